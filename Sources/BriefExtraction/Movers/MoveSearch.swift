/// Finds the cue that makes a percentage a move, and whose move it is.
struct MoveSearch {
    struct Move {
        let cue: Cue
        let subject: Range<Int>?
    }

    let sentence: FigureSentence
    private static let threshold = 400

    func move(for percent: Int) -> Move? {
        var best: (cue: Cue, score: Int)?
        for index in sentence.cues(near: percent) {
            let cue = sentence.analysis.cues[index]
            guard let score = score(cue, percent) else { continue }
            if let trace = sentence.trace, let sense = cue.move {
                trace.weighed(cue, sense, score, threshold: Self.threshold, for: percent)
            }
            if score.total > best?.score ?? Int.min { best = (cue, score.total) }
        }
        if let best, best.score >= Self.threshold {
            if let trace = sentence.trace, let sense = best.cue.move { trace.governed(by: best.cue, sense, percent) }
            return Move(cue: best.cue, subject: subject(of: best.cue, percent))
        }
        return bracketMove(percent)
    }

    private func score(_ cue: Cue, _ percent: Int) -> Score<Int>? {
        guard let (stretch, cueIsLeft) = sentence.stretch(between: cue, and: percent) else { return nil }
        let words = sentence.wordCount(in: stretch)
        var score = Score("base", 1000, isItemized: sentence.trace != nil)
        score.add("distance", -90 * words)
        score.add("figure between", -120 * sentence.figureCount(in: stretch))
        score.add("semicolon", -600 * sentence.semicolonCount(in: stretch))
        score.add("barrier", -250 * sentence.hardBarrierCount(in: stretch))
        score.add("comma", -200 * sentence.commaCount(in: stretch))
        if !cueIsLeft { score.add(words > 1 ? "right, far" : "right", words > 1 ? -500 : -50) }
        return score
    }

    /// Before the verb; for "a 5% jump in X" behind the preposition; before an earlier verb for ", rising 5%".
    private func subject(of cue: Cue, _ percent: Int) -> Range<Int>? {
        let phrases = NounPhrases(sentence: sentence)
        if cue.tokens.lowerBound > percent {
            let next = cue.tokens.upperBound
            if next < sentence.tokens.upperBound, sentence.analysis.has(.preposition, at: next) {
                let phrase = phrases.phrase(rightFrom: next + 1)
                sentence.trace?.candidate("behind verb's preposition", phrase, weight: nil, for: percent)
                if let phrase { return phrase }
            }
        }
        var end = min(cue.tokens.lowerBound, percent)
        while end > sentence.tokens.lowerBound {
            let start = skippingVerbs(before: end)
            if start > sentence.tokens.lowerBound, sentence.analysis.has(.relative, at: start - 1) {
                let phrase = antecedent(of: start - 1)
                sentence.trace?.candidate("before relative word", phrase, weight: nil, for: percent)
                return phrase
            }
            let phrase = phrases.phrase(leftOf: start)
            sentence.trace?.candidate("left of verb", phrase, weight: nil, for: percent)
            if let phrase { return phrase }
            // The verb of the clause before, as in "X rebounded, rising 5%".
            guard let earlier = verb(before: end) else { return nil }
            end = earlier
        }
        return nil
    }

    /// "…, the top riser on the FTSE 100, which closed up": the last noun before the relative word.
    private func antecedent(of relative: Int) -> Range<Int>? {
        var end = relative
        if end > sentence.tokens.lowerBound, sentence.analysis.tokens[end - 1].mark == .comma { end -= 1 }
        var start = end
        while start > sentence.tokens.lowerBound, !sentence.endsClause(start - 1),
            !(sentence.analysis.has(.preposition, at: start - 1))
        { start -= 1 }
        return NounPhrases(sentence: sentence).phrase(rightFrom: start).map { $0.clamped(to: start..<end) }
            .flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Left of "was", "has", "closed".
    private func skippingVerbs(before end: Int) -> Int {
        var index = end
        while index > sentence.tokens.lowerBound, let cue = sentence.analysis.cue(at: index - 1),
            sentence.analysis.tokens[index - 1].entity == nil, cue.has(.carrier) || cue.has(.auxiliary)
        { index = cue.tokens.lowerBound }
        return index
    }

    private func verb(before end: Int) -> Int? {
        var index = end - 1
        while index >= sentence.tokens.lowerBound {
            if let cue = sentence.analysis.cue(at: index), sentence.analysis.tokens[index].entity == nil,
                cue.has(.up) || cue.has(.down) || cue.has(.carrier)
            {
                return cue.tokens.lowerBound
            }
            index -= 1
        }
        return nil
    }

    /// "SOL (+5.2%)", "SOL −3%": a signed percentage behind a name is a move without a verb.
    private func bracketMove(_ percent: Int) -> Move? {
        guard let quantity = sentence.analysis.quantity(at: percent), quantity.sign != .none else { return nil }
        var end = percent
        while end > sentence.tokens.lowerBound, sentence.analysis.tokens[end - 1].kind == .mark { end -= 1 }
        guard let phrase = NounPhrases(sentence: sentence).phrase(leftOf: end), phrase.upperBound == end else {
            return nil
        }
        sentence.trace?.remark("its sign is the move, behind a name", on: percent)
        sentence.trace?.candidate("before figure", phrase, weight: nil, for: percent)
        let direction: Sense.Class = quantity.sign == .plus ? .up : .down
        let cue = Cue(tokens: percent..<percent, senses: Senses(Sense(kind: direction, value: .sign)))
        return Move(cue: cue, subject: phrase)
    }
}

extension Cue {
    /// The sense that says a move.
    fileprivate var move: Sense? { sense(.up) ?? sense(.down) }
}
