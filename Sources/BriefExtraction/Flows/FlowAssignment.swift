import BriefModel

/// Gives each figure of a sentence what decides its direction, or the reason why it is no flow.
struct FlowAssignment {
    struct Choice {
        var governor: Governor
        /// `nil` when a cue of the sentence governs directly.
        var rule: String?
        /// The governor is another figure's or stands outside the sentence.
        var isInherited = false
        /// The word behind the figure said its direction.
        var isDirected = false
    }

    let sentence: FigureSentence
    let scope: Scope
    let evidence: FlowEvidence
    /// What governed the sentence before.
    let previous: Governor?
    /// The text around is an example.
    let isSupposed: Bool
    private(set) var choices: [Int: Choice] = [:]
    private(set) var refused: [Int: Unrecognized.Reason] = [:]
    /// Figures that have only no governor of their own: one at their right may be theirs too.
    private var open: Set<Int> = []

    var analysis: Analysis { sentence.analysis }

    init(
        sentence: FigureSentence, scope: Scope, evidence: FlowEvidence, previous: Governor?, isSupposed: Bool
    ) {
        self.sentence = sentence
        self.scope = scope
        self.evidence = evidence
        self.previous = previous
        self.isSupposed = isSupposed
        let search = GovernorSearch(sentence: sentence)
        var last: (amount: Int, choice: Choice)?
        for amount in sentence.amounts {
            guard let choice = choice(for: amount, search, last) else { continue }
            choices[amount] = choice
            last = (amount, choice)
        }
        shareBackwards()
    }

    private mutating func choice(
        for amount: Int, _ search: GovernorSearch, _ last: (amount: Int, choice: Choice)?
    ) -> Choice? {
        var choice: Choice?
        if let adverb = direction(after: amount) ?? direction(before: amount) {
            sentence.trace?.governed(by: adverb.cue, adverb.sense, amount)
            sentence.trace?.remark("the direction stands right behind it", on: amount, at: adverb.cue.tokens)
            choice = Choice(governor: adverb, rule: "flow.in-out", isInherited: true)
        } else if let split = SplitVerb(sentence: sentence).governor(of: amount) {
            sentence.trace?.governed(by: split.cue, split.sense, amount)
            sentence.trace?.remark("the word behind the figure gives the verb its direction", on: amount)
            choice = Choice(governor: split)
        } else {
            let (flow, null) = search.search(for: amount)
            if let flow, flow.score >= Governor.threshold { choice = Choice(governor: flow) }
            if let best = null, best.score >= Governor.threshold, best.score > choice?.governor.score ?? Int.min {
                sentence.trace?.governed(by: best.cue, best.sense, amount)
                sentence.trace?.veto("the best cue is of what is no flow", on: amount, at: best.cue.tokens)
                refused[amount] = .notAFlow
                return nil
            }
            if choice == nil { choice = inherited(for: amount, last) ?? routed(amount) ?? steered(amount) }
            guard let choice else {
                sentence.trace?.veto("no cue reaches 3.00, and nothing around says a direction", on: amount)
                refused[amount] = null == nil ? .noCue : .notAFlow
                open.insert(amount)
                return nil
            }
            sentence.trace?.governed(by: choice.governor.cue, choice.governor.sense, amount)
        }
        if let bare = choice, let directed = directed(bare, amount) { choice = directed }
        guard var choice, isBelieved(choice, amount) else { return nil }
        if let last, refused[last.amount] == nil, choice.governor.cue.tokens.upperBound <= last.amount {
            choice.isInherited = true
        }
        return choice
    }

    /// Directions that stand outside the sentence's own words: ellipsis, a sign, a list's heading.
    private func inherited(for amount: Int, _ last: (amount: Int, choice: Choice)?) -> Choice? {
        if let last, last.choice.rule == "flow.sign",
            analysis.quantity(at: amount)?.sign != Quantity.Sign.none || isNegativeInBrackets(amount),
            !saysNoFlow(last.amount + 1..<amount)
        {
            return signed(amount)
        }
        // "miners saw outflows (-$2m), lenders +$3m": signs that differ say more than the words of the first.
        if let last, analysis.quantity(at: amount)?.sign == .plus, last.choice.governor.sense.value == .out,
            analysis.quantity(at: last.amount)?.sign == .minus, !saysNoFlow(last.amount + 1..<amount)
        {
            return signed(amount)
        }
        if let last, !isClosed(last, before: amount),
            sentence.wordCount(in: last.amount + 1..<amount) <= (goesOn(last.amount + 1..<amount) ? 14 : 9)
                || isCoordinated(last.amount, amount),
            !sentence.contains(.prior, in: last.amount + 1..<amount), !isLevel(amount),
            !saysNoFlow(last.amount + 1..<amount)
        {
            sentence.trace?.remark("goes on from the flow before", on: amount, at: last.amount..<last.amount + 1)
            if last.choice.isDirected, let direction = preposition(after: amount) {
                let governor = Governor(
                    cue: last.choice.governor.cue, sense: Sense(kind: .investor, value: direction),
                    score: last.choice.governor.score)
                return Choice(governor: governor, rule: "flow.ellipsis", isDirected: true)
            }
            return Choice(governor: last.choice.governor, rule: "flow.ellipsis", isInherited: true)
        }
        if sentence.saysNoFlow {
            sentence.trace?.remark("takes no direction from outside: the sentence speaks of no flow", on: amount)
            return nil
        }
        if let choice = scoped(amount) { return choice }
        // "where the $5m goes next" speaks of a sum that was told before.
        if amount > sentence.tokens.lowerBound, sentence.isWord(amount - 1, "the") { return nil }
        if let previous, let word = sentence.ellipsisCue {
            sentence.trace?.remark("goes on from the sentence before", on: amount, at: word.tokens)
            return Choice(governor: previous.anchored(at: amount), rule: "flow.ellipsis", isInherited: true)
        }
        if let previous, isFragment(amount) {
            sentence.trace?.remark("goes on from the sentence before: it has no verb of its own", on: amount)
            return Choice(governor: previous.anchored(at: amount), rule: "flow.ellipsis", isInherited: true)
        }
        if scope.isAboutFlows, analysis.quantity(at: amount)?.hasScale ?? false {
            return directed(
                Choice(governor: implied(.net, at: amount), rule: "flow.heading", isInherited: true), amount)
        }
        return nil
    }

    /// The sign in a section about flows, or the direction of the heading.
    private func scoped(_ amount: Int) -> Choice? {
        if isNetLine(amount) {
            sentence.trace?.remark("a line that says net of what the lines above list", on: amount)
            return Choice(governor: implied(.net, at: amount), rule: "flow.sign", isInherited: true)
        }
        guard let quantity = analysis.quantity(at: amount),
            scope.isAboutFlows || scope.direction != nil || isSignedLine(amount, quantity)
        else { return nil }
        if quantity.sign != .none || isNegativeInBrackets(amount) { return signed(amount) }
        guard let direction = scope.direction, direction != .net else { return nil }
        sentence.trace?.remark("the scope says the direction", on: amount)
        return Choice(
            governor: implied(direction == .in ? .in : .out, at: amount), rule: "flow.heading", isInherited: true)
    }

    /// A sign of its own is the direction.
    private func signed(_ amount: Int) -> Choice? {
        guard let quantity = analysis.quantity(at: amount) else { return nil }
        sentence.trace?.remark("its sign is the direction, in a scope of flows", on: amount)
        if isNegativeInBrackets(amount) {
            return Choice(governor: implied(.out, at: amount), rule: "flow.sign", isInherited: true)
        }
        let direction: SenseValue = scope.direction == .net ? .net : quantity.sign == .plus ? .in : .out
        return Choice(governor: implied(direction, at: amount), rule: "flow.sign", isInherited: true)
    }

    /// "A +12.5, B (7.3)": a bare number alone in brackets, among signed ones in units that a heading states.
    private func isNegativeInBrackets(_ amount: Int) -> Bool {
        guard analysis.quantity(at: amount)?.kind == .number, isBracketed(amount), scope.unit != nil,
            amount + 1 < sentence.tokens.upperBound, analysis.tokens[amount + 1].mark == .closing
        else { return false }
        return sentence.amounts.contains { analysis.quantity(at: $0)?.sign == .plus }
    }

    /// "Asia: +20.1t" in a text about flows: nothing but a name and a large signed figure.
    private func isSignedLine(_ amount: Int, _ quantity: Quantity) -> Bool {
        guard !scope.isAboutMovers, quantity.sign != .none, quantity.kind != .number,
            quantity.kind == .asset || quantity.hasScale
        else { return false }
        let search = SubjectSearch(sentence: sentence, isInherited: true)
        if evidence.isFlowText || scope.isAboutFunds, sentence.amounts.first == amount,
            search.lineName(before: amount) != nil
        {
            return true
        }
        // "FIIs: -Rs 2,450 crore": groups of investors buy and sell.
        guard let name = search.label(before: amount) ?? search.gapName(before: amount) else { return false }
        return name.contains { index in
            analysis.hasAny([.investors, .fund], at: index)
                || analysis.name(at: index)?.entry(of: .fund) != nil
                    && analysis.name(at: index)?.entry(of: .asset) == nil
        }
    }

    /// "A ($3m), B ($2m) and C ($1m) all enjoyed inflows": figures in brackets share the cue behind the last.
    private mutating func shareBackwards() {
        var next: (amount: Int, choice: Choice)?
        for amount in sentence.amounts.reversed() {
            if let choice = choices[amount] {
                let isRight = choice.governor.cue.tokens.lowerBound > amount
                next = isRight || choice.rule == "flow.ellipsis" && next != nil ? (amount, choice) : nil
                continue
            }
            guard open.contains(amount), let following = next,
                isBracketed(amount) && isBracketed(following.amount) || isVerbFinal(following, since: amount),
                sentence.wordCount(in: amount + 1..<following.amount) <= 8, !saysNoFlow(amount + 1..<following.amount)
            else {
                next = nil
                continue
            }
            let choice = Choice(governor: following.choice.governor, rule: "flow.ellipsis", isInherited: true)
            guard isBelieved(choice, amount) else { continue }
            sentence.trace?.remark("shares the cue behind the figures that follow", on: amount)
            refused[amount] = nil
            choices[amount] = choice
            next = (amount, choice)
        }
    }

    /// `A는 3억원, B는 2억원을 순매도했다`: the verb at the end of a Korean clause is that of all its parts.
    private func isVerbFinal(_ following: (amount: Int, choice: Choice), since amount: Int) -> Bool {
        let cue = following.choice.governor.cue.tokens
        guard let first = cue.first, first > following.amount, sentence.tokens.contains(first),
            sentence.isHangul(first)
        else { return false }
        return sentence.hardBarrierCount(in: amount + 1..<following.amount) == 0
    }

    private func isBracketed(_ amount: Int) -> Bool {
        amount > sentence.tokens.lowerBound && analysis.tokens[amount - 1].mark == .opening
    }

    /// "A lost $5m after its yield fell, and B $2m": behind the last comma stands a name and nothing that has a verb.
    private func isCoordinated(_ last: Int, _ amount: Int) -> Bool {
        guard amount - last <= 30, let comma = (last + 1..<amount).last(where: { analysis.tokens[$0].mark == .comma }),
            comma + 2 < amount, sentence.isWord(comma + 1, "and"),
            sentence.semicolonCount(in: last + 1..<amount) == 0, sentence.hardBarrierCount(in: last + 1..<amount) == 0
        else { return false }
        return !(comma + 2..<amount).contains { analysis.hasAny(Self.verbs, at: $0) }
    }

    /// "with USDT making up": a word of shares in what was said before.
    private func goesOn(_ stretch: Range<Int>) -> Bool { sentence.contains(.ellipsis, in: stretch) }

    /// "to $5m": where something arrived.
    private func isLevel(_ amount: Int) -> Bool {
        amount > sentence.tokens.lowerBound
            && sentence.text.reads("to", in: analysis.tokens[amount - 1].text)
    }

    private func saysNoFlow(_ stretch: Range<Int>) -> Bool { sentence.saysNoFlow(in: stretch) }

    /// "$5m in | $3m out": the bare word behind a figure, before a mark or the end.
    private func direction(after amount: Int) -> Governor? {
        let next = amount + 1
        guard next < sentence.tokens.upperBound,
            next + 1 == sentence.tokens.upperBound || analysis.tokens[next + 1].kind == .mark
                || sentence.isWord(next + 1, "and") || sentence.isWord(next + 1, "versus")
        else { return nil }
        let word = sentence.text[analysis.tokens[next].text].map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
        let isIn = word.elementsEqual("in".utf8)
        guard isIn || word.elementsEqual("out".utf8),
            scope.isAboutFlows || !saysNoFlow(sentence.tokens.lowerBound..<amount)
        else { return nil }
        return Governor(
            cue: Cue(tokens: next..<next + 1, senses: Senses()), sense: Sense(kind: .noun, value: isIn ? .in : .out),
            score: 1400)
    }

    /// "A: in 5 BTC, out 3 BTC": the bare word before a coin's figure, behind a mark, where the other one stands too.
    private func direction(before amount: Int) -> Governor? {
        let place = amount - 1
        guard place > sentence.tokens.lowerBound, analysis.quantity(at: amount)?.kind == .asset || scope.isAboutFlows,
            analysis.tokens[place - 1].kind == .mark
        else { return nil }
        let isIn = sentence.isWord(place, "in")
        guard isIn || sentence.isWord(place, "out") else { return nil }
        let isPaired = sentence.amounts.contains { other in
            other != amount && other - 1 > sentence.tokens.lowerBound && sentence.isWord(other - 1, isIn ? "out" : "in")
        }
        guard isPaired else { return nil }
        return Governor(
            cue: Cue(tokens: place..<amount, senses: Senses()), sense: Sense(kind: .noun, value: isIn ? .in : .out),
            score: 1400)
    }

    private func implied(_ direction: SenseValue, at amount: Int) -> Governor {
        Governor(
            cue: Cue(tokens: amount..<amount, senses: Senses()), sense: Sense(kind: .noun, value: direction),
            score: Governor.threshold + 200)
    }

    /// False for rates, questions, examples, and weak cues in texts that speak of no market.
    private mutating func isBelieved(_ choice: Choice, _ amount: Int) -> Bool {
        let vetoes = FlowVetoes(sentence: sentence, evidence: evidence, isSupposed: isSupposed)
        guard let veto = vetoes.veto(on: amount, governedBy: choice.governor) else { return true }
        sentence.trace?.veto(veto.remark, on: amount, at: veto.tokens)
        refused[amount] = veto.reason
        return false
    }
}
