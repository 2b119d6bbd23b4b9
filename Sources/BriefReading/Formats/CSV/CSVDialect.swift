/// The delimiter of a table of values, found by counting.
struct CSVDialect: Hashable {
    let delimiter: UInt8

    /// The delimiter that cuts the first lines into the same number of cells; `nil` when the text is no such table.
    ///
    /// Without a name that says so, commas must stand close to what follows them: in prose a space does.
    static func detect(_ text: [UInt8], in range: Range<Int>, isNamed: Bool) -> CSVDialect? {
        let end = min(range.upperBound, range.lowerBound + 16_384)
        var best: (dialect: CSVDialect, score: Int)?
        for delimiter in [0x09, 0x3B, 0x2C, 0x7C] as [UInt8] {
            // Most texts are prose: a look at their commas tells.
            guard isNamed || mayCut(text, range.lowerBound..<end, delimiter) else { continue }
            var reader = CSVRecords(text, in: range.lowerBound..<end, delimiter: delimiter)
            var counts: [Int: Int] = [:]
            var records = 0
            while records < 30, let record = reader.next() {
                if end < range.upperBound, record.range.upperBound >= end { break }
                records += 1
                counts[record.cells.count, default: 0] += 1
            }
            guard let mode = counts.filter({ $0.key > 1 }).max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
                continue
            }
            // A file of several tables has rows of several lengths.
            let cut = counts.reduce(0) { $0 + ($1.key > 1 ? $1.value : 0) }
            let isCut = cut * 10 >= records * 9 && mayCut(text, range.lowerBound..<end, delimiter)
            let isEnough =
                isNamed ? mode.value >= 1 && records <= 3 || mode.value * 2 >= records || isCut : mode.value >= 3
            guard isEnough, isNamed || isTable(delimiter, mode: mode, records: records) else { continue }
            let score = mode.value * min(mode.key, 8)
            if best.map({ score > $0.score }) ?? true { best = (CSVDialect(delimiter: delimiter), score) }
        }
        return best?.dialect
    }

    /// Nearly all lines have that many cells.
    private static func isTable(_ delimiter: UInt8, mode: (key: Int, value: Int), records: Int) -> Bool {
        guard mode.value * 10 >= records * 8 else { return false }
        guard delimiter == 0x2C || delimiter == 0x3B else { return true }
        return mode.key >= 3 || records >= 4
    }

    /// "9,842  $/t": a comma in a number that white space follows.
    private static func groupsThousands(_ text: [UInt8], _ comma: Int, _ range: Range<Int>) -> Bool {
        guard text[comma] == 0x2C, comma > range.lowerBound, text[comma - 1].isDigit, comma + 4 < range.upperBound,
            text[comma + 1..<comma + 4].allSatisfy(\.isDigit)
        else { return false }
        var next = comma + 4
        while next < range.upperBound, text[next].isDigit || text[next] == 0x2E { next += 1 }
        return next < range.upperBound && text[next] == 0x20
    }

    /// There are enough of the delimiter for a table, and it is not that of prose or of a Markdown table.
    private static func mayCut(_ text: [UInt8], _ range: Range<Int>, _ delimiter: UInt8) -> Bool {
        guard delimiter != 0x7C else { return false }
        var (all, loose) = (0, 0)
        for index in range where text[index] == delimiter {
            all += 1
            if index + 1 < range.upperBound, text[index + 1] == 0x20 || groupsThousands(text, index, range) {
                loose += 1
            }
        }
        return all >= 3 && (delimiter == 0x09 || loose * 4 <= all)
    }
}
