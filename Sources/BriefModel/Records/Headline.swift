/// An item of an explicit list of headlines, or a teaser of a related article.
public struct Headline: Hashable, Sendable {
    public var text: String
    /// Tickers and cashtags named in it, without `$`.
    public var symbols: [String]

    public init(text: String, symbols: [String] = []) {
        self.text = text
        self.symbols = symbols
    }
}
