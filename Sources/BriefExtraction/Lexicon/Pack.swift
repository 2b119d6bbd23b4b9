/// A data file of the extraction: tab-separated rows, `#` comments.
struct Pack: Sendable {
    var name: String
    var bytes: [UInt8]

    /// A line that is neither blank nor a comment, cut at its tabs; cells are trimmed.
    struct Row: Sendable {
        /// Counted from 1.
        var line: Int
        var cells: [String]

        func cell(_ index: Int) -> String? {
            index < cells.count && !cells[index].isEmpty ? cells[index] : nil
        }
    }

    func rows() throws(PackError) -> [Row] {
        var rows: [Row] = []
        var line = 0
        for slice in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            guard let first = slice.first(where: { !$0.isBlank }), first != UInt8(ascii: "#") else { continue }
            guard let text = String(validating: slice, as: UTF8.self) else {
                throw PackError(file: name, line: line, problem: "not UTF-8", hint: "save the pack as UTF-8")
            }
            let cells = text.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            rows.append(Row(line: line, cells: cells.map { trimmed($0) }))
        }
        return rows
    }

    /// An error about a row of this pack.
    func error(_ row: Row, _ problem: String, hint: String) -> PackError {
        PackError(file: name, line: row.line, problem: problem, hint: hint)
    }

    private func trimmed(_ cell: Substring.UTF8View) -> String {
        var cell = cell
        while let first = cell.first, first.isBlank { cell = cell.dropFirst() }
        while let last = cell.last, last.isBlank { cell = cell.dropLast() }
        return String(Substring(cell))
    }
}

extension UInt8 {
    /// Space, tab or carriage return.
    fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
