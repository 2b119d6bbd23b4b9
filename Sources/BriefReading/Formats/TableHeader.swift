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

    /// A second row of words that says the same of most columns, all of which the first row names ("Listed | Yes | Yes |
    /// No"), heads nothing.
    static func isRemark(_ text: [UInt8], _ row: [Range<Int>], under names: [Range<Int>]) -> Bool {
        let said = row.dropFirst().filter { !$0.isEmpty }.map { Array(text[$0]) }
        let named = names.dropFirst().filter { !$0.isEmpty }.map { Array(text[$0]) }
        return said.count >= 3 && named.count >= said.count && Set(named).count == named.count
            && Set(said).count * 2 <= said.count
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
        if isMonthOfYear(text, cell) { return false }
        // "Vol(000)": a word and its scale.
        if letters > 2, digits == 3, text[cell].last == 0x29, text[cell.suffix(4)].starts(with: "000".utf8) {
            return false
        }
        let isYear = cell.count == 4 && digits == 4 && (text[cell.lowerBound] == 0x31 || text[cell.lowerBound] == 0x32)
        return digits > 0 && letters <= 3 && !isYear && !isPeriod(text, cell)
            && !(letters > 0 && letters == 3 && digits <= 2 && !text[cell].contains(0x24))
    }

    /// `Mar 2026`, `Okt. 2025`, `Q1 2026`: a letter, and a year behind a space.
    private static func isMonthOfYear(_ text: [UInt8], _ cell: Range<Int>) -> Bool {
        guard cell.count >= 7, text[cell.lowerBound].isLetter, text[cell.upperBound - 5] == 0x20,
            text[cell.suffix(4)].allSatisfy(\.isDigit),
            text[cell.upperBound - 4] == 0x31 || text[cell.upperBound - 4] == 0x32
        else { return false }
        // "EUR 2026" is an amount.
        return !text[cell.prefix(3)].allSatisfy(\.isUpper)
    }

    /// `1h`, `24H`, `7d`, `3M`, `52w`, `1D %`: a period names a column.
    private static func isPeriod(_ text: [UInt8], _ cell: Range<Int>) -> Bool {
        if text[cell].last == 0x25 {
            let bare = text.trimmed(cell.lowerBound..<cell.upperBound - 1)
            return !bare.isEmpty && text[bare].last?.isLetter ?? false && isPeriod(text, bare)
        }
        guard (2...3).contains(cell.count), let last = text[cell].last, text[cell].dropLast().allSatisfy(\.isDigit)
        else {
            return false
        }
        return "hHdDwWmMyY".utf8.contains(last)
    }
}
