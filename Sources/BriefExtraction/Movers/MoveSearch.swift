/// Finds the cue that makes a figure a move.
struct MoveSearch {
    let sentence: FigureSentence
    private static let threshold = 400

    private var analysis: Analysis { sentence.analysis }

    /// The verb, noun or adverb that governs a figure best; `nil` when none is near enough.
    func cue(for figure: Int) -> Cue? {
        if figure > sentence.tokens.lowerBound, isOff(figure - 1) {
            return Cue(tokens: figure - 1..<figure, senses: Senses(Sense(kind: .down, value: .loser)))
        }
        if let compared = comparative(behind: figure) ?? measure(before: figure) { return compared }
        var best: (cue: Cue, score: Int)?
        for index in sentence.cues(near: figure) {
            let cue = analysis.cues[index]
            guard !isInsideName(cue), let score = score(cue, figure) else { continue }
            if let trace = sentence.trace, let sense = cue.move {
                trace.weighed(cue, sense, score, threshold: Self.threshold, for: figure)
            }
            if score.total > best?.score ?? Int.min { best = (cue, score.total) }
        }
        guard let best, best.score >= Self.threshold else { return nil }
        if let trace = sentence.trace, let sense = best.cue.move { trace.governed(by: best.cue, sense, figure) }
        return best.cue
    }

    /// "2.5% better": right behind a figure, without a "than".
    private func comparative(behind figure: Int) -> Cue? {
        let next = figure + 1
        guard next < sentence.tokens.upperBound, !analysis.hasAny(SenseClasses.moveCues, at: next),
            next + 1 >= sentence.tokens.upperBound || !sentence.text.reads("than", in: analysis.tokens[next + 1].text)
        else { return nil }
        let word = analysis.tokens[next].text
        let isUp = sentence.text.reads("better", in: word)
        guard isUp || sentence.text.reads("worse", in: word) else { return nil }
        let sense = isUp ? Sense(kind: .up, value: .gainer) : Sense(kind: .down, value: .loser)
        return Cue(tokens: next..<next + 1, senses: Senses(sense))
    }

    /// "涨幅2.88%", "跌幅为3%": the noun of a rise or fall right before its figure, which heads lists elsewhere.
    private func measure(before figure: Int) -> Cue? {
        guard figure > sentence.tokens.lowerBound, let cue = analysis.cue(at: figure - 1), cue.has(.change),
            cue.has(.gainers) != cue.has(.losers)
        else { return nil }
        let sense = cue.has(.gainers) ? Sense(kind: .up, value: .gainer) : Sense(kind: .down, value: .loser)
        return Cue(tokens: cue.tokens, senses: Senses(sense))
    }

    private func isOff(_ index: Int) -> Bool {
        sentence.text[analysis.tokens[index].text].elementsEqual("off".utf8)
    }

    /// "Rise Gold", "Up Fintech": a capital amid a sentence, beside another.
    private func isInsideName(_ cue: Cue) -> Bool {
        let first = cue.tokens.lowerBound
        guard first > sentence.tokens.lowerBound, analysis.tokens[first].isCapitalized,
            cue.tokens.allSatisfy({ analysis.tokens[$0].isCapitalized }),
            analysis.text(of: sentence.tokens).map({ sentence.text[$0].contains(where: \.isASCIILower) }) ?? true,
            sentence.text[analysis.tokens[first].text].first.map({ $0 < 0x80 }) ?? false
        else { return false }
        let before = analysis.tokens[first - 1]
        let next = cue.tokens.upperBound
        return before.kind == .word && before.isCapitalized
            || (next < sentence.tokens.upperBound && analysis.tokens[next].kind == .word
                && analysis.tokens[next].isCapitalized)
    }

    private func score(_ cue: Cue, _ figure: Int) -> Score<Int>? {
        guard let (stretch, cueIsLeft) = sentence.stretch(between: cue, and: figure) else { return nil }
        let words = sentence.wordCount(in: stretch)
        let figures = sentence.figureCount(in: stretch)
        var score = Score("base", 1000, isItemized: sentence.trace != nil)
        score.add("distance", -90 * words)
        score.add("figure between", -120 * figures)
        score.add("semicolon", -600 * sentence.semicolonCount(in: stretch))
        score.add("barrier", -250 * sentence.hardBarrierCount(in: stretch))
        score.add("comma", -200 * (sentence.commaCount(in: stretch) - alternatives(in: stretch)))
        if !cueIsLeft {
            if figures > 0 { return nil }
            let isFar = words > 1 && !endsClause(cue)
            score.add(isFar ? "right, far" : "right", isFar ? -500 : -50)
        }
        return score
    }

    /// "… 0,7 Prozent auf 23.480 Punkte zugelegt.": German verbs that end a clause.
    private func endsClause(_ cue: Cue) -> Bool {
        guard let place = analysis.text(of: cue.tokens), Self.finals.phrase(in: sentence.text, place) != nil else {
            return false
        }
        let next = cue.tokens.upperBound
        return next >= sentence.tokens.upperBound || analysis.tokens[next].kind == .mark
            || analysis.hasAny([.auxiliary, .barrier, .connector], at: next)
    }

    private static let finals = FoldedNeedles([
        "zugelegt", "gewonnen", "verloren", "gestiegen", "gefallen", "gesunken", "nachgegeben", "angezogen",
        "verteuert",
        "verteuerte", "verteuerten", "verbilligt", "verbilligte", "verbilligten", "eingebüßt", "eingebrochen",
        "abgesackt",
        "abgerutscht", "geklettert", "gesprungen", "hochgeschnellt", "verbessert", "verbesserte", "verbesserten",
        "zulegte",
        "zulegten", "nachgab", "nachgaben", "stieg", "stiegen", "fiel", "fielen", "sank", "sanken", "kletterte",
        "kletterten",
        "gewann", "gewannen", "verlor", "abgab", "abgaben", "einbüßte", "einbüßten", "anzog", "anzogen", "abgegeben",
    ])

    /// "added 141.2 points, or 0.46%, …": such commas part two wordings of one move.
    private func alternatives(in stretch: Range<Int>) -> Int {
        stretch.count { index in
            guard analysis.tokens[index].mark == .comma else { return false }
            let next = index + 1
            let isOr =
                next < sentence.tokens.upperBound && sentence.text[analysis.tokens[next].text].elementsEqual("or".utf8)
            return isOr
        }
    }
}

extension Cue {
    /// The sense that says which way a price went.
    fileprivate var move: Sense? { sense(.up) ?? sense(.down) }
}
