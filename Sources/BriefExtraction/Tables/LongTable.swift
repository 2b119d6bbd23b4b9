import BriefReading

/// Where a long ("tidy") table has what: each row names a measure, whose it is, its value and often the unit.
struct LongTable {
    let measure: Int
    let value: Int
    /// The column that says whose measure it is.
    let entity: Int?
    let date: Int?
    /// No header says so, the cells do.
    let isInferred: Bool

    /// `nil` when no column is headed as one of measures, or none holds their values.
    init?(table: Table, columns: TableColumns, document: Document, analyzer: Analyzer) {
        let rows = table.rows.dropFirst(table.headerRows)
        let stated = columns.roles.firstIndex(of: .measure)
        guard let measure = stated ?? LongTable.measure(rows, columns, document, analyzer) else { return nil }
        isInferred = stated == nil
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
        let named = columns.roles.indices.filter {
            $0 != value && $0 != measure && columns.roles[$0] == .unknown
        }
        // A column of kinds repeats itself, names do not.
        let distinct = named.max { left, right in
            LongTable.variety(left, rows, document) < LongTable.variety(right, rows, document)
        }
        entity =
            isInferred && columns.roles[columns.labelColumn] == .unknown
            ? distinct
            : isText(columns.labelColumn)
                ? columns.labelColumn
                : columns.roles.indices.first(where: isText)
                    ?? columns.roles.indices.first {
                        $0 != value && $0 != measure && columns.roles[$0] == .unknown
                    }
    }

    private static func variety(_ column: Int, _ rows: ArraySlice<[Range<Int>]>, _ document: Document) -> Int {
        Set(rows.prefix(40).compactMap { column < $0.count ? Array(document.text[$0[column]]) : nil }).count
    }

    /// The column whose cells say what the values beside them are ("net inflow", "24h price change"), each row its own;
    /// only beside a column of values, where no other column is headed as flows or moves.
    private static func measure(
        _ rows: ArraySlice<[Range<Int>]>, _ columns: TableColumns, _ document: Document, _ analyzer: Analyzer
    ) -> Int? {
        guard columns.roles.contains(.amount), columns.roles.contains(.unit) else { return nil }
        for role in columns.roles {
            switch role {
            case .flow, .change: return nil
            default: continue
            }
        }
        // The last such column tells most: "flow | Ethereum | 5 | USD | net inflow".
        return columns.roles.indices.last { column in
            guard columns.roles[column] == .unknown || columns.roles[column] == .direction else { return false }
            var count = 0
            for row in rows.prefix(40) where column < row.count && (1...40).contains(row[column].count) {
                let reading = HeaderReading([analyzer.label(row[column], of: document)], text: document.text)
                switch reading.role {
                case .flow where reading.claim == .certain: count += 1
                case .change: count += 1
                default: continue
                }
            }
            return count >= 2
        }
    }
}
