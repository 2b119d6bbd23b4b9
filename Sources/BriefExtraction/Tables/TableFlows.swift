import BriefModel
import BriefReading

/// Finds the flows of a table: rows of subjects with flow columns, days by funds, and lists of transfers.
struct TableFlows {
    let document: Document
    let table: Table
    let columns: TableColumns
    /// Section and caption.
    let scope: Scope
    let analyzer: Analyzer
    var trace: TableTrace?

    func flows() -> [FlowCandidate] {
        if let transfers = transferColumns {
            trace?.reader = "transfers: columns of amount, from and to"
            return rows.compactMap { transfer(in: $0, transfers) }
        }
        let named = columns.roles.indices.filter { if case .flow = columns.roles[$0] { true } else { false } }
        let figures = named.isEmpty && scope.isAboutFlows ? unnamedColumns : named
        guard !figures.isEmpty else { return [] }
        trace?.reader =
            named.isEmpty ? "flows: the columns left, in a scope of flows" : "flows: columns headed as flows"
        return rows.flatMap { row in figures.compactMap { flow(in: row, column: $0) } }
    }

    private var rows: ArraySlice<[Range<Int>]> { table.rows.dropFirst(table.headerRows) }

    /// Under a caption about flows each column that is not something else.
    private var unnamedColumns: [Int] {
        columns.roles.indices.filter {
            $0 != labelColumn && (columns.roles[$0] == .unknown || columns.roles[$0] == .amount)
        }
    }

    /// The column that names the rows: the subject's, else the first.
    private var labelColumn: Int {
        columns.roles.firstIndex { $0 == .subject || $0 == .symbol }
            ?? columns.roles.firstIndex { $0 == .unknown || $0 == .date } ?? 0
    }

    private func flow(in row: [Range<Int>], column: Int) -> FlowCandidate? {
        guard column < row.count, let cell = TableCell(row[column], document: document, analyzer: analyzer),
            cell.quantity.kind != .percent, cell.quantity.value.map({ !$0.isZero }) ?? true
        else { return refused(column < row.count ? row[column] : 0..<0, "no single amount other than zero") }
        let label = labelColumn < row.count ? row[labelColumn] : row[0]
        let naming = analyzer.analyze(label, of: document)
        if naming.cues.contains(where: { $0.value(of: .label) == .skip }) {
            return refused(cell.range, "its row sums up others")
        }
        let cellScope = columns.scopes[column].inside(scope)
        let direction = direction(column, cell.quantity, scope: cellScope)
        let metric: Flow.Metric = direction == .in ? .inflow : direction == .out ? .outflow : .netflow
        guard
            var flow = AmountReading(quantity: cell.quantity, scope: cellScope).fields(
                direction: direction, metric: metric)
        else { return refused(cell.range, "neither it, its header nor its caption has a unit") }
        var flags = AmountReading(quantity: cell.quantity, scope: cellScope).flags
        flow.horizon = cellScope.horizon
        var date: DateReading?
        if let stated = naming.dates.first, stated.text.count * 2 > label.count {
            date = stated
            nameByColumn(&flow, column, &flags)
        } else if naming.cues.contains(where: { $0.value(of: .label) == .total }), naming.names.isEmpty {
            flags.insert(.total)
            if columns.roles[labelColumn] == .date { flags.insert(.cumulative) }
            nameByColumn(&flow, column, &flags)
        } else {
            name(&flow, by: naming, scope: cellScope)
            date = self.date(of: row)
        }
        let evidence = min(label.lowerBound, cell.range.lowerBound)..<max(label.upperBound, cell.range.upperBound)
        return FlowCandidate(
            flow: flow, figure: cell.range, evidence: evidence, rule: "flow.table", confidence: 90, flags: flags,
            section: table.section, date: date)
    }

    func refused(_ cell: Range<Int>, _ reason: StaticString) -> FlowCandidate? {
        trace?.refuses(cell, reason)
        return nil
    }

    private func direction(_ column: Int, _ quantity: Quantity, scope: Scope) -> Flow.Direction {
        let isNegative = quantity.sign == .minus || quantity.sign == .parentheses
        if case .flow(let stated?) = columns.roles[column] {
            if stated == .net { return .net }
            return isNegative && stated == .in ? .out : stated
        }
        if scope.direction == .net { return .net }
        if isNegative { return .out }
        return quantity.sign == .plus ? .in : scope.direction ?? .in
    }

    private func name(_ flow: inout Flow, by label: Analysis, scope: Scope) {
        let tokens = 0..<label.tokens.count
        let identity = SubjectKinds(analysis: label, scope: scope).identity(of: tokens, unit: flow.unit)
        flow.subject = document.readable(label.block)
        if flow.subject?.first == "$" { flow.subject?.removeFirst() }
        flow.subjectKind = identity.kind
        flow.subjectID = identity.id
    }

    /// Rows of days: the column is the subject.
    private func nameByColumn(_ flow: inout Flow, _ column: Int, _ flags: inout RecordFlags) {
        guard let header = columns.headers[column] else { return }
        let analysis = analyzer.analyze(header, of: document)
        if analysis.cues.contains(where: { $0.value(of: .label) == .total }) {
            // A total is nobody's balance.
            flags.insert(.total)
            return
        }
        if case .flow = columns.roles[column] {
            flags.insert(.inferredSubject)
            return
        }
        name(&flow, by: analysis, scope: scope)
    }

    private func date(of row: [Range<Int>]) -> DateReading? {
        guard let column = columns.roles.firstIndex(of: .date), column < row.count else { return nil }
        return analyzer.dates.dates(in: document.text, range: row[column]).first
    }
}
