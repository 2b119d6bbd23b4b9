/// Finds whose balance a governed figure moves.
struct SubjectSearch {
    struct Candidate {
        let tokens: Range<Int>
        /// Hundredths of a point, as the published model weighs them.
        let weight: Int
    }

    let sentence: FigureSentence
    /// The governor is another figure's, or stands outside the sentence: what is around this figure names its subject.
    let isInherited: Bool
    let phrases: NounPhrases

    init(sentence: FigureSentence, isInherited: Bool = false) {
        self.sentence = sentence
        self.isInherited = isInherited
        self.phrases = NounPhrases(sentence: sentence)
    }

    func subject(of amount: Int, governedBy governor: Governor) -> Candidate? {
        var best: Candidate?
        for candidate in candidates(of: amount, governor) where candidate.weight > best?.weight ?? Int.min {
            best = candidate
        }
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
        let direction = governor.sense.value
        let anchor = min(amount, cue.tokens.lowerBound)
        if isInherited {
            add("gap between figures", gapName(before: amount), 630)
            add("behind figure's preposition", phraseBehindPreposition(after: amount + 1, of: direction, words: 2), 560)
            add("head of line", lineName(before: amount), 640)
            add("left of carrier verb", carrierSubject(before: amount), 610)
            add("leading phrase", leadingPhrase(before: amount), 350)
            if sentence.amounts.first == amount { add("head of clause", phrases.head(ofClauseBefore: amount), 330) }
        } else {
            addGoverned(of: amount, governor, add)
            add("gap between figures", gapName(before: amount), 580)
            add("head of line", lineName(before: amount), governor.sense.kind == .noun ? 545 : 570)
        }
        let isNounLeft = governor.sense.kind == .noun && cue.tokens.upperBound <= amount
        let label = label(before: amount)
        // "The other lines went the other way: $5m was …": a whole clause before the colon is less of a label.
        let isName = label.map { sentence.wordCount(in: $0.upperBound..<amount) == 0 } ?? false
        add("label", label, isNounLeft ? 520 : isName ? 700 : 545)
        add("before bracket", bracketName(before: amount), isNounLeft ? 540 : 650)
        add("before participle", participleSubject(of: cue), 520)
        if !isInherited {
            add("left of carrier verb", carrierSubject(before: anchor), governor.sense.kind == .investor ? 300 : 450)
            if let colon = firstColon(before: anchor) { add("head of the line's label", labelName(before: colon), 270) }
            add("leading phrase", leadingPhrase(before: anchor), 400)
            add("head of clause", phrases.head(ofClauseBefore: anchor), governor.sense.kind == .investor ? 280 : 320)
        }
        return found
    }

    /// Where the class of the cue expects the subject.
    private func addGoverned(
        of amount: Int, _ governor: Governor, _ add: (StaticString, Range<Int>?, Int) -> Void
    ) {
        let cue = governor.cue
        let direction = governor.sense.value
        let behindCue = phraseBehindPreposition(after: cue.tokens.upperBound, of: direction)
        switch governor.sense.kind {
        case .motion:
            add("watched", watchedSubject(of: amount, cue), 720)
            add("motion object", phrases.phrase(rightFrom: cue.tokens.upperBound), 700)
            add("behind preposition", behindCue, 600)
            add("before where", placeBeforeRelative(amount), 590)
            if amount > cue.tokens.lowerBound {
                add("left of motion verb", phrases.phrase(leftOf: cue.tokens.lowerBound), 260)
            }
        case .investor:
            let start = max(amount + 1, cue.tokens.upperBound)
            add("behind preposition", phraseBehindPreposition(after: start, of: direction), 600)
            if amount < cue.tokens.lowerBound { add("watched", watchedSubject(of: amount, cue), 610) }
            add("behind verb's preposition", behindCue.flatMap { $0.upperBound <= amount ? $0 : nil }, 590)
            add("object of verb", object(of: cue, amount), 595)
            add("deposited with", keeper(of: cue, amount), 605)
            add("left of investor verb", phrases.phrase(leftOf: cue.tokens.lowerBound), 290)
        case .noun:
            add("behind noun's preposition", behindCue, 550)
            if amount > cue.tokens.lowerBound {
                add("behind figure's preposition", phraseBehindPreposition(after: amount + 1, of: direction), 250)
            }
            add("before noun", premodifier(of: cue, amount: amount), 480)
            add("behind colon", nameBehindColon(cue, amount), 560)
            add("before with", withSubject(of: cue, amount), 470)
        case .receiver:
            add("left of receiver verb", phrases.phrase(leftOf: cue.tokens.lowerBound), 600)
            if isAddition(cue), amount > cue.tokens.lowerBound { add("added to", recipient(after: amount), 640) }
        case .holding:
            add("behind preposition", behindCue.flatMap { $0.upperBound <= amount ? $0 : nil }, 500)
            add("before noun", premodifier(of: cue, amount: amount), 480)
        default:
            break
        }
    }

    /// "ditched bond funds to the tune of $5m", "bought gold ETFs worth $5m": what the sum is of.
    private func object(of cue: Cue, _ amount: Int) -> Range<Int>? {
        guard cue.tokens.upperBound < amount, let name = phrases.phrase(rightFrom: cue.tokens.upperBound),
            name.upperBound < amount,
            name.contains(where: { index in
                sentence.analysis.tokens[index].entity != nil || sentence.analysis.hasAny([.fund, .market], at: index)
            })
        else { return nil }
        let link = name.upperBound..<amount
        return link.contains { isWord($0, "tune") || isWord($0, "worth") || isWord($0, "by") } ? name : nil
    }

    /// "deposited 5 BTC with Kraken"
    private func keeper(of cue: Cue, _ amount: Int) -> Range<Int>? {
        let verb = sentence.text[sentence.analysis.tokens[cue.tokens.lowerBound].text].prefix(7)
        guard sentence.text.reads("deposit", in: verb.startIndex..<verb.endIndex) else { return nil }
        for index in amount + 1..<min(amount + 8, sentence.tokens.upperBound) {
            if sentence.analysis.tokens[index].isQuantity { return nil }
            if isWord(index, "with") || isWord(index, "at") { return phrases.phrase(rightFrom: index + 1) }
        }
        return nil
    }

    private func isAddition(_ cue: Cue) -> Bool {
        let verb = sentence.text[sentence.analysis.tokens[cue.tokens.lowerBound].text]
        return verb.count >= 3 && verb.prefix(3).elementsEqual("add".utf8)
    }

    /// "added $5m to bond funds", not "to their stakes": what money is added to.
    private func recipient(after amount: Int) -> Range<Int>? {
        var index = amount + 1
        while index < min(amount + 4, sentence.tokens.upperBound),
            sentence.analysis.hasAny([.adjective, .connector], at: index),
            sentence.analysis.value(of: .preposition, at: index) != .to
        { index += 1 }
        guard index + 1 < sentence.tokens.upperBound, sentence.analysis.value(of: .preposition, at: index) == .to,
            !["its", "their", "his", "her", "a", "the"].contains(where: { isWord(index + 1, $0) })
        else { return nil }
        return phrases.phrase(rightFrom: index + 1)
    }

    private func firstColon(before anchor: Int) -> Int? {
        let floor = sentence.tokens.lowerBound
        guard floor + 1 < anchor else { return nil }
        return (floor + 1..<min(anchor, floor + 9)).first { sentence.analysis.tokens[$0].mark == .colon }
    }

    /// "Net flows: Ethereum +$5m": the name between the label's colon and the figure.
    private func nameBehindColon(_ cue: Cue, _ amount: Int) -> Range<Int>? {
        guard cue.tokens.upperBound < amount,
            let colon = (cue.tokens.upperBound..<amount).last(where: {
                sentence.analysis.tokens[$0].mark == .colon
            }), colon + 1 < amount
        else { return nil }
        var end = amount
        while end > colon + 1, isFigureLead(end - 1) || phrases.isDash(end - 1) { end -= 1 }
        guard end > colon + 1, let name = phrases.phrase(directlyLeftOf: end), name.lowerBound > colon else {
            return nil
        }
        return name
    }

    /// "X saw $5m leave", "X saw $5m withdrawn": the one who watches is the one whose money moves.
    private func watchedSubject(of amount: Int, _ cue: Cue) -> Range<Int>? {
        guard amount < cue.tokens.lowerBound, sentence.wordCount(in: amount + 1..<cue.tokens.lowerBound) <= 5,
            cue.tokens.upperBound == sentence.tokens.upperBound
                || ["its", "their", "his", "her"].contains(where: { isWord(cue.tokens.upperBound, $0) })
                || phrases.phrase(rightFrom: cue.tokens.upperBound) == nil
        else { return nil }
        var index = amount - 1
        while index > sentence.tokens.lowerBound, isFigureLead(index) { index -= 1 }
        guard index > sentence.tokens.lowerBound, let verb = sentence.analysis.cue(at: index), verb.has(.carrier),
            !verb.has(.connector)
        else { return nil }
        return phrases.phrase(leftOf: verb.tokens.lowerBound)
    }

    /// "in the United States, where $901m left"
    private func placeBeforeRelative(_ amount: Int) -> Range<Int>? {
        let clause = sentence.clause(around: amount)
        guard let index = (clause.lowerBound..<amount).first(where: { isWord($0, "where") || isWord($0, "which") })
        else { return nil }
        var end = index
        while end > sentence.tokens.lowerBound, sentence.analysis.tokens[end - 1].mark == .comma { end -= 1 }
        return lastName(before: end)
    }

    /// The name that ends before a token, behind the last preposition.
    private func lastName(before end: Int) -> Range<Int>? {
        let floor = max(sentence.tokens.lowerBound, end - 8)
        let preposition = (floor..<end).last {
            sentence.analysis.tokens[$0].entity == nil && sentence.analysis.cue(at: $0)?.has(.preposition) ?? false
                && !isWord($0, "of")
        }
        guard let preposition else { return phrases.phrase(leftOf: end) }
        return phrases.phrase(rightFrom: preposition + 1).flatMap { $0.upperBound <= end ? $0 : nil }
    }

    /// "Germany took the opposite view, with inflows of $5m"
    private func withSubject(of cue: Cue, _ amount: Int) -> Range<Int>? {
        var index = min(cue.tokens.lowerBound, amount) - 1
        while index > sentence.tokens.lowerBound, isFigureLead(index) { index -= 1 }
        guard index > sentence.tokens.lowerBound, isWord(index, "with") else { return nil }
        return phrases.head(ofClauseBefore: index)
    }

    /// "Among government funds, outflows were": a place at the head of the clause.
    private func leadingPhrase(before anchor: Int) -> Range<Int>? {
        let floor = sentence.tokens.lowerBound
        guard floor < anchor, let cue = sentence.analysis.cue(at: floor), cue.tokens.lowerBound == floor,
            let preposition = cue.sense(.preposition), [.in, .from, .to, .into].contains(preposition.value),
            let name = phrases.phrase(rightFrom: cue.tokens.upperBound), name.upperBound <= anchor
        else { return nil }
        let isNamed = name.contains { index in
            let token = sentence.analysis.tokens[index]
            return token.entity != nil || token.isCapitalized
                || sentence.analysis.cue(at: index).map { $0.hasAny([.fund, .exchange, .chain, .market]) } ?? false
        }
        let follows = name.upperBound..<min(name.upperBound + 8, anchor)
        // "At Kraken the figures were": a name of a place needs no comma.
        let isPlace = name.contains { index in
            sentence.analysis.name(at: index).map { $0.entry(of: .venue) != nil || $0.entry(of: .chain) != nil }
                ?? false
        }
        // "In bond funds went $5m": the verb follows at once.
        let isInverted = name.upperBound == anchor && sentence.analysis.has(.motion, at: anchor)
        return isPlace || isNamed && (isInverted || follows.contains { sentence.analysis.tokens[$0].mark == .comma })
            ? name : nil
    }

    func isWord(_ index: Int, _ word: String) -> Bool {
        sentence.isWord(index, word)
    }
}
