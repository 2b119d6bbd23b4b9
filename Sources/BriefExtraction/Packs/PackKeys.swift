/// Finds keys that one folder declares twice, the second of which would never be reached.
struct PackKeys {
    private struct Key: Hashable {
        let layer: Int
        let key: String
    }

    private struct Place {
        let file: String
        let line: Int
    }

    private var places: [Key: Place] = [:]

    /// Tells a key that this folder has already. What is compiled in is checked by the tests.
    ///
    /// - Parameter name: The key as people know it.
    mutating func claim(
        _ key: @autoclosure () -> String, named name: @autoclosure () -> String, _ row: PackRow, _ part: PackRow.Part?,
        _ pack: Pack,
        _ problems: inout PackProblems
    ) {
        guard pack.layer > 0 else { return }
        let key = Key(layer: pack.layer, key: key())
        guard let first = places[key] else {
            places[key] = Place(file: row.file, line: row.line)
            return
        }
        let there = first.file == row.file ? "line \(first.line)" : "\(first.file):\(first.line)"
        problems.add(
            PackProblem(
                file: row.file, line: row.line, column: part.map { row.column(of: $0) },
                what: "\(name()) is declared twice",
                why: "\(there) has it already", hint: "keep one of them"))
    }
}
