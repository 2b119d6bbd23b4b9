/// Finds tables whose cells stand one below the other, as they come out of a copied page: the header's words, then for
/// each row a name and its figures.
enum CellLines {
    struct Found {
        var rows: [[Range<Int>]]
        var headerRows: Int
        /// The index of the line after the table.
        var end: Int
    }

    /// A cell is no longer than this.
    static let widestCell = 48
    static let mostColumns = 12
    /// How many lines decide whether a table starts; keeps long files linear.
    static let longestLook = 48

    /// The table whose first line (of the header, or of the first row) stands at an index; `nil` when there are not two
    /// rows of a name and the same number of figures.
    static func find(_ text: [UInt8], _ lines: [Line], from first: Int) -> Found? {
        guard first + 4 <= lines.count, isCell(text, lines[first]) else { return nil }
        let stacked = periodic(text, lines, from: first)
        // Places in a ranking tell rows better than any count of words.
        if let stacked, isRanked(text, Array(stacked.rows.dropFirst())) { return stacked }
        return named(text, lines, from: first) ?? stacked
    }

    /// Rows of one or two lines of words and the same number of figures, with or without a header.
    private static func named(_ text: [UInt8], _ lines: [Line], from first: Int) -> Found? {
        var end = first
        let limit = min(lines.count, first + longestLook)
        while end < limit, end == first || !lines[end].hasBlankBefore, isCell(text, lines[end]) { end += 1 }
        guard end - first >= 4 else { return nil }
        let figures = (first..<end).map { isFigure(text, lines[$0].range) }
        guard let firstFigure = figures.firstIndex(of: true), firstFigure > 0 else { return nil }
        let (names, width) = shape(figures, from: firstFigure)
        guard width >= 2, width <= mostColumns else { return nil }
        let start = firstFigure - names
        guard start >= 0 else { return nil }
        var rows: [[Range<Int>]] = []
        var index = first + start
        while isRow(text, lines, index, names: names, width: width) {
            rows.append((index..<index + width).map { lines[$0].range })
            index += width
        }
        guard rows.count >= 2 else { return nil }
        let header = header(text, lines[first..<first + start].map(\.range), width: width)
        if start > 0, header == nil { return nil }
        return Found(rows: (header.map { [$0] } ?? []) + rows, headerRows: header == nil ? 0 : 1, end: index)
    }

    /// How many lines of words and how many lines in all make a row, read off the first row.
    private static func shape(_ figures: [Bool], from firstFigure: Int) -> (names: Int, width: Int) {
        var end = firstFigure
        while end < figures.count, figures[end] { end += 1 }
        // The words between the first row's figures and the second's are the names of a row.
        var next = end
        while next < figures.count, !figures[next] { next += 1 }
        let names = next < figures.count ? next - end : 1
        return (names, names + end - firstFigure)
    }

    private static func isRow(_ text: [UInt8], _ lines: [Line], _ start: Int, names: Int, width: Int) -> Bool {
        guard names >= 1, names <= 2, start + width <= lines.count else { return false }
        return (start..<start + width).allSatisfy { index in
            (index == start || !lines[index].hasBlankBefore) && isCell(text, lines[index])
                && isFigure(text, lines[index].range) == (index >= start + names)
        }
    }

    /// The header's lines as cells; a line in brackets ("(US$m)") goes with the one above. `nil` when they do not fit.
    static func header(_ text: [UInt8], _ lines: [Range<Int>], width: Int) -> [Range<Int>]? {
        var cells: [Range<Int>] = []
        for line in lines {
            let opens = text[line.lowerBound] == 0x28 || text[line].starts(with: "（".utf8)
            if opens, let last = cells.last {
                cells[cells.count - 1] = last.lowerBound..<line.upperBound
            } else {
                cells.append(line)
            }
        }
        return cells.count == width ? cells : nil
    }

    /// Short, without a mark that prose or a label has.
    static func isCell(_ text: [UInt8], _ line: Line) -> Bool {
        let range = line.range
        guard range.count <= widestCell, line.hint == .none, let last = text[range].last else { return false }
        // "- Kelp +3%" is an item of a list.
        let isItem =
            range.count > 1 && text[range.lowerBound + 1] == 0x20 && "-*+".utf8.contains(text[range.lowerBound])
        if isItem || text[range].starts(with: "•".utf8) { return false }
        if last == 0x3A || last == 0x2E || last == 0x3B || last == 0x2C { return false }
        if text[range].suffix(3).elementsEqual("。".utf8) || text[range].suffix(3).elementsEqual("：".utf8) {
            return false
        }
        return KeyReader.key(text, in: range) == nil && !text[range].contains(0x7C)
    }

    /// A figure with its sign and unit, a dash, "n/a".
    static func isFigure(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        if ["-", "–", "—", "n/a", "N/A"].contains(where: { text[range].elementsEqual($0.utf8) }) { return true }
        // "1) Name +2%" is an item of a list.
        let first = text[range].first { $0 < 0x80 } ?? 0
        let starts = first.isDigit || first == 0x28 || first == 0x2B || first == 0x2D || first == 0x24
        let isNumbered = text[range].contains(0x29) && !text[range].contains(0x28)
        return starts && !isNumbered && TableHeader.isFigure(text, range)
    }
}
