/// Places cells in columns as `colspan` and `rowspan` say.
struct HTMLGrid {
    /// How far one cell may reach; more is a mistake or an attack.
    private static let widestSpan = 64
    /// How many columns a row may have.
    private static let widestRow = 512

    private(set) var rows: [[Range<Int>]] = []
    private var row: [Range<Int>]?
    /// By column: rows that a cell above still reaches into, and what stands there.
    private var reaching: [(rows: Int, cell: Range<Int>)] = []

    mutating func openRow() {
        closeRow()
        row = []
    }

    /// Adds a cell after those that reach down from the rows above.
    mutating func add(_ cell: Range<Int>, columns: Int, rows: Int, isHeader: Bool) {
        if row == nil { row = [] }
        fill()
        for offset in 0..<min(max(columns, 1), HTMLGrid.widestSpan) {
            guard let column = row?.count, column < HTMLGrid.widestRow else { return }
            let content = offset == 0 ? cell : cell.upperBound..<cell.upperBound
            row?.append(content)
            guard rows > 1 else { continue }
            while reaching.count <= column { reaching.append((0, 0..<0)) }
            // A label speaks for all its rows; a figure must not count twice.
            let isLabel = isHeader || column == 0
            let below = isLabel ? content : cell.upperBound..<cell.upperBound
            reaching[column] = (min(rows, HTMLGrid.widestRow) - 1, below)
        }
    }

    mutating func closeRow() {
        fill()
        if let row, row.contains(where: { !$0.isEmpty }) { rows.append(row) }
        row = nil
    }

    private mutating func fill() {
        while let column = row?.count, column < reaching.count, reaching[column].rows > 0 {
            reaching[column].rows -= 1
            row?.append(reaching[column].cell)
        }
    }
}
