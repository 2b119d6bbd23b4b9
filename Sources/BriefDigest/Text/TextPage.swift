/// Lays out lines for a terminal.
package struct TextPage {
    /// Columns, `nil` for no limit.
    package let width: Int?
    package let colour: Bool
    package private(set) var text = ""
    /// Whether any text was cut to fit.
    package private(set) var hasCuts = false

    private static let spacing = 2
    /// No cell is cut to less than this.
    private static let leastWidth = 12

    package init(width: Int?, colour: Bool) {
        self.width = width
        self.colour = colour
        text.reserveCapacity(1024)
    }

    package mutating func gap() {
        text += "\n"
    }

    package mutating func heading(_ title: String) {
        gap()
        line([TextCell(title, .bold)], indent: 0)
    }

    package mutating func line(_ cells: [TextCell], indent: Int = 2) {
        table([TextRow(cells: cells)], indent: indent)
    }

    /// Rows with aligned columns; a column that is empty in every row takes no room.
    package mutating func table(_ rows: [TextRow], indent: Int = 2) {
        var rows = rows
        for index in rows.indices { rows[index].cells.append(TextCell(rows[index].notes, .dim)) }
        if let width, naturalWidth(columnWidths(of: rows), indent: indent) > width {
            for index in rows.indices {
                if let notes = rows[index].cells.popLast(), notes.width > 0 { rows[index].below.insert(notes, at: 0) }
            }
        }
        let widths = fitted(columnWidths(of: rows), to: rows, indent: indent)
        for row in rows {
            write(row.cells, widths: widths, indent: indent)
            for cell in row.below { write(below: cell, indent: indent + 4) }
        }
    }

    /// Cells one after the other, a space apart, on as many lines as they need.
    package mutating func run(_ cells: [TextCell], indent: Int = 2) {
        var line: [TextCell] = []
        var end = indent
        for cell in cells where cell.width > 0 {
            if !line.isEmpty, let width, end + 1 + cell.width > width {
                write(run: line, indent: indent)
                line = []
                end = indent
            }
            end += cell.width + (line.isEmpty ? 0 : 1)
            line.append(cell)
        }
        write(run: line, indent: indent)
    }

    /// Text on as many lines as it needs, broken at spaces.
    package mutating func words(_ text: String, _ style: TextCell.Style = .plain, indent: Int = 2) {
        run(TextCell.words(text, style), indent: indent)
    }

    /// Neighbours of one look are written as one.
    private mutating func write(run cells: [TextCell], indent: Int) {
        text += String(repeating: " ", count: indent)
        var rest = cells[...]
        while let first = rest.first {
            let alike = rest.prefix { $0.style == first.style }
            rest = rest.dropFirst(alike.count)
            write(TextCell(alike.map(\.text).joined(separator: " "), first.style))
            if !rest.isEmpty { text += " " }
        }
        text += "\n"
    }

    /// What may be cut is cut; the rest takes as many lines as it needs.
    private mutating func write(below cell: TextCell, indent: Int) {
        let room = width.map { max(TextPage.leastWidth, $0 - indent) } ?? cell.width
        if cell.mayBeCut || cell.width <= room {
            write([cell], widths: [min(cell.width, room)], indent: indent)
        } else {
            words(cell.text, cell.style, indent: indent)
        }
    }

    private func columnWidths(of rows: [TextRow]) -> [Int] {
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.cells.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], cell.width)
            }
        }
        return widths
    }

    private func naturalWidth(_ widths: [Int], indent: Int) -> Int {
        let used = widths.filter { $0 > 0 }
        return indent + used.reduce(0, +) + TextPage.spacing * max(0, used.count - 1)
    }

    /// Takes what does not fit from the columns that may be cut, the last one first.
    private func fitted(_ natural: [Int], to rows: [TextRow], indent: Int) -> [Int] {
        guard let width else { return natural }
        var widths = natural
        var excess = naturalWidth(natural, indent: indent) - width
        for column in widths.indices.reversed() where excess > 0 {
            guard rows.contains(where: { column < $0.cells.count && $0.cells[column].mayBeCut }) else { continue }
            let taken = min(excess, max(0, widths[column] - TextPage.leastWidth))
            widths[column] -= taken
            excess -= taken
        }
        return widths
    }

    private mutating func write(_ cells: [TextCell], widths: [Int], indent: Int) {
        var pending = indent
        for (column, cell) in cells.enumerated() where widths[column] > 0 {
            let shown = cell.cut(to: widths[column])
            if shown.width < cell.width { hasCuts = true }
            let padding = max(0, widths[column] - shown.width)
            if shown.width > 0 {
                text += String(repeating: " ", count: pending + (cell.alignsRight ? padding : 0))
                write(shown)
                pending = cell.alignsRight ? 0 : padding
            } else {
                pending += padding
            }
            pending += TextPage.spacing
        }
        text += "\n"
    }

    private mutating func write(_ cell: TextCell) {
        guard colour, cell.style != .plain else {
            text += cell.text
            return
        }
        text += "\u{1B}[\(cell.style.rawValue)m\(cell.text)\u{1B}[0m"
    }
}
