/// A line of a pack that is neither blank nor a comment, cut at its tabs.
struct PackRow: Sendable {
    /// As errors name it.
    let file: String
    /// Counted from 1.
    let line: Int
    let range: Range<Int>
    private let bytes: [UInt8]
    /// Without the blanks around them; empty cells at the end are left out.
    private let cells: [Range<Int>]

    /// `nil` for a blank line and for a comment.
    init?(file: String, line: Int, bytes: [UInt8], range: Range<Int>) {
        guard let first = bytes[range].first(where: { !$0.isBlank }), first != UInt8(ascii: "#") else { return nil }
        self.file = file
        self.line = line
        self.bytes = bytes
        self.range = range
        var cells: [Range<Int>] = []
        var start = range.lowerBound
        while start <= range.upperBound {
            let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\t")) ?? range.upperBound
            cells.append(PackRow.trimmed(start..<end, in: bytes))
            start = end + 1
        }
        while cells.last?.isEmpty == true { cells.removeLast() }
        self.cells = cells
    }

    /// How many cells there are up to the last that is not empty.
    var count: Int { cells.count }

    /// The text of a cell, empty where there is none.
    subscript(index: Int) -> String { text(index) ?? "" }

    /// The text of a cell, `nil` where it is empty.
    func text(_ index: Int) -> String? {
        guard index < cells.count, !cells[index].isEmpty else { return nil }
        return String(decoding: bytes[cells[index]], as: UTF8.self)
    }

    /// The parts of a cell between `|`, without empty ones.
    func alternatives(_ index: Int) -> [Part] {
        guard index < cells.count else { return [] }
        var parts: [Part] = []
        var start = cells[index].lowerBound
        let end = cells[index].upperBound
        while start < end {
            let next = bytes[start..<end].firstIndex(of: UInt8(ascii: "|")) ?? end
            let range = PackRow.trimmed(start..<next, in: bytes)
            if !range.isEmpty { parts.append(Part(bytes: Array(bytes[range]), place: range.lowerBound)) }
            start = next + 1
        }
        return parts
    }

    /// One of several things in a cell.
    struct Part: Hashable, Sendable {
        let bytes: [UInt8]
        /// Where it begins, in the bytes of its file.
        let place: Int

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// Where a cell begins, counted from 1 in Unicode scalars; `nil` for a cell that is not there.
    func column(_ cell: Int) -> Int? {
        cell < cells.count ? column(of: cells[cell].lowerBound) : nil
    }

    /// Where one of several things in a cell begins, counted from 1 in Unicode scalars.
    func column(of part: Part) -> Int { column(of: part.place) }

    private func column(of place: Int) -> Int {
        1 + bytes[range.lowerBound..<place].count { $0 & 0xC0 != 0x80 }
    }

    private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start].isBlank { start += 1 }
        while end > start, bytes[end - 1].isBlank { end -= 1 }
        return start..<end
    }
}
