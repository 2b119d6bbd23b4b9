import BriefModel
import BriefReading

extension TableFlows {
    /// The columns of a list of transfers.
    struct TransferColumns {
        let amount: Int
        let from: Int
        let to: Int
        let unit: Int?
    }

    var transferColumns: TransferColumns? {
        guard let from = columns.roles.firstIndex(of: .from), let to = columns.roles.firstIndex(of: .to),
            let amount = columns.roles.firstIndex(where: { $0 == .amount })
        else { return nil }
        let unit = columns.roles.firstIndex { $0 == .unit || $0 == .symbol || $0 == .subject }
        return TransferColumns(amount: amount, from: from, to: to, unit: unit)
    }

    /// The same rule as in prose: an exchange's `out`, else an exchange's `in`, else the asset's `out`.
    func transfer(in row: [Range<Int>], _ transfer: TransferColumns) -> FlowCandidate? {
        guard [transfer.amount, transfer.from, transfer.to].allSatisfy({ $0 < row.count }),
            let cell = TableCell(row[transfer.amount], document: document, analyzer: analyzer)
        else { return refused(transfer.amount < row.count ? row[transfer.amount] : 0..<0, "no single amount") }
        var cellScope = columns.scopes[transfer.amount].inside(scope)
        if let unit = transfer.unit, unit < row.count, !row[unit].isEmpty {
            cellScope.unit = document.readable(row[unit])
            cellScope.unitCandidates = []
            cellScope.unitPower = 0
        }
        guard
            var flow = AmountReading(quantity: cell.quantity, scope: cellScope).fields(
                direction: .out, metric: .transfer)
        else { return refused(cell.range, "neither it, its header nor its caption has a unit") }
        let (sender, receiver) = (row[transfer.from], row[transfer.to])
        flow.from = sender.isEmpty ? nil : document.readable(sender)
        flow.to = receiver.isEmpty ? nil : document.readable(receiver)
        let senderKind = kind(of: sender)
        if senderKind == .exchange || (senderKind != .wallet && kind(of: receiver) != .exchange && flow.from != nil) {
            flow.subject = flow.from
            flow.subjectKind = senderKind
        } else if kind(of: receiver) == .exchange {
            flow.subject = flow.to
            flow.subjectKind = .exchange
            flow.direction = .in
        } else {
            flow.subject = flow.unit
            flow.subjectKind = .asset
        }
        let places = [cell.range, sender, receiver].filter { !$0.isEmpty }
        let start = places.map(\.lowerBound).min() ?? cell.range.lowerBound
        return FlowCandidate(
            flow: flow, figure: cell.range, evidence: start..<(places.map(\.upperBound).max() ?? start),
            rule: "flow.table.transfer", confidence: 90, section: table.section, date: nil)
    }

    /// An end that says "unknown" is a wallet.
    private func kind(of end: Range<Int>) -> Flow.SubjectKind? {
        guard !end.isEmpty else { return .wallet }
        let analysis = analyzer.analyze(end, of: document)
        let folded = document.text[end].map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
        if folded.containsSubsequence(Array("unknown".utf8)) { return .wallet }
        return SubjectKinds(analysis: analysis, scope: Scope()).identity(of: 0..<analysis.tokens.count, unit: nil).kind
    }
}
