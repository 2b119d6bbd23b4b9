/// What a line of a copied page holds, when it may be a cell of a table.
enum CellLineKind: Hashable {
    case word
    /// A number of up to three digits, perhaps with a `#` or a stop.
    case rank
    case figure
    case percent
    /// "-", "n/a": no figure.
    case dash

    /// A cell is no longer than this.
    private static let widest = 48

    var isFigure: Bool { self != .word }

    /// May both stand in one column?
    func fits(_ other: CellLineKind) -> Bool {
        switch (self, other) {
        case (.word, .word): true
        case (.word, _), (_, .word): false
        case (.dash, _), (_, .dash): true
        case (.percent, .percent): true
        case (.percent, _), (_, .percent): false
        default: true
        }
    }

    /// `nil` for a line that prose, a label or a list has.
    init?(_ text: [UInt8], _ line: Line) {
        let range = line.range
        guard range.count <= CellLineKind.widest, line.hint == .none, let last = text[range].last else { return nil }
        if CellLineKind.dashes.contains(where: { text[range].elementsEqual($0.utf8) }) {
            self = .dash
            return
        }
        // "- Kelp +3%" is an item of a list.
        let isItem =
            range.count > 1 && text[range.lowerBound + 1] == 0x20 && "-*+".utf8.contains(text[range.lowerBound])
        if isItem || text[range].starts(with: "•".utf8) { return nil }
        if last == 0x3A || last == 0x2E || last == 0x3B || last == 0x2C { return nil }
        if text[range].suffix(3).elementsEqual("。".utf8) || text[range].suffix(3).elementsEqual("：".utf8) {
            return nil
        }
        guard KeyReader.key(text, in: range) == nil, !text[range].contains(0x7C) else { return nil }
        if CellLineKind.isFigure(text, range) {
            let digits = text[range].count(where: \.isDigit)
            let isBare = digits == range.count || digits + 1 == range.count && text[range.lowerBound] == 0x23
            self =
                text[range].contains(0x25) || text[range].containsSequence(CellLineKind.widePercent)
                ? .percent : isBare && digits <= 3 ? .rank : .figure
            return
        }
        // "up 4.44%": a sentence of its own, no cell.
        if text[range].contains(0x25), text[range].contains(where: \.isDigit), text[range].contains(where: \.isLetter),
            !TableHeader.isFigure(text, range), range.count > 8
        {
            return nil
        }
        self = .word
    }

    private static let dashes = ["-", "–", "—", "--", "－", "n/a", "N/A"]
    private static let widePercent = Array("％".utf8)
    /// What stands before the figure of a move.
    private static let arrows = [
        "▲", "▼", "△", "▽", "↑", "↓", "🔺", "🔻", "⬆", "⬇", "−", "–", "€", "£", "¥", "₹", "₩", "￥",
    ]
    .map { Array($0.utf8) }

    /// A figure with its sign, arrow and unit.
    private static func isFigure(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        if let arrow = arrows.first(where: { text[start..<range.upperBound].starts(with: $0) }) {
            start += arrow.count
            while start < range.upperBound, text[start] == 0x20 { start += 1 }
        }
        let rest = start..<range.upperBound
        // "1) Name +2%" is an item of a list.
        let first = text[rest].first { $0 < 0x80 } ?? 0
        let starts =
            first.isDigit || first == 0x28 || first == 0x2B || first == 0x2D || first == 0x24 || first == 0x23
        let isNumbered = text[rest].contains(0x29) && !text[rest].contains(0x28)
        return starts && !isNumbered && TableHeader.isFigure(text, rest)
    }
}

extension ArraySlice where Element == UInt8 {
    fileprivate func containsSequence(_ other: [UInt8]) -> Bool {
        guard count >= other.count else { return false }
        return (startIndex...(endIndex - other.count)).contains { self[$0..<$0 + other.count].elementsEqual(other) }
    }
}
