import BriefReading

/// Subjects that are no names: groups, nouns with an article, figures of other things.
extension MoveSubject {
    /// "Bank stocks", "European equities": a group, no share named before.
    func isOfMany(_ index: Int) -> Bool {
        sentence.text.reads(
            anyOf: ["stocks", "equities", "aktien", "acciones", "ações", "azioni"], in: analysis.tokens[index].text)
            && index > sentence.tokens.lowerBound
            && !isPreposition(index - 1, ["its", "their", "the", "die", "las", "as", "le"])
    }

    /// "The chip designer", "the miner": small letters behind an article, meaning what was named.
    func isGenericNoun(endingAt end: Int) -> Bool {
        var start = end
        // "The budget carrier"
        let isDescribed =
            analysis.has(.descriptor, at: end - 1)
            || end < sentence.tokens.upperBound && analysis.has(.descriptor, at: end)
        while start > sentence.tokens.lowerBound, end - start < 6, analysis.tokens[start - 1].kind == .word,
            !analysis.tokens[start - 1].isCapitalized, !(analysis.cue(at: start - 1)?.has(.determiner) ?? false)
        {
            if analysis.cue(at: start - 1)?.hasAny([.percentNull, .null, .index, .preposition, .noun]) ?? false,
                !isDescribed || start == end && analysis.has(.descriptor, at: end - 1)
            {
                return false
            }
            start -= 1
        }
        guard start < end, start > sentence.tokens.lowerBound,
            ["the", "this", "that"].contains(where: { word(start - 1).elementsEqual($0.utf8) })
        else { return false }
        return hasLead || isDescribed
    }

    /// "某某合约收报1286点，跌4%": a subject that nobody knows opens the sentence, so that nobody named before is meant.
    func opensWithStranger(before end: Int) -> Bool {
        let start = sentence.tokens.lowerBound
        guard start + 1 < end, names.isHan(start), names.isHan(start + 1) else { return false }
        return analysis.cue(at: start) == nil && analysis.cue(at: start + 1) == nil
    }

    /// "Stablecoin supply rose": a noun of another figure, so that nobody named before is meant.
    func namesFigure(before anchor: Int) -> Bool {
        (sentence.tokens.lowerBound..<anchor).contains { index in
            guard let cue = analysis.cue(at: index), cue.hasAny([.percentNull, .null]) else { return false }
            return !cue.hasAny([.share, .anaphor, .auxiliary, .carrier, .horizon, .up, .down, .commodity, .index])
        }
    }
}
