/// Finds tables whose cells single spaces part, below a header of East Asian words, which have no spaces within.
///
/// In other scripts a header such as "Net change" takes two words, and nothing tells where a column ends.
enum SpacedTable {
    struct Found {
        var rows: [[Range<Int>]]
        /// The index of the line after the table.
        var end: Int
    }

    private static let widestLine = 160

    /// The table whose header stands at an index: two rows at least that end in as many figures each.
    static func find(_ text: [UInt8], _ lines: [Line], from first: Int) -> Found? {
        guard first + 2 < lines.count, lines[first].hint == .none, text[lines[first].range.lowerBound] >= 0xE3 else {
            return nil
        }
        let header = words(text, lines[first].range)
        guard (4...14).contains(header.count),
            header.count(where: { text[$0.lowerBound] >= 0xE3 }) * 3 >= header.count * 2,
            !header.contains(where: { isFigure(text, $0) || text[$0].last == 0x3A || $0.count > 24 })
        else { return nil }
        var rows = [header]
        var figures: Int?
        var end = first + 1
        while end < lines.count, !lines[end].hasBlankBefore, lines[end].range.count <= widestLine {
            let row = words(text, lines[end].range)
            let count = row.reversed().prefix { isFigure(text, $0) }.count
            guard count >= 2, figures ?? count == count, let cells = placed(text, row, under: header.count, count)
            else {
                break
            }
            figures = count
            rows.append(cells)
            end += 1
        }
        return rows.count >= 3 ? Found(rows: rows, end: end) : nil
    }

    private static func words(_ text: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
        guard line.count <= widestLine else { return [] }
        return text[line].split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }).map { $0.startIndex..<$0.endIndex }
    }

    /// As many cells as the header has: a name of several words is one.
    private static func placed(_ text: [UInt8], _ row: [Range<Int>], under columns: Int, _ figures: Int) -> [Range<
        Int
    >]? {
        if row.count == columns { return row }
        let lead = columns - figures
        let spare = row.count - columns
        guard lead >= 1, spare > 0, row.count > figures else { return nil }
        // Ranks and codes stand before the name.
        let name = row[lead - 1].lowerBound..<row[lead - 1 + spare].upperBound
        return row[..<(lead - 1)] + [name] + row[(lead + spare)...]
    }

    private static func isFigure(_ text: [UInt8], _ cell: Range<Int>) -> Bool {
        if ["-", "–", "—", "－"].contains(where: { text[cell].elementsEqual($0.utf8) }) { return true }
        let first = text[cell.lowerBound]
        let isOpened = first.isDigit || first == 0x2B || first == 0x2D || first == 0x28 || first >= 0xE2
        return isOpened && TableHeader.isFigure(text, cell)
    }
}
