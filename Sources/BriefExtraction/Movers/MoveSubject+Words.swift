import BriefReading

/// The words that stand between a subject and its verb.
extension MoveSubject {
    func isVerb(_ index: Int) -> Bool {
        guard index < sentence.tokens.upperBound, let cue = analysis.cue(at: index) else { return false }
        return cue.hasAny([.carrier, .auxiliary, .up, .down, .receiver, .investor, .motion])
    }

    /// Left of "was", "has", "closed", adverbs, dates and periods.
    func skippingVerbs(before end: Int) -> Int {
        var index = end
        // "posted a 5% gain", "with a gain of 5%"
        while index > sentence.tokens.lowerBound, isSkipped(index - 1) || isOf(index - 1),
            names.span(endingAt: index) == nil
        { index -= 1 }
        while index > sentence.tokens.lowerBound {
            let place = index - 1
            let token = analysis.tokens[place]
            if token.kind == .date {
                index = place
                if index > sentence.tokens.lowerBound, isPreposition(index - 1, ["on", "in", "at", "am", "im", "for"]) {
                    index -= 1
                }
                continue
            }
            if token.kind == .word, names.span(endingAt: index) == nil {
                if let cue = analysis.cue(at: place), token.entity == nil {
                    if cue.hasAny([.anaphor, .relative, .share]) { return index }
                    if cue.hasAny([.carrier, .auxiliary, .level]) || (cue.has(.adjective) && !cue.has(.share)) {
                        index = cue.tokens.lowerBound
                        continue
                    }
                    if cue.has(.horizon) {
                        index = cue.tokens.lowerBound
                        while index > sentence.tokens.lowerBound,
                            isSkipped(index - 1)
                                || isPreposition(index - 1, ["in", "on", "over", "for", "at", "during"])
                        { index -= 1 }
                        continue
                    }
                }
                if isAdverb(place) {
                    index = place
                    continue
                }
            }
            if token.isQuantity, !sentence.amounts.contains(place), names.span(endingAt: index) == nil,
                analysis.quantity(at: place)?.kind == .money || isPointsFigure(place)
            {
                // "closed 38.6 points, or 0.43 per cent, higher": another wording of the same move.
                index = place
                continue
            }
            if index < end, token.isQuantity, !sentence.amounts.contains(place), names.span(endingAt: index) == nil,
                let number = analysis.quantity(at: place), number.kind == .number, number.decimals == 0,
                analysis.hasAny([.auxiliary, .horizon], at: index)
            {
                // "24 小时上涨": the length of the period.
                index = place
                continue
            }
            if index < end || token.text.count > 3,
                Self.periodWords.contains(where: { word(place).elementsEqual($0.utf8) })
            {
                index = place
                continue
            }
            if word(place).elementsEqual("delivery".utf8),
                let lead = (max(sentence.tokens.lowerBound, place - 4)..<place).last(where: {
                    isPreposition($0, ["for", "in"])
                })
            {
                // "futures for March delivery fell"
                index = lead
                continue
            }
            if token.mark == .comma, index < end, isOr(index) {
                index = place
                continue
            }
            return index
        }
        return index
    }

    func isPointsFigure(_ index: Int) -> Bool {
        analysis.quantity(at: index)?.kind == .number
    }

    func isOf(_ index: Int) -> Bool {
        word(index).elementsEqual("of".utf8) && analysis.tokens[index].entity == nil
    }

    func isOr(_ index: Int) -> Bool { word(index).elementsEqual("or".utf8) }

    func isAdverb(_ index: Int) -> Bool {
        let word = word(index)
        if word.count > 4, word.suffix(2).elementsEqual("ly".utf8), word.allSatisfy(\.isASCIILower) { return true }
        return Self.adverbs.contains { word.elementsEqual($0.utf8) }
    }

    static let periodWords = [
        "the", "day", "days", "week", "session", "sessions", "month", "five", "past", "last",
    ]

    static let adverbs = [
        "then", "later", "sharply", "further", "points", "or", "by", "almost", "about", "around", "even", "once",
        "closing", "trading", "opening", "finishing", "ending", "settling", "having", "being", "opened", "settled",
        "some",
        "nearly", "roughly", "another", "gained", "as", "much", "session", "pence", "cents", "buying", "trade", "to",
        "currently", "first", "initially", "earlier", "temporarily",
    ]

    func isParticiple(_ cue: Cue) -> Bool {
        let word = word(cue.tokens.lowerBound)
        return word.count > 4 && word.suffix(3).elementsEqual("ing".utf8)
    }

    func isSkipped(_ index: Int) -> Bool {
        guard analysis.tokens[index].entity == nil else { return false }
        if analysis.tokens[index].mark == .quote { return true }
        guard let cue = analysis.cue(at: index), !cue.has(.anaphor) || cue.has(.determiner) else { return false }
        return cue.has(.determiner) || cue.has(.descriptor) || cue.value(of: .adjective) == SenseValue.none
    }

    func isPreposition(_ index: Int, _ words: [String]) -> Bool {
        words.contains { word(index).elementsEqual($0.utf8) }
    }

    func endsClause(_ index: Int) -> Bool {
        sentence.endsClause(index) || isAnd(index) || analysis.cue(at: index)?.has(.barrier) ?? false
    }

    func isAnd(_ index: Int) -> Bool {
        ["and", "but", "then", "und", "aber"].contains { word(index).elementsEqual($0.utf8) }
    }

    func opening(of closing: Int) -> Int? {
        (max(sentence.tokens.lowerBound, closing - 12)..<closing).last { analysis.tokens[$0].mark == .opening }
    }

    func word(_ index: Int) -> [UInt8] {
        sentence.text[analysis.tokens[index].text].map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
    }
}
