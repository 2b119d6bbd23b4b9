/// Collects the rows of a table from objects.
struct JSONRows {
    private static let longestCell = 160
    private static let mostColumns = 256
    /// Objects within objects of a row.
    private static let deepest = 3

    private let text: [UInt8]
    private let events: [JSONEvent]
    private var columns: [[UInt8]: Int] = [:]
    private var headers: [(outer: Range<Int>?, inner: Range<Int>)] = []
    private var rows: [[Range<Int>]] = []
    private var start: Int?
    private var end = 0
    /// Columns that only hold names, not members.
    private var nameColumns = 0
    private var isMapOfFigures = false

    var count: Int { rows.count }
    var columnCount: Int { headers.count }

    init(text: [UInt8], events: [JSONEvent]) {
        self.text = text
        self.events = events
    }

    /// At least half of the cells are filled: the objects are alike.
    var isRegular: Bool {
        let members = headers.count - nameColumns
        let filled = rows.reduce(0) { $0 + $1.dropFirst(nameColumns).count { !$0.isEmpty } }
        return members > 0 && filled * 2 >= members * rows.count
    }

    /// The first column holds the keys of a map.
    mutating func openNames(header: Range<Int>) {
        headers.append((nil, header))
        columns[[0]] = 0
        nameColumns = 1
    }

    /// A row of a map from names to numbers.
    mutating func addFigure(_ value: Range<Int>, name: Range<Int>, header: Range<Int>) -> Bool {
        guard text[value].contains(where: \.isDigit) else { return false }
        // A map of both objects and numbers is no table.
        if headers.count == 1, rows.isEmpty {
            headers[0].inner = name.lowerBound..<name.lowerBound
            headers.append((nil, header))
        }
        guard headers.count == 2, isMapOfFigures || rows.isEmpty else { return false }
        note(name, value)
        rows.append([name, value])
        isMapOfFigures = true
        return true
    }

    /// Adds the object that begins at an event; the index after it, `nil` when it does not fit a row.
    mutating func addRow(at index: Int, name: Range<Int>?) -> Int? {
        var row: [Range<Int>] = []
        guard !isMapOfFigures else { return nil }
        if let name {
            row.append(name)
            note(name, name)
        }
        guard let next = addMembers(of: index, outer: nil, path: [], to: &row) else { return nil }
        rows.append(row)
        return next
    }

    private mutating func addMembers(
        of object: Int, outer: Range<Int>?, path: [UInt8], depth: Int = 0, to row: inout [Range<Int>]
    ) -> Int? {
        guard depth < JSONRows.deepest else { return nil }
        var index = object + 1
        while index + 1 < events.count, case .key(let key) = events[index] {
            let value = events[index + 1]
            if value == .beginObject {
                if let (name, next) = whoIs(index + 1) {
                    guard put(name, header: (nil, key), path: path + text[key], in: &row) else { return nil }
                    index = next
                } else {
                    guard
                        let next = addMembers(
                            of: index + 1, outer: key, path: path + text[key] + [0], depth: depth + 1, to: &row)
                    else { return nil }
                    index = next
                }
                continue
            }
            guard let cell = cell(value, after: key),
                put(cell, header: (outer, key), path: path + text[key], in: &row)
            else { return nil }
            index += 2
        }
        guard index < events.count, events[index] == .endObject else { return nil }
        return index + 1
    }

    private mutating func put(
        _ cell: Range<Int>, header: (outer: Range<Int>?, inner: Range<Int>), path: [UInt8], in row: inout [Range<Int>]
    ) -> Bool {
        let column = columns[path] ?? headers.count
        if column == headers.count {
            guard column < JSONRows.mostColumns else { return false }
            headers.append(header)
            columns[path] = column
        }
        while row.count <= column { row.append(cell.upperBound..<cell.upperBound) }
        row[column] = cell
        note(header.inner, cell)
        return true
    }

    private mutating func note(_ header: Range<Int>, _ cell: Range<Int>) {
        start = min(start ?? header.lowerBound, header.lowerBound)
        end = max(end, cell.upperBound)
    }

    /// The name in an object without figures: `{"owner": "Kraken", "type": "exchange", "address": "3Kt…"}`.
    private func whoIs(_ object: Int) -> (name: Range<Int>, next: Int)? {
        var index = object + 1
        var name: (rank: Int, range: Range<Int>)?
        while index + 1 < events.count, case .key(let key) = events[index] {
            switch events[index + 1] {
            case .string(let value) where value.count <= JSONRows.longestCell:
                if let rank = MetadataKeys.nameRank(text, key), rank < name?.rank ?? Int.max, !value.isEmpty {
                    name = (rank, value)
                }
            case .null: break
            case .literal(let value) where !text[value].contains(where: \.isDigit): break
            default: return nil
            }
            index += 2
        }
        guard let name, index < events.count, events[index] == .endObject else { return nil }
        return (text.trimmed(name.range), index + 1)
    }

    /// A scalar that fits a cell; `null` is an empty one.
    private func cell(_ event: JSONEvent, after key: Range<Int>) -> Range<Int>? {
        switch event {
        case .string(let range):
            guard range.count <= JSONRows.longestCell, !text[range].contains(0x0A) else { return nil }
            return text.trimmed(range)
        case .literal(let range): return range
        case .null: return key.upperBound..<key.upperBound
        default: return nil
        }
    }

    /// Two header rows where a column stands under another key.
    func table(end next: Int) -> JSONTable? {
        guard let start else { return nil }
        let inner = headers.map(\.inner)
        let hasOuter = headers.contains { $0.outer != nil }
        let outer = headers.map { $0.outer ?? $0.inner.lowerBound..<$0.inner.lowerBound }
        return JSONTable(
            rows: (hasOuter ? [outer, inner] : [inner]) + rows, headerRows: hasOuter ? 2 : 1,
            text: start..<max(start, end),
            end: next)
    }
}
