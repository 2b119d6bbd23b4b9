/// Finds tickers in brackets: "Tesla (NASDAQ: TSLA)", "Solana (SOL)".
enum BracketTickers {
    /// The places of the tickers, brackets included.
    static func all(in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if text[index] == UInt8(ascii: "("), let end = end(text, from: index + 1, before: range.upperBound) {
                found.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    /// Two to six capitals or digits, at least one of them a letter, perhaps behind a venue and a colon.
    private static func end(_ text: [UInt8], from start: Int, before limit: Int) -> Int? {
        var index = start
        var count = 0
        var letters = 0
        while index < limit, index - start <= 16 {
            switch text[index] {
            case UInt8(ascii: ")"): return (2...6).contains(count) && letters > 1 ? index + 1 : nil
            case UInt8(ascii: ":") where count > 0: (count, letters) = (0, 0)
            case UInt8(ascii: " ") where count == 0: break
            case let byte where byte.isASCIIUpper:
                count += 1
                letters += 1
            case let byte where byte.isASCIIDigit: count += 1
            default: return nil
            }
            index += 1
        }
        return nil
    }
}
