import BriefModel
import BriefReading

/// What the cells of a column without header hold.
enum MoverCellKind {
    /// Percentages with signs or arrows.
    case move
    /// Numbers with signs.
    case signed
    case money, figures
    /// 1, 2, 3 …
    case ranks
    /// Tickers or codes.
    case codes
    case words
    case other

    init(_ cells: [Range<Int>], _ document: Document, _ analyzer: Analyzer) {
        let filled = cells.filter { !$0.isEmpty }
        guard filled.count * 10 >= cells.count * 8, !filled.isEmpty else {
            self = .other
            return
        }
        let text = document.text
        if filled.allSatisfy({ MoverName.isTicker(text[$0]) || MoverName.isCode(text[$0]) }) {
            self = .codes
            return
        }
        let figures = filled.map { TableCell($0, document: document, analyzer: analyzer)?.quantity }
        guard figures.count(where: { $0 != nil }) * 10 >= filled.count * 8 else {
            let words = filled.count { cell in text[cell].contains { $0.isASCIILetter || $0 >= 0xC3 } }
            self = words * 10 >= filled.count * 8 ? .words : .other
            return
        }
        let known = figures.compactMap { $0 }
        if known.allSatisfy({ $0.kind == .percent }) {
            let signed = zip(filled, figures).count { cell, figure in
                figure.map { $0.sign != .none } ?? false || text[cell].first.map { $0 >= 0xE2 } ?? false
            }
            self = signed * 2 > filled.count ? .move : .other
        } else if known.allSatisfy({ $0.kind == .number && !$0.hasScale }),
            known.count(where: { $0.sign != .none }) * 10 >= known.count * 8
        {
            self = .signed
        } else if known.contains(where: { $0.kind == .percent || $0.hasScale || $0.sign != .none }) {
            self = .other
        } else if known.count >= 2,
            zip(filled, 1...).allSatisfy({ cell, rank in
                document.readable(cell).prefix { $0.isNumber } == String(rank)
            })
        {
            self = .ranks
        } else {
            self = known.allSatisfy { $0.kind == .money } ? .money : .figures
        }
    }
}
