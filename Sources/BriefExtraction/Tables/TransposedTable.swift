import BriefModel
import BriefReading

/// A table that stands on its side: its rows are labelled "Last price", "Change 24h %", and each column is an asset.
enum TransposedTable {
    private static let mostRows = 24
    private static let mostColumns = 64

    /// The table with rows and columns exchanged; `nil` where the rows are no measures of price moves, or the header
    /// itself names some.
    static func movers(of table: Table, document: Document, analyzer: Analyzer) -> Table? {
        guard table.headerRows == 1, let header = table.rows.first, (3...mostColumns).contains(header.count),
            (3...mostRows).contains(table.rows.count)
        else { return nil }
        let labels = table.rows.dropFirst().compactMap { row in row.first.flatMap { $0.isEmpty ? nil : $0 } }
        guard labels.count >= 2, labels.count + 1 == table.rows.count,
            header.dropFirst().allSatisfy({ !$0.isEmpty })
        else { return nil }
        let roles = labels.map { MoverColumns.role(HeaderWords($0, text: document.text, cues: analyzer.cues)) }
        guard roles.contains(where: isChange), roles.count(where: { $0 != .unknown }) * 2 > roles.count,
            !roles.contains(.symbol), !roles.contains(.name), roles.count(where: { isChange($0) || $0 == .price }) >= 2
        else { return nil }
        let heads = header.dropFirst().map {
            MoverColumns.role(HeaderWords($0, text: document.text, cues: analyzer.cues))
        }
        guard !heads.contains(where: { isChange($0) || $0 == .price }) else { return nil }
        var transposed = table
        transposed.rows = header.indices.map { column in
            table.rows.map { row in
                let end = row.last?.upperBound ?? 0
                return column < row.count ? row[column] : end..<end
            }
        }
        // What heads the names says whose they are ("Field", "Metric"): nothing.
        let corner = transposed.rows[0][0].lowerBound
        transposed.rows[0][0] = corner..<corner
        return transposed
    }

    private static func isChange(_ role: MoverColumns.Role) -> Bool {
        if case .change = role { true } else { false }
    }
}
