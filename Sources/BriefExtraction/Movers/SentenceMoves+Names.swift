/// Which names of a sentence a move may be of.
extension SentenceMoves {
    /// "Fjord (FJ.O) reversed early losses to end up 1.9%": the one ticker left of the verb, which opens the sentence.
    func onlyName(before cue: Cue) -> Range<Int>? {
        let left = names.spans.prefix { $0.lowerBound < cue.tokens.lowerBound }
        guard let first = left.first, left.count == 1, first.lowerBound == sentence.tokens.lowerBound,
            lastMove == nil, let name = name(first), name.isCertain
        else { return nil }
        return first
    }

    /// "Nordland Energy", "Ketil Holdings": capitals in a sentence that writes its verb small.
    func isNameOfWords(_ span: Range<Int>, _ cue: Cue) -> Bool {
        let words = span.filter { analysis.tokens[$0].kind == .word && !analysis.tokens[$0].isInName }
        return words.count > 1 && words.allSatisfy { analysis.tokens[$0].isCapitalized }
            && words.contains { analysis.cue(at: $0) == nil }
            && !cue.tokens.contains { analysis.tokens[$0].isCapitalized }
    }
}
