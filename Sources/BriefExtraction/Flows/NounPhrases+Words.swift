/// What single words may do in a name.
extension NounPhrases {
    /// "inflow", "flows": part of what is said of a subject, not of its name.
    func isFlowNoun(_ index: Int) -> Bool {
        sentence.analysis.tokens[index].entity == nil && sentence.analysis.cue(at: index)?.has(.flowTopic) ?? false
    }

    /// A word that alone names nobody: "investors", "it", "total".
    func isRejected(_ index: Int) -> Bool {
        if sentence.analysis.tokens[index].entity != nil { return false }
        guard let cue = sentence.analysis.cue(at: index) else { return false }
        if cue.tokens.count > 1, cue.hasAny([.fund, .market]) { return false }
        if let null = cue.sense(.null), null.value != .near { return true }
        return cue.hasAny([.reject, .determiner, .auxiliary, .horizon, .connector, .total, .noun])
            || cue.value(of: .adjective) == SenseValue.none
    }

    /// A word that names nobody beside others of its kind: "all the funds", "the latest week".
    func isEmptyWord(_ index: Int) -> Bool {
        if sentence.analysis.tokens[index].entity != nil { return false }
        guard let cue = sentence.analysis.cue(at: index) else { return isAnd(index) }
        if cue.tokens.count > 1, cue.hasAny([.fund, .market]) { return false }
        if let null = cue.sense(.null), null.value != .near { return true }
        return cue.hasAny([.reject, .determiner, .auxiliary, .horizon, .adjective, .connector, .total, .noun])
            && cue.value(of: .adjective) != .name
    }

    /// "Debt funds", "loan funds": what is no flow of its own names funds.
    func isEmptyBesideFunds(_ index: Int) -> Bool {
        guard let cue = sentence.analysis.cue(at: index), cue.has(.null) else { return isEmptyWord(index) }
        return cue.has(.reject) && cue.tokens.count == 1
    }

    /// "rival", "miner", "Oslo-listed": says what the name behind it is.
    func isDescriptor(_ index: Int) -> Bool {
        let token = sentence.analysis.tokens[index]
        guard token.kind == .word, token.entity == nil else { return false }
        if !token.isCapitalized || index == sentence.tokens.lowerBound, sentence.analysis.has(.descriptor, at: index) {
            return !sentence.isWord(index, "bank")
        }
        guard let hyphen = sentence.text[token.text].lastIndex(of: UInt8(ascii: "-")) else { return false }
        return sentence.text.reads(
            anyOf: ["listed", "based", "headquartered", "traded", "domiciled", "quoted"],
            in: hyphen + 1..<token.text.upperBound)
    }

    /// Words that are all capitalized, and no common name of funds.
    func isProper(_ run: Range<Int>) -> Bool {
        run.allSatisfy { index in
            let token = sentence.analysis.tokens[index]
            return token.kind == .mark || token.isCapitalized
        } && !sentence.analysis.hasAny([.fund, .market, .exchange], at: run.upperBound - 1)
    }

    func skips(_ index: Int) -> Bool {
        if sentence.analysis.tokens[index].entity != nil { return false }
        guard let cue = sentence.analysis.cue(at: index) else { return isQuote(index) }
        // "Spot" may begin a name, "daily" does not.
        return cue.has(.determiner) || cue.has(.auxiliary) || cue.value(of: .adjective) == SenseValue.none
    }

    /// Trailing auxiliaries, adverbs and determiners.
    func isWeak(_ index: Int) -> Bool {
        if sentence.analysis.tokens[index].entity != nil { return false }
        guard let cue = sentence.analysis.cue(at: index) else { return isQuote(index) }
        return cue.has(.auxiliary) || cue.has(.determiner) || cue.has(.horizon)
    }

    func stops(_ index: Int, from first: Int) -> Bool {
        let token = sentence.analysis.tokens[index]
        if let name = token.entity, index > first, sentence.analysis.tokens[index - 1].entity == name { return false }
        switch token.kind {
        case .quantity: return !isNameNumber(index)
        case .date, .opaque: return true
        case .mark: return !isInnerMark(index)
        case .word, .cashtag: break
        }
        if token.entity != nil || isCapitalName(index) { return false }
        if isTime(index) { return true }
        // "Halden's fund a close second", "Halden alone accounts for": words about the name behind it.
        if index > first,
            ["a", "alone", "haben", "hat", "hatten", "hatte"].contains(where: { sentence.isWord(index, $0) })
        {
            return true
        }
        if isAnd(index) { return !goesOn(after: index) }
        guard let cue = sentence.analysis.cue(at: index) else { return false }
        if isPreposition(index) { return !(isOf(index) && index > first) }
        return cue.hasAny(Self.ends)
    }

    static let ends: SenseClasses = [
        .carrier, .barrier, .relative, .horizon, .noun, .receiver, .investor, .motion, .hypothetical, .prior, .ellipsis,
        .up, .down, .verb, .split, .rate, .cumulative,
    ]

    func stopsLeft(_ index: Int) -> Bool {
        let token = sentence.analysis.tokens[index]
        if let name = token.entity, index + 1 < sentence.tokens.upperBound,
            sentence.analysis.tokens[index + 1].entity == name
        {
            return false
        }
        switch token.kind {
        case .quantity: return !isNameNumber(index)
        case .opaque, .date: return true
        case .mark: return !isInnerMark(index)
        case .word, .cashtag: break
        }
        if token.entity != nil || isCapitalName(index) { return false }
        if isTime(index) { return true }
        guard let cue = sentence.analysis.cue(at: index) else { return false }
        if sentence.isWord(index, "which") { return true }
        // "seguidos de los mixtos"
        if cue.has(.ellipsis), cue.tokens.count > 1 { return true }
        return cue.hasAny([
            .barrier, .relative, .hypothetical, .noun, .receiver, .investor, .motion, .up, .down, .verb, .split,
        ]) || (cue.has(.carrier) && !cue.has(.connector))
    }

    /// "Pop Mart" in running text: a verb does not begin with a capital inside a sentence that is no title.
    func isCapitalName(_ index: Int) -> Bool {
        let token = sentence.analysis.tokens[index]
        guard token.kind == .word, token.isCapitalized, index > sentence.tokens.lowerBound, !sentence.isTitleCase,
            let first = sentence.text[token.text].first, first < 0x80,
            let cue = sentence.analysis.cue(at: index), cue.tokens.count == 1
        else { return false }
        let before = sentence.analysis.tokens[index - 1]
        guard before.kind == .word || isDate(index - 1) else { return false }
        return cue.hasAny([.up, .down, .receiver, .investor, .motion, .verb, .split, .transfer, .mint, .burn])
    }

    /// "and" inside a name or a list of names, not before the next statement.
    func goesOn(after index: Int) -> Bool {
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

    /// "11:02": the hour is a word of digits before a colon.
    func isTime(_ index: Int) -> Bool {
        let token = sentence.analysis.tokens[index]
        guard let first = sentence.text[token.text].first, first.isASCIIDigit else { return false }
        if index > sentence.tokens.lowerBound, sentence.analysis.tokens[index - 1].mark == .colon,
            sentence.analysis.tokens[index - 1].text.upperBound == token.text.lowerBound
        {
            return true
        }
        guard index + 1 < sentence.tokens.upperBound else { return false }
        let next = sentence.analysis.tokens[index + 1]
        return next.mark == .colon && next.text.lowerBound == sentence.analysis.tokens[index].text.upperBound
    }

    func isPreposition(_ index: Int) -> Bool {
        sentence.analysis.cue(at: index)?.has(.preposition) ?? false
    }

    func isOf(_ index: Int) -> Bool {
        sentence.analysis.cue(at: index)?.value(of: .preposition) == .of
    }

    func isDate(_ index: Int) -> Bool {
        sentence.analysis.tokens[index].kind == .date
    }

    func isAnd(_ index: Int) -> Bool {
        let word = sentence.text[sentence.analysis.tokens[index].text]
        guard word.count <= 3, sentence.analysis.tokens[index].entity == nil else { return false }
        return ["and", "&", "und", "et", "y", "e"].contains { word.elementsEqual($0.utf8) }
    }

    func isArticle(_ index: Int) -> Bool {
        let word = sentence.text[sentence.analysis.tokens[index].text].map { $0 | 0x20 }
        return ["the", "a", "an"].contains { word.elementsEqual($0.utf8) }
    }

    func isQuote(_ index: Int) -> Bool {
        let mark = sentence.analysis.tokens[index].mark
        return mark == .quote || (mark == .inner && !isDash(index)) || isBulletLetter(index)
    }

    /// The "o" of a nested list in plain text.
    private func isBulletLetter(_ index: Int) -> Bool {
        index == sentence.tokens.lowerBound
            && sentence.text[sentence.analysis.tokens[index].text].elementsEqual("o".utf8)
    }

    /// "S&P 500", "Nikkei 225": a plain number behind a capitalized word.
    func isNameNumber(_ index: Int) -> Bool {
        guard let quantity = sentence.analysis.quantity(at: index), quantity.kind == .number, !quantity.hasScale,
            quantity.sign == .none, index > sentence.tokens.lowerBound
        else { return false }
        let before = sentence.analysis.tokens[index - 1]
        if index + 1 < sentence.tokens.upperBound {
            if sentence.analysis.tokens[index + 1].mark == .colon { return false }
            // "2 hours ago"
            if ["hours", "hour", "minutes", "mins", "hrs", "h", "days", "weeks"].contains(where: {
                sentence.isWord(index + 1, $0)
            }) {
                return false
            }
        }
        return before.kind == .word && before.isCapitalized && !sentence.amounts.contains(index)
    }

    func isInnerMark(_ index: Int) -> Bool {
        if sentence.analysis.tokens[index].isInName { return true }
        if isAbbreviationStop(index) { return true }
        return sentence.analysis.tokens[index].mark == .inner && !isDash(index)
    }
}
