import BriefReading

/// A cell that holds a name and the figure that dots lead to: "Kelp Foods ....... 41.20".
struct MoverLeader {
    let name: Range<Int>
    /// Empty when nothing stands behind the dots.
    let figure: Range<Int>

    /// `nil` when the cell has no run of three dots or more.
    init?(_ cell: Range<Int>, _ text: [UInt8]) {
        let dot = UInt8(ascii: ".")
        guard let first = text[cell].firstIndex(of: dot), first > cell.lowerBound,
            case let behind = text[first..<cell.upperBound].firstIndex(where: { $0 != dot }) ?? cell.upperBound,
            behind - first >= 3
        else { return nil }
        var end = first
        while end > cell.lowerBound, text[end - 1].isWhite { end -= 1 }
        guard end > cell.lowerBound else { return nil }
        name = cell.lowerBound..<end
        let start = text[behind..<cell.upperBound].firstIndex { !$0.isWhite } ?? cell.upperBound
        figure = start..<cell.upperBound
    }
}
