/// Cuts text into its lines that are not empty: LF, CRLF, CR and form feed end a line (a form feed is a page break).
struct LineScanner {
    private let text: [UInt8]
    private let range: Range<Int>
    /// Where the next line is looked for.
    private var position: Int
    /// Empty lines since the last line; the first of a text has one above it.
    private var blanks = 1

    init(_ text: [UInt8], in range: Range<Int>) {
        self.text = text
        self.range = range
        self.position = range.lowerBound
    }

    /// The next line that is not empty.
    mutating func next() -> Line? {
        while position < range.upperBound {
            let start = position
            let end = lineEnd(from: start)
            let content = text.trimmed(start..<end)
            position = next(after: end)
            let above = blanks
            let endsPage = end < range.upperBound && text[end] == 0x0C
            if content.isEmpty {
                blanks += endsPage ? 2 : 1
                continue
            }
            blanks = endsPage ? 1 : 0
            return Line(
                start: UInt32(content.lowerBound), end: UInt32(content.upperBound),
                indent: indent(start..<content.lowerBound), blanksBefore: UInt8(min(above, 255)), hint: .none)
        }
        return nil
    }

    /// The lines, at most `limit` of them, and the offset where scanning stopped.
    static func lines(_ text: [UInt8], in range: Range<Int>, limit: Int) -> (lines: [Line], end: Int) {
        var scanner = LineScanner(text, in: range)
        var lines: [Line] = []
        lines.reserveCapacity(min(limit, range.count / 32 + 1))
        while lines.count < limit, let line = scanner.next() { lines.append(line) }
        return (lines, scanner.position)
    }

    private func lineEnd(from start: Int) -> Int {
        let bytes = text.span
        var index = start
        while index < range.upperBound {
            let byte = bytes[index]
            if byte < 0x0E, byte == 0x0A || byte == 0x0D || byte == 0x0C { return index }
            index += 1
        }
        return index
    }

    private func next(after end: Int) -> Int {
        guard end < range.upperBound else { return end }
        let isPair = text[end] == 0x0D && end + 1 < range.upperBound && text[end + 1] == 0x0A
        return end + (isPair ? 2 : 1)
    }

    /// Columns of leading white space; a tab goes to the next multiple of four, an ideographic space takes two.
    private func indent(_ margin: Range<Int>) -> UInt16 {
        var columns = 0
        for byte in text[margin] {
            switch byte {
            case 0x09: columns = columns / 4 * 4 + 4
            case 0xE3: columns += 2
            case 0x80...0xBF, 0xEF: break
            default: columns += 1
            }
        }
        return UInt16(min(columns, Int(UInt16.max)))
    }
}
