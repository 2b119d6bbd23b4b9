import BriefModel
import BriefReading

extension TableFlows {
    /// The columns of a list of transfers.
    struct TransferColumns {
        let amount: Int
        /// The same amount in money.
        let worth: Int?
        let from: Int
        let to: Int
        let unit: Int?
        /// One column holds both ends: "Kraken → unknown wallet".
        var isRoute: Bool { from == to }
    }

    var transferColumns: TransferColumns? {
        let (from, to): (Int, Int)
        if let sender = columns.roles.firstIndex(of: .from), let receiver = columns.roles.firstIndex(of: .to) {
            (from, to) = (sender, receiver)
        } else if let route = routeColumn {
            (from, to) = (route, route)
        } else {
            return nil
        }
        let amounts = columns.roles.indices.filter { column in
            if columns.roles[column] == .amount { return true }
            if case .flow = columns.roles[column] { return true }
            return false
        }
        // The one without a unit in its header is native; one in a currency is its worth.
        let currencies = analyzer.quantities.lexicon.currencies
        let units = amounts.map { columns.scopes[$0].unit ?? statedUnit(in: $0) }
        let worth = zip(amounts, units).first { $0.1.map(currencies.contains) ?? false }?.0
        guard let amount = amounts.first(where: { $0 != worth }) ?? worth else { return nil }
        let unit =
            columns.roles.firstIndex(of: .unit) ?? columns.roles.firstIndex(of: .symbol)
            ?? columns.roles.indices.first { columns.roles[$0] == .subject && $0 != from }
        return TransferColumns(amount: amount, worth: worth == amount ? nil : worth, from: from, to: to, unit: unit)
    }

    /// The unit that the first figure of a column states itself.
    private func statedUnit(in column: Int) -> String? {
        table.rows.dropFirst(table.headerRows).lazy
            .compactMap { column < $0.count ? figure($0[column])?.quantity.unit : nil }.first
    }

    /// The same rule as in prose: an exchange's `out`, else an exchange's `in`, else a named wallet's, else the asset's
    /// `out`.
    func transfer(in row: [Range<Int>], _ transfer: TransferColumns) -> FlowCandidate? {
        guard [transfer.amount, transfer.from, transfer.to].allSatisfy({ $0 < row.count }),
            let cell = TableCell(row[transfer.amount], document: document, analyzer: analyzer)
        else { return refused(transfer.amount < row.count ? row[transfer.amount] : 0..<0, "no single amount") }
        var cellScope = columns.scopes[transfer.amount].inside(scope)
        if let unit = transfer.unit, unit < row.count, !row[unit].isEmpty, columns.scopes[transfer.amount].unit == nil {
            let stated = analyzer.quantities.statedUnit(in: document.text, range: row[unit])
            cellScope.unit = stated?.unit ?? document.readable(row[unit])
            cellScope.unitCandidates = stated?.candidates ?? []
            cellScope.unitPower = stated?.power ?? 0
        }
        guard
            var flow = AmountReading(quantity: cell.quantity, scope: cellScope).fields(
                direction: .out, metric: .transfer)
        else { return refused(cell.range, "neither it, its header nor its caption has a unit") }
        addWorth(&flow, row, transfer)
        if flow.equivalents.isEmpty { addWorth(&flow, row, besides: transfer.amount) }
        let ends = transfer.isRoute ? self.ends(of: row[transfer.from]) : (row[transfer.from], row[transfer.to])
        guard let (sender, receiver) = ends else { return refused(cell.range, "its ends are not told") }
        flow.from = sender.isEmpty ? nil : document.readable(sender)
        flow.to = receiver.isEmpty ? nil : document.readable(receiver)
        let (senderKind, receiverKind) = (kind(of: sender), kind(of: receiver))
        if senderKind == .exchange || !isUnknown(sender) && receiverKind != .exchange {
            flow.subject = flow.from
            flow.subjectKind = senderKind
        } else if receiverKind == .exchange || !isUnknown(receiver) {
            flow.subject = flow.to
            flow.subjectKind = receiverKind
            flow.direction = .in
        } else {
            flow.subject = flow.unit
            flow.subjectKind = .asset
        }
        return FlowCandidate(
            flow: flow, figure: cell.range, evidence: hull([cell.range, sender, receiver]),
            rule: "flow.table.transfer", confidence: 90, section: table.section, date: date(of: row))
    }

    /// The column whose cells each name two ends with an arrow between.
    private var routeColumn: Int? {
        let rows = table.rows.dropFirst(table.headerRows).prefix(20)
        return columns.roles.indices.first { column in
            let filled = rows.lazy.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
            let count = filled.count { ends(of: $0) != nil }
            return count > 0 && count * 2 > filled.count
        }
    }

    /// What stands on both sides of an arrow.
    private func ends(of cell: Range<Int>) -> (Range<Int>, Range<Int>)? {
        guard cell.count <= 80 else { return nil }
        let text = document.text
        for index in cell.dropFirst()
        where text[index] >= 0xE2 || text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "=") {
            guard let arrow = TableFlows.arrows.first(where: { text[index..<cell.upperBound].starts(with: $0) }) else {
                continue
            }
            let left = Sentence.trimmed(cell.lowerBound..<index, in: text)
            let right = Sentence.trimmed(index + arrow.count..<cell.upperBound, in: text)
            return left.isEmpty || right.isEmpty ? nil : (left, right)
        }
        return nil
    }

    private static let arrows = ["→", "->", "=>", "➡️", "➡", "➜", "⇒", "⟶", "▶", "►", "»"].map { Array($0.utf8) }

    private func addWorth(_ flow: inout Flow, _ row: [Range<Int>], _ transfer: TransferColumns) {
        guard let column = transfer.worth, column < row.count, let cell = figure(row[column]),
            let value = cell.quantity.value, let unit = cell.quantity.unit ?? columns.scopes[column].unit
        else { return }
        let power = cell.quantity.hasScale || cell.quantity.kind != .number ? 0 : columns.scopes[column].unitPower
        let figure = Figure(value: value.scaled(byPowerOfTen: power), decimals: cell.quantity.decimals - power)
        flow.equivalents = [Equivalent(figure: figure, unit: unit)]
    }

    /// Empty, "unknown wallet", a bare address.
    private func isUnknown(_ end: Range<Int>) -> Bool {
        guard !end.isEmpty else { return true }
        let folded = document.text[end].map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
        if ["unknown", "unlabel", "anonymous", "未知"].contains(where: { folded.containsSubsequence(Array($0.utf8)) }) {
            return true
        }
        return folded.starts(with: "0x".utf8) || folded.starts(with: "bc1".utf8)
    }

    private func kind(of end: Range<Int>) -> Flow.SubjectKind? {
        guard !isUnknown(end) else { return .wallet }
        let analysis = analyzer.analyze(end, of: document)
        return SubjectKinds(analysis: analysis, scope: Scope()).identity(of: 0..<analysis.tokens.count, unit: nil).kind
    }
}
