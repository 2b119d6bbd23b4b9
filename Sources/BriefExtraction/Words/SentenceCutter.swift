/// Ends sentences at `.`, `?`, `!` before a capital letter, and at their CJK forms.
struct SentenceCutter {
    let text: [UInt8]
    let tokens: [Token]

    /// In tokens. A longer sentence is cut, so that the searches in one are bounded and a text takes time in proportion to
    /// its length.
    static let longest = 400

    func sentences() -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        let lines = LineEnds(text: text, tokens: tokens)
        for index in tokens.indices
        where index - start >= Self.longest - 1 || ends(at: index) || lines.isHard(after: index) {
            sentences.append(start..<index + 1)
            start = index + 1
        }
        if start < tokens.count { sentences.append(start..<tokens.count) }
        return sentences
    }

    private func ends(at index: Int) -> Bool {
        guard tokens[index].mark == .stop else { return false }
        // "Mt. Gox": a stop inside a name.
        if let name = tokens[index].entity, index + 1 < tokens.count, tokens[index + 1].entity == name { return false }
        return text[tokens[index].text.lowerBound] != UInt8(ascii: ".") || endsAtStop(index)
    }

    private func endsAtStop(_ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        guard next.text.lowerBound > tokens[index].text.upperBound else { return false }
        guard index > 0, tokens[index - 1].kind == .word else { return true }
        let before = tokens[index - 1].text
        if before.count == 1 || text[before].contains(UInt8(ascii: ".")) || isAbbreviation(before) { return false }
        return next.isCapitalized || next.kind != .word
    }

    private func isAbbreviation(_ word: Range<Int>) -> Bool {
        guard word.count <= 6 else { return false }
        var letters: UInt64 = 0
        for index in word { letters = letters << 8 | UInt64(text[index].lowercased) }
        return SentenceCutter.abbreviations.contains(letters)
    }

    /// Their letters in one number, the first in the highest byte.
    private static let abbreviations: [UInt64] = [
        "no", "nos", "inc", "corp", "ltd", "co", "vs", "approx", "mr", "mrs", "ms", "dr", "st", "art", "sec", "fig",
        "est", "dept", "gov", "sen", "rep", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
        "nov", "dec", "mt", "prof", "gen", "bros", "cos", "rs", "incl", "excl", "resp", "ca", "avg", "ee", "uu", "nr",
        "bzw", "vgl", "inkl", "mio", "mrd", "mln", "mld", "bill", "tsd",
    ].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}
