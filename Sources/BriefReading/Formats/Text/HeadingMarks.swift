/// Knows how plain text marks a heading without underlining it: "=== News ===", "[News]", "【要闻】", "5 // News".
enum HeadingMarks {
    private static let longest = 80

    /// The words of a line that is marked as a heading on both sides, or numbered with a slash; `nil` for other lines.
    static func words(_ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        guard range.count >= 4, range.count <= longest else { return nil }
        return framed(text, range) ?? stroked(text, range) ?? bracketed(text, range) ?? numbered(text, range)
    }

    /// "== News ==", "*** News ***", "--- News ---", ":: News ::": a run of the same mark at both ends.
    private static func framed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        let mark = text[range.lowerBound]
        guard "=*-~#:_<>/+".utf8.contains(mark) else { return nil }
        let closing = mark == 0x3C ? 0x3E : mark
        let head = text[range].prefix { $0 == mark }.count
        let tail = text[range].reversed().prefix { $0 == closing }.count
        guard head >= 2, tail >= 2, head + tail < range.count else { return nil }
        return checked(text, range.lowerBound + head..<range.upperBound - tail)
    }

    /// "━━ News ━━", "─── News ───", "—— 要闻 ——": strokes of one kind at both ends.
    private static func stroked(_ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        guard text[range.lowerBound] >= 0xE2, let mark = strokes.first(where: { text[range].starts(with: $0) }) else {
            return nil
        }
        var inner = range
        while text[inner].starts(with: mark) { inner = inner.lowerBound + mark.count..<inner.upperBound }
        let head = inner.lowerBound - range.lowerBound
        while text[inner].count >= mark.count, text[inner.suffix(mark.count)].elementsEqual(mark) {
            inner = inner.lowerBound..<inner.upperBound - mark.count
        }
        guard head >= 2 * mark.count, range.upperBound - inner.upperBound >= 2 * mark.count else { return nil }
        return checked(text, inner)
    }

    private static let strokes = ["━", "─", "═", "—", "–", "＝", "－", "▬", "■", "◆", "★", "☆", "▼", "●", "※", "~", "･"]
        .map {
            Array($0.utf8)
        }

    /// "[News]", "【要闻】", "〖要闻〗", "「要闻」": nothing stands beside the brackets.
    private static func bracketed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        for (open, close) in brackets
        where text[range].starts(with: open) && text[range].reversed().starts(with: close.reversed()) {
            let inner = range.lowerBound + open.count..<range.upperBound - close.count
            guard !inner.isEmpty, text[inner].firstRange(of: close) == nil else { return nil }
            return checked(text, inner)
        }
        return nil
    }

    /// "5 // Five things", "2 :: Funds": a number of at most two digits, a lone mark, words.
    private static func numbered(_ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        let digits = text[range].prefix { $0.isDigit }.count
        guard (1...2).contains(digits) else { return nil }
        let rest = range.lowerBound + digits..<range.upperBound
        guard let mark = separators.first(where: { text[rest].starts(with: $0) }) else { return nil }
        return checked(text, rest.lowerBound + mark.count..<rest.upperBound)
    }

    /// Words without a figure, at most eight of them.
    private static func checked(_ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        let words = text.trimmed(range)
        guard !words.isEmpty else { return nil }
        let shape = LineShape(text, words)
        let isPlain = shape.hasLetter && !shape.hasFigure && shape.words <= 8 && !shape.endsInStop
        return isPlain && !text[words].contains(0x7C) ? words : nil
    }

    private static let brackets = [("[", "]"), ("【", "】"), ("〖", "〗"), ("「", "」"), ("『", "』"), ("［", "］")]
        .map { (Array($0.utf8), Array($1.utf8)) }
    private static let separators = [" // ", " :: ", " / "].map { Array($0.utf8) }
}
