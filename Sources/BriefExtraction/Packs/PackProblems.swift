/// Gathers what is wrong with packs, so that all of it is told at once.
struct PackProblems {
    private(set) var all: [PackProblem] = []

    mutating func add(_ problem: PackProblem) {
        all.append(problem)
    }

    /// About a whole row, or about one of its cells.
    mutating func add(_ row: PackRow, cell: Int? = nil, _ what: String, why: String? = nil, hint: String? = nil) {
        let column = cell.flatMap { row.column($0) }
        add(PackProblem(file: row.file, line: row.line, column: column, what: what, why: why, hint: hint))
    }

    /// About one of several things in a cell.
    mutating func add(_ row: PackRow, _ part: PackRow.Part, _ what: String, why: String? = nil, hint: String? = nil) {
        add(PackProblem(file: row.file, line: row.line, column: row.column(of: part), what: what, why: why, hint: hint))
    }

    func check() throws(PackError) {
        guard !all.isEmpty else { return }
        let order = all.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.file != b.file { return a.file < b.file }
            return (a.line ?? 0, a.column ?? 0, left.offset) < (b.line ?? 0, b.column ?? 0, right.offset)
        }
        throw PackError(order.map(\.element))
    }
}
