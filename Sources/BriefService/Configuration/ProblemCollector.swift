import BriefModel

/// Gathers what is wrong with one file, so that all of it is told at once.
final class ProblemCollector {
    let file: String
    private(set) var problems: [ConfigurationProblem] = []

    init(file: String) {
        self.file = file
    }

    func add(_ place: ConfigurationPlace, _ what: String, why: String? = nil, hint: String? = nil) {
        problems.append(
            ConfigurationProblem(file: file, line: place.line, column: place.column, what: what, why: why, hint: hint))
    }

    /// Answers the key that was probably meant.
    func addUnknown(_ key: String, of path: String, at place: ConfigurationPlace, known: [String]) -> String? {
        let guess = Suggestion.nearest(to: key, among: known)
        add(
            place, "unknown key \"\(key)\"",
            why: "\(path.isEmpty ? "the configuration" : "\"\(path)\"") has no such key",
            hint: guess.map { "did you mean \"\($0)\"?" } ?? "known keys: \(known.joined(separator: ", "))")
        return guess
    }
}
