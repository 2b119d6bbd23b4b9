/// The places around a figure where a subject may stand.
extension SubjectSearch {
    /// "into X", "from X": the first preposition of the direction in the next words, before the next figure or clause.
    func phraseBehindPreposition(after start: Int, of direction: SenseValue, words limit: Int = 6) -> Range<Int>? {
        let wanted: [SenseValue] =
            switch direction {
            case .out: [.from, .of]
            case .in: [.into, .to, .in]
            default: [.into, .to, .in, .from]
            }
        var fallback: Range<Int>?
        var index = start
        var words = 0
        while index < sentence.tokens.upperBound, words < limit {
            let token = sentence.analysis.tokens[index]
            if token.mark == .comma, let next = endOfInsertion(at: index) {
                index = next
                continue
            }
            if token.kind == .mark, sentence.endsClause(index) { break }
            if token.isQuantity, index > start + 1 { break }
            if let cue = sentence.analysis.cue(at: index), cue.tokens.lowerBound == index,
                let preposition = cue.sense(.preposition), token.entity == nil
            {
                let phrase = phrases.phrase(rightFrom: cue.tokens.upperBound)
                if wanted.contains(preposition.value) || (preposition.value == .of && index == start) {
                    if let phrase { return phrase }
                } else if preposition.value == .in, fallback == nil {
                    fallback = phrase
                }
            }
            if token.kind == .word { words += 1 }
            index += 1
        }
        return fallback
    }

    /// Behind ", net," and the like.
    private func endOfInsertion(at comma: Int) -> Int? {
        guard comma + 2 < sentence.tokens.upperBound, sentence.analysis.has(.adjective, at: comma + 1),
            sentence.analysis.tokens[comma + 2].mark == .comma
        else { return nil }
        return comma + 3
    }

    /// "Ethereum net inflows": the words directly before a noun cue.
    func premodifier(of cue: Cue, amount: Int) -> Range<Int>? {
        var start = cue.tokens.lowerBound
        let floor = amount < cue.tokens.lowerBound ? amount + 1 : sentence.tokens.lowerBound
        while start > floor {
            let token = sentence.analysis.tokens[start - 1]
            guard token.kind == .word || token.kind == .cashtag else { break }
            if token.entity == nil, let before = sentence.analysis.cue(at: start - 1),
                !before.has(.fund), !before.has(.exchange), !before.has(.chain), !before.has(.adjective),
                !before.has(.market), !before.has(.share)
            {
                break
            }
            start -= 1
        }
        guard start < cue.tokens.lowerBound else { return nil }
        // "im Frühjahr Zuflüsse": a single word behind "in" is a time or place unless it is a known name.
        if start + 1 == cue.tokens.lowerBound, start > floor, sentence.analysis.tokens[start].entity == nil,
            sentence.analysis.value(of: .preposition, at: start - 1) == .in
        {
            return nil
        }
        return phrases.phrase(rightFrom: start).map { $0.clamped(to: start..<cue.tokens.lowerBound) }
            .flatMap { $0.isEmpty ? nil : $0 }
    }

    /// "NAME: $5m"
    func label(before amount: Int) -> Range<Int>? {
        var index = amount - 1
        while index > sentence.tokens.lowerBound, isFigureLead(index) { index -= 1 }
        guard index > sentence.tokens.lowerBound, sentence.analysis.tokens[index].mark == .colon else { return nil }
        return labelName(before: index)
    }

    /// What stands before a colon, unless that is what the line is about ("Flows today:").
    func labelName(before colon: Int) -> Range<Int>? {
        let words = sentence.clause(around: colon - 1)
        if sentence.contains(.flowTopic, in: words) { return nil }
        return phrases.head(ofClauseBefore: colon) ?? phrases.phrase(leftOf: colon)
    }

    /// "NAME: net inflows of $5m", "NAME — $5m", "NAME $5m": the name at the head of a line before its first figure.
    func lineName(before amount: Int) -> Range<Int>? {
        guard sentence.amounts.first == amount else { return nil }
        let stretch = sentence.tokens.lowerBound..<amount
        if let colon = stretch.last(where: { sentence.analysis.tokens[$0].mark == .colon }),
            colon > stretch.lowerBound
        {
            let follows = colon + 1..<amount
            let isPlain = follows.allSatisfy { index in
                isFigureLead(index) || sentence.analysis.tokens[index].kind == .mark
                    || sentence.analysis.cue(at: index).map { $0.hasAny([.noun, .adjective, .preposition]) } ?? false
            }
            return isPlain ? labelName(before: colon) : nil
        }
        guard let name = phrases.phrase(rightFrom: stretch.lowerBound), name.upperBound < amount else { return nil }
        let isLine = (name.upperBound..<amount).allSatisfy { index in
            isFigureLead(index) || sentence.analysis.tokens[index].kind == .mark
        }
        return isLine ? name : nil
    }

    /// "NAME ($5m)"
    func bracketName(before amount: Int) -> Range<Int>? {
        var index = amount - 1
        while index > sentence.tokens.lowerBound, isFigureLead(index) { index -= 1 }
        guard index > sentence.tokens.lowerBound, sentence.analysis.tokens[index].mark == .opening else { return nil }
        return phrases.phrase(directlyLeftOf: index)
    }

    /// The name between the figure before and this one: "A took $5m, B $3m", "followed by B at $3m".
    func gapName(before amount: Int) -> Range<Int>? {
        let previous = sentence.lastAmount(before: amount)
        guard previous != nil || isInherited else { return nil }
        var start = previous.map { $0 + 1 } ?? sentence.tokens.lowerBound
        if let mark = (start..<amount).last(where: { sentence.analysis.tokens[$0].mark == .semicolon }) {
            start = mark + 1
        }
        // "$16bn of this and world equity funds for $5bn": what comes before the "and" belongs to the figure before.
        let separator = (start..<amount).first { index in
            isConjunction(index) || [.comma, .closing].contains(sentence.analysis.tokens[index].mark)
        }
        if let separator, previous != nil, isConjunction(separator) { start = separator + 1 }
        var end = amount
        while end > start, isGapLead(end - 1) { end -= 1 }
        guard end > start else { return nil }
        if !isConjunction(end - 1), let name = phrases.phrase(directlyLeftOf: end), name.lowerBound >= start,
            !isLead(end - 1), isNewName(name, from: start), !isPlace(of: name, from: start)
        {
            return name
        }
        // "…, with USDT making up $1.6bn": the last conjunct names it.
        let conjunct = (start + 1..<max(end, start + 1)).last { index in
            sentence.analysis.tokens[index - 1].mark == .comma
                && ["with", "while", "and", "led", "followed", "of"].contains { isWord(index, $0) }
        }
        start = conjunct ?? start
        while start < end, isLead(start) || ["of", "which", "led", "followed"].contains(where: { isWord(start, $0) }) {
            start += 1
        }
        guard start < end, let name = phrases.head(of: start..<end), isNewName(name, from: start) else { return nil }
        return name
    }

    /// "on Xetra, €7m on SIX": the name says where the figure before moved.
    private func isPlace(of name: Range<Int>, from start: Int) -> Bool {
        guard name.lowerBound > start, let cue = sentence.analysis.cue(at: name.lowerBound - 1),
            let preposition = cue.sense(.preposition)
        else { return false }
        return [.in, .into, .to, .from].contains(preposition.value)
    }

    /// A name that begins a conjunct, or is written as one.
    private func isNewName(_ name: Range<Int>, from start: Int) -> Bool {
        let first = sentence.analysis.tokens[name.lowerBound]
        if first.isCapitalized || first.entity != nil || first.kind == .cashtag { return true }
        guard name.lowerBound > start else { return true }
        var index = name.lowerBound - 1
        while index > start, phrases.skips(index) { index -= 1 }
        return isLead(index) || sentence.analysis.tokens[index].mark == .semicolon
    }

    /// "…, Y, losing $5m" and "Y, which lost": the phrase before the comma before a verb.
    func participleSubject(of cue: Cue) -> Range<Int>? {
        var index = cue.tokens.lowerBound - 1
        guard index > sentence.tokens.lowerBound else { return nil }
        if sentence.analysis.cue(at: index)?.has(.relative) ?? false { index -= 1 }
        guard index > sentence.tokens.lowerBound, sentence.analysis.tokens[index].mark == .comma else { return nil }
        return phrases.head(ofClauseBefore: index)
    }

    /// The phrase before the verb that says nothing about direction: "X recorded".
    func carrierSubject(before anchor: Int) -> Range<Int>? {
        var index = anchor - 1
        var words = 0
        while index >= sentence.tokens.lowerBound, words < 7 {
            if sentence.analysis.tokens[index].isQuantity || sentence.analysis.tokens[index].mark == .semicolon {
                return nil
            }
            if let cue = sentence.analysis.cue(at: index), cue.has(.carrier), !cue.has(.connector) || words == 0 {
                return phrases.phrase(leftOf: cue.tokens.lowerBound)
            }
            if sentence.analysis.tokens[index].kind == .word { words += 1 }
            index -= 1
        }
        return nil
    }

    func isFigureLead(_ index: Int) -> Bool {
        sentence.analysis.cue(at: index).map { $0.has(.connector) || $0.has(.adjective) || $0.has(.determiner) }
            ?? false
            && sentence.analysis.tokens[index].mark != .colon && sentence.analysis.tokens[index].entity == nil
    }

    /// Between a name and its figure in an ellipsis: "at", "with a net", ":", "(", a dash.
    private func isGapLead(_ index: Int) -> Bool {
        let token = sentence.analysis.tokens[index]
        if token.entity != nil { return false }
        if token.mark == .colon || token.mark == .opening || token.mark == .comma || phrases.isDash(index) {
            return true
        }
        if isFigureLead(index) { return true }
        return ["at", "with", "on", "by", "the", "other", "then", "for", "out"].contains { isWord(index, $0) }
    }

    private func isConjunction(_ index: Int) -> Bool {
        ["and", "while", "but", "or"].contains { isWord(index, $0) }
    }

    private func isLead(_ index: Int) -> Bool {
        let mark = sentence.analysis.tokens[index].mark
        if mark == .comma || mark == .closing || phrases.isDash(index) { return true }
        if ["and", "while", "but", "with", "by", "then"].contains(where: { isWord(index, $0) }) { return true }
        guard let cue = sentence.analysis.cue(at: index) else { return false }
        return cue.has(.ellipsis) || cue.has(.barrier) || cue.has(.horizon)
    }
}
