/// Ends sentences at `.`, `?`, `!` before a capital letter, and at their CJK forms.
struct SentenceCutter {
    let text: [UInt8]
    let tokens: [Token]

    func sentences() -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for index in tokens.indices where ends(at: index) {
            sentences.append(start..<index + 1)
            start = index + 1
        }
        if start < tokens.count { sentences.append(start..<tokens.count) }
        return sentences
    }

    private func ends(at index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .mark else { return false }
        // "Mt. Gox": a stop inside a name.
        if let name = token.entity, index + 1 < tokens.count, tokens[index + 1].entity == name { return false }
        switch text[token.text.lowerBound] {
        case UInt8(ascii: "."): return endsAtStop(index)
        case UInt8(ascii: "?"), UInt8(ascii: "!"): return true
        case 0xE3: return text[token.text].elementsEqual("。".utf8)
        case 0xEF: return text[token.text].elementsEqual("！".utf8) || text[token.text].elementsEqual("？".utf8)
        default: return false
        }
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
        let folded = text[word].map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
        return SentenceCutter.abbreviations.contains(folded)
    }

    private static let abbreviations: Set<[UInt8]> = Set(
        [
            "no", "nos", "inc", "corp", "ltd", "co", "vs", "approx", "mr", "mrs", "ms", "dr", "st", "art", "sec", "fig",
            "est", "dept", "gov", "sen", "rep", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
            "nov", "dec", "mt", "prof", "gen", "bros", "cos", "rs", "incl", "excl", "resp", "ca", "avg",
        ].map { Array($0.utf8) })
}
