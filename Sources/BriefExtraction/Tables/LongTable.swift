import BriefReading

/// Where a long ("tidy") table has what: each row names a measure, whose it is, its value and often the unit.
struct LongTable {
    let measure: Int
    let value: Int
    /// The column that says whose measure it is.
    let entity: Int?
    let date: Int?

    /// `nil` when no column is headed as one of measures, or none holds their values.
    init?(table: Table, columns: TableColumns, document: Document, analyzer: Analyzer) {
        guard let measure = columns.roles.firstIndex(of: .measure) else { return nil }
        let rows = table.rows.dropFirst(table.headerRows)
        let value =
            columns.roles.firstIndex(of: .amount)
            ?? columns.roles.indices.first { column in
                guard columns.roles[column] == .unknown else { return false }
                let cells = rows.lazy.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
                    .prefix(20)
                let figures = cells.count { TableCell($0, document: document, analyzer: analyzer) != nil }
                return figures * 2 > cells.count
            }
        guard let value else { return nil }
        self.measure = measure
        self.value = value
        date = columns.roles.firstIndex(of: .date)
        let isText: (Int) -> Bool = { column in
            switch columns.roles[column] {
            case .subject, .symbol, .name: true
            default: false
            }
        }
        entity =
            isText(columns.labelColumn)
            ? columns.labelColumn
            : columns.roles.indices.first(where: isText)
                ?? columns.roles.indices.first { $0 != value && columns.roles[$0] == .unknown }
    }
}
