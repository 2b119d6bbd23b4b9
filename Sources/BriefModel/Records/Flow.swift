/// A stated movement of money or tokens. Field meanings: the record contract, section 2 "flow".
public struct Flow: Hashable, Sendable {
    public enum Metric: String, Sendable, CaseIterable {
        case inflow, outflow, netflow, transfer, mint, burn, purchase, sale
    }

    public enum Direction: String, Sendable, CaseIterable {
        case `in`, out, net
    }

    /// What kind of thing the balance belongs to.
    public enum SubjectKind: String, Sendable, CaseIterable {
        case chain, asset, exchange, fund, wallet, market
    }

    public var metric: Metric
    public var direction: Direction
    /// Unsigned unless `direction` is `net`; `nil` for a range.
    public var amount: Figure?
    public var range: ClosedRange<ExactDecimal>?
    public var bound: Bound?
    /// ISO 4217 code, else ticker as stated, else unit name; `nil` when the text names none.
    public var unit: String?
    public var unitCandidates: [String]
    public var equivalents: [Equivalent]
    /// Whose balance moves; `nil` when the text does not say.
    public var subject: String?
    public var subjectKind: SubjectKind?
    /// CAIP-2 for chains, CAIP-19 for assets, where certain.
    public var subjectID: String?
    public var from: String?
    public var to: String?
    /// ISO 8601 duration.
    public var horizon: String?

    public init(
        metric: Metric, direction: Direction, amount: Figure?, range: ClosedRange<ExactDecimal>? = nil,
        bound: Bound? = nil, unit: String?, unitCandidates: [String] = [], equivalents: [Equivalent] = [],
        subject: String? = nil, subjectKind: SubjectKind? = nil, subjectID: String? = nil, from: String? = nil,
        to: String? = nil, horizon: String? = nil
    ) {
        self.metric = metric
        self.direction = direction
        self.amount = amount
        self.range = range
        self.bound = bound
        self.unit = unit
        self.unitCandidates = unitCandidates
        self.equivalents = equivalents
        self.subject = subject
        self.subjectKind = subjectKind
        self.subjectID = subjectID
        self.from = from
        self.to = to
        self.horizon = horizon
    }
}
