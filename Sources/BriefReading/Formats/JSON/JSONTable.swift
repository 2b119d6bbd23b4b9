/// An array of flat objects as a table: one column per key, in the order of first appearance.
struct JSONTable {
    var rows: [[Range<Int>]]
    var text: Range<Int>
    /// The index of the event after it.
    var end: Int

    private static let longestCell = 160
    private static let mostColumns = 256

    /// The table that starts at an event, `nil` when the objects are not flat, hold long text, or are no objects.
    /// A sequence is the values of JSON Lines, which no array encloses.
    static func read(_ text: [UInt8], _ events: [JSONEvent], from start: Int, isSequence: Bool) -> JSONTable? {
        var index = isSequence ? start : start + 1
        var header: [Range<Int>] = []
        var columns: [[UInt8]: Int] = [:]
        var rows: [[Range<Int>]] = []
        var end = 0
        while index < events.count, events[index] != .endArray {
            guard events[index] == .beginObject else { return nil }
            index += 1
            var row: [Range<Int>] = []
            while index + 1 < events.count, case .key(let key) = events[index] {
                guard let value = cell(text, events[index + 1], after: key) else { return nil }
                let name = Array(text[key])
                let column = columns[name] ?? header.count
                if column == header.count {
                    guard column < mostColumns else { return nil }
                    header.append(key)
                    columns[name] = column
                }
                while row.count <= column { row.append(value.upperBound..<value.upperBound) }
                row[column] = value
                end = max(end, value.upperBound)
                index += 2
            }
            guard index < events.count, events[index] == .endObject else { return nil }
            index += 1
            rows.append(row)
        }
        guard let first = header.first, rows.count >= (isSequence ? 2 : 1), header.count >= 2 else { return nil }
        let next = isSequence ? index : index + 1
        return JSONTable(rows: [header] + rows, text: first.lowerBound..<end, end: next)
    }

    /// A scalar that fits a cell; `null` is an empty one.
    private static func cell(_ text: [UInt8], _ event: JSONEvent, after key: Range<Int>) -> Range<Int>? {
        switch event {
        case .string(let range):
            guard range.count <= longestCell, !text[range].contains(0x0A) else { return nil }
            return text.trimmed(range)
        case .literal(let range): return range
        case .null: return key.upperBound..<key.upperBound
        default: return nil
        }
    }
}
