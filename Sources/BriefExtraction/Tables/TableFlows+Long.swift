import BriefModel
import BriefReading

extension TableFlows {
    /// The flow of a row that names its measure; `nil` when that is none or the unit is a percentage.
    func flow(in row: TableRows.Row, of long: LongTable) -> FlowCandidate? {
        guard max(long.measure, long.value) < row.cells.count, !row.cells[long.measure].isEmpty,
            let figure = figure(row.cells[long.value])
        else { return nil }
        let label = row.cells[long.measure]
        let analysis = analyzer.label(label, of: document)
        let reading = HeaderReading([analysis], text: document.text)
        let supply = supply(label)
        guard supply != nil || reading.claim == .certain || scope.isAboutFlows, case .flow(let stated) = reading.role
        else { return nil }
        if let unit = columns.roles.firstIndex(of: .unit), unit < row.cells.count, isPercent(row.cells[unit]) {
            return refused(figure.range, "its unit is a percentage")
        }
        let isNegative = isNegative(figure)
        let direction: Flow.Direction = stated == .net ? .net : isNegative && stated != .out ? .out : stated ?? .in
        var cellScope = cellScope(row, long.value)
        if cellScope.unit == nil { cellScope = reader.scope(of: analysis).inside(cellScope) }
        let entity = long.entity.flatMap { $0 < row.cells.count && !row.cells[$0].isEmpty ? row.cells[$0] : nil }
        if supply != nil, cellScope.unit == nil, let token = statedToken(row) ?? entity.flatMap({ ticker($0) }) {
            cellScope.unit = token
        }
        guard var candidate = candidate(figure, direction, cellScope, label: label) else {
            return refused(figure.range, "neither it, its header nor its caption has a unit")
        }
        candidate.flow.metric = supply ?? candidate.flow.metric
        candidate.flow.horizon = candidate.flow.horizon ?? reading.horizon
        candidate.flags.formUnion(reading.flags)
        candidate.date = date(of: row.cells)
        if let entity {
            candidate.evidence = hull([candidate.evidence, entity])
            let naming = analyzer.analyze(entity, of: document)
            if case .summary(let flags) = RowLabel(naming, text: document.text) { candidate.flags.formUnion(flags) }
            var measured = reader.scope(of: analysis)
            (measured.unit, measured.unitPower) = (nil, 0)
            name(&candidate.flow, by: naming, scope: measured.inside(cellScope))
        } else {
            candidate.flags.insert(.inferredSubject)
        }
        return candidate
    }

    /// "percent", "%", "bps"
    private func isPercent(_ unit: Range<Int>) -> Bool {
        let word = document.text[unit].map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
        return ["%", "percent", "pct", "per cent", "prozent", "bps", "bp", "ratio", "x", "count"].contains {
            word.elementsEqual($0.utf8)
        }
    }
}
