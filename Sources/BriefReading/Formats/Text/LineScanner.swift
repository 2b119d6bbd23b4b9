/// Cuts text into its lines that are not empty: LF, CRLF, CR and form feed end a line (a form feed is a page break).
struct LineScanner {
    private let text: [UInt8]
    private let range: Range<Int>

    init(_ text: [UInt8], in range: Range<Int>) {
        self.text = text
        self.range = range
    }

    /// The lines, at most `limit` of them, and the offset where scanning stopped.
    func lines(limit: Int) -> (lines: [Line], end: Int) {
        var lines: [Line] = []
        lines.reserveCapacity(min(limit, range.count / 32 + 1))
        var position = range.lowerBound
        var blanks = 1
        while position < range.upperBound, lines.count < limit {
            let end = lineEnd(from: position)
            let content = text.trimmed(position..<end)
            if content.isEmpty {
                blanks += 1
            } else {
                lines.append(
                    Line(
                        start: UInt32(content.lowerBound), end: UInt32(content.upperBound),
                        indent: indent(position..<content.lowerBound), blanksBefore: UInt8(min(blanks, 255)),
                        hint: .none))
                blanks = 0
            }
            position = next(after: end)
            if end < range.upperBound, text[end] == 0x0C { blanks += 1 }
        }
        return (lines, position)
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
