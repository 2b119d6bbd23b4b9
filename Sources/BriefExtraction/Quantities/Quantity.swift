import BriefModel

/// A quantity as the text states it: an amount of money or of an asset, a percentage, a bare number.
struct Quantity: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// With a currency sign, code or word.
        case money
        /// With a ticker, a token word or a unit of count or weight: `12,500 ETH`, `2 434 t`, `3.87 万枚`.
        case asset
        /// `3.79%`, `8 pct`, `百分之五`; also percentage points and basis points (`unit` is then `pp`).
        case percent
        /// Without unit; a scale may stand beside it: `+130.5M`.
        case number
    }

    /// How the text marks the sign.
    enum Sign: Hashable, Sendable {
        case none, plus, minus
        /// Accounting parentheses: `$(272.4)M`, and in a table cell `(272.4)`.
        case parentheses
    }

    var kind: Kind
    /// All of it, sign, unit and bound words ("about") included where they touch the figure.
    var text: Range<Int>
    /// Unsigned; `nil` for a range.
    var value: ExactDecimal?
    /// Unsigned bounds of "between $1.5 and $2 billion", "4.25%-4.50%".
    var range: ClosedRange<ExactDecimal>?
    /// As in `Figure.decimals`: the last stated digit has the place `10^-decimals`.
    var decimals: Int
    var sign: Sign = .none
    var bound: Bound?
    /// ISO 4217 code, else ticker as stated, else unit name; `nil` for numbers.
    var unit: String?
    /// All codes an ambiguous sign may mean, the chosen one first; empty when the unit is certain.
    var unitCandidates: [String] = []
    /// A magnitude word or letter stood beside the digits (`M`, `bn`, `万`, `crore`).
    var hasScale = false

    /// The value with its sign.
    var signedValue: ExactDecimal? {
        guard let value else { return nil }
        return sign == .minus || sign == .parentheses ? -value : value
    }
}
