/// Finds tables that are set with white space, tabs or bars.
enum ColumnTable {
    struct Cell {
        var range: Range<Int>
        var columns: Range<Int>
    }

    struct Found {
        var rows: [[Range<Int>]]
        var headerRows: Int
        /// The index of the line after the table.
        var end: Int
    }

    /// A longer table is read as several.
    private static let mostCells = 100_000

    /// The cells of a line: what at least two spaces, a tab or a bar part. A line of running text has one.
    static func cells(_ text: [UInt8], _ line: Line) -> [Cell] {
        let range = line.range
        guard range.count <= 2000, line.hint == .none else { return [] }
        if isBox(text, range) { return barCells(text, range) }
        let bars = text[range].count { $0 == 0x7C }
        if bars >= 2 || bars == 1 && text[range].contains([0x20, 0x7C, 0x20]) {
            // "Name: this | that" is a field with two values.
            let isKeyed = text[range].prefix { $0 != 0x7C }.contains([0x3A, 0x20])
            return isKeyed ? [Cell(range: range, columns: 0..<1)] : barCells(text, range)
        }
        var cells: [Cell] = []
        var column = Int(line.indent)
        var (start, startColumn) = (range.lowerBound, column)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text[index]
            guard
                byte == 0x09 || isWideSpace(text, index)
                    || byte == 0x20 && index + 1 < range.upperBound && isGap(text, index)
            else {
                if byte & 0xC0 != 0x80 { column += byte >= 0xE3 ? 2 : 1 }
                index += 1
                continue
            }
            cells.append(Cell(range: start..<index, columns: startColumn..<column))
            while index < range.upperBound {
                if text[index] == 0x20 || text[index] == 0x09 {
                    column = text[index] == 0x09 ? column / 8 * 8 + 8 : column + 1
                    index += 1
                } else if isWideSpace(text, index) {
                    column += 2
                    index += 3
                } else {
                    break
                }
            }
            (start, startColumn) = (index, column)
        }
        if start < range.upperBound {
            cells.append(Cell(range: start..<range.upperBound, columns: startColumn..<column))
        }
        // "Amount     : 2,400": the colons of a field list stand below each other.
        if cells.count == 2, opensWithColon(text, cells[1].range) {
            return [Cell(range: range, columns: 0..<column)]
        }
        return cells
    }

    private static func opensWithColon(_ text: [UInt8], _ cell: Range<Int>) -> Bool {
        text[cell].starts(with: ": ".utf8) || text[cell].starts(with: "：".utf8)
            || cell.count == 1 && text[cell.lowerBound] == 0x3A
    }

    /// The space of East Asian text, as wide as a character; between words and figures it parts columns.
    private static func isWideSpace(_ text: [UInt8], _ index: Int) -> Bool {
        index + 2 < text.count && text[index] == 0xE3 && text[index + 1] == 0x80 && text[index + 2] == 0x80
    }

    /// Two white bytes; the two spaces that some people type after a sentence are none.
    private static func isGap(_ text: [UInt8], _ index: Int) -> Bool {
        guard text[index + 1] == 0x20 || text[index + 1] == 0x09 else { return false }
        guard index > 1, text[index - 1] == 0x2E || text[index - 1] == 0x3F || text[index - 1] == 0x21 else {
            return true
        }
        return !text[index - 2].isLetter
    }

    /// How many bytes a bar at a place has: `|`, `│`, `┃`, `║`; 0 for anything else.
    static func bar(_ text: [UInt8], _ index: Int) -> Int {
        if text[index] == 0x7C { return 1 }
        guard text[index] == 0xE2, index + 2 < text.count else { return 0 }
        let (second, third) = (text[index + 1], text[index + 2])
        return second == 0x94 && (third == 0x82 || third == 0x83) || second == 0x95 && third == 0x91 ? 3 : 0
    }

    /// A line of a box that is drawn with the characters for that.
    private static func isBox(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        text[range.lowerBound] == 0xE2 && bar(text, range.lowerBound) == 3
    }

    private static func hasBar(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        text[range].contains(0x7C) || isBox(text, range)
    }

    /// Cells between bars; empty ones count, those outside the outer bars do not.
    static func barCells(_ text: [UInt8], _ range: Range<Int>) -> [Cell] {
        var cells: [Cell] = []
        var start = range.lowerBound + bar(text, range.lowerBound)
        var index = start
        while index < range.upperBound {
            let bar = bar(text, index)
            if bar > 0, text[index - 1] != 0x5C || index == start {
                let cell = text.trimmed(start..<index)
                cells.append(Cell(range: cell, columns: cells.count..<cells.count + 1))
                start = index + bar
            }
            index += max(1, bar)
        }
        let last = text.trimmed(start..<range.upperBound)
        if !last.isEmpty { cells.append(Cell(range: last, columns: cells.count..<cells.count + 1)) }
        return cells
    }

    /// The table that starts at a line: at least two lines without an empty one between, whose columns stand below
    /// each other. Two columns need figures in the second, or they are two pieces of prose.
    ///
    /// `end` is where the search stopped, also without a table: no line before it starts one.
    static func find(_ text: [UInt8], _ lines: [Line], from first: Int) -> (table: Found?, end: Int) {
        guard let head = head(text, lines, first) else { return (nil, first + 1) }
        let isBarred = hasBar(text, lines[first].range)
        var rows = [head]
        var count = head.count
        var hasRule = false
        var end = first + 1
        while end < lines.count, !lines[end].hasBlankBefore, count < mostCells {
            if isDivider(text, lines[end].range) {
                // A line of an index above the rule, the header below it.
                if rows.count == 1, !isBarred, isQuote(text, head), end + 1 < lines.count,
                    !lines[end + 1].hasBlankBefore,
                    case let next = cells(text, lines[end + 1]), next.count >= 3,
                    !next.contains(where: { TableHeader.isFigure(text, $0.range) })
                {
                    return (nil, end)
                }
                hasRule = hasRule || rows.count == 1
                end += 1
                continue
            }
            let row = cells(text, lines[end])
            if !isBarred, let last = rows.last(where: { $0.count > 1 }),
                isGroupName(text, lines, end, row, under: last)
            {
                rows.append(row)
                end += 1
                continue
            }
            guard row.count >= 2, let last = rows.last(where: { $0.count > 1 }), !isItem(text, row),
                isBarred
                    ? hasBar(text, lines[end].range)
                    : aligned(last, row) || isWideSet(text, lines[end].range, last, row)
            else { break }
            rows.append(row)
            count += row.count
            end += 1
        }
        guard rows.count >= 2, isTable(text, rows), hasRule || !isLog(text, rows) else { return (nil, end) }
        var cells = place(rows)
        if !hasRule, let keyed = withKeysAsHeader(text, cells) {
            return (Found(rows: keyed, headerRows: 1, end: end), end)
        }
        var headerRows = max(hasRule ? 1 : 0, TableHeader.rows(text, cells))
        if headerRows == 2, TableHeader.isRemark(text, cells[1], under: cells[0]) {
            cells.remove(at: 1)
            headerRows = 1
        }
        return (Found(rows: cells, headerRows: headerRows, end: end), end)
    }

    /// "1)  Words": the marker of an item and its text, which is set apart from it.
    private static func isItem(_ text: [UInt8], _ row: [Cell]) -> Bool {
        guard row.count == 2, row[0].range.count <= 4,
            text[row[0].range].last.map({ !$0.isDigit && !$0.isLetter }) == true
        else { return false }
        let whole = row[0].range.lowerBound..<row[1].range.upperBound
        return LabelReader.label(text, in: whole) != nil && text[row[1].range].count { $0 == 0x20 } >= 3
    }

    /// May a table start at a line? Looks at that line and the next one only.
    static func mayStart(_ text: [UInt8], _ lines: [Line], at index: Int) -> Bool {
        guard let head = head(text, lines, index), !lines[index + 1].hasBlankBefore else { return false }
        let next = cells(text, lines[index + 1])
        return isDivider(text, lines[index + 1].range)
            || next.count >= 2 && (aligned(head, next) || isWideSet(text, lines[index + 1].range, head, next))
    }

    /// The cells of a first row.
    private static func head(_ text: [UInt8], _ lines: [Line], _ index: Int) -> [Cell]? {
        guard index + 1 < lines.count else { return nil }
        let cells = cells(text, lines[index])
        // A line with bars above the frame of a box is its title.
        if isFrame(text, lines[index + 1].range), !hasBar(text, lines[index].range.prefix(3)) {
            return nil
        }
        guard cells.count >= 2, cells.count >= 3 || LabelReader.label(text, in: lines[index].range) == nil else {
            return nil
        }
        return cells
    }

    private static func isTable(_ text: [UInt8], _ rows: [[Cell]]) -> Bool {
        let widest = rows.reduce(0) { max($0, $1.count) }
        let keys = rows.count { text[$0[0].range.upperBound - ($0[0].range.isEmpty ? 0 : 1)] == 0x3A }
        // "Kelp  KLP" above "$3.07  ▼ 4.05%": a card.
        if widest == 2, rows.count == 2, !rows[0].contains(where: { text[$0.range].contains(where: \.isDigit) }),
            rows[1].allSatisfy({ cell in
                text[cell.range].contains(where: \.isDigit) && !text[cell.range].contains(where: \.isLetter)
            })
        {
            return false
        }
        if widest == 2, keys * 2 > rows.count || rows.allSatisfy({ isList(text, $0) }) { return false }
        let figures = rows.count { row in row.dropFirst().contains { text[$0.range].contains(where: \.isDigit) } }
        return widest >= 3 && rows.count >= 2 && figures > 0 || figures * 2 >= rows.count || rows.count >= 3
    }

    /// Words and two figures or more.
    private static func isQuote(_ text: [UInt8], _ row: [Cell]) -> Bool {
        row.count >= 3 && row.dropFirst().count { TableHeader.isFigure(text, $0.range) } * 2 > row.count - 1
            && row.dropFirst().count { TableHeader.isFigure(text, $0.range) } >= 2
    }

    /// "08:14 | …", "[09:30] name   …": a mark and a sentence in most lines, and no header above them.
    private static func isLog(_ text: [UInt8], _ rows: [[Cell]]) -> Bool {
        guard rows.allSatisfy({ $0.count <= 2 }), let head = rows.first?.first?.range,
            text[head].contains(where: \.isDigit)
        else { return false }
        let sentences = rows.count { row in
            guard let cell = row.last?.range else { return false }
            let spaces = text[cell].count { $0 == 0x20 }
            let wide = text[cell].count { $0 >= 0xE3 }
            return spaces >= 4 || wide >= 8
        }
        return sentences * 2 > rows.count
    }

    /// "Up    $A +3%  ·  $B +2%": a label and a list of several things with figures.
    private static func isList(_ text: [UInt8], _ row: [Cell]) -> Bool {
        guard row.count == 2, let cell = row.last?.range else { return row.count > 2 }
        return text[cell].contains([0xC2, 0xB7]) || text[cell].contains([0x2C, 0x20])
            || text[cell].contains([0x3B, 0x20])
    }

    /// As many cells as the row above, three at least, parted by wide spaces: typed, not aligned.
    private static func isWideSet(_ text: [UInt8], _ line: Range<Int>, _ above: [Cell], _ below: [Cell]) -> Bool {
        guard above.count == below.count, below.count >= 3, let last = below.last?.range,
            text[last].contains(where: \.isDigit)
        else { return false }
        return zip(below, below.dropFirst()).contains { left, right in
            right.range.lowerBound - left.range.upperBound == 3 && isWideSpace(text, left.range.upperBound)
        }
    }
}
