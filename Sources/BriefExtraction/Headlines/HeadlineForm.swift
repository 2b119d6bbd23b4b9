/// How a line is made: headlines are short, go without a full stop, have a verb behind their subject, and few figures.
struct HeadlineForm {
    /// Three to thirty words, one sentence.
    let isShort: Bool
    /// A verb of headlines stands behind the first word.
    let hasVerb: Bool
    /// It closes as running text does.
    let hasStop: Bool
    /// It begins as a headline may: with a capital, a figure, a quote; in scripts without capitals always.
    let hasHead: Bool
    /// It is a name with a value, a date with an event, or mostly figures.
    let isData: Bool

    /// Four words and more, all in capitals, as the flashes of wires are.
    let isShouted: Bool

    /// A time or its source stands with it.
    let isWired: Bool

    /// Nothing speaks against it, and something for it.
    var isHeadline: Bool { isShort && hasHead && !hasStop && !isData && (hasVerb || isShouted) }

    init(_ whole: Range<Int>, in text: [UInt8], cutter: HeadlineText, labels: HeadlineLabels) {
        let bare = cutter.trimmed(whole)
        let line = cutter.withoutSource(bare)
        var words = 0
        var figures = 0
        var hasVerb = false
        let window = ByteWindow(text, line)
        for word in Words(in: text, range: line) {
            let first = text[word.lowerBound]
            if first.isASCIIDigit || first == UInt8(ascii: "$") { figures += 1 }
            guard first.isASCIIAlphanumeric || first >= 0xC3 else { continue }
            words += 1
            if !hasVerb, words > 1 || first >= 0xE3 {
                hasVerb = labels.isVerb(window, at: word.lowerBound, in: line)
            }
        }
        let lead = line.isEmpty ? 0 : text[line.lowerBound]
        isShort = words <= 30 + (lead >= 0xE3 ? 40 : 0) && cutter.looksLikeHeadline(line)
        let isQuestion = text[line].last == UInt8(ascii: "?")
        self.hasVerb = hasVerb || isQuestion || words > 2 && labels.opensStory(window, in: line)
        isWired = line != bare || cutter.hasClock(whole)
        isShouted =
            words >= 4 && !text[line].contains(where: \.isASCIILower) && text[line].contains(where: \.isASCIIUpper)
        hasStop = Self.endsInStop(line, text)
        hasHead = !lead.isASCIILower
        isData = Self.isPair(line, text) || figures * 3 > words || figures > 3 || labels.opensEntry(text, line)
    }

    /// It tells an amount of money or a percentage.
    static func hasAmount(_ line: Range<Int>, in text: [UInt8]) -> Bool {
        line.dropLast().contains { index in
            switch text[index] {
            case UInt8(ascii: "$"): text[index + 1].isASCIIDigit
            // £, €, ¥
            case 0xA3, 0xAC, 0xA5: index > line.lowerBound && text[index - 1] >= 0xC2 && text[index + 1].isASCIIDigit
            case 0x20: index > line.lowerBound && text[index - 1].isASCIIDigit && text[index + 1] == UInt8(ascii: "%")
            default: text[index].isASCIIDigit && text[index + 1] == UInt8(ascii: "%")
            }
        }
    }

    private static func endsInStop(_ line: Range<Int>, _ text: [UInt8]) -> Bool {
        let end = text[line].suffix(8)
        if end.reversed().starts(with: "。".utf8.reversed()) { return true }
        guard end.last == UInt8(ascii: ".") else { return false }
        // An ellipsis, an abbreviation of single letters ("U.S.").
        let before = end.dropLast()
        return before.last != UInt8(ascii: ".") && before.dropLast().last != UInt8(ascii: ".")
    }

    /// `Name: 31`, `Name – $5`
    private static func isPair(_ line: Range<Int>, _ text: [UInt8]) -> Bool {
        guard let colon = text[line].firstIndex(of: UInt8(ascii: ":")) else { return false }
        let value = text[colon + 1..<line.upperBound].drop { $0.isWhite }
        guard let first = value.first else { return true }
        return first.isASCIIDigit || "$+-(".utf8.contains(first)
    }
}
