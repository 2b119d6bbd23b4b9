import BriefModel

/// The line of a flow: direction, subject, amount, date; notes.
enum FlowCells {
    static func row(_ flow: Flow, of record: Record) -> TextRow {
        let unclear = record.flags.contains(.ambiguousDirection) ? "?" : ""
        let direction: TextCell =
            switch flow.direction {
            case .in: TextCell("↑ in" + unclear, .green)
            case .out: TextCell("↓ out" + unclear, .red)
            case .net: TextCell("± net" + unclear, flow.amount?.value.isNegative == true ? .red : .green)
            }
        let (amount, exact) = amount(of: flow)
        let notes = notes(on: flow, exact: exact) + approximate(flow, record.flags) + RecordWords.notes(on: record)
        let cells: [TextCell] = [
            direction, .prose(flow.subject ?? flow.subjectID ?? "subject not stated"), .figure(amount, .bold),
            TextCell(RecordWords.date(of: record), .dim),
        ]
        return TextRow(cells: cells, notes: notes.joined(separator: ", "))
    }

    private static func amount(of flow: Flow) -> (text: String, exact: String?) {
        if let range = flow.range {
            let low = AmountText(range.lowerBound, unit: flow.unit)
            let high = AmountText(range.upperBound, unit: flow.unit)
            let hidesDigits = low.exact != nil || high.exact != nil
            let exact = hidesDigits ? "\(low.exact ?? low.short) to \(high.exact ?? high.short)" : nil
            return ("\(low.short) to \(high.short)", exact)
        }
        guard let figure = flow.amount else { return ("not stated", nil) }
        let amount = AmountText(figure.value, unit: flow.unit, signed: flow.direction == .net)
        return ((flow.bound.map { $0.rawValue + " " } ?? "") + amount.short, amount.exact)
    }

    private static func notes(on flow: Flow, exact: String?) -> [String] {
        var notes: [String] = []
        if let exact { notes.append("exactly \(exact)") }
        for equivalent in flow.equivalents {
            let amount = AmountText(equivalent.figure.value, unit: equivalent.unit)
            notes.append("= \(amount.exact ?? amount.short)")
        }
        switch (flow.metric, flow.direction) {
        case (.inflow, .in), (.outflow, .out), (.netflow, .net): break
        default: notes.append(flow.metric.rawValue)
        }
        if let from = flow.from { notes.append("from \(from)") }
        if let to = flow.to { notes.append("to \(to)") }
        if let horizon = flow.horizon { notes.append("over \(horizon)") }
        if flow.unit == nil { notes.append("unit not stated") }
        if !flow.unitCandidates.isEmpty { notes.append("unit \(flow.unitCandidates.joined(separator: " or "))?") }
        return notes
    }

    private static func approximate(_ flow: Flow, _ flags: RecordFlags) -> [String] {
        flags.contains(.approximate) && flow.bound != .about ? ["approx."] : []
    }
}
