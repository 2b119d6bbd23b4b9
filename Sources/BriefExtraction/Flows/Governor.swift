import BriefModel

/// A cue that decides what a figure means, and how well it fits.
struct Governor {
    let cue: Cue
    let sense: Sense
    /// Hundredths of a point.
    let score: Int

    /// Below this no cue governs.
    static let threshold = 300

    /// For later sentences: what it says, without its place.
    ///
    /// - Parameter metric: of the flow that it governed; a trade stays a trade.
    func inherited(metric: Flow.Metric?) -> Governor {
        var sense = sense
        if metric == .purchase || metric == .sale { sense.metric = metric }
        return Governor(cue: Cue(tokens: 0..<0, senses: Senses()), sense: sense, score: score)
    }

    /// What a sentence before says of a figure of this one.
    func anchored(at amount: Int) -> Governor {
        Governor(cue: Cue(tokens: amount..<amount, senses: Senses()), sense: sense, score: score)
    }
}

/// Scores the cues of a sentence for a figure; the weights are hundredths of the published model's points.
struct GovernorSearch {
    let sentence: FigureSentence

    /// The best flow cue and the best null cue.
    func search(for amount: Int) -> (flow: Governor?, null: Governor?) {
        var flow: Governor?
        var null: Governor?
        let analysis = sentence.analysis
        for index in sentence.cues(near: amount) {
            let cue = analysis.cues[index]
            for sense in cue.senses {
                guard let score = score(cue, sense, amount) else { continue }
                sentence.trace?.weighed(cue, sense, score, threshold: Governor.threshold, for: amount)
                let governor = Governor(cue: cue, sense: sense, score: score.total)
                if sense.kind == .null {
                    if score.total > null?.score ?? Int.min { null = governor }
                } else if score.total > flow?.score ?? Int.min {
                    flow = governor
                }
            }
        }
        return (flow, null)
    }

    private func score(_ cue: Cue, _ sense: Sense, _ amount: Int) -> Score<Int>? {
        guard SenseClasses.flowCues.contains(sense.kind) || sense.kind == .null,
            let (stretch, cueIsLeft) = sentence.stretch(between: cue, and: amount)
        else { return nil }
        if sense.kind == .null {
            if sentence.isInFundName(cue.tokens.upperBound - 1) { return nil }
            // "moved 7 tonnes into its reserves": where they went, not what they are.
            if !cueIsLeft, sentence.analysis.quantity(at: amount)?.kind == .asset,
                stretch.prefix(3).contains(where: { index in
                    sentence.text.reads(anyOf: ["to", "into", "from"], in: sentence.analysis.tokens[index].text)
                })
            {
                return nil
            }
            // "EM debt -$0.4bn": a signed figure behind what is traded.
            if sense.value == .near, stretch.isEmpty, sentence.analysis.quantity(at: amount)?.sign != Quantity.Sign.none
            {
                return nil
            }
        }
        if sense.kind == .receiver || sense.kind == .investor, cueIsLeft, isOfNoFlow(cue, amount) { return nil }
        if NounPhrases(sentence: sentence).isCapitalName(cue.tokens.lowerBound) { return nil }
        if sense.kind == .noun, isPaired(cue, sense) { return nil }
        if cueIsLeft, endsClause(cue, sense) { return nil }
        if sense.kind == .receiver, stretch.isEmpty, isSum(cue, amount) { return nil }
        if sense.kind == .receiver, sense.value == .out, isOfPeople(cue) { return nil }
        if sense.kind == .transfer, stretch.isEmpty, cueIsLeft, isThreshold(cue, amount) { return nil }
        // "ahead at $90m, compared with outflows of $15m": the noun is of the earlier figure.
        // "3 LTC had been sent" is a tense.
        let isOfEarlier = stretch.contains { index in
            guard let earlier = sentence.analysis.cue(at: index), earlier.has(.prior) else { return false }
            return !sentence.isWord(earlier.tokens.lowerBound, "had")
        }
        if !cueIsLeft, isOfEarlier { return nil }
        let words = sentence.wordCount(in: stretch)
        var score = Score("base", 1000, isItemized: sentence.trace != nil)
        score.add("distance", -55 * words)
        score.add("semicolon", -600 * sentence.semicolonCount(in: stretch))
        score.add("barrier", -250 * sentence.hardBarrierCount(in: stretch))
        score.add("soft barrier", -70 * sentence.softBarrierCount(in: stretch))
        score.add("figure between", (cueIsLeft ? -120 : -520) * sentence.figureCount(in: stretch))
        score.add("opposite cue between", -300 * oppositeCues(to: sense, in: stretch))
        if sense.kind != .null, sense.kind != .noun, hasPercent(in: stretch) { score.add("percent between", -900) }
        addFit(of: cue, sense, amount, stretch, words: words, cueIsLeft: cueIsLeft, to: &score)
        return score
    }

    /// What the cue's class expects of its place.
    private func addFit(
        of cue: Cue, _ sense: Sense, _ amount: Int, _ stretch: Range<Int>, words: Int, cueIsLeft: Bool,
        to score: inout Score<Int>
    ) {
        switch sense.kind {
        case .noun: addNounFit(cue, sense, stretch, words: words, cueIsLeft: cueIsLeft, to: &score)
        case .receiver:
            if cueIsLeft {
                score.add("receiver left", words <= 4 ? 250 : -250)
                // "Copper stocks in sheds: 5 t": behind "in", at the end of a label, it is a noun.
                if cue.tokens.lowerBound > sentence.tokens.lowerBound, hasColon(in: stretch),
                    sentence.analysis.value(of: .preposition, at: cue.tokens.lowerBound - 1) == .in
                {
                    score.add("end of a label", -1000)
                }
                if isLevel(amount) { score.add("a level, no object", -900) }
            } else {
                score.add("receiver right", -700)
                score.add("commas", -200 * sentence.commaCount(in: stretch))
            }
        case .investor:
            if cueIsLeft {
                score.add("investor left", words <= 5 ? 300 : -100)
                if isLevel(amount) { score.add("a level, no object", -900) }
            } else if isPassive(cue) {
                score.add("investor right, passive", 200)
            } else {
                score.add("investor right", -500)
            }
        case .motion:
            if cueIsLeft {
                let mark = sentence.analysis.tokens[amount - 1].mark
                let isDisplayed = mark == .opening && words <= 4 || mark == .colon && sentence.amounts.first == amount
                score.add("motion left", isDisplayed ? 200 : -600)
            } else {
                score.add("motion right", words <= 8 ? 300 : 0)
                score.add("commas", -200 * (sentence.commaCount(in: stretch) - commasOfWorth(in: stretch)))
                if sentence.contains(.relative, in: stretch) { score.add("of another clause", -700) }
            }
        case .transfer:
            score.add("transfer near", words <= 5 ? 200 : -200)
            // `提出` moves coins out, and proposes sums of money.
            if HanSubject.applies(to: cue, in: sentence) {
                score.add(isMoney(amount) ? "no token" : "token", isMoney(amount) ? -1500 : 200)
                if cueIsLeft, hasColon(in: stretch) { score.add("a heading", -500) }
            }
            score.add("commas", -100 * sentence.commaCount(in: stretch))
        case .mint, .burn:
            score.add("transfer near", words <= 5 ? 200 : -200)
            score.add("commas", -100 * sentence.commaCount(in: stretch))
            if isMoney(amount), !mayBeMoney(cue), !namesToken(behind: amount) { score.add("no token", -1500) }
        case .holding:
            score.add("holding", cueIsLeft && words <= 2 ? 400 : -1000)
            // Reserves and holdings in money change by their price.
            if isMoney(amount), !isSupply(cue) { score.add("in money", -1500) }
            if isLevel(amount) { score.add("a level, no object", -1500) }
        case .null:
            addNullFit(sense, stretch, words: words, cueIsLeft: cueIsLeft, to: &score)
            // "inflows stand at $5m": the verb only links.
            if cue.has(.connector) { score.add("only links", -200) }
        default: score.add("no governor", -1000)
        }
    }

    private func addNounFit(
        _ cue: Cue, _ sense: Sense, _ stretch: Range<Int>, words: Int, cueIsLeft: Bool, to score: inout Score<Int>
    ) {
        if sense.value == .net { score.add("bare flow", -200) }
        if cueIsLeft {
            if isConnected(stretch) {
                score.add("connector", 300)
            } else {
                score.add("commas", -150 * sentence.commaCount(in: stretch))
            }
        } else if sentence.consists(stretch, of: [.adjective, .connector, .preposition, .determiner]),
            !isBeyond(stretch)
        {
            score.add("noun right, connected", 450)
            // "deposits 10 BTC withdrawals 20 BTC": labels stand before their figures.
            if isLabel(cue) { score.add("label of the next figure", -700) }
        } else {
            if words > 4 { score.add("noun right, far", -400) }
            if sentence.commaCount(in: stretch) > 0 { score.add("noun right, comma", -300) }
            if sentence.contains(.relative, in: stretch) { score.add("of another clause", -700) }
        }
    }

    private func addNullFit(
        _ sense: Sense, _ stretch: Range<Int>, words: Int, cueIsLeft: Bool, to score: inout Score<Int>
    ) {
        score.add("null", -150)
        score.add("null distance", -45 * words)
        if stretch.isEmpty {
            score.add("null touches", 400)
        } else if sense.value == .near, hasColon(in: stretch) || !cueIsLeft {
            score.add("null before colon", -2000)
        } else if sentence.consists(stretch, of: [.adjective, .connector, .preposition, .determiner, .level]) {
            score.add("null connected", cueIsLeft ? 400 : 550)
        } else if sense.value == .near {
            score.add("null not touching", -2000)
        } else if !cueIsLeft, words > 3 {
            score.add("null right, far", -600)
        }
    }

    /// A figure stands right before a cue and right behind it, and the one before has a cue at its left.
    private func isLabel(_ cue: Cue) -> Bool {
        let (before, behind) = (cue.tokens.lowerBound - 1, cue.tokens.upperBound)
        guard before > sentence.tokens.lowerBound, behind < sentence.tokens.upperBound,
            sentence.analysis.tokens[before].isQuantity
        else { return false }
        let next = sentence.analysis.tokens[behind].mark == .colon ? behind + 1 : behind
        return next < sentence.tokens.upperBound && sentence.analysis.tokens[next].isQuantity
            && sentence.analysis.hasAny([.noun, .adjective], at: before - 1)
    }

    /// "to $5", "at $5": where something arrived, not what it took.
    private func isLevel(_ amount: Int) -> Bool {
        guard amount > sentence.tokens.lowerBound else { return false }
        return sentence.text.reads(anyOf: ["to", "at"], in: sentence.analysis.tokens[amount - 1].text)
    }

    /// "adds up to $5m": the sum of what was said, no flow of its own.
    private func isSum(_ cue: Cue, _ amount: Int) -> Bool {
        sentence.text.reads("add", in: sentence.analysis.tokens[cue.tokens.lowerBound].text.prefix(3))
            && sentence.text.reads("up", in: sentence.analysis.tokens[amount].text.prefix(2))
    }

    /// The supply of a stablecoin in dollars only changes by minting and burning.
    private func isSupply(_ cue: Cue) -> Bool {
        sentence.text.reads("supply", in: sentence.analysis.tokens[cue.tokens.lowerBound].text)
    }

    private func hasPercent(in stretch: Range<Int>) -> Bool {
        stretch.contains { sentence.analysis.quantity(at: $0)?.kind == .percent }
    }

    /// "customers lost $40 million": a loss of people, not a flow; what clients part with or pull is one.
    private func isOfPeople(_ cue: Cue) -> Bool {
        guard cue.has(.down) else { return false }
        var index = cue.tokens.lowerBound - 1
        while index > sentence.tokens.lowerBound, sentence.analysis.has(.auxiliary, at: index) { index -= 1 }
        guard index >= sentence.tokens.lowerBound, sentence.analysis.tokens[index].entity == nil else { return false }
        return sentence.analysis.hasAny([.client, .people], at: index)
    }

    /// "transfers above 250 BTC": a rule, no transfer.
    private func isThreshold(_ cue: Cue, _ amount: Int) -> Bool {
        guard let bound = sentence.analysis.quantity(at: amount)?.bound, bound != .about else { return false }
        return sentence.text.reads(
            anyOf: ["transfers", "transfer"], in: sentence.analysis.tokens[cue.tokens.lowerBound].text)
    }

    private func hasColon(in stretch: Range<Int>) -> Bool {
        stretch.contains { sentence.analysis.tokens[$0].mark == .colon }
    }

    private func isMoney(_ amount: Int) -> Bool { sentence.analysis.quantity(at: amount)?.kind == .money }

    /// Tokens are minted and burnt in dollars too; what is issued or created in dollars is something else.
    private func mayBeMoney(_ cue: Cue) -> Bool {
        return sentence.text.reads(
            anyOf: ["mint", "burn"], in: sentence.analysis.tokens[cue.tokens.lowerBound].text.prefix(4))
    }

    /// "inflows of", "inflows into Solana products reached": connectors, with at most one prepositional phrase before them.
    private func isConnected(_ stretch: Range<Int>) -> Bool {
        let links: SenseClasses = [.connector, .adjective, .determiner, .horizon, .auxiliary]
        if sentence.consists(stretch, of: links) { return true }
        guard let first = stretch.first, sentence.analysis.has(.preposition, at: first),
            stretch.count <= 9, let last = stretch.last, sentence.consists(last..<last + 1, of: [.connector])
        else { return false }
        return sentence.commaCount(in: stretch) == 0
    }

    /// "$5m was pulled", "$5m pulled from": a form of "be" stands before the verb, or nothing does.
    private func isPassive(_ cue: Cue) -> Bool {
        let before = cue.tokens.lowerBound - 1
        guard before >= sentence.tokens.lowerBound else { return false }
        if sentence.analysis.tokens[before].isQuantity { return true }
        return sentence.analysis.cue(at: before).map { $0.has(.carrier) && $0.has(.connector) || $0.has(.auxiliary) }
            ?? false
    }

    /// Cues between that say the other direction.
    private func oppositeCues(to sense: Sense, in stretch: Range<Int>) -> Int {
        guard sense.value == .in || sense.value == .out else { return 0 }
        let other: SenseValue = sense.value == .in ? .out : .in
        var count = 0
        for index in sentence.cues(in: stretch) {
            let cue = sentence.analysis.cues[index]
            if cue.senses.contains(where: { SenseClasses.flowCues.contains($0.kind) && $0.value == other }) {
                count += 1
            }
        }
        return count
    }
}
