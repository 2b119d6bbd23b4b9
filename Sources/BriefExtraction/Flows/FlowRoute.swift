/// The ends of a transfer around its figure: "5 BTC from A to B", "A ➜ B: 5 BTC", "5 BTC — A ➜ B".
struct FlowRoute {
    let sentence: FigureSentence
    let amount: Int
    private(set) var sender: Range<Int>?
    private(set) var receiver: Range<Int>?
    /// Both ends are said in order, whether or not they have names.
    private(set) var isComplete = false

    /// Tokens around the figure in which its ends stand.
    private static let reach = 20

    /// - Parameter start: where the ends are looked for, behind the figure or its verb.
    init(sentence: FigureSentence, amount: Int, from start: Int? = nil) {
        self.sentence = sentence
        self.amount = amount
        // "moved $5m from A to B and $2m from C": another figure between has its own ends.
        var start = start ?? amount + 1
        if start < amount, sentence.figureCount(in: start..<amount) > 0 { start = amount + 1 }
        let phrases = NounPhrases(sentence: sentence)
        if let arrow = arrow(in: start..<min(start + Self.reach, sentence.tokens.upperBound))
            ?? arrow(in: max(sentence.tokens.lowerBound, amount - Self.reach)..<amount)
        {
            var behind = arrow.upperBound
            while behind < sentence.tokens.upperBound, sentence.analysis.tokens[behind].mark == .other { behind += 1 }
            sender = phrases.phrase(directlyLeftOf: arrow.lowerBound)
            receiver = phrases.phrase(rightFrom: behind)
            isComplete = sender != nil && receiver != nil
            return
        }
        let from =
            preposition([.from], in: start..<sentence.tokens.upperBound)
            ?? holder(in: start..<sentence.tokens.upperBound)
        let to = preposition([.to, .into], in: start..<sentence.tokens.upperBound)
        sender = from.flatMap { phrases.phrase(rightFrom: $0.upperBound) }
        receiver = to.flatMap { phrases.phrase(rightFrom: $0.upperBound) }
        if let from, let to, min(from.lowerBound, to.lowerBound) > amount,
            max(from.upperBound, to.upperBound) <= amount + Self.reach
        {
            let between = amount + 1..<max(from.lowerBound, to.lowerBound)
            isComplete =
                sender != nil && sentence.semicolonCount(in: between) == 0 && sentence.figureCount(in: between) == 0
        }
    }

    /// "transférés de Binance": languages in which "of" is "from" too, before who holds coins.
    private func holder(in stretch: Range<Int>) -> Range<Int>? {
        for index in stretch.dropLast() {
            guard !sentence.isWord(index, "of"), sentence.analysis.value(of: .preposition, at: index) == .of,
                sentence.analysis.name(at: index + 1)?.entry(of: .venue) != nil
                    || sentence.analysis.hasAny([.exchange, .wallet], at: index + 1)
            else { continue }
            return index..<index + 1
        }
        return nil
    }

    private func preposition(_ wanted: [SenseValue], in stretch: Range<Int>) -> Range<Int>? {
        for index in stretch {
            guard let cue = sentence.analysis.cue(at: index), cue.tokens.lowerBound == index,
                let value = cue.value(of: .preposition), wanted.contains(value)
            else { continue }
            return cue.tokens
        }
        return nil
    }

    private func arrow(in stretch: Range<Int>) -> Range<Int>? {
        for index in stretch where sentence.analysis.value(of: .preposition, at: index) == .arrow {
            return sentence.analysis.cue(at: index)?.tokens
        }
        return nil
    }
}
