import BriefReading

/// What the cell of a price list names: the asset, without the month of its contract, and of a traded pair its quote.
struct TradedName {
    private(set) var asset: Range<Int>
    /// "KLP/USDT": what the price is in.
    private(set) var quote: Range<Int>?

    /// A pair of two currencies ("EUR/USD") is what moves itself.
    init(_ cell: Range<Int>, document: Document, analyzer: Analyzer) {
        asset = TradedName.withoutMonth(cell, document.text)
        let text = document.text
        guard asset.count <= 24, let mark = asset.first(where: { TradedName.marks.contains(text[$0]) }),
            mark > asset.lowerBound, mark + 1 < asset.upperBound,
            !text[asset].contains(0x20)
        else { return }
        let (base, other) = (asset.lowerBound..<mark, mark + 1..<asset.upperBound)
        guard text[base].allSatisfy({ $0.isASCIIUpper || $0.isASCIIDigit }) else { return }
        let currencies = analyzer.quantities.lexicon.currencies
        let name = document.readable(other)
        let isCoin = TradedName.quotes.contains(name)
        guard isCoin || currencies.contains(name), !currencies.contains(document.readable(base)),
            !TradedName.metals.contains(document.readable(base))
        else { return }
        asset = base
        quote = other
    }

    /// "Brent (Jul)", "Cocoa (Dec 26) c/lb"
    private static func withoutMonth(_ cell: Range<Int>, _ text: [UInt8]) -> Range<Int> {
        guard let open = text[cell].firstIndex(of: UInt8(ascii: "(")), open > cell.lowerBound,
            let close = text[open..<cell.upperBound].firstIndex(of: UInt8(ascii: ")")), (4...9).contains(close - open)
        else { return cell }
        let word = text[open + 1..<close].prefix(3).map { $0 | 0x20 }
        guard months.contains(word), text[close..<cell.upperBound].count <= 8 else { return cell }
        return Sentence.trimmed(cell.lowerBound..<open, in: text)
    }

    private static let marks: Set<UInt8> = [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_")]
    private static let quotes: Set = ["USDT", "USDC", "FDUSD", "BUSD", "TUSD", "DAI", "USDE", "BTC", "ETH", "BNB"]
    private static let metals: Set = ["XAU", "XAG", "XPT", "XPD"]
    private static let months = Set(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map { Array($0.utf8) })
}
