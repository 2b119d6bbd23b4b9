import BriefModel

/// Hints for words that are not known.
enum PackHint {
    /// The word that was probably meant, else all there are.
    static func word(_ word: String, among known: [String]) -> String {
        if !word.isEmpty, let near = Suggestion.nearest(to: word, among: known) { return "did you mean \"\(near)\"?" }
        return "use \(known.count == 1 ? "" : "one of ")\(known.joined(separator: ", "))"
    }
}
