import BriefModel
import BriefReading

extension TableFlows {
    /// Rows that say "inflow", "outflow", "mint" or "burn" in a column of their own, with the amount in another; `nil`
    /// without such.
    func directedFlows(_ rows: [TableRows.Row]) -> [FlowCandidate]? {
        let headed = columns.roles.firstIndex(of: .direction)
        guard let sides = headed.flatMap({ saysSides($0, rows) ? $0 : nil }) ?? typed(rows, where: { side($0) != nil })
        else { return nil }
        let amounts = columns.roles.indices.filter { columns.roles[$0] == .amount }
        let currencies = analyzer.quantities.lexicon.currencies
        guard
            let amount = amounts.first(where: { columns.scopes[$0].unit.map { !currencies.contains($0) } ?? true })
                ?? amounts.first ?? typed(rows, where: { isAmount($0, sides) })
        else { return nil }
        let found = rows.compactMap { directedFlow($0, sides: sides, amount: amount) }
        return found.isEmpty ? nil : found
    }

    private func saysSides(_ column: Int, _ rows: [TableRows.Row]) -> Bool {
        rows.contains { column < $0.cells.count && side($0.cells[column], isHeaded: true) != nil }
    }

    private func isAmount(_ cell: Range<Int>, _ sides: Int) -> Bool {
        guard let figure = figure(cell) else { return false }
        return figure.quantity.kind != .number || scope.unit != nil
    }

    func directedFlow(_ row: TableRows.Row, sides: Int, amount: Int) -> FlowCandidate? {
        guard max(sides, amount) < row.cells.count, let figure = figure(row.cells[amount]),
            let direction = side(row.cells[sides], isHeaded: columns.roles[sides] == .direction)
        else { return nil }
        let label = columns.labelColumn < row.cells.count ? row.cells[columns.labelColumn] : row.cells[sides]
        let supply = supply(row.cells[sides])
        var scope = cellScope(row, amount)
        // Tokens are minted in themselves; what is deposited at a venue is counted in the row's token.
        if scope.unit == nil, let token = statedToken(row), supply != nil || isKnownToken(token) { scope.unit = token }
        guard var candidate = candidate(figure, direction, scope, label: label) else { return nil }
        candidate.evidence = hull([candidate.evidence, row.cells[sides]])
        candidate.date = date(of: row.cells)
        if let supply {
            candidate.flow.metric = supply
            candidate.flow.subject = candidate.flow.unit
            candidate.flow.subjectKind = .asset
            addWorth(&candidate.flow, row.cells, besides: amount)
        } else if candidate.flow.unit.map(isKnownToken) ?? false, let holder = holder(row) {
            addWorth(&candidate.flow, row.cells, besides: amount)
            name(&candidate.flow, by: analyzer.analyze(holder, of: document), scope: scope)
        } else if columns.labelColumn != sides, !label.isEmpty {
            let naming = analyzer.analyze(label, of: document)
            switch RowLabel(naming, text: document.text) {
            case .other: return refused(figure.range, "its row sums up others or measures something else")
            case .summary(let flags): candidate.flags.formUnion(flags)
            case .named: name(&candidate.flow, by: naming, scope: scope)
            }
        }
        return candidate
    }

    private func isKnownToken(_ ticker: String) -> Bool {
        let bytes = Array(ticker.utf8)
        guard let found = analyzer.quantities.lexicon.match(ByteWindow(bytes, 0..<bytes.count), at: 0, .ticker) else {
            return analyzer.lexicon.matches(in: bytes, range: 0..<bytes.count).contains { $0.entry(of: .asset) != nil }
        }
        return found.end == bytes.count
    }

    /// The cell of an exchange, chain or wallet.
    private func holder(_ row: TableRows.Row) -> Range<Int>? {
        columns.roles.indices.first { column in
            guard columns.roles[column] == .subject, column < row.cells.count, !row.cells[column].isEmpty else {
                return false
            }
            let kind = SubjectKinds(analysis: analyzer.analyze(row.cells[column], of: document), scope: Scope())
                .identity(of: 0..<1, unit: nil).kind
            return kind == .exchange || columns.scopes[column].isAboutExchanges
        }.map { row.cells[$0] }
    }

    /// A cell that says "mint" or "burn".
    func supply(_ cell: Range<Int>) -> Flow.Metric? {
        let label = analyzer.label(cell, of: document)
        if label.cues.contains(where: { $0.has(.mint) }) { return .mint }
        return label.cues.contains { $0.has(.burn) } ? .burn : nil
    }

    /// The ticker in a column of tokens.
    func ticker(_ cell: Range<Int>) -> String? {
        let name = document.readable(cell)
        return isKnownToken(name) && name.utf8.count <= 8 ? name : nil
    }

    private static let tokenRoles: [TableColumns.Role] = [.unit, .symbol, .subject, .name]

    func statedToken(_ row: TableRows.Row) -> String? {
        // A venue beside the token may be as short as one.
        for role in TableFlows.tokenRoles {
            for column in columns.roles.indices where columns.roles[column] == role && column < row.cells.count {
                if let token = ticker(row.cells[column]) { return token }
            }
        }
        for role in TableFlows.tokenRoles {
            guard let column = columns.roles.firstIndex(of: role), column < row.cells.count,
                case let cell = row.cells[column], (2...8).contains(cell.count),
                document.text[cell].allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: ".") })
            else { continue }
            return document.readable(cell)
        }
        return nil
    }

    /// The same amount in money, in a column without role.
    func addWorth(_ flow: inout Flow, _ cells: [Range<Int>], besides amount: Int) {
        for column in cells.indices where column != amount && column < columns.roles.count {
            guard columns.roles[column] == .unknown || columns.roles[column] == .amount,
                let cell = figure(cells[column]), let value = cell.quantity.value,
                cell.quantity.kind == .money || columns.roles[column] == .amount,
                let unit = cell.quantity.unit ?? columns.scopes[column].unit, unit != flow.unit
            else { continue }
            flow.equivalents = [Equivalent(figure: Figure(value: value, decimals: cell.quantity.decimals), unit: unit)]
            return
        }
    }

    /// The column without role of which most cells are such.
    private func typed(_ rows: [TableRows.Row], where isSuch: (Range<Int>) -> Bool) -> Int? {
        columns.roles.indices.first { column in
            guard columns.roles[column] == .unknown else { return false }
            let count = rows.count { column < $0.cells.count && isSuch($0.cells[column]) }
            return count >= min(2, rows.count) && count * 10 >= rows.count * 7
        }
    }

    /// - Parameter isHeaded: the cell's column is headed as one of directions.
    func side(_ cell: Range<Int>, isHeaded: Bool = false) -> Flow.Direction? {
        cell.isEmpty
            ? nil
            : Side.stated(in: analyzer.label(cell, of: document), isAboutFlows: isHeaded || scope.isAboutFlows)
    }

    /// Rows labelled "Inflow", "Outflow", "Net": each column is a subject.
    func measuredFlows(_ rows: [TableRows.Row]) -> [FlowCandidate] {
        var readings: [(row: TableRows.Row, label: Range<Int>, reading: HeaderReading, scope: Scope)] = []
        for row in rows where columns.labelColumn < row.cells.count && !row.cells[columns.labelColumn].isEmpty {
            let label = row.cells[columns.labelColumn]
            let analysis = analyzer.label(label, of: document)
            let reading = HeaderReading([analysis], text: document.text)
            guard case .flow = reading.role, analysis.tokens.first?.entity == nil else { continue }
            readings.append((row, label, reading, reader.scope(of: analysis).inside(row.scope)))
        }
        // "Subscriptions" above "Redemptions" are flows together.
        let pair = Set(readings.filter(\.reading.isPairable).map(\.reading.role))
        guard
            scope.isAboutFlows || readings.contains(where: { $0.reading.claim == .certain })
                || pair.isSuperset(of: [.flow(.in), .flow(.out)])
        else { return [] }
        return readings.flatMap { item in
            columns.roles.indices.compactMap { column -> FlowCandidate? in
                guard column != columns.labelColumn, column < item.row.cells.count,
                    isSubjectColumn(columns.roles[column]), let figure = figure(item.row.cells[column]),
                    case .flow(let stated) = item.reading.role
                else { return nil }
                let isNegative = isNegative(figure)
                let direction: Flow.Direction =
                    stated == .net ? .net : isNegative && stated != .out ? .out : stated ?? .in
                let cellScope = columns.scopes[column].inside(item.scope)
                guard var candidate = candidate(figure, direction, cellScope, label: item.label) else { return nil }
                candidate.flags.formUnion(item.reading.flags)
                candidate.flags.formUnion(columns.flags[column])
                if columns.roles[column] == .unknown || columns.roles[column] == .symbol {
                    nameByColumn(&candidate, column)
                }
                return candidate
            }
        }
    }

    private func isSubjectColumn(_ role: TableColumns.Role) -> Bool {
        switch role {
        case .unknown, .amount, .symbol, .subject: true
        default: false
        }
    }

    func hull(_ ranges: [Range<Int>]) -> Range<Int> {
        let filled = ranges.filter { !$0.isEmpty }
        let start = filled.map(\.lowerBound).min() ?? 0
        return start..<(filled.map(\.upperBound).max() ?? start)
    }
}
