import BriefReading

/// Tables that stand beside each other in one grid: "Gainers | % | Losers | %", "Fund | Flow | Fund | Flow".
struct SideBySide {
    struct Part {
        let table: Table
        /// What heads the part alone: "Losers".
        let head: Range<Int>?
    }

    /// The parts of a table from left to right; `nil` when it is one table.
    ///
    /// Its header has to repeat itself; where only the first column of each part differs, both must state a side.
    static func parts(of table: Table, document: Document, reader: ScopeReader) -> [Part]? {
        guard table.headerRows >= 1, let header = table.rows[..<min(table.headerRows, table.rows.count)].last,
            header.count >= 4
        else { return nil }
        let filled = header.indices.filter { column in
            !header[column].isEmpty || table.rows.contains { column < $0.count && !$0[column].isEmpty }
        }
        for count in [2, 3, 4] where filled.count % count == 0 && filled.count / count >= 2 {
            let width = filled.count / count
            let groups = (0..<count).map { Array(filled[$0 * width..<($0 + 1) * width]) }
            if let heads = heads(of: groups, in: table, header, document, reader) {
                return groups.indices.map { group in
                    Part(table: cut(groups[group], of: table), head: heads[group])
                }
            }
        }
        return nil
    }

    /// What heads each group, where the header says the same of all of them, or one thing of each side ("% up | % down").
    private static func heads(
        of groups: [[Int]], in table: Table, _ header: [Range<Int>], _ document: Document, _ reader: ScopeReader
    ) -> [Range<Int>?]? {
        guard let first = groups.first else { return nil }
        for group in groups.dropFirst() {
            let others = (1..<first.count).filter {
                !isSame(header[first[$0]], header[group[$0]], document.text)
            }
            let areSides = others.allSatisfy { place in
                [header[first[place]], header[group[place]]].allSatisfy { cell in
                    document.text[cell].contains(UInt8(ascii: "%"))
                        || !document.text[cell].contains(where: \.isASCIIDigit) && statesSide(cell, reader)
                }
            }
            guard others.count <= 1, areSides else { return nil }
        }
        let isRepeated = groups.dropFirst().allSatisfy { isSame(header[first[0]], header[$0[0]], document.text) }
        for row in table.rows[..<table.headerRows] where row.count > (groups.last?.first ?? 0) {
            // In a row of names each group has one, in any of its cells.
            let filled = groups.map { group in group.filter { $0 < row.count && !row[$0].isEmpty } }
            let areNames = filled.allSatisfy { $0.count == 1 }
            let cells = groups.indices.map { row[areNames ? filled[$0][0] : groups[$0][0]] }
            if cells.allSatisfy({ !$0.isEmpty && statesSide($0, reader) }), Set(cells).count == cells.count {
                return cells
            }
        }
        guard isRepeated, !header[first[0]].isEmpty, !header[first[1]].isEmpty else { return nil }
        return groups.map { _ in nil }
    }

    private static func statesSide(_ cell: Range<Int>, _ reader: ScopeReader) -> Bool {
        let scope = reader.scope(of: cell)
        return scope.moverDirection != nil || scope.direction != nil
    }

    private static func isSame(_ left: Range<Int>, _ right: Range<Int>, _ text: [UInt8]) -> Bool {
        left.count == right.count
            && zip(left, right).allSatisfy { text[$0].lowercasedASCII == text[$1].lowercasedASCII }
    }

    private static func cut(_ columns: [Int], of table: Table) -> Table {
        var part = table
        let bodyStart = table.headerRows
        part.rows = table.rows.enumerated().compactMap { index, row in
            let cells = columns.map {
                $0 < row.count ? row[$0] : row[row.count - 1].upperBound..<row[row.count - 1].upperBound
            }
            return index < bodyStart || cells.contains { !$0.isEmpty } ? cells : nil
        }
        return part
    }
}
