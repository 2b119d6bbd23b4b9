/// An amount and how accurately the text states it.
public struct Figure: Hashable, Sendable {
    public let value: ExactDecimal
    /// The amount is accurate to `10^-decimals` (XBRL 2.1, section 4.6.5): `$508.2M` → −5, `$993.79` → 2.
    public let decimals: Int

    public init(value: ExactDecimal, decimals: Int) {
        self.value = value
        self.decimals = decimals
    }
}

/// How a text limits an amount.
public enum Bound: String, Sendable, CaseIterable {
    case about, over, under
}

/// The same amount in another unit: "2,910 BTC (75,810,489 USD)".
public struct Equivalent: Hashable, Sendable {
    public let figure: Figure
    public let unit: String

    public init(figure: Figure, unit: String) {
        self.figure = figure
        self.unit = unit
    }
}
