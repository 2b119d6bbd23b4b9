import BriefModel

/// The line of a mover: direction, symbol, change, price, date; notes.
enum MoverCells {
    static func row(_ mover: Mover, of record: Record) -> TextRow {
        let unclear = record.flags.contains(.ambiguousDirection)
        let direction: TextCell =
            switch mover.direction {
            case .gainer: TextCell(unclear ? "▲ gainer?" : "▲ gainer", unclear ? .yellow : .green)
            case .loser: TextCell(unclear ? "▼ loser?" : "▼ loser", unclear ? .yellow : .red)
            case nil: TextCell("· mover", .plain)
            }
        var notes = [mover.name].compactMap(\.self).filter { $0 != mover.symbol }
        if let rank = mover.rank { notes.append("rank \(rank)") }
        if mover.horizon != "P1D" { notes.append("over \(mover.horizon)") }
        if record.flags.contains(.approximate) { notes.append("approx.") }
        notes += RecordWords.notes(on: record)
        let cells: [TextCell] = [
            direction, .prose(mover.symbol, .bold), .figure(change(of: mover), .bold), .figure(price(of: mover)),
            TextCell(RecordWords.date(of: record), .dim),
        ]
        return TextRow(cells: cells, notes: notes.joined(separator: ", "))
    }

    private static func change(of mover: Mover) -> String {
        guard let change = mover.changePercent else { return "" }
        return (change.isNegative || change.isZero ? "" : "+") + "\(change)%"
    }

    private static func price(of mover: Mover) -> String {
        guard let price = mover.price else { return "" }
        let amount = AmountText(price, unit: mover.priceUnit)
        return "at \(amount.exact ?? amount.short)"
    }
}
