import BriefModel
import BriefReading

/// Lists the figures that no record uses, so that nothing vanishes silently.
struct Leftovers {
    let document: Document
    let analyzer: Analyzer

    /// Amounts and percentages of a text outside of the evidence of its records, and those that were refused in it.
    func leftovers(
        of analysis: Analysis, used: [Range<Int>], refused: [Int: Unrecognized.Reason], besides dropped: [Range<Int>]
    ) -> [Unrecognized] {
        // Both in the order of the text, so that no figure is compared with all evidence.
        let used = used.sorted { $0.lowerBound < $1.lowerBound }
        var next = 0
        var end = 0
        return analysis.quantities.indices.compactMap { index in
            let quantity = analysis.quantities[index]
            while next < used.count, used[next].lowerBound <= quantity.text.lowerBound {
                end = max(end, used[next].upperBound)
                next += 1
            }
            guard let shape = Leftovers.shape(of: quantity) else { return nil }
            if dropped.contains(quantity.text) { return item(quantity.text, shape, .notAFlow) }
            guard quantity.text.lowerBound >= end else { return nil }
            return item(quantity.text, shape, refused[index] ?? .noCue)
        }
    }

    /// Cells of a table that are in no record; bare numbers only where the table is about flows or nobody read it.
    func leftovers(
        of table: Table, columns: TableColumns, scope: Scope, _ flows: [FlowCandidate], _ movers: [MoverCandidate]
    ) -> [Unrecognized] {
        let used = Set(flows.map(\.figure.lowerBound))
        // What a flow is worth stands in its evidence.
        let rows = (movers.map(\.evidence) + flows.filter { !$0.flow.equivalents.isEmpty }.map(\.evidence)).sorted {
            $0.lowerBound < $1.lowerBound
        }
        let isRead = !flows.isEmpty || !movers.isEmpty
        var found: [Unrecognized] = []
        for row in table.rows.dropFirst(table.headerRows) {
            for (column, cell) in row.enumerated() where !used.contains(cell.lowerBound) {
                let after = rows.partitioningIndex { $0.lowerBound > cell.lowerBound }
                if after > 0, rows[after - 1].upperBound > cell.lowerBound { continue }
                guard let figure = TableCell(cell, document: document, analyzer: analyzer)?.quantity else { continue }
                let role = column < columns.roles.count ? columns.roles[column] : .unknown
                if figure.kind == .number, !isOpen(role, figure, scope: scope, isRead: isRead) { continue }
                let reason: Unrecognized.Reason = isRead ? .notAFlow : .unknownLayout
                found.append(item(figure.text, Leftovers.shape(of: figure) ?? .number, reason))
            }
        }
        return found
    }

    /// A bare number may be an amount: it stands in a column of flows, or has a sign, a scale or decimals in a column
    /// that nobody knows.
    private func isOpen(_ role: TableColumns.Role, _ figure: Quantity, scope: Scope, isRead: Bool) -> Bool {
        switch role {
        case .flow, .amount: return true
        case .unknown:
            return (scope.isAboutFlows || !isRead)
                && (figure.sign != .none || figure.hasScale || figure.decimals > 0)
        default: return false
        }
    }

    private func item(_ range: Range<Int>, _ shape: Unrecognized.Shape, _ reason: Unrecognized.Reason) -> Unrecognized {
        Unrecognized(
            span: document.source(of: range), text: document.readable(range), shape: shape, reason: reason)
    }

    /// `nil` for bare numbers: in running text they are everywhere.
    static func shape(of quantity: Quantity) -> Unrecognized.Shape? {
        switch quantity.kind {
        case .money: .money
        case .asset: .asset
        case .percent: .percent
        case .number: nil
        }
    }
}
