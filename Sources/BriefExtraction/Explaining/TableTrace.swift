/// What the readers of tables reported.
final class TableTrace {
    let scope: Scope
    let columns: TableColumns
    /// Which reader knew the table, or that none did.
    var reader: StaticString = "no reader knows these columns"
    /// Why a cell is no record, by its place.
    private(set) var refused: [Range<Int>: StaticString] = [:]

    init(scope: Scope, columns: TableColumns) {
        self.scope = scope
        self.columns = columns
    }

    func refuses(_ cell: Range<Int>, _ reason: StaticString) {
        if !cell.isEmpty { refused[cell] = reason }
    }
}
