/// Finds cashtags (`$HBTC`, `#USDT`), URLs and hexadecimal addresses.
struct SymbolScanner: Sequence, IteratorProtocol {
    private let text: [UInt8]
    private var position: Int
    private let end: Int

    init(text: [UInt8], range: Range<Int>) {
        self.text = text
        self.position = range.lowerBound
        self.end = range.upperBound
    }

    mutating func next() -> Token? {
        while position < end {
            let start = position
            switch text[start] {
            case UInt8(ascii: "$"), UInt8(ascii: "#"):
                if let symbol = cashtag(at: start) {
                    position = symbol.text.upperBound
                    return symbol
                }
            case UInt8(ascii: "h"), UInt8(ascii: "w"):
                if startsWord(at: start), let url = url(at: start) {
                    position = url.text.upperBound
                    return url
                }
            case UInt8(ascii: "0"):
                if startsWord(at: start), let address = address(at: start) {
                    position = address.text.upperBound
                    return address
                }
            default: break
            }
            position = start + 1
        }
        return nil
    }

    private func startsWord(at index: Int) -> Bool {
        index == 0 || !text[index - 1].isASCIIAlphanumeric
    }

    /// A sign and 1 to 15 letters and digits with at least one letter: `$1INCH`, but not `$5m` (a scale, not a name).
    private func cashtag(at start: Int) -> Token? {
        guard startsWord(at: start) else { return nil }
        var index = start + 1
        var letters = 0
        var uppers = 0
        while index < end, text[index].isASCIIAlphanumeric {
            if text[index].isASCIILetter { letters += 1 }
            if text[index].isASCIIUpper { uppers += 1 }
            index += 1
        }
        let count = index - start - 1
        guard (1...15).contains(count), letters > 0 else { return nil }
        if text[start + 1].isASCIIDigit, letters < 2 || uppers < 2 || isScaled(start + 1..<index) { return nil }
        // "#trending" is a tag of another kind; in "3,000 #BTC" the tag is the unit of a figure.
        if text[start] == UInt8(ascii: "#"), uppers < 2 || followsFigure(start) { return nil }
        return Token(kind: .cashtag, text: start..<index, isCapitalized: true)
    }

    private func followsFigure(_ start: Int) -> Bool {
        start >= 2 && text[start - 1] == 0x20 && text[start - 2].isASCIIDigit
    }

    /// Digits and then only a magnitude (`5BN`, `12MM`, `3TRN`).
    private func isScaled(_ range: Range<Int>) -> Bool {
        let tail = range.drop { text[$0].isASCIIDigit }.map { text[$0] | 0x20 }
        return [[98, 110], [109, 109], [109, 110], [116, 110], [116, 114, 110], [109, 108, 110]].contains(tail)
    }

    private func url(at start: Int) -> Token? {
        guard ["https://", "http://", "www."].contains(where: { text[start..<end].starts(with: $0.utf8) }) else {
            return nil
        }
        var index = start
        while index < end, text[index] > 0x20, text[index] < 0x7F, text[index] != UInt8(ascii: "\""),
            text[index] != UInt8(ascii: "<"), text[index] != UInt8(ascii: ">"), text[index] != UInt8(ascii: ")")
        { index += 1 }
        while index > start, [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";")].contains(text[index - 1]) {
            index -= 1
        }
        return Token(kind: .opaque, text: start..<index)
    }

    /// `0x` and at least six hexadecimal digits, also shortened in the middle (`0x12ab…9f`).
    private func address(at start: Int) -> Token? {
        guard start + 8 <= end, text[start + 1] | 0x20 == UInt8(ascii: "x") else { return nil }
        var index = start + 2
        while index < end, text[index].isASCIIAlphanumeric || text[index] == UInt8(ascii: ".") || text[index] >= 0x80 {
            index += 1
        }
        return index - start >= 8 ? Token(kind: .opaque, text: start..<index) : nil
    }
}
