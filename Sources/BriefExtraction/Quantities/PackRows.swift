/// The rows of a pack file: tab-separated columns, `#` starts a comment line.
struct PackRows {
    struct Row {
        let columns: [[UInt8]]

        subscript(column: Int) -> String {
            column < columns.count ? String(decoding: columns[column], as: UTF8.self) : ""
        }

        /// The parts of a column between `|`.
        func alternatives(_ column: Int) -> [[UInt8]] {
            column < columns.count ? columns[column].split(separator: UInt8(ascii: "|")).map(Array.init) : []
        }
    }

    let rows: [Row]

    init(_ file: [UInt8]) {
        rows = file.split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
            return Row(columns: line.split(separator: 9, omittingEmptySubsequences: false).map(Array.init))
        }
    }
}
