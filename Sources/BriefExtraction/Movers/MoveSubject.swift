import BriefReading

/// Finds whose move a figure is: the name that is the subject of the verb, or that the figure stands beside.
struct MoveSubject {
    enum Finding: Hashable {
        case name(Range<Int>)
        /// "it", "the stock": the asset named last.
        case anaphor
        /// The subject of the move before in this sentence.
        case same
        /// Somebody or something else.
        case other
    }

    let sentence: FigureSentence
    let names: ProperNames
    /// The text opened with a name, so that a noun with an article means it.
    var hasLead = false

    var analysis: Analysis { sentence.analysis }

    /// The subject of a verb or adverb that makes a figure a move.
    func subject(of cue: Cue, figure: Int) -> Finding {
        if cue.tokens.lowerBound > figure, let name = nameBehind(cue) { return .name(name) }
        if cue.tokens.upperBound <= figure, let name = nameWithin(cue.tokens.upperBound..<figure) { return .name(name) }
        let anchor = min(cue.tokens.lowerBound, figure)
        if let lead = hanLead(before: anchor, cue) ?? topic(before: anchor) ?? listed(before: anchor, cue) {
            return .name(lead)
        }
        return subject(endingAt: anchor, isParticiple: isParticiple(cue))
    }

    /// Chinese goes on behind a comma without naming the subject again: "腾讯控股收报548元，升1.9%".
    private func hanLead(before anchor: Int, _ cue: Cue) -> Range<Int>? {
        guard anchor > sentence.tokens.lowerBound,
            let first = analysis.text(of: cue.tokens).map({ sentence.text[$0.lowerBound] }),
            (0xE3..<0xEA).contains(first)
        else { return nil }
        var before = anchor - 1
        // "，当日下跌9%"
        while before > sentence.tokens.lowerBound, analysis.hasAny([.horizon, .auxiliary], at: before),
            names.span(endingAt: before + 1) == nil
        { before -= 1 }
        guard analysis.tokens[before].mark == .comma || analysis.has(.share, at: before) else { return nil }
        var start = before
        while start > sentence.tokens.lowerBound, analysis.tokens[start - 1].mark != .semicolon,
            !sentence.amounts.contains(start - 1)
        { start -= 1 }
        return names.hanLead(in: start..<anchor)
    }

    /// "a 5% jump in X", "gains of 3% for X"
    private func nameBehind(_ cue: Cue) -> Range<Int>? {
        var next = cue.tokens.upperBound
        guard next < sentence.tokens.upperBound, isPreposition(next, ["in", "for", "by", "of", "bei", "von"]) else {
            return nil
        }
        next += 1
        while next < sentence.tokens.upperBound, isSkipped(next) || isPreposition(next, ["of", "in"]) { next += 1 }
        return next < sentence.tokens.upperBound ? names.span(startingAt: next) : nil
    }

    /// "a drop in X of 4%", "gab der DAX um 0,6 Prozent nach"
    private func nameWithin(_ stretch: Range<Int>) -> Range<Int>? {
        guard let span = names.spans.first(where: { stretch.contains($0.lowerBound) }),
            span.upperBound <= stretch.upperBound
        else { return nil }
        let before = span.lowerBound - 1
        let isObject = before >= stretch.lowerBound && isPreposition(before, ["in", "for", "of", "von", "de"])
        let isInverted =
            before < stretch.lowerBound || analysis.cue(at: before)?.has(.determiner) ?? false
            || isGermanArticle(before)
        let between = span.upperBound..<stretch.upperBound
        let isDirect = sentence.wordCount(in: between) <= 5 && sentence.commaCount(in: stretch) == 0
        // "Dagegen verloren Nordwerk 5,8 Prozent"
        if between.isEmpty, before < stretch.lowerBound, stretch.lowerBound > sentence.tokens.lowerBound,
            names.span(endingAt: stretch.lowerBound - 1) == nil
        {
            return span
        }
        return isDirect && (isObject || (isInverted && isGerman(between))) ? span : nil
    }

    private func isGermanArticle(_ index: Int) -> Bool {
        ["der", "die", "das", "den"].contains { word(index).elementsEqual($0.utf8) }
    }

    private func isGerman(_ stretch: Range<Int>) -> Bool {
        stretch.contains { word($0).elementsEqual("um".utf8) }
    }

    /// The subject left of a verb phrase.
    func subject(endingAt anchor: Int, isParticiple: Bool) -> Finding {
        var end = skippingVerbs(before: anchor)
        // "X ke share mein 6% ki giravat"
        if end - 1 > sentence.tokens.lowerBound, isPreposition(end - 1, ["mein", "me"]) { end -= 1 }
        guard end > sentence.tokens.lowerBound else { return namesFigure(before: anchor) ? .other : .anaphor }
        if pointsBack(from: end, to: anchor) { return .anaphor }
        if names.isTopicMark(end - 1), let name = names.span(endingAt: end - 1) { return .name(name) }
        if let name = names.span(endingAt: end) { return accepted(name) }
        if let pointed = pointing(endingAt: end) { return pointed }
        let last = analysis.tokens[end - 1]
        let isGermanRelative =
            isPreposition(end - 1, ["die", "der", "das"]) && end - 1 > sentence.tokens.lowerBound
            && analysis.tokens[end - 2].mark == .comma
        if isGermanRelative || analysis.cue(at: end - 1)?.has(.relative) ?? false { return antecedent(before: end - 1) }
        if last.mark == .comma { return beforeComma(end - 1, isParticiple: isParticiple) }
        if isPreposition(end - 1, ["with", "by", "mit", "con", "avec", "com"]) {
            return named(before: end - 1) ?? continued(before: end - 1)
        }
        // "X peaked early before closing up 2%", "X fell, extending a slide of 3%"
        if Self.continuing.phrase(in: sentence.text, last.text) != nil { return continued(before: end - 1) }
        if isAnd(end - 1) || analysis.cue(at: end - 1)?.has(.barrier) ?? false {
            return isAnd(end - 1) ? continued(before: end - 1) : .same
        }
        if last.mark == .opening, let name = names.span(endingAt: end - 1) { return .name(name) }
        if last.mark == .closing, let opening = opening(of: end - 1) {
            end = opening
            if let name = names.span(endingAt: end) { return accepted(name) }
        }
        if last.mark == .colon || last.mark == .other, let name = names.span(endingAt: end - 1) { return .name(name) }
        if isGenericNoun(endingAt: end) { return .anaphor }
        if let name = shareOf(endingAt: end) { return .name(name) }
        return .other
    }

    /// "X shares", "X's stock price", "shares of X", "the shares", "its shares"
    private func pointing(endingAt end: Int) -> Finding? {
        guard let cue = analysis.cue(at: end - 1) else { return nil }
        if cue.has(.share) || isPriceWord(end - 1) {
            var start = cue.tokens.lowerBound
            while start > sentence.tokens.lowerBound,
                analysis.cue(at: start - 1)?.hasAny([.share, .adjective]) ?? false || isPriceWord(start - 1),
                names.span(endingAt: start) == nil
            { start -= 1 }
            if let name = names.span(endingAt: start) { return accepted(name) }
            if let owner = owner(endingAt: start) { return owner }
            let isPointing =
                start == sentence.tokens.lowerBound || isSkipped(start - 1) || endsClause(start - 1)
                || (analysis.tokens[start - 1].kind == .mark && !analysis.tokens[start - 1].isInName)
            return isPointing && cue.has(.share) ? isOfMany(end - 1) ? .other : .anaphor : nil
        }
        if cue.has(.anaphor) { return .anaphor }
        return nil
    }

    private func isPriceWord(_ index: Int) -> Bool {
        ["prices", "price", "futures", "contracts", "contract", "rates"].contains { word(index).elementsEqual($0.utf8) }
    }

    /// A name in a phrase of place is no subject: "in New York", "on the Nasdaq"; "shares in X" and "of X" are.
    private func accepted(_ name: Range<Int>) -> Finding {
        var before = name.lowerBound - 1
        while before >= sentence.tokens.lowerBound, isSkipped(before) { before -= 1 }
        guard before >= sentence.tokens.lowerBound, let cue = analysis.cue(at: before),
            cue.has(.preposition) || Self.causes.phrase(in: sentence.text, analysis.tokens[before].text) != nil,
            analysis.tokens[before].entity == nil
        else {
            if before >= sentence.tokens.lowerBound, isPossessiveOf(before) { return .name(name) }
            return .name(name)
        }
        if let head = shareBefore(before) { return head ? .name(name) : .other }
        if word(before).elementsEqual("by".utf8) || word(before).elementsEqual("with".utf8) { return .name(name) }
        // "Among the constituents, X": a leading phrase ends at a comma, so this is one without.
        let outer = skippingVerbs(before: before)
        if let name = names.span(endingAt: outer) { return .name(name) }
        return pointing(endingAt: max(outer, sentence.tokens.lowerBound + 1)) ?? .other
    }

    private func isPossessiveOf(_ index: Int) -> Bool { names.isPossessive(index) }

    /// "shares of|in" before a preposition.
    private func shareBefore(_ preposition: Int) -> Bool? {
        let index = preposition - 1
        guard index >= sentence.tokens.lowerBound else { return nil }
        return analysis.cue(at: index)?.has(.share) ?? false ? true : nil
    }

    private func shareOf(endingAt end: Int) -> Range<Int>? {
        let start = max(sentence.tokens.lowerBound, end - 8)
        guard
            let share = (start..<end).last(where: { index in
                analysis.cue(at: index)?.has(.share) ?? false && index + 1 < end
                    && isPreposition(index + 1, ["of", "in"])
            })
        else { return nil }
        return names.spans.first { $0.lowerBound > share && $0.upperBound <= end }
    }

    /// "…, the top riser on the FTSE 100, which closed up": the last name before the relative word.
    private func antecedent(before relative: Int) -> Finding {
        var end = relative
        if end > sentence.tokens.lowerBound, analysis.tokens[end - 1].mark == .comma { end -= 1 }
        if let name = names.span(endingAt: end) { return .name(name) }
        if isAnaphoricPeriod(endingAt: end) { return .anaphor }
        return .other
    }

    /// "a week in which it lost": not reached, but "the week, which".
    private func isAnaphoricPeriod(endingAt end: Int) -> Bool { false }

    /// Left of a comma: an aside ("X, the miner, rose"), an apposition ("X, up 5%"), or a participle of the main clause.
    private func beforeComma(_ comma: Int, isParticiple: Bool) -> Finding {
        let relative = nameBeforeRelative(comma)
        if let name = names.span(endingAt: comma), isApposed(name, isParticiple) {
            // "X, which is 4% of the index, rose"
            guard let relative, name.lowerBound > relative.upperBound + 1, isInPhrase(name) else { return .name(name) }
        }
        if let relative { return .name(relative) }
        if let name = nameOfClause(before: comma) { return .name(name) }
        var start = comma
        while start > sentence.tokens.lowerBound, comma - start < 12, analysis.tokens[start - 1].mark != .comma,
            !analysis.tokens[start - 1].isQuantity
        { start -= 1 }
        if start > sentence.tokens.lowerBound, analysis.tokens[start - 1].mark == .comma, !isParticiple,
            let name = names.span(endingAt: start - 1), !hasVerb(in: start..<comma)
        {
            return .name(name)
        }
        return continued(before: comma)
    }

    /// "X, which pays 5%, fell": the comma closes a relative clause, figures and all.
    private func nameBeforeRelative(_ comma: Int) -> Range<Int>? {
        let start = max(sentence.tokens.lowerBound, comma - 20)
        guard
            let open = (start..<comma).last(where: { index in
                analysis.tokens[index].mark == .comma && index + 1 < comma
                    && (analysis.has(.relative, at: index + 1)
                        || analysis.has(.preposition, at: index + 1) && index + 2 < comma
                            && analysis.has(.relative, at: index + 2))
            })
        else { return nil }
        return names.span(endingAt: open)
    }

    /// "A rose 1%; B did better, up 2%": the name that opens the clause behind a semicolon.
    private func nameOfClause(before comma: Int) -> Range<Int>? {
        guard
            let open = (sentence.tokens.lowerBound..<comma).last(where: {
                analysis.tokens[$0].mark == .semicolon || sentence.amounts.contains($0)
                    || analysis.cue(at: $0)?.value(of: .barrier) == .hard
            }), !sentence.amounts.contains(open)
        else { return nil }
        var start = open + 1
        while start < comma, isSkipped(start) { start += 1 }
        return names.span(startingAt: start)
    }

    private func isApposed(_ name: Range<Int>, _ isParticiple: Bool) -> Bool {
        let before = name.lowerBound - 1
        guard before >= sentence.tokens.lowerBound else { return true }
        var index = before
        while index > sentence.tokens.lowerBound, isSkipped(index) { index -= 1 }
        if let cue = analysis.cue(at: index), cue.has(.preposition), analysis.tokens[index].entity == nil {
            return word(index).elementsEqual("by".utf8) || word(index).elementsEqual("of".utf8)
                || word(index).elementsEqual("like".utf8) || shareBefore(index) == true
        }
        return true
    }

    /// "of the index": a preposition stands before it.
    private func isInPhrase(_ name: Range<Int>) -> Bool {
        var before = name.lowerBound - 1
        while before > sentence.tokens.lowerBound, isSkipped(before) { before -= 1 }
        return before > sentence.tokens.lowerBound && analysis.has(.preposition, at: before)
    }

    private func hasVerb(in stretch: Range<Int>) -> Bool {
        stretch.contains { index in
            guard let cue = analysis.cue(at: index) else { return false }
            return cue.hasAny([.carrier, .up, .down])
        }
    }

    /// "X reported earnings and rose 5%", "X rebounded, rising 5%": the subject of the clause, else of the sentence.
    private func continued(before end: Int) -> Finding {
        if sentence.figureCount(in: sentence.tokens.lowerBound..<end) > 0 { return .same }
        let spans = names.spans.filter { $0.upperBound <= end }
        // The name right before the first verb, else the first one.
        let subject = spans.first { isVerb($0.upperBound) }
        for span in [subject].compactMap({ $0 }) + spans {
            var before = span.lowerBound - 1
            while before >= sentence.tokens.lowerBound, isSkipped(before) { before -= 1 }
            let isInPhrase =
                before >= sentence.tokens.lowerBound && analysis.cue(at: before)?.has(.preposition) ?? false
                && shareBefore(before) == nil
            if isInPhrase { continue }
            let next = span.upperBound
            if next < end, let cue = analysis.cue(at: next), cue.has(.percentNull) { return .other }
            return .name(span)
        }
        return opensWithStranger(before: end) ? .other : .anaphor
    }
}
