/// Arrays and maps of objects as tables: one row per object, one column per key, in the order of first appearance.
///
/// An object within a row gives columns of its own, headed by both keys; one that only says who somebody is (an end of a
/// transfer: owner, type, address) is one cell with its name.
struct JSONTable {
    var rows: [[Range<Int>]]
    var headerRows: Int
    var text: Range<Int>
    /// The index of the event after it.
    var end: Int

    /// The table that starts at an event, `nil` when the objects are deep, hold long text, or are no objects.
    /// A sequence is the values of JSON Lines, which no array encloses.
    static func read(_ text: [UInt8], _ events: [JSONEvent], from start: Int, isSequence: Bool) -> JSONTable? {
        var rows = JSONRows(text: text, events: events)
        var index = isSequence ? start : start + 1
        while index < events.count, events[index] != .endArray {
            guard events[index] == .beginObject, let next = rows.addRow(at: index, name: nil) else { return nil }
            index = next
        }
        guard rows.columnCount >= 2, rows.count >= (isSequence ? 2 : 1) else { return nil }
        return rows.table(end: isSequence ? index : index + 1)
    }

    /// The table of an object that maps names to objects with the same keys, or (where it has a key itself) to numbers.
    static func readMap(_ text: [UInt8], _ events: [JSONEvent], from start: Int, key: Range<Int>?) -> JSONTable? {
        guard events[start] == .beginObject, start + 1 < events.count, case .key(let first) = events[start + 1] else {
            return nil
        }
        var rows = JSONRows(text: text, events: events)
        let corner = first.lowerBound..<first.lowerBound
        rows.openNames(header: key ?? corner)
        var index = start + 1
        while index + 1 < events.count, case .key(let name) = events[index] {
            switch events[index + 1] {
            case .beginObject:
                guard let next = rows.addRow(at: index + 1, name: name) else { return nil }
                index = next
            case .literal(let value):
                guard let key, rows.addFigure(value, name: name, header: key) else { return nil }
                index += 2
            default: return nil
            }
        }
        guard index < events.count, events[index] == .endObject, rows.count >= 2, rows.isRegular else { return nil }
        return rows.table(end: index + 1)
    }
}
