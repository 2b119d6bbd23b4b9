import BriefModel

/// Says why a figure with a governor is no flow after all.
struct FlowVetoes {
    struct Veto {
        let remark: StaticString
        let reason: Unrecognized.Reason
        var tokens: Range<Int>?
    }

    let sentence: FigureSentence
    let evidence: FlowEvidence
    let isSupposed: Bool

    func veto(on amount: Int, governedBy governor: Governor) -> Veto? {
        if isSupposed { return Veto(remark: "it belongs to an example", reason: .hypothetical) }
        if let last = sentence.tokens.last,
            sentence.text[sentence.analysis.tokens[last].text].elementsEqual("?".utf8)
        {
            return Veto(remark: "it is asked, not said", reason: .hypothetical)
        }
        if let word = hypothetical(around: amount) {
            return Veto(
                remark: "a word in its clause says that it did not happen", reason: .hypothetical,
                tokens: word.tokens)
        }
        if let rate = sentence.analysis.cue(at: min(amount + 1, sentence.tokens.upperBound - 1)), rate.has(.rate),
            rate.tokens.lowerBound == amount + 1
        {
            return Veto(remark: "it is a rate", reason: .notAFlow, tokens: rate.tokens)
        }
        if governor.sense.kind != .noun, governor.sense.metric == nil,
            sentence.analysis.quantity(at: amount)?.kind == .money,
            let word = sentence.vetoWord
        {
            return Veto(
                remark: "the sentence is of money raised or fought over", reason: .notAFlow, tokens: word..<word + 1)
        }
        if let intention = intention(governor) {
            return Veto(remark: "it is planned, not done", reason: .hypothetical, tokens: intention)
        }
        if let veto = sizeVeto(amount, governor) ?? tradeVeto(amount, governor) { return veto }
        if !evidence.isMarketText, isWeak(governor, amount), !sentence.namesMarket {
            return Veto(remark: "the cue is weak, and the text names no market", reason: .notAFlow)
        }
        return nil
    }

    /// "Halden to invest $410m": an infinitive right behind a name, in a clause without another verb, tells a plan.
    private func intention(_ governor: Governor) -> Range<Int>? {
        let verb = governor.cue.tokens.lowerBound
        guard governor.sense.kind != .noun, verb > sentence.tokens.lowerBound + 1, sentence.tokens.contains(verb),
            isWord(verb - 1, "to"), !governor.cue.tokens.isEmpty
        else { return nil }
        let clause = sentence.clause(around: verb - 1).lowerBound..<verb - 1
        let hasVerb = clause.contains { index in
            sentence.analysis.tokens[index].isQuantity
                || sentence.analysis.tokens[index].entity == nil && sentence.analysis.hasAny(Self.verbs, at: index)
        }
        return clause.isEmpty || hasVerb ? nil : verb - 1..<governor.cue.tokens.upperBound
    }

    private static let verbs: SenseClasses = [
        .carrier, .verb, .receiver, .investor, .motion, .transfer, .split, .mint, .burn, .up, .down, .resized,
    ]

    /// Sums of a few coins are prices, fees and limits; points of a share price are no money that moved.
    private func sizeVeto(_ amount: Int, _ governor: Governor) -> Veto? {
        guard let quantity = sentence.analysis.quantity(at: amount), !quantity.hasScale,
            quantity.kind == .money || quantity.unit.map(Self.dollarTokens.contains) ?? false,
            let value = quantity.value ?? quantity.range?.upperBound
        else { return nil }
        let cue = sentence.analysis.text(of: governor.cue.tokens).map { sentence.text[$0].map { $0 | 0x20 } } ?? []
        // What is called a flow beside its figure may be small.
        if cue.containsSubsequence(Array("flow".utf8)), governor.score >= 900 { return nil }
        // What only follows another flow, without a cue of its own, may be the price of a coin.
        let isInherited = governor.cue.tokens.isEmpty || governor.cue.tokens.lowerBound < sentence.tokens.lowerBound
        return value < ExactDecimal(isInherited ? 1_000_000 : 10_000)
            ? Veto(remark: "the sum is too small for a flow", reason: .notAFlow) : nil
    }

    /// Goods are bought and sold everywhere: a trade needs a market in its sentence.
    private func tradeVeto(_ amount: Int, _ governor: Governor) -> Veto? {
        guard governor.sense.kind == .investor, sentence.analysis.quantity(at: amount)?.kind == .money,
            governor.sense.metric != nil
        else { return nil }
        return sentence.isOfTrade ? nil : Veto(remark: "nothing of a market is traded here", reason: .notAFlow)
    }

    /// A conditional before the figure in its clause, or a modal on either side.
    private func hypothetical(around amount: Int) -> Cue? {
        var clause = sentence.clause(around: amount)
        // "limited to 2 BTC, 40 ETH": a list of figures is one statement.
        while let before = sentence.lastAmount(before: clause.lowerBound),
            sentence.wordCount(in: before + 1..<clause.lowerBound) == 0
        {
            clause = sentence.clause(around: before).lowerBound..<clause.upperBound
        }
        // "would fall by 23%, or $96 billion": the figure again in other words.
        if sentence.isWord(clause.lowerBound, "or"), clause.lowerBound > sentence.tokens.lowerBound + 1 {
            clause = sentence.clause(around: clause.lowerBound - 2).lowerBound..<clause.upperBound
        }
        if let word = sentence.first(.hypothetical, in: clause.lowerBound..<amount) { return word }
        let right = amount + 1..<clause.upperBound
        let index = right.first { sentence.analysis.value(of: .hypothetical, at: $0) == .modal }
        return index.flatMap(sentence.analysis.cue)
    }

    private func isWord(_ index: Int, _ word: String) -> Bool {
        sentence.isWord(index, word)
    }

    /// Words that also move money, goods and people elsewhere.
    private func isWeak(_ governor: Governor, _ amount: Int) -> Bool {
        guard let quantity = sentence.analysis.quantity(at: amount) else { return true }
        let isToken = quantity.kind == .asset && !Self.commonUnits.contains(quantity.unit ?? "")
        switch governor.sense.kind {
        case .noun:
            if governor.cue.tokens.isEmpty || governor.cue.senses.isEmpty { return true }
            let isBare = governor.sense.value == .net && governor.cue.tokens.count == 1 && quantity.sign == .none
            return isBare || governor.score < 900
        default: return !isToken
        }
    }

    /// Tokens of one dollar each.
    private static let dollarTokens: Set<String> = [
        "USDT", "USDC", "DAI", "FDUSD", "TUSD", "BUSD", "PYUSD", "USDE", "USDS",
    ]

    /// Units of more than markets.
    static let commonUnits: Set<String> = ["tonne", "oz", "kg", "tokens", "coins", "枚"]
}
