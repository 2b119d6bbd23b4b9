/// Directions of figures that no verb or noun of their sentence governs.
extension FlowAssignment {
    /// "Norway: $52 million.", "Second, Gilt Tracker with £210 million": a name with a large sum, and no verb.
    func isFragment(_ amount: Int) -> Bool {
        guard sentence.amounts.first == amount, let quantity = analysis.quantity(at: amount), quantity.sign == .none,
            quantity.hasScale || quantity.kind == .asset, sentence.wordCount(in: sentence.tokens) <= 14,
            !sentence.tokens.contains(where: { index in
                analysis.tokens[index].entity == nil && analysis.hasAny(Self.verbs, at: index)
                    && !(analysis.has(.connector, at: index) && analysis.tokens[index].mark != nil)
            })
        else { return false }
        let search = SubjectSearch(sentence: sentence, isInherited: true)
        let name = search.lineName(before: amount) ?? search.label(before: amount) ?? search.gapName(before: amount)
        // A word in small letters at its end may be a verb that no pack knows.
        guard let last = name?.last else { return false }
        return analysis.tokens[last].isCapitalized || analysis.tokens[last].entity != nil
            || analysis.hasAny([.fund, .market, .chain, .exchange, .commodity, .investors, .adjective], at: last)
    }

    static let verbs: SenseClasses = [
        .carrier, .verb, .receiver, .investor, .motion, .transfer, .split, .mint, .burn, .prior, .resized, .noun,
    ]

    /// "Weekly flows: $5m to cash, $2m from gold": a flow that is only called so takes its direction from the word behind.
    func directed(_ choice: Choice, _ amount: Int) -> Choice? {
        guard choice.governor.sense.value == .net, analysis.quantity(at: amount)?.sign == Quantity.Sign.none,
            let direction = preposition(after: amount) ?? polarity(of: choice.governor.cue, amount)
        else { return nil }
        sentence.trace?.remark("the words around it say the direction", on: amount)
        let governor = Governor(
            cue: choice.governor.cue, sense: Sense(kind: .investor, value: direction), score: choice.governor.score)
        return Choice(governor: governor, rule: choice.rule, isInherited: choice.isInherited, isDirected: true)
    }

    /// "flows turned negative, at $5m", "flows were a positive $5m": between the noun and its figure.
    func polarity(of cue: Cue, _ amount: Int) -> SenseValue? {
        guard cue.tokens.upperBound <= amount, sentence.tokens.contains(cue.tokens.lowerBound) else { return nil }
        for index in cue.tokens.upperBound..<amount {
            if sentence.isWord(index, "negative") || sentence.isWord(index, "red") { return .out }
            if sentence.isWord(index, "positive") || sentence.isWord(index, "black") { return .in }
        }
        return nil
    }

    /// "to X", "from X" right behind a figure; no figure follows, which would be a change of its size.
    func preposition(after amount: Int) -> SenseValue? {
        var index = amount + 1
        while index < sentence.tokens.upperBound, analysis.has(.adjective, at: index) { index += 1 }
        guard index + 1 < sentence.tokens.upperBound, let cue = analysis.cue(at: index),
            cue.tokens.lowerBound == index, cue.tokens.upperBound < sentence.tokens.upperBound,
            !analysis.tokens[cue.tokens.upperBound].isQuantity
        else { return nil }
        switch cue.value(of: .preposition) {
        case .to?, .into?: return .in
        case .from?: return .out
        default: return nil
        }
    }

    /// "72,000 SOL out of Kraken, to a new wallet": a native amount with both its ends is a transfer without a verb.
    func routed(_ amount: Int) -> Choice? {
        guard let quantity = analysis.quantity(at: amount), quantity.kind == .asset, !scope.isAboutMovers,
            !FlowVetoes.commonUnits.contains(quantity.unit ?? "")
        else { return nil }
        let isRoute = FlowRoute(sentence: sentence, amount: amount).isComplete
        guard isRoute else { return nil }
        sentence.trace?.remark("it goes from one place to another", on: amount)
        let governor = Governor(
            cue: Cue(tokens: amount..<amount, senses: Senses()), sense: Sense(kind: .transfer, value: .both), score: 900
        )
        return Choice(governor: governor, rule: "flow.route")
    }

    /// "This week: $5m into cash, $2m out of gold": in a text about flows a sum with its way in or out needs no verb.
    func steered(_ amount: Int) -> Choice? {
        guard evidence.isFlowText || scope.isAboutFlows, !scope.isAboutMovers,
            let quantity = analysis.quantity(at: amount),
            quantity.sign == .none, quantity.hasScale, amount + 2 < sentence.tokens.upperBound,
            let cue = analysis.cue(at: amount + 1), cue.tokens.lowerBound == amount + 1,
            cue.value(of: .preposition) == .into || cue.tokens.count > 1 && cue.value(of: .preposition) == .from,
            !sentence.clause(around: amount).contains(where: { $0 != amount + 1 && analysis.hasAny(Self.verbs, at: $0) }
            ),
            let direction = preposition(after: amount)
        else { return nil }
        sentence.trace?.remark("it goes in or out without a verb", on: amount)
        let governor = Governor(
            cue: Cue(tokens: amount..<amount, senses: Senses()), sense: Sense(kind: .investor, value: direction),
            score: 700)
        return Choice(governor: governor, rule: "flow.route", isInherited: true, isDirected: true)
    }

    /// `A가 3억원을 순매수했고 B는`: the verb behind the figure before closed its clause.
    func isClosed(_ last: (amount: Int, choice: Choice), before amount: Int) -> Bool {
        guard let verb = last.choice.governor.cue.tokens.first else { return false }
        return (last.amount + 1..<amount).contains(verb) && sentence.isHangul(verb)
    }

    /// "net -1,200 BTC" below lines of what came in and went out.
    func isNetLine(_ amount: Int) -> Bool {
        guard previous != nil, sentence.amounts.first == amount, amount - sentence.tokens.lowerBound <= 2,
            amount > sentence.tokens.lowerBound, sentence.isWord(sentence.tokens.lowerBound, "net")
        else { return false }
        return analysis.quantity(at: amount)?.sign != Quantity.Sign.none
    }
}
