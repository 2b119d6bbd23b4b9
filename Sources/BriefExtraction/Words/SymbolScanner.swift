/// Finds cashtags (`$HBTC`, `#USDT`), URLs and hexadecimal addresses.
struct SymbolScanner {
    private let text: [UInt8]
    private let range: Range<Int>
    private var end: Int { range.upperBound }

    init(text: [UInt8], range: Range<Int>) {
        self.text = text
        self.range = range
    }

    /// What announces a symbol.
    static let signposts: Signposts = {
        var signposts = Signposts()
        for byte in "$#0123456789/".utf8 { signposts.addToByte(byte, .symbols) }
        for word in ["https", "http", "www"] { signposts.add(word.utf8, .symbols) }
        return signposts
    }()

    /// The symbols of the text, in order.
    func symbols() -> [Token] {
        symbols(at: Landmarks(of: text, in: range, by: SymbolScanner.signposts))
    }

    /// The same where the landmarks of the range are known.
    func symbols(at landmarks: Landmarks) -> [Token] {
        var found: [Token] = []
        var next = range.lowerBound
        for mark in landmarks.marks where mark.interests.contains(.symbols) && mark.place >= next {
            guard let symbol = symbol(at: mark.place) else { continue }
            found.append(symbol)
            next = symbol.text.upperBound
        }
        return found
    }

    private func symbol(at start: Int) -> Token? {
        if text[start] == UInt8(ascii: "/") { return pair(around: start) }
        guard startsWord(at: start) else { return nil }
        if text[start].isASCIIDigit, let code = code(at: start) { return code }
        switch text[start] {
        case UInt8(ascii: "$"), UInt8(ascii: "#"): return cashtag(at: start)
        case UInt8(ascii: "h"), UInt8(ascii: "w"): return url(at: start)
        case UInt8(ascii: "0"): return address(at: start)
        default: return nil
        }
    }

    private func startsWord(at index: Int) -> Bool {
        index == 0 || !text[index - 1].isASCIIAlphanumeric
    }

    /// A sign and 1 to 15 letters and digits with at least one letter: `$1INCH`, but not `$5m` (a scale, not a name).
    private func cashtag(at start: Int) -> Token? {
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
        if text[start] == UInt8(ascii: "$"), uppers == letters, isUnit(start..<index) { return nil }
        return Token(kind: .cashtag, text: start..<index, isCapitalized: true)
    }

    private func followsFigure(_ start: Int) -> Bool {
        start >= 2 && text[start - 1] == 0x20 && text[start - 2].isASCIIDigit
    }

    /// "21,500 $ETH to", "2.1M $USDC (": a bare figure before it, and none behind it that a list would have there.
    private func isUnit(_ tag: Range<Int>) -> Bool {
        guard tag.lowerBound >= 2, text[tag.lowerBound - 1] == 0x20 else { return false }
        var index = tag.lowerBound - 2
        if index > 0, text[index].isASCIILetter { index -= 1 }
        guard text[index].isASCIIDigit else { return false }
        let comma = UInt8(ascii: ",")
        let dot = UInt8(ascii: ".")
        while index > 0, text[index].isASCIIDigit || text[index] == comma || text[index] == dot { index -= 1 }
        guard text[index] == 0x20 || text[index] == 0x0A || text[index] == UInt8(ascii: "(") || index == 0 else {
            return false
        }
        var next = tag.upperBound
        while next < end, text[next] == 0x20 { next += 1 }
        guard next < end else { return true }
        let isListed =
            text[next].isASCIIDigit
            || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "$"), UInt8(ascii: "#")].contains(text[next])
        return !isListed
    }

    /// Digits and then only a magnitude (`5BN`, `12MM`, `3TRN`).
    private func isScaled(_ range: Range<Int>) -> Bool {
        let tail = range.drop { text[$0].isASCIIDigit }.map { text[$0] | 0x20 }
        return [[98, 110], [109, 109], [109, 110], [116, 110], [116, 114, 110], [109, 108, 110]].contains(tail)
    }

    /// `0388.HK`, `600519.SH`, `7203.T`: the number of a listing with its exchange, as data services write it.
    private func code(at start: Int) -> Token? {
        var dot = start
        while dot < end, text[dot].isASCIIDigit { dot += 1 }
        guard (3...6).contains(dot - start), dot < end, text[dot] == UInt8(ascii: ".") else { return nil }
        var index = dot + 1
        while index < end, text[index].isASCIIUpper { index += 1 }
        guard index == end || !text[index].isASCIIAlphanumeric,
            SymbolScanner.exchanges.phrase(in: text, dot + 1..<index) != nil
        else { return nil }
        return Token(kind: .cashtag, text: start..<index, isCapitalized: true)
    }

    private static let exchanges = FoldedNeedles(
        [
            "HK", "SH", "SZ", "SS", "BJ", "T", "TYO", "TW", "TWO", "KS", "KQ", "KL", "SR", "SE", "BK", "JK", "SI", "NS",
            "BO",
        ],
        foldsCase: false)

    /// `EUR/USD`, `BTC/USDT`: two codes, the second one money that prices are stated in.
    private func pair(around slash: Int) -> Token? {
        var start = slash
        while start > range.lowerBound, text[start - 1].isASCIIUpper || text[start - 1].isASCIIDigit { start -= 1 }
        var index = slash + 1
        while index < end, text[index].isASCIIUpper { index += 1 }
        guard (2...6).contains(slash - start), text[start].isASCIIUpper, startsWord(at: start),
            index == end || !text[index].isASCIIAlphanumeric && text[index] != UInt8(ascii: "/"),
            start == range.lowerBound || !"/$#".utf8.contains(text[start - 1]),
            SymbolScanner.quotes.phrase(in: text, slash + 1..<index) != nil
        else { return nil }
        return Token(kind: .cashtag, text: start..<index, isCapitalized: true)
    }

    private static let quotes = FoldedNeedles(
        [
            "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "CNY", "CNH", "HKD", "SGD", "KRW", "INR", "MXN",
            "BRL",
            "ZAR", "TRY", "SEK", "NOK", "DKK", "PLN", "HUF", "CZK", "THB", "IDR", "PHP", "MYR", "TWD", "USDT", "USDC",
            "BTC", "ETH",
        ], foldsCase: false)

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
        while index < end {
            if text[index].isASCIIAlphanumeric || text[index] == UInt8(ascii: ".") {
                index += 1
            } else if index + 2 < end, text[index] == 0xE2, text[index + 1] == 0x80, text[index + 2] == 0xA6 {
                index += 3
            } else {
                break
            }
        }
        return index - start >= 8 ? Token(kind: .opaque, text: start..<index) : nil
    }
}
