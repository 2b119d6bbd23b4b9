/// A name without the differences that do not tell two things apart: letter case and the amount of white space.
/// Canonically equivalent spellings are equal because Swift compares strings so.
struct FoldedName: Hashable {
    private let text: String

    init(_ name: String) {
        let words = name.lowercased().split(whereSeparator: \.isWhitespace)
        text = words.count == 1 ? String(words[0]) : words.joined(separator: " ")
    }
}
