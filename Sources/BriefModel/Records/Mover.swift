/// An asset that is listed or said to have moved in price. Field meanings: the record contract, section 2 "mover".
public struct Mover: Hashable, Sendable {
    public enum Direction: String, Sendable, CaseIterable {
        case gainer, loser
    }

    /// Ticker without `$`, else the name.
    public var symbol: String
    public var name: String?
    /// CAIP-19 where certain.
    public var assetID: String?
    public var direction: Direction?
    /// Signed, in percent.
    public var changePercent: ExactDecimal?
    /// The last price, never a target, bid, open or high.
    public var price: ExactDecimal?
    /// ISO 4217 code, `GBX` for pence.
    public var priceUnit: String?
    /// 1 is first.
    public var rank: Int?
    /// ISO 8601 duration, `P1D` when the text says daily or nothing.
    public var horizon: String

    public init(
        symbol: String, name: String? = nil, assetID: String? = nil, direction: Direction?,
        changePercent: ExactDecimal? = nil, price: ExactDecimal? = nil, priceUnit: String? = nil, rank: Int? = nil,
        horizon: String = "P1D"
    ) {
        self.symbol = symbol
        self.name = name
        self.assetID = assetID
        self.direction = direction
        self.changePercent = changePercent
        self.price = price
        self.priceUnit = priceUnit
        self.rank = rank
        self.horizon = horizon
    }
}
