/// Finds whose balance a governed figure moves.
struct SubjectSearch {
    struct Candidate {
        let tokens: Range<Int>
        /// Hundredths of a point, as the published model weighs them.
        let weight: Int
    }

    let sentence: FigureSentence
    private let phrases: NounPhrases

    init(sentence: FigureSentence) {
        self.sentence = sentence
        self.phrases = NounPhrases(sentence: sentence)
    }

    func subject(of amount: Int, governedBy governor: Governor) -> Candidate? {
        let best = candidates(of: amount, governor).max { $0.weight < $1.weight }
        if let best { sentence.trace?.named(best.tokens, amount) }
        return best
    }

    private func candidates(of amount: Int, _ governor: Governor) -> [Candidate] {
        var found: [Candidate] = []
        func add(_ source: StaticString, _ tokens: Range<Int>?, _ weight: Int) {
            sentence.trace?.candidate(source, tokens, weight: weight, for: amount)
            if let tokens { found.append(Candidate(tokens: tokens, weight: weight)) }
        }
        let cue = governor.cue
        let anchor = min(amount, cue.tokens.lowerBound)
        switch governor.sense.kind {
        case .motion:
            add("motion object", phrases.phrase(rightFrom: cue.tokens.upperBound), 700)
            add(
                "behind preposition", phraseBehindPreposition(after: cue.tokens.upperBound, of: governor.sense.value),
                600)
        case .investor:
            add(
                "behind preposition",
                phraseBehindPreposition(after: max(amount + 1, cue.tokens.upperBound), of: governor.sense.value), 600)
            add("left of investor verb", phrases.phrase(leftOf: cue.tokens.lowerBound), 290)
        case .noun:
            add(
                "behind noun's preposition",
                phraseBehindPreposition(after: cue.tokens.upperBound, of: governor.sense.value), 550)
            if amount > cue.tokens.lowerBound {
                add(
                    "behind figure's preposition", phraseBehindPreposition(after: amount + 1, of: governor.sense.value),
                    250)
            }
            add("before noun", premodifier(of: cue, amount: amount), 480)
        case .receiver:
            add("left of receiver verb", phrases.phrase(leftOf: cue.tokens.lowerBound), 600)
        case .holding:
            add("before noun", premodifier(of: cue, amount: amount), 480)
        default:
            break
        }
        add("label", label(before: amount), governor.sense.kind == .noun && cue.tokens.upperBound < amount ? 520 : 700)
        add("before bracket", bracketName(before: amount), 650)
        add("gap between figures", gapName(before: amount), 630)
        add("before participle", participleSubject(of: cue), 520)
        add("left of carrier verb", carrierSubject(before: anchor), governor.sense.kind == .investor ? 300 : 450)
        return found
    }

    /// "into X", "from X": the first preposition of the direction in the next words, before the next figure or clause.
    private func phraseBehindPreposition(after start: Int, of direction: SenseValue) -> Range<Int>? {
        let wanted: [SenseValue] =
            switch direction {
            case .out: [.from, .of]
            case .in: [.into, .to, .in]
            default: [.into, .to, .in, .from]
            }
        var fallback: Range<Int>?
        var index = start
        var words = 0
        while index < sentence.tokens.upperBound, words < 6 {
            let token = sentence.analysis.tokens[index]
            if token.kind == .mark, sentence.endsClause(index) { break }
            if token.isQuantity, index > start + 1 { break }
            if let cue = sentence.analysis.cue(at: index), cue.tokens.lowerBound == index,
                let preposition = cue.value(of: .preposition)
            {
                let phrase = phrases.phrase(rightFrom: cue.tokens.upperBound)
                if wanted.contains(preposition) || (preposition == .of && index == start) {
                    if let phrase { return phrase }
                } else if preposition == .in, fallback == nil {
                    fallback = phrase
                }
            }
            if token.kind == .word { words += 1 }
            index += 1
        }
        return fallback
    }

    /// "Ethereum net inflows": the words directly before a noun cue.
    private func premodifier(of cue: Cue, amount: Int) -> Range<Int>? {
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
        return phrases.phrase(rightFrom: start).map { $0.clamped(to: start..<cue.tokens.lowerBound) }
            .flatMap { $0.isEmpty ? nil : $0 }
    }

    /// "NAME: $5m"
    private func label(before amount: Int) -> Range<Int>? {
        var index = amount - 1
        while index > sentence.tokens.lowerBound, isFigureLead(index) { index -= 1 }
        guard index > sentence.tokens.lowerBound, sentence.analysis.tokens[index].mark == .colon else { return nil }
        // "Flows today:" is what the line is about, not whose flows they are.
        let words = sentence.clause(around: index - 1)
        return sentence.contains(.flowTopic, in: words) ? nil : phrases.phrase(leftOf: index)
    }

    /// "NAME ($5m)"
    private func bracketName(before amount: Int) -> Range<Int>? {
        var index = amount - 1
        while index > sentence.tokens.lowerBound, isFigureLead(index) { index -= 1 }
        guard index > sentence.tokens.lowerBound, sentence.analysis.tokens[index].mark == .opening else { return nil }
        return phrases.phrase(leftOf: index)
    }

    /// The words between the figure before and this one: "A took $5m, B $3m", "followed by B at $3m".
    private func gapName(before amount: Int) -> Range<Int>? {
        let place = sentence.amounts.partitioningIndex { $0 >= amount }
        guard place > 0 else { return nil }
        let previous = sentence.amounts[place - 1]
        var start = previous + 1
        while start < amount, isLead(start) { start += 1 }
        guard start > previous + 1 || start < amount, amount - start <= 8, start < amount else { return nil }
        guard let name = phrases.phrase(rightFrom: start), name.upperBound <= amount,
            sentence.analysis.tokens[name.lowerBound].isCapitalized
                || sentence.analysis.tokens[name.lowerBound].entity != nil
        else { return nil }
        return name
    }

    /// "…, Y, losing $5m" and "Y, which lost": the phrase before the comma before a verb.
    private func participleSubject(of cue: Cue) -> Range<Int>? {
        var index = cue.tokens.lowerBound - 1
        guard index > sentence.tokens.lowerBound else { return nil }
        if sentence.analysis.has(.relative, at: index) { index -= 1 }
        guard index > sentence.tokens.lowerBound, sentence.analysis.tokens[index].mark == .comma else { return nil }
        return phrases.phrase(leftOf: index)
    }

    /// The phrase before the verb that says nothing about direction: "X recorded".
    private func carrierSubject(before anchor: Int) -> Range<Int>? {
        var index = anchor - 1
        var words = 0
        while index >= sentence.tokens.lowerBound, words < 7 {
            if sentence.analysis.tokens[index].isQuantity || sentence.analysis.tokens[index].mark == .semicolon {
                return nil
            }
            if let cue = sentence.analysis.cue(at: index), cue.has(.carrier) {
                return phrases.phrase(leftOf: cue.tokens.lowerBound)
            }
            if sentence.analysis.tokens[index].kind == .word { words += 1 }
            index -= 1
        }
        return nil
    }

    private func isFigureLead(_ index: Int) -> Bool {
        sentence.analysis.cue(at: index).map { $0.has(.connector) || $0.has(.adjective) } ?? false
            && sentence.analysis.tokens[index].mark != .colon
    }

    private func isLead(_ index: Int) -> Bool {
        let mark = sentence.analysis.tokens[index].mark
        if mark == .comma || mark == .closing { return true }
        let word = sentence.text[sentence.analysis.tokens[index].text]
        if ["and", "while", "but", "with", "by", "then"].contains(where: { word.elementsEqual($0.utf8) }) {
            return true
        }
        guard let cue = sentence.analysis.cue(at: index) else { return false }
        return cue.has(.ellipsis) || cue.has(.barrier) || cue.has(.horizon)
    }
}
