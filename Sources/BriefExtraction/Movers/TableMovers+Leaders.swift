import BriefModel
import BriefReading

extension TableMovers {
    /// Who led or trailed each row's group, in a column of its own: "Top stock" over "Kelp (+3.1%)".
    func leaders() -> [MoverCandidate] {
        columns.leaders.flatMap { leader in
            table.rows.dropFirst(table.headerRows).compactMap { row in
                leader.column < row.count ? mover(leading: row[leader.column], leader.side) : nil
            }
        }
    }

    /// A name with its percentage in brackets or behind it.
    private func mover(leading cell: Range<Int>, _ side: Mover.Direction) -> MoverCandidate? {
        let figures = analyzer.quantities.quantities(in: document.text, range: cell, isCell: true)
        guard figures.count == 1, let figure = figures.first, figure.kind == .percent, let value = figure.signedValue
        else { return nil }
        var end = figure.text.lowerBound
        let marks: Set<UInt8> = [0x20, UInt8(ascii: "("), UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "-")]
        while end > cell.lowerBound, marks.contains(document.text[end - 1]) { end -= 1 }
        if document.text[cell.lowerBound..<end].hasSuffix("（") { end -= 3 }
        guard end > cell.lowerBound,
            let name = MoverName(cell: cell.lowerBound..<end, document: document, analyzer: analyzer)
        else { return nil }
        var inner = scope
        inner.moverDirection = side
        let reading = MoverDirection(value: value, quantity: figure, scope: inner)
        var mover = Mover(symbol: name.symbol, name: name.name, direction: reading.direction)
        mover.assetID = name.id
        mover.changePercent = reading.change
        mover.horizon = scope.horizon ?? setting.horizon ?? "P1D"
        return MoverCandidate(
            mover: mover, figure: figure.text, evidence: cell, rule: "mover.table.leader", confidence: 80,
            flags: name.isIndex ? [.index] : [], section: table.section, date: nil)
    }
}
