/// Tables whose rows or columns are arrays: `{"columns": [...], "data": [[...], ...]}`, `{"symbol": [...], "price": [...]}`.
enum JSONMatrix {
    private static let longestCell = 160
    private static let mostColumns = 256

    /// The scalars of the array that begins at an event, and the index after it.
    static func cells(_ events: [JSONEvent], from start: Int) -> (cells: [Range<Int>], end: Int)? {
        guard start < events.count, events[start] == .beginArray else { return nil }
        var cells: [Range<Int>] = []
        var index = start + 1
        while index < events.count, cells.count < mostColumns * 16 {
            switch events[index] {
            case .string(let range), .literal(let range):
                guard range.count <= longestCell else { return nil }
                cells.append(range)
            case .null: cells.append((cells.last?.upperBound ?? 0)..<(cells.last?.upperBound ?? 0))
            case .endArray: return (cells, index + 1)
            default: return nil
            }
            index += 1
        }
        return nil
    }

    /// Names of columns: an array of strings alone.
    static func names(_ text: [UInt8], _ events: [JSONEvent], from start: Int) -> (cells: [Range<Int>], end: Int)? {
        guard let found = cells(events, from: start), (2...mostColumns).contains(found.cells.count),
            found.cells.allSatisfy({ cell in text[cell].contains { $0.isLetter || $0 >= 0x80 } })
        else { return nil }
        return found
    }

    /// An array of arrays of scalars that are as long as each other.
    static func rows(
        _ text: [UInt8], _ events: [JSONEvent], from start: Int, header: [Range<Int>]?
    ) -> JSONTable? {
        guard start + 1 < events.count, events[start] == .beginArray, events[start + 1] == .beginArray else {
            return nil
        }
        var rows: [[Range<Int>]] = []
        var index = start + 1
        while index < events.count, events[index] != .endArray {
            guard let row = cells(events, from: index), row.cells.count >= 2,
                rows.last.map({ $0.count == row.cells.count }) ?? true
            else { return nil }
            rows.append(row.cells)
            index = row.end
        }
        guard index < events.count, let first = rows.first?.first, let last = rows.last?.last else { return nil }
        let range = first.lowerBound..<max(first.lowerBound, last.upperBound)
        if let header, header.count == rows[0].count {
            return JSONTable(rows: [header] + rows, headerRows: 1, text: range, end: index + 1)
        }
        return JSONTable(rows: rows, headerRows: TableHeader.rows(text, rows), text: range, end: index + 1)
    }

    /// An object whose members are arrays of scalars that are as long as each other, one of them of words.
    static func columns(_ text: [UInt8], _ events: [JSONEvent], from start: Int) -> JSONTable? {
        guard start < events.count, events[start] == .beginObject else { return nil }
        var header: [Range<Int>] = []
        var columns: [[Range<Int>]] = []
        var index = start + 1
        while index + 1 < events.count, case .key(let key) = events[index] {
            guard let column = cells(events, from: index + 1), column.cells.count >= 2, header.count < mostColumns,
                columns.last.map({ $0.count == column.cells.count }) ?? true
            else { return nil }
            header.append(key)
            columns.append(column.cells)
            index = column.end
        }
        guard index < events.count, events[index] == .endObject, columns.count >= 2, let count = columns.first?.count,
            columns.contains(where: { $0.allSatisfy { cell in text[cell].contains(where: \.isLetter) } }),
            columns.contains(where: { $0.allSatisfy { cell in text[cell].contains(where: \.isDigit) } }),
            let first = header.first, let last = columns.last?.last
        else { return nil }
        let rows = (0..<count).map { row in columns.map { $0[row] } }
        return JSONTable(
            rows: [header] + rows, headerRows: 1, text: first.lowerBound..<max(first.lowerBound, last.upperBound),
            end: index + 1)
    }
}
