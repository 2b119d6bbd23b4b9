import BriefReading

/// What kind of words a piece of a line is made of.
extension LineMovers {
    static let calls = FoldedNeedles(["alert", "breaking", "flash", "update", "headline", "just in", "mover"])

    /// Three capitals or more that no pack knows as a word of figures.
    func isPlainTicker(_ index: Int) -> Bool {
        let word = document.text[analysis.tokens[index].text]
        return (3...6).contains(word.count) && word.allSatisfy(\.isASCIIUpper)
            && !(analysis.cue(at: index)?.hasAny([.percentNull, .index, .null]) ?? false)
    }

    /// Small letters, and no word of figures.
    func isPlainWord(_ index: Int) -> Bool {
        let token = analysis.tokens[index]
        return token.kind == .word && !token.isInName && document.text[token.text].allSatisfy(\.isASCIILower)
            && !(analysis.cue(at: index)?.hasAny([.percentNull, .null, .fund, .commodity]) ?? false)
    }

    /// "ETH 质押率": the last sign says that it is a rate, a ratio or an amount.
    func isMeasure(_ tokens: Range<Int>) -> Bool {
        guard tokens.count > 2, let last = tokens.last, analysis.tokens[last].kind == .word else { return false }
        return ProperNames.measures.phrase(in: document.text, analysis.tokens[last].text) != nil
            || tokens.contains {
                document.text[analysis.tokens[$0].text.lowerBound] >= 0xE3 && analysis.has(.percentNull, at: $0)
                    && !analysis.hasAny([.index, .commodity], at: $0)
            }
    }
}
