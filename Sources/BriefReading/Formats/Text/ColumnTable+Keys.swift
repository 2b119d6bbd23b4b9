/// Columns whose every cell says what it is.
extension ColumnTable {
    /// "KLP   Price: 3.07   24h: +4%" above more such rows: the keys head the columns. `nil` where no column has the same
    /// key in all rows.
    static func withKeysAsHeader(_ text: [UInt8], _ rows: [[Range<Int>]]) -> [[Range<Int>]]? {
        guard let first = rows.first, first.count >= 2, rows.count >= 2 else { return nil }
        var header = first.map { $0.lowerBound..<$0.lowerBound }
        var body = rows
        var count = 0
        for column in first.indices.dropFirst() {
            guard !first[column].isEmpty, let key = KeyReader.key(text, in: first[column]),
                key.value < first[column].upperBound
            else { continue }
            var values: [Range<Int>] = []
            for row in rows {
                guard column < row.count, !row[column].isEmpty, let other = KeyReader.key(text, in: row[column]),
                    text[other.key].elementsEqual(text[key.key], by: { $0.lowercased == $1.lowercased })
                else { break }
                values.append(text.trimmed(other.value..<row[column].upperBound))
            }
            guard values.count == rows.count else { continue }
            header[column] = key.key
            for row in rows.indices { body[row][column] = values[row] }
            count += 1
        }
        return count > 0 ? [header] + body : nil
    }
}
