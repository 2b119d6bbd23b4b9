/// Cuts names of subjects out of a sentence.
struct NounPhrases {
    let sentence: FigureSentence
    private static let longest = 8

    /// The phrase that starts at a token, after determiners.
    func phrase(rightFrom start: Int) -> Range<Int>? {
        var first = start
        while first < sentence.tokens.upperBound, skips(first) { first += 1 }
        var end = first
        while end < sentence.tokens.upperBound, end - first < Self.longest, !stops(end, from: first) { end += 1 }
        return accepted(first..<end)
    }

    /// The phrase that ends before a token, from the start of its clause on.
    func phrase(leftOf end: Int) -> Range<Int>? {
        var last = end
        // Also over a comma behind such words: "Ethereum, on the other hand, saw".
        while last > sentence.tokens.lowerBound,
            isWeak(last - 1)
                || (sentence.analysis.tokens[last - 1].mark == .comma && isParenthesis(endingAt: last, end))
        { last -= 1 }
        var first = last
        while first > sentence.tokens.lowerBound, last - first < Self.longest * 2, !stopsLeft(first - 1) { first -= 1 }
        // "Funds in Brazil saw": the head stands before the first preposition.
        var head = first..<last
        while let index = head.first, isPreposition(index) || isDate(index) { head = index + 1..<head.upperBound }
        if head.lowerBound > first, head.lowerBound > first + 1 { head = afterLeadingPhrase(first..<last) }
        if let preposition = head.first(where: { isPreposition($0) && !isOf($0) }) {
            head = head.lowerBound..<preposition
        }
        while let index = head.first, skips(index) || isAnd(index) { head = index + 1..<head.upperBound }
        return accepted(head)
    }

    /// The comma before `last` opens or closes an aside of weak words alone.
    private func isParenthesis(endingAt last: Int, _ end: Int) -> Bool {
        if last < end { return true }
        let before = last - 2
        return before >= sentence.tokens.lowerBound && isWeak(before)
            && sentence.analysis.cue(at: before).map { $0.tokens.count > 1 } ?? false
    }

    /// Behind a leading "On Thursday" or "In February".
    private func afterLeadingPhrase(_ run: Range<Int>) -> Range<Int> {
        var start = run.lowerBound
        while start < run.upperBound, isPreposition(start) || isDate(start) || skips(start) { start += 1 }
        return start..<run.upperBound
    }

    private func accepted(_ run: Range<Int>) -> Range<Int>? {
        var run = run
        while let first = run.first, run.count > 1, isArticle(first) { run = first + 1..<run.upperBound }
        while let last = run.last, isWeak(last) || isPreposition(last) || isAnd(last) { run = run.lowerBound..<last }
        if run.count > Self.longest { return nil }
        let words = run.filter {
            sentence.analysis.tokens[$0].kind == .word || sentence.analysis.tokens[$0].kind == .cashtag
        }
        guard !words.isEmpty, words.count > 2 || !words.allSatisfy(isRejected), !words.contains(where: isFlowNoun)
        else {
            sentence.trace?.rejects(run)
            return nil
        }
        return run
    }

    /// "inflow", "flows": part of what is said of a subject, not of its name.
    private func isFlowNoun(_ index: Int) -> Bool {
        sentence.analysis.tokens[index].entity == nil && sentence.analysis.has(.flowTopic, at: index)
    }

    /// A word that alone names nobody: "investors", "it", "total".
    private func isRejected(_ index: Int) -> Bool {
        if sentence.analysis.tokens[index].entity != nil { return false }
        guard let cue = sentence.analysis.cue(at: index) else { return false }
        return cue.hasAny([
            .reject, .determiner, .auxiliary, .horizon, .adjective, .connector, .total, .noun, .null,
        ])
    }

    private func skips(_ index: Int) -> Bool {
        if sentence.analysis.tokens[index].entity != nil { return false }
        guard let cue = sentence.analysis.cue(at: index) else { return isQuote(index) }
        // "Spot" may begin a name, "daily" does not.
        return cue.has(.determiner) || cue.has(.auxiliary) || cue.value(of: .adjective) == SenseValue.none
    }

    /// Trailing auxiliaries, adverbs and determiners.
    private func isWeak(_ index: Int) -> Bool {
        if sentence.analysis.tokens[index].entity != nil { return false }
        guard let cue = sentence.analysis.cue(at: index) else { return isQuote(index) }
        return cue.has(.auxiliary) || cue.has(.determiner) || cue.has(.horizon)
    }

    private func stops(_ index: Int, from first: Int) -> Bool {
        let token = sentence.analysis.tokens[index]
        switch token.kind {
        case .quantity: return !isNameNumber(index)
        case .date, .opaque: return true
        case .mark: return !isInnerMark(index)
        case .word, .cashtag: break
        }
        if token.entity != nil { return false }
        if isAnd(index) { return !goesOn(after: index) }
        guard let cue = sentence.analysis.cue(at: index) else { return false }
        if isPreposition(index) { return !(isOf(index) && index > first) }
        return cue.hasAny(Self.ends)
    }

    private static let ends: SenseClasses = [
        .carrier, .barrier, .relative, .horizon, .noun, .receiver, .investor, .motion, .hypothetical, .prior, .ellipsis,
        .up, .down,
    ]

    private func stopsLeft(_ index: Int) -> Bool {
        let token = sentence.analysis.tokens[index]
        switch token.kind {
        case .quantity: return !isNameNumber(index)
        case .opaque: return true
        case .date: return false
        case .mark: return !isInnerMark(index)
        case .word, .cashtag: break
        }
        if token.entity != nil { return false }
        guard let cue = sentence.analysis.cue(at: index) else { return false }
        return cue.hasAny([
            .barrier, .relative, .hypothetical, .noun, .receiver, .investor, .motion, .up, .down,
        ]) || (cue.has(.carrier) && !cue.has(.connector))
    }

    /// "and" inside a name or a list of names, not before the next statement.
    private func goesOn(after index: Int) -> Bool {
        let next = index + 1
        guard next < sentence.tokens.upperBound else { return false }
        let token = sentence.analysis.tokens[next]
        guard token.kind == .word, token.isCapitalized || token.entity != nil else { return false }
        let ahead = next..<min(next + 4, sentence.tokens.upperBound)
        return !ahead.contains { index in
            guard let cue = sentence.analysis.cue(at: index) else { return false }
            return cue.hasAny(SenseClasses.flowCues)
        }
    }

    private func isPreposition(_ index: Int) -> Bool {
        sentence.analysis.has(.preposition, at: index)
    }

    private func isOf(_ index: Int) -> Bool {
        sentence.analysis.value(of: .preposition, at: index) == .of
    }

    private func isDate(_ index: Int) -> Bool {
        sentence.analysis.tokens[index].kind == .date
    }

    private func isAnd(_ index: Int) -> Bool {
        let word = sentence.text[sentence.analysis.tokens[index].text]
        return word.elementsEqual("and".utf8) || word.elementsEqual("&".utf8)
    }

    private func isArticle(_ index: Int) -> Bool {
        let word = sentence.text[sentence.analysis.tokens[index].text].map { $0 | 0x20 }
        return ["the", "a", "an"].contains { word.elementsEqual($0.utf8) }
    }

    private func isQuote(_ index: Int) -> Bool {
        let mark = sentence.analysis.tokens[index].mark
        return mark == .quote || mark == .inner
    }

    /// "S&P 500", "Nikkei 225": a plain number behind a capitalized word.
    private func isNameNumber(_ index: Int) -> Bool {
        guard let quantity = sentence.analysis.quantity(at: index), quantity.kind == .number, !quantity.hasScale,
            quantity.sign == .none, index > sentence.tokens.lowerBound
        else { return false }
        let before = sentence.analysis.tokens[index - 1]
        return before.kind == .word && before.isCapitalized && !sentence.amounts.contains(index)
    }

    private func isInnerMark(_ index: Int) -> Bool {
        if sentence.analysis.tokens[index].isInName { return true }
        return sentence.analysis.tokens[index].mark == .inner
    }
}
