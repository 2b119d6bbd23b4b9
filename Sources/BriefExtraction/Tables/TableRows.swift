import BriefReading

/// The rows of a table below its headers, each with what rows above it say: a row of one cell of words ("Losers",
/// "Equity funds") heads the rows below it.
struct TableRows {
    struct Row {
        let cells: [Range<Int>]
        let scope: Scope
    }

    let rows: [Row]

    init(table: Table, scope: Scope, document: Document, reader: ScopeReader) {
        var rows: [Row] = []
        var inner = scope
        for cells in table.rows.dropFirst(table.headerRows) {
            let filled = cells.filter { !$0.isEmpty }
            if filled.count == 1, cells.count > 1, let only = filled.first,
                !document.text[only].contains(where: \.isASCIIDigit)
            {
                inner = reader.scope(of: only).inside(scope)
            } else {
                rows.append(Row(cells: cells, scope: inner))
            }
        }
        self.rows = rows
    }
}
