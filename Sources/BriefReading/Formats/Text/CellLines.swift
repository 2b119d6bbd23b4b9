/// Finds tables whose cells stand one below the other, as they come out of a copied page: the header's words, then the
/// same sequence of cells again and again ("1", "Kelp", "KLP", "$3.07", "+4%").
enum CellLines {
    struct Found {
        var rows: [[Range<Int>]]
        var headerRows: Int
        /// The index of the line after the table.
        var end: Int
    }

    private static let mostColumns = 14
    /// How many lines decide whether a table starts; keeps long files linear.
    private static let longestLook = 48

    /// The table whose first line (of the header, or of the first row) stands at an index; `nil` when no sequence of
    /// words and figures stands there twice.
    static func find(_ text: [UInt8], _ lines: [Line], from first: Int) -> Found? {
        guard first + 4 <= lines.count, CellLineKind(text, lines[first]) != nil else { return nil }
        var kinds: [CellLineKind] = []
        let limit = min(lines.count, first + longestLook)
        for index in first..<limit {
            guard index == first || !lines[index].hasBlankBefore, let kind = CellLineKind(text, lines[index]) else {
                break
            }
            kinds.append(kind)
        }
        guard kinds.count >= 4, kinds.contains(where: \.isFigure) else { return nil }
        for start in 0...min(mostColumns, kinds.count - 4) {
            if start > 0, kinds[start - 1] != .word { return nil }
            guard let width = width(kinds, from: start) else { continue }
            // A name, a rank or a day opens the rows.
            if kinds[start] == .percent || kinds[start] == .dash { continue }
            if kinds[start] == .figure, !isDay(text, lines[first + start].range) { continue }
            if let found = table(text, lines, first, start, like: kinds[start..<start + width]) { return found }
        }
        return nil
    }

    /// "11 Mar 2026", "2026-03-11", "03/11", "14:20"
    private static func isDay(_ text: [UInt8], _ cell: Range<Int>) -> Bool {
        if text[cell].contains(0x24) || text[cell].contains(0x2C) { return false }
        let marks = text[cell].dropFirst().count { $0 == 0x2D || $0 == 0x2F || $0 == 0x3A }
        return marks > 0 || text[cell].count(where: \.isLetter) == 3
    }

    /// How many lines the row at a place has: the shortest sequence of words and figures that comes again behind it.
    private static func width(_ kinds: [CellLineKind], from start: Int) -> Int? {
        guard start + 4 <= kinds.count else { return nil }
        return (2...mostColumns).first { width in
            guard start + 2 * width <= kinds.count else { return false }
            let row = kinds[start..<start + width]
            let words = row.count { $0 == .word }
            return words > 0 && words <= 4 && row.contains { $0 == .figure || $0 == .percent }
                && (0..<width).allSatisfy { kinds[start + $0].fits(kinds[start + width + $0]) }
        }
    }

    /// The rows from a place on under the lines above it, which must head them.
    private static func table(
        _ text: [UInt8], _ lines: [Line], _ first: Int, _ start: Int, like kinds: ArraySlice<CellLineKind>
    ) -> Found? {
        let width = kinds.count
        var rows: [[Range<Int>]] = []
        var index = first + start
        while index + width <= lines.count, isRow(text, lines, index, like: kinds) {
            rows.append((index..<index + width).map { lines[$0].range })
            index += width
        }
        guard rows.count >= 2, let opening = rows.last?.first else { return nil }
        // What ends each row opens none: "Kelp", "$3.07", "Buy".
        if index < lines.count, !lines[index].hasBlankBefore,
            text[lines[index].range].elementsEqual(text[opening])
        {
            return nil
        }
        rows = withoutButtons(text, rows)
        if start == 0 { return Found(rows: rows, headerRows: 0, end: index) }
        let head = lines[first..<first + start].map(\.range)
        guard let header = CellHeader(text, head, over: rows)?.cells else { return nil }
        return Found(rows: [header] + rows, headerRows: 1, end: index)
    }

    private static func isRow(
        _ text: [UInt8], _ lines: [Line], _ start: Int, like kinds: ArraySlice<CellLineKind>
    ) -> Bool {
        zip(start..., kinds).allSatisfy { index, kind in
            (index == start || !lines[index].hasBlankBefore)
                && CellLineKind(text, lines[index]).map { kind.fits($0) } ?? false
        }
    }

    /// Without columns that hold the same word in each row ("Buy", "详情"): what one can press.
    private static func withoutButtons(_ text: [UInt8], _ rows: [[Range<Int>]]) -> [[Range<Int>]] {
        guard let first = rows.first else { return rows }
        let kept = first.indices.filter { column in
            text[first[column]].contains(where: \.isDigit)
                || rows.contains { !text[$0[column]].elementsEqual(text[first[column]]) }
        }
        return kept.count < 2 ? rows : rows.map { row in kept.map { row[$0] } }
    }
}
