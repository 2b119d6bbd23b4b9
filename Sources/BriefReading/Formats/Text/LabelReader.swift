/// Reads the label at the start of a line, if there is one.
struct LabelReader {
    private let text: [UInt8]
    private let range: Range<Int>

    private init(_ text: [UInt8], _ range: Range<Int>) {
        self.text = text
        self.range = range
    }

    static func label(_ text: [UInt8], in range: Range<Int>) -> Label? {
        guard range.count >= 2 else { return nil }
        let reader = LabelReader(text, range)
        switch text[range.lowerBound] {
        case 0x2D, 0x2A, 0x2B: return reader.asciiBullet()
        case 0x28: return reader.bracket(openLength: 1)
        case 0x23: return reader.rank()
        case 0x30...0x39: return reader.number()
        case 0x41...0x5A, 0x61...0x7A: return reader.word() ?? reader.letter()
        case 0x80...: return reader.symbol()
        default: return nil
        }
    }

    private func make(_ family: Label.Family, _ value: Int?, end: Int) -> Label? {
        var start = end
        while start < range.upperBound {
            let length = text.spaceLength(at: start, before: range.upperBound)
            if length == 0 { break }
            start += length
        }
        guard start < range.upperBound else { return nil }
        return Label(family: family, value: value, range: range.lowerBound..<end, textStart: start)
    }

    private func isSpace(_ index: Int) -> Bool {
        index < range.upperBound && text.spaceLength(at: index, before: range.upperBound) > 0
    }

    /// Upper case, a money sign, or anything that is not ASCII: what a text set close to its label starts with.
    private func opensText(_ index: Int) -> Bool {
        index < range.upperBound && (text[index].isUpper || text[index] >= 0x80 || text[index] == 0x24)
    }

    private func asciiBullet() -> Label? {
        let next = range.lowerBound + 1
        guard isSpace(next) else { return nil }
        return make(.bullet(UInt32(text[range.lowerBound])), nil, end: next)
    }

    private func rank() -> Label? {
        let end = digitsEnd(from: range.lowerBound + 1)
        guard isSpace(end), let value = Numerals.decimal(text, in: range.lowerBound + 1..<end) else { return nil }
        return make(.rank, value, end: end)
    }

    private func digitsEnd(from start: Int) -> Int {
        var index = start
        while index < range.upperBound, text[index].isDigit { index += 1 }
        return index
    }

    private func number() -> Label? {
        let end = digitsEnd(from: range.lowerBound)
        guard end < range.upperBound, let value = Numerals.decimal(text, in: range.lowerBound..<end) else { return nil }
        switch text.scalar(at: end).value {
        case 0x2E where isSpace(end + 1) || opensText(end + 1) && text[end + 1] != 0x24:
            return make(.numberDot, value, end: end + 1)
        case 0x29 where isSpace(end + 1) || opensText(end + 1): return make(.numberClose, value, end: end + 1)
        case 0x3001, 0xFF0E: return make(.numberDot, value, end: end + 3)
        case 0xFF09: return make(.numberClose, value, end: end + 3)
        // "1位 …", "2名 …", "3위 …"
        case 0x4F4D where isSpace(end + 3), 0x540D where isSpace(end + 3), 0xC704 where isSpace(end + 3):
            return make(.rank, value, end: end + 3)
        default: return nil
        }
    }

    /// `(1)`, `(IX)`, `(a)`, also with full-width brackets or han numerals.
    private func bracket(openLength: Int) -> Label? {
        let inner = range.lowerBound + openLength
        var close = inner
        while close < range.upperBound, close - inner <= 15 {
            let (scalar, length) = text.scalar(at: close)
            if scalar == 0x29 || scalar == 0xFF09 {
                return bracketed(inner..<close, end: close + length)
            }
            close += length
        }
        return nil
    }

    private func bracketed(_ inner: Range<Int>, end: Int) -> Label? {
        if let value = Numerals.decimal(text, in: inner) ?? Numerals.roman(text, in: inner) {
            return make(.bracket, value, end: end)
        }
        if inner.count == 1, text[inner.lowerBound].isLetter {
            return make(.letterBracket, Int(text[inner.lowerBound].lowercased) - 0x60, end: end)
        }
        return Numerals.han(text, in: inner).flatMap { make(.hanBracket, $0, end: end) }
    }

    /// `I.`, `A.`, `a)`.
    private func letter() -> Label? {
        var end = range.lowerBound
        while end < range.upperBound, text[end].isLetter, end - range.lowerBound < 9 { end += 1 }
        guard end < range.upperBound, isSpace(end + 1) else { return nil }
        let letters = range.lowerBound..<end
        let single = letters.count == 1 ? Int(text[end - 1].lowercased) - 0x60 : nil
        switch text[end] {
        case 0x2E where text[range.lowerBound].isUpper:
            if let value = Numerals.roman(text, in: letters) { return make(.romanDot, value, end: end + 1) }
            return single.flatMap { make(.letterDot, $0, end: end + 1) }
        case 0x29: return single.flatMap { make(.letterClose, $0, end: end + 1) }
        default: return nil
        }
    }

    /// `Article 3`, `Section 12.`, `Chapter II`: a number must follow, and then a text that does not run on.
    private func word() -> Label? {
        guard "ASCP".utf8.contains(text[range.lowerBound]) else { return nil }
        for (name, family) in LabelReader.words where text.matches(name, at: range.lowerBound, before: range.upperBound)
        {
            let start = range.lowerBound + name.count
            guard isSpace(start) else { continue }
            var end = start + 1
            while end < range.upperBound, text[end].isDigit || text[end].isUpper { end += 1 }
            let digits = start + 1..<end
            guard let value = Numerals.decimal(text, in: digits) ?? Numerals.roman(text, in: digits) else { return nil }
            if end < range.upperBound, text[end] == 0x2E || text[end] == 0x3A { end += 1 }
            guard isSpace(end) else { return nil }
            let label = make(family, value, end: end)
            guard let label, !text[label.textStart].isLower, !text[label.textStart].isDigit else { return nil }
            return label
        }
        return nil
    }

    private static let words: [([UInt8], Label.Family)] = [
        (Array("article".utf8), .article), (Array("art.".utf8), .article), (Array("section".utf8), .section),
        (Array("sec.".utf8), .section), (Array("chapter".utf8), .chapter), (Array("part".utf8), .chapter),
    ]

    /// Labels that start with a byte beyond ASCII: bullets, han numerals, circled digits, emoji.
    private func symbol() -> Label? {
        let (scalar, length) = text.scalar(at: range.lowerBound)
        let next = range.lowerBound + length
        switch scalar {
        case 0xFF08: return bracket(openLength: 3)
        case 0x7B2C: return ordinal(from: next)
        case 0x2460...0x2473: return make(.circled, Int(scalar) - 0x245F, end: next)
        case 0xA7: return nil
        case 0x2022, 0x2023, 0x25AA...0x25AB, 0x25B6, 0x25B8, 0x25BA, 0x25C6, 0x25CB, 0x25CF, 0x25E6, 0x25A0, 0x25A1,
            0x2713, 0x2714, 0x27A4, 0xB7, 0x30FB:
            return make(.bullet(scalar), nil, end: next)
        case 0x2013, 0x2014: return isSpace(next) ? make(.bullet(scalar), nil, end: next) : nil
        case 0x2600...0x27BF, 0x1F300...0x1FAFF: return emoji(scalar, from: next)
        default: return hanComma()
        }
    }

    /// A run of emoji is one marker: "🚨🚨 …".
    private func emoji(_ first: UInt32, from start: Int) -> Label? {
        var end = start
        while end < range.upperBound {
            let (scalar, length) = text.scalar(at: end)
            guard (0x2600...0x27BF).contains(scalar) || (0x1F300...0x1FAFF).contains(scalar) || scalar == 0xFE0F
            else { break }
            end += length
        }
        return make(.bullet(first), nil, end: end)
    }

    /// `第三条`, `第2章`.
    private func ordinal(from start: Int) -> Label? {
        var end = start
        while end < range.upperBound, end - start <= 15 {
            let (scalar, length) = text.scalar(at: end)
            let family: Label.Family? =
                switch scalar {
                case 0x6761, 0x689D, 0x6B3E, 0x9879, 0x9805: .article
                case 0x7AE0, 0x7DE8, 0x7F16: .chapter
                case 0x8282, 0x7BC0: .section
                default: nil
                }
            if let family {
                let value = Numerals.decimal(text, in: start..<end) ?? Numerals.han(text, in: start..<end)
                return value.flatMap { make(family, $0, end: end + length) }
            }
            end += length
        }
        return nil
    }

    private func hanComma() -> Label? {
        var end = range.lowerBound
        while end < range.upperBound, end - range.lowerBound <= 15 {
            let (scalar, length) = text.scalar(at: end)
            if scalar == 0x3001 {
                return Numerals.han(text, in: range.lowerBound..<end).flatMap { make(.hanComma, $0, end: end + 3) }
            }
            end += length
        }
        return nil
    }
}
