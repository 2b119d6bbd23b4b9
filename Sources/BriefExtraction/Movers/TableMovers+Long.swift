import BriefModel
import BriefReading

extension TableMovers {
    /// The move of a row that names it as its measure: `price_change_24h, SOL, 5.41, percent`.
    func mover(in row: [Range<Int>], of long: LongTable) -> MoverCandidate? {
        guard let entity = long.entity, max(long.measure, long.value, entity) < row.count,
            case let words = HeaderWords(row[long.measure], text: document.text, cues: analyzer.cues),
            case .change(let horizon, let headSide) = MoverColumns.role(words),
            isPercent(row, words),
            let name = MoverName(cell: row[entity], document: document, analyzer: analyzer),
            let cell = TableCell(row[long.value], document: document, analyzer: analyzer),
            cell.quantity.kind == .percent || cell.quantity.kind == .number, !cell.quantity.hasScale,
            let value = cell.quantity.signedValue
        else { return nil }
        var inner = scope
        inner.moverDirection = headSide ?? scope.moverDirection
        let reading = MoverDirection(value: value, quantity: cell.quantity, scope: inner)
        var mover = Mover(symbol: name.symbol, name: name.name, direction: reading.direction)
        mover.assetID = name.id
        mover.changePercent = reading.change
        mover.horizon = horizon ?? scope.horizon ?? setting.horizon ?? "P1D"
        let places = [row[long.measure], row[entity], row[long.value]]
        let start = places.map(\.lowerBound).min() ?? row[entity].lowerBound
        return MoverCandidate(
            mover: mover, figure: row[long.value],
            evidence: start..<(places.map(\.upperBound).max() ?? start), rule: "mover.table.measure", confidence: 90,
            flags: name.isIndex ? [.index] : [], section: table.section,
            date: long.date.flatMap {
                $0 < row.count ? analyzer.dates.dates(in: document.text, range: row[$0]).first : nil
            })
    }

    /// Its words, its figure or a cell of its own say percent; a word for change alone does where no unit stands.
    private func isPercent(_ row: [Range<Int>], _ words: HeaderWords) -> Bool {
        if words.hasPercent { return true }
        var isOpen = true
        for (column, cell) in row.enumerated() {
            let text = document.text[cell]
            if text.contains(UInt8(ascii: "%")) || text.elementsEqual("percent".utf8) || text.elementsEqual("pct".utf8)
            {
                return true
            }
            if columns.roles.indices.contains(column), columns.roles[column] == .currency, !cell.isEmpty {
                isOpen = false
            }
        }
        return isOpen && words.saysChange
    }
}
