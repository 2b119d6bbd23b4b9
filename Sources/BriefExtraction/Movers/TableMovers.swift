import BriefModel
import BriefReading

/// Finds the movers of a table: a name or symbol column with a change column, or a list of names under such a heading.
struct TableMovers {
    let document: Document
    let table: Table
    let columns: TableColumns
    let scope: Scope
    let analyzer: Analyzer
    var trace: TableTrace?

    func movers() -> [MoverCandidate] {
        let changes = changeColumns
        guard let naming = nameColumn, scope.isAboutMovers || (!changes.isEmpty && hasPrices) else { return [] }
        trace?.reader =
            changes.isEmpty ? "movers: names alone, in a scope of movers" : "movers: a name column and changes"
        return table.rows.dropFirst(table.headerRows).flatMap { row in
            changes.isEmpty
                ? [mover(in: row, naming: naming, change: nil)].compactMap { $0 }
                : changes.compactMap { mover(in: row, naming: naming, change: $0) }
        }
    }

    private var hasPrices: Bool { columns.roles.contains(.price) || columns.roles.contains(.symbol) }

    private var nameColumn: Int? {
        columns.roles.firstIndex(of: .symbol) ?? columns.roles.firstIndex(of: .subject)
            ?? columns.roles.firstIndex(of: .name) ?? columns.roles.firstIndex(of: .unknown)
    }

    /// Columns headed as changes, else columns of which most cells are percentages.
    private var changeColumns: [Int] {
        let named = columns.roles.indices.filter { if case .change = columns.roles[$0] { true } else { false } }
        if !named.isEmpty { return named }
        let rows = table.rows.dropFirst(table.headerRows)
        return columns.roles.indices.filter { column in
            guard columns.roles[column] == .unknown else { return false }
            let percents = rows.filter { row in
                column < row.count && row[column].contains { document.text[$0] == UInt8(ascii: "%") }
            }
            return percents.count * 10 >= rows.count * 7 && !percents.isEmpty
        }
    }

    private func mover(in row: [Range<Int>], naming: Int, change: Int?) -> MoverCandidate? {
        guard naming < row.count, !row[naming].isEmpty else { return nil }
        let label = analyzer.analyze(row[naming], of: document)
        guard let name = MoverName(0..<label.tokens.count, of: label, document: document) else {
            trace?.refuses(change.flatMap { $0 < row.count ? row[$0] : nil } ?? row[naming], "its row has no name")
            return nil
        }
        var mover = Mover(symbol: name.symbol, name: name.name ?? self.name(in: row, beside: naming), direction: nil)
        mover.assetID = name.id
        var places = [row[naming]]
        var horizon = scope.horizon
        if let change {
            guard change < row.count,
                let cell = TableCell(row[change], document: document, analyzer: analyzer),
                let value = cell.quantity.signedValue
            else {
                if change < row.count { trace?.refuses(row[change], "no single figure") }
                return nil
            }
            let reading = MoverDirection(value: value, quantity: cell.quantity, scope: scope)
            mover.changePercent = reading.change
            mover.direction = reading.direction
            places.append(row[change])
            if case .change(let stated?) = columns.roles[change] { horizon = stated }
        } else {
            mover.direction = scope.moverDirection
        }
        addPrice(&mover, row, &places)
        mover.rank = rank(in: row)
        mover.horizon = horizon ?? "P1D"
        let start = places.map(\.lowerBound).min() ?? row[naming].lowerBound
        var flags: RecordFlags = name.isIndex ? [.index] : []
        if mover.horizon != "P1D", hasDailyColumn { flags.insert(.priorPeriod) }
        return MoverCandidate(
            mover: mover, figure: change.map { row[$0] } ?? row[naming],
            evidence: start..<(places.map(\.upperBound).max() ?? start), rule: "mover.table", confidence: 90,
            flags: flags, section: table.section, date: nil)
    }

    private var hasDailyColumn: Bool {
        changeColumns.count > 1
            && changeColumns.contains {
                if case .change(let horizon) = columns.roles[$0] { horizon ?? "P1D" == "P1D" } else { false }
            }
    }

    private func name(in row: [Range<Int>], beside naming: Int) -> String? {
        guard columns.roles[naming] == .symbol,
            let column = columns.roles.firstIndex(where: { $0 == .subject || $0 == .name }), column < row.count,
            !row[column].isEmpty
        else { return nil }
        return document.readable(row[column])
    }

    private func addPrice(_ mover: inout Mover, _ row: [Range<Int>], _ places: inout [Range<Int>]) {
        guard let column = columns.roles.firstIndex(of: .price), column < row.count,
            let cell = TableCell(row[column], document: document, analyzer: analyzer)
        else { return }
        mover.price = cell.quantity.value
        mover.priceUnit = cell.quantity.unit ?? columns.scopes[column].inside(scope).unit
        places.append(row[column])
    }

    private func rank(in row: [Range<Int>]) -> Int? {
        guard let column = columns.roles.firstIndex(of: .rank), column < row.count else { return nil }
        return Int(document.string(row[column]).filter { $0.isNumber })
    }
}
