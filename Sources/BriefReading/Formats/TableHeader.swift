/// Says how many of the first rows of a table are headers.
enum TableHeader {
    /// 0, 1 or 2: rows of words above rows with figures.
    static func rows(_ text: [UInt8], _ rows: [[Range<Int>]]) -> Int {
        guard rows.count >= 2, isWords(text, rows[0]) else { return 0 }
        guard rows.dropFirst().prefix(20).contains(where: { !isWords(text, $0) }) else { return 1 }
        let second = rows.count >= 4 && isWords(text, rows[1]) && !isWords(text, rows[2])
        // A row with words in one cell only heads the rows below it.
        return second && rows[1].count { !$0.isEmpty } >= 2 ? 2 : 1
    }

    /// No cell but the first is a figure; years and dates with words are names of columns.
    private static func isWords(_ text: [UInt8], _ row: [Range<Int>]) -> Bool {
        !row.dropFirst().contains { isFigure(text, $0) } && !(row.count == 1 && isFigure(text, row[0]))
    }

    /// Digits without a word around them: `1,204.5`, `-3.2%`, `$5.1M`, `(17)`; not `2026`, `7 Feb`.
    static func isFigure(_ text: [UInt8], _ cell: Range<Int>) -> Bool {
        guard !cell.isEmpty, cell.count <= 32 else { return false }
        var (digits, letters) = (0, 0)
        for byte in text[cell] {
            if byte.isDigit { digits += 1 } else if byte.isLetter { letters += 1 }
        }
        let isYear = cell.count == 4 && digits == 4 && (text[cell.lowerBound] == 0x31 || text[cell.lowerBound] == 0x32)
        return digits > 0 && letters <= 3 && !isYear && !isPeriod(text, cell)
            && !(letters > 0 && letters == 3 && digits <= 2 && !text[cell].contains(0x24))
    }

    /// `1h`, `24H`, `7d`, `3M`, `52w`: a period names a column.
    private static func isPeriod(_ text: [UInt8], _ cell: Range<Int>) -> Bool {
        guard (2...3).contains(cell.count), let last = text[cell].last, text[cell].dropLast().allSatisfy(\.isDigit) else {
            return false
        }
        return "hHdDwWmMyY".utf8.contains(last)
    }
}
