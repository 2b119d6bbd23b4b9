/// A regulatory instrument that a text is about. Field meanings: the record contract, section 2 "notice".
public struct Notice: Hashable, Sendable {
    public struct Issuer: Hashable, Sendable {
        public var name: String
        public var short: String?
        /// ISO 3166-1 or -2, `EU`, `INT`.
        public var jurisdiction: String?

        public init(name: String, short: String? = nil, jurisdiction: String? = nil) {
            self.name = name
            self.short = short
            self.jurisdiction = jurisdiction
        }
    }

    /// When the instrument takes effect.
    public enum Effective: Hashable, Sendable {
        case date(CalendarDate)
        case onIssuance
    }

    public struct Deadline: Hashable, Sendable {
        public enum Kind: String, Sendable, CaseIterable {
            case comment, compliance, transition
        }
        public var date: CalendarDate
        public var kind: Kind

        public init(date: CalendarDate, kind: Kind) {
            self.date = date
            self.kind = kind
        }
    }

    public enum Topic: String, Sendable, CaseIterable {
        case rwaTokenization = "rwa-tokenization"
        case stablecoin
        case cryptoTrading = "crypto-trading"
        case custody, aml, banking, marketing, derivatives
        case securitiesOffering = "securities-offering"
        case accounting, mining, licensing, enforcement
        case marketSurveillance = "market-surveillance"
        case consolidation, sanctions, tax
    }

    public struct Penalty: Hashable, Sendable {
        public var amount: ExactDecimal
        public var unit: String?

        public init(amount: ExactDecimal, unit: String?) {
            self.amount = amount
            self.unit = unit
        }
    }

    /// A labelled provision and what it demands.
    public struct Clause: Hashable, Sendable {
        public enum Modality: String, Sendable, CaseIterable {
            case prohibition
            case conditionalProhibition = "conditional-prohibition"
            case obligation, permission, exemption, sanction, statement
        }
        /// As printed: `(IX)`.
        public var label: String
        /// The value of the label: 9.
        public var ordinal: Int
        public var heading: String?
        public var span: SourceSpan
        public var modality: Modality
        /// The words that decide the modality.
        public var cue: String?

        public init(
            label: String, ordinal: Int, heading: String?, span: SourceSpan, modality: Modality, cue: String?
        ) {
            self.label = label
            self.ordinal = ordinal
            self.heading = heading
            self.span = span
            self.modality = modality
            self.cue = cue
        }
    }

    public var number: String?
    public var numbers: [String] = []
    public var title: String?
    public var issuers: [Issuer] = []
    public var jurisdiction: String?
    public var published: CalendarDate?
    public var effective: Effective?
    public var deadlines: [Deadline] = []
    public var repeals: [String] = []
    public var cites: [String] = []
    public var topics: [Topic] = []
    public var respondents: [String] = []
    public var penalties: [Penalty] = []
    /// How many sections the text has, `nil` when it is not the full instrument.
    public var sections: Int?
    /// How many numbered provisions, `nil` when the text is not the full instrument.
    public var provisions: Int?
    public var clauses: [Clause] = []

    public init() {}
}
