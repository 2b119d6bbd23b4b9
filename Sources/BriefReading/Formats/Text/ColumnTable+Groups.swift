/// Rows that name the group of rows below them.
extension ColumnTable {
    private static let longestName = 40

    /// A short line of words within a table, above a row of its columns: "Emerging Asia", "Equity funds:".
    ///
    /// - Parameter above: the last row of cells before it.
    static func isGroupName(_ text: [UInt8], _ lines: [Line], _ index: Int, _ row: [Cell], under above: [Cell]) -> Bool
    {
        guard row.count == 1, above.count >= 3, let name = row.first?.range, name.count <= longestName,
            !text[name].contains(where: \.isDigit), let last = text[name].last,
            last.isLetter || last >= 0x80 || last == 0x29 || last == 0x3A,
            index + 1 < lines.count, !lines[index + 1].hasBlankBefore
        else { return false }
        let next = cells(text, lines[index + 1])
        return next.count >= 3 && aligned(above, next)
            && next.dropFirst().contains { text[$0.range].contains(where: \.isDigit) }
    }
}
