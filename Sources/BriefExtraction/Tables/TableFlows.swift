import BriefModel
import BriefReading

/// Finds the flows of a table: rows of subjects with flow columns, days by funds, rows of measures, lists of transfers.
struct TableFlows {
    let document: Document
    let table: Table
    let columns: TableColumns
    /// Section and caption.
    let scope: Scope
    let analyzer: Analyzer
    let reader: ScopeReader
    var trace: TableTrace?

    func flows() -> [FlowCandidate] {
        let rows = TableRows(table: table, scope: scope, document: document, reader: reader).rows
        if let transfers = transferColumns {
            trace?.reader = "transfers: columns of amount, from and to"
            let sides = columns.roles.firstIndex(of: .direction)
            return rows.compactMap { row in
                // Among transfers a row may mint or burn, without ends.
                if let sides, sides < row.cells.count, supply(row.cells[sides]) != nil {
                    return directedFlow(row, sides: sides, amount: transfers.amount)
                }
                return transfer(in: row.cells, transfers)
            }
        }
        let long = LongTable(table: table, columns: columns, document: document, analyzer: analyzer)
        if let long, !long.isInferred, case let found = measured(rows, long), !found.isEmpty { return found }
        let named = columns.roles.indices.filter { if case .flow = columns.roles[$0] { true } else { false } }
        if named.isEmpty, let directed = directedFlows(rows) {
            trace?.reader = "flows: a column of directions"
            return directed
        }
        if let long, long.isInferred, case let found = measured(rows, long), !found.isEmpty { return found }
        let measures = named.isEmpty ? measuredFlows(rows) : []
        if !measures.isEmpty {
            trace?.reader = "flows: rows labelled as flows"
            return measures
        }
        let figures = named.isEmpty && scope.isAboutFlows ? unnamedColumns : named
        guard !figures.isEmpty else { return [] }
        trace?.reader =
            named.isEmpty ? "flows: the columns left, in a scope of flows" : "flows: columns headed as flows"
        let signed = Set(figures.filter { isSigned($0, rows) })
        return rows.flatMap { row in
            let found = figures.map { flow(in: row, column: $0, isSigned: signed.contains($0)) }
            return paired(
                found.compactMap { $0 }, columns: figures.indices.filter { found[$0] != nil }.map { figures[$0] })
        }
    }

    private func measured(_ rows: [TableRows.Row], _ long: LongTable) -> [FlowCandidate] {
        let found = rows.compactMap { flow(in: $0, of: long) }
        if !found.isEmpty { trace?.reader = "flows: a measure, its value and its unit in each row" }
        return found
    }

    /// Under a caption about flows each column that is not something else.
    private var unnamedColumns: [Int] {
        columns.roles.indices.filter {
            $0 != columns.labelColumn && (columns.roles[$0] == .unknown || columns.roles[$0] == .amount)
        }
    }

    /// A column with negative figures: those without sign came in, whatever the caption says.
    private func isSigned(_ column: Int, _ rows: [TableRows.Row]) -> Bool {
        rows.contains { row in
            guard column < row.cells.count,
                let cell = TableCell(row.cells[column], document: document, analyzer: analyzer)
            else { return false }
            return isNegative(cell)
        }
    }

    /// A minus, accounting parentheses, a triangle that points down; in Japanese tables one that points up as well.
    func isNegative(_ cell: TableCell) -> Bool {
        if cell.quantity.sign == .minus || cell.quantity.sign == .parentheses { return true }
        let text = document.text[cell.range.lowerBound...]
        if document.language == "ja", text.starts(with: "▲".utf8) || text.starts(with: "△".utf8) { return true }
        return ["▼", "▽", "🔻", "🔽"].contains { text.starts(with: $0.utf8) }
    }

    private func flow(in row: TableRows.Row, column: Int, isSigned: Bool) -> FlowCandidate? {
        guard column < row.cells.count, let figure = figure(row.cells[column]) else {
            return refused(column < row.cells.count ? row.cells[column] : 0..<0, "no single amount other than zero")
        }
        let label = columns.labelColumn < row.cells.count ? row.cells[columns.labelColumn] : row.cells[0]
        let naming = analyzer.analyze(label, of: document)
        let isHeaded: Bool = if case .flow = columns.roles[column] { true } else { false }
        let kind = RowLabel(
            naming, text: document.text, isNamed: isHeaded && columns.roles[columns.labelColumn] == .subject)
        if kind == .other { return refused(figure.range, "its row sums up others or measures something else") }
        var cellScope = cellScope(row, column)
        let direction =
            statedSide(row, column) ?? direction(column, figure, scope: cellScope, isSigned: isSigned)
        let minting = columns.headers[column].flatMap { self.supply($0) }
        if minting != nil, cellScope.unit == nil, let token = statedToken(row) ?? ticker(label) {
            cellScope.unit = token
        } else if cellScope.unit == nil, let token = countedToken(row, naming) {
            cellScope.unit = token
        }
        guard var candidate = candidate(figure, direction, cellScope, label: label) else {
            return refused(figure.range, "neither it, its header nor its caption has a unit")
        }
        candidate.flow.metric = minting ?? candidate.flow.metric
        candidate.flags.formUnion(columns.flags[column])
        candidate.date = date(of: row.cells) ?? columns.dates[column]
        if let stated = naming.dates.first, stated.text.count * 2 > label.count {
            candidate.date = stated
            nameByColumn(&candidate, column)
        } else if label.isEmpty || label == row.cells[column] {
            nameByColumn(&candidate, column)
        } else if case .summary(let flags) = kind {
            candidate.flags.formUnion(flags)
            if columns.roles[columns.labelColumn] == .date { candidate.flags.insert(.cumulative) }
            nameByColumn(&candidate, column)
        } else {
            name(&candidate, of: row, by: naming, scope: cellScope)
        }
        return candidate
    }

    func refused(_ cell: Range<Int>, _ reason: StaticString) -> FlowCandidate? {
        trace?.refuses(cell, reason)
        return nil
    }

    /// The cell's figure when it may be an amount: no percentage, no zero.
    func figure(_ range: Range<Int>) -> TableCell? {
        guard let cell = TableCell(range, document: document, analyzer: analyzer), cell.quantity.kind != .percent,
            cell.quantity.value.map({ !$0.isZero }) ?? true
        else { return nil }
        return cell
    }

    /// What the column says, else what the cells of unit and scale say in the row, else caption and section.
    func cellScope(_ row: TableRows.Row, _ column: Int) -> Scope {
        var outer = row.scope
        for (column, cell) in row.cells.enumerated()
        where column < columns.roles.count && columns.roles[column] == .unit && !cell.isEmpty {
            if let power = analyzer.quantities.statedPower(in: document.text, range: cell) {
                outer.unitPower = power
            } else if let stated = analyzer.quantities.statedUnit(in: document.text, range: cell) {
                // "USD" beside a caption "in millions" takes nothing back, "BTC" under "US$m" does.
                let isOther = outer.unit != nil && stated.unit != nil && outer.unit != stated.unit
                if stated.power != 0 || isOther { outer.unitPower = stated.power }
                if let unit = stated.unit { (outer.unit, outer.unitCandidates) = (unit, stated.candidates) }
            }
        }
        return columns.scopes[column].inside(outer)
    }

    /// A candidate without subject; `nil` when no unit is known.
    func candidate(
        _ cell: TableCell, _ direction: Flow.Direction, _ scope: Scope, label: Range<Int>
    ) -> FlowCandidate? {
        let metric: Flow.Metric = direction == .in ? .inflow : direction == .out ? .outflow : .netflow
        let reading = AmountReading(quantity: cell.quantity, scope: scope)
        guard var flow = reading.fields(direction: direction, metric: metric) else { return nil }
        flow.horizon = scope.horizon
        // A triangle is a minus as well.
        if direction == .net, isNegative(cell), let amount = flow.amount, !amount.value.isNegative {
            flow.amount = Figure(value: -amount.value, decimals: amount.decimals)
        }
        let evidence = min(label.lowerBound, cell.range.lowerBound)..<max(label.upperBound, cell.range.upperBound)
        return FlowCandidate(
            flow: flow, figure: cell.range, evidence: evidence, rule: "flow.table", confidence: 90,
            flags: reading.flags, section: table.section, date: nil)
    }

    private func direction(_ column: Int, _ cell: TableCell, scope: Scope, isSigned: Bool) -> Flow.Direction {
        let (isNegative, quantity) = (isNegative(cell), cell.quantity)
        if case .flow(let stated?) = columns.roles[column] {
            if stated == .net { return .net }
            return isNegative && stated == .in ? .out : stated
        }
        if scope.direction == .net { return .net }
        if isNegative { return .out }
        return quantity.sign == .plus || isSigned ? .in : scope.direction ?? .in
    }

    /// What a column of directions says of the row's figure, where the figure's own column does not.
    private func statedSide(_ row: TableRows.Row, _ column: Int) -> Flow.Direction? {
        guard let sides = columns.roles.firstIndex(of: .direction), sides < row.cells.count else { return nil }
        switch columns.roles[column] {
        case .flow(nil), .amount, .unknown: return side(row.cells[sides])
        default: return nil
        }
    }

    func name(_ flow: inout Flow, by label: Analysis, scope: Scope) {
        let tokens = 0..<label.tokens.count
        let identity = SubjectKinds(analysis: label, scope: scope).identity(of: tokens, unit: flow.unit)
        flow.subject = document.readable(bare(label.block))
        flow.subjectKind = identity.kind
        flow.subjectID = identity.id
    }

    /// Rows of days: the column is the subject.
    func nameByColumn(_ candidate: inout FlowCandidate, _ column: Int) {
        guard let header = columns.headers[column].map(withoutUnit) else { return }
        let analysis = analyzer.label(header, of: document)
        if analysis.cues.contains(where: { $0.sense(.label)?.value == .total }) {
            // A total is nobody's balance.
            candidate.flags.insert(.total)
            return
        }
        if case .flow = columns.roles[column] {
            candidate.flags.insert(.inferredSubject)
            return
        }
        if columns.roles[column] == .amount { return }
        // "1W" is nobody's name.
        if analysis.allClasses.contains(.horizon), analysis.names.isEmpty, analysis.tokens.count <= 2 { return }
        name(&candidate.flow, by: analysis, scope: scope)
    }

    func date(of row: [Range<Int>]) -> DateReading? {
        guard let column = columns.roles.firstIndex(of: .date), column < row.count else { return nil }
        return analyzer.dates.dates(in: document.text, range: row[column]).first
    }
}
