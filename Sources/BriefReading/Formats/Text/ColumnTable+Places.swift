/// Where the cells of several rows stand under each other.
extension ColumnTable {
    /// At least two columns start or end at the same place, give or take one.
    static func aligned(_ above: [Cell], _ below: [Cell]) -> Bool {
        var count = 0
        var position = 0
        for cell in below {
            while position < above.count, above[position].columns.upperBound + 1 < cell.columns.lowerBound {
                position += 1
            }
            guard position < above.count else { break }
            let other = above[position].columns
            if abs(other.lowerBound - cell.columns.lowerBound) <= 1
                || abs(other.upperBound - cell.columns.upperBound) <= 1
                || other.overlaps(cell.columns) && above.count == below.count
            {
                count += 1
            }
        }
        return count >= 2
    }

    /// Puts the cells of shorter rows under the columns of the widest one.
    static func place(_ rows: [[Cell]]) -> [[Range<Int>]] {
        guard let widest = rows.max(by: { $0.count < $1.count }) else { return [] }
        return rows.map { row in
            if row.count == widest.count { return row.map(\.range) }
            let start = row.first?.range.lowerBound ?? 0
            var placed = [Range<Int>](repeating: start..<start, count: widest.count)
            var next = 0
            for cell in row {
                while next + 1 < widest.count,
                    distance(widest[next + 1].columns, cell.columns) <= distance(widest[next].columns, cell.columns)
                {
                    next += 1
                }
                let old = placed[next]
                placed[next] = old.isEmpty ? cell.range : old.lowerBound..<cell.range.upperBound
                if next + 1 < widest.count, !old.isEmpty { next += 1 }
            }
            return placed
        }
    }

    private static func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
        if left.overlaps(right) { return 0 }
        return min(abs(left.lowerBound - right.lowerBound), abs(left.upperBound - right.upperBound))
    }
}
