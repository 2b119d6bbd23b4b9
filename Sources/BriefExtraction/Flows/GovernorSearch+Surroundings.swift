/// What stands around a cue and its figure and says what they are of.
extension GovernorSearch {
    /// "inflow/outflow", "Zu- und Abflüsse" in one word: the pair says no direction.
    func isPaired(_ cue: Cue, _ sense: Sense) -> Bool {
        guard sense.value == .in || sense.value == .out else { return false }
        func faces(_ mark: Int, _ other: Int) -> Bool {
            guard sentence.tokens.contains(mark), sentence.tokens.contains(other),
                sentence.text[sentence.analysis.tokens[mark].text].elementsEqual("/".utf8),
                let value = sentence.analysis.value(of: .noun, at: other)
            else { return false }
            return value != sense.value
        }
        return faces(cue.tokens.upperBound, cue.tokens.upperBound + 1)
            || faces(cue.tokens.lowerBound - 1, cue.tokens.lowerBound - 2)
    }

    /// "outflows of $5m against inflows of $3m": what the noun is compared with stands before it.
    func isBeyond(_ stretch: Range<Int>) -> Bool {
        stretch.contains { index in
            guard let value = sentence.analysis.value(of: .preposition, at: index) else { return false }
            return value != .of && value != .in
        }
    }

    /// "Revenue gained $5m", "added $5m to its provisions": what grows or shrinks is no balance of a fund or chain.
    func isOfNoFlow(_ cue: Cue, _ amount: Int) -> Bool {
        var index = cue.tokens.lowerBound - 1
        while index > sentence.tokens.lowerBound, sentence.analysis.hasAny([.auxiliary, .horizon], at: index) {
            index -= 1
        }
        if index >= sentence.tokens.lowerBound, isNullWord(index), !sentence.analysis.has(.client, at: index) {
            return true
        }
        // "Market moves and currencies added $5m": two that move no money.
        if index - 2 >= sentence.tokens.lowerBound, sentence.isWord(index - 1, "and"), isNullWord(index - 2) {
            return true
        }
        guard amount + 2 < sentence.tokens.upperBound, sentence.analysis.value(of: .preposition, at: amount + 1) == .to
        else { return false }
        return (amount + 2..<min(amount + 6, sentence.tokens.upperBound)).contains(where: isNullWord)
    }

    func isNullWord(_ index: Int) -> Bool {
        guard let value = sentence.analysis.value(of: .null, at: index), value == SenseValue.none,
            sentence.analysis.tokens[index].entity == nil, !sentence.analysis.hasAny([.investors, .fund], at: index)
        else { return false }
        // "Halden Holdings bought": part of a company's name.
        let isInName =
            index > sentence.tokens.lowerBound && sentence.analysis.tokens[index].isCapitalized
            && sentence.analysis.tokens[index - 1].isCapitalized
        return !isInName && !sentence.isInFundName(index)
    }

    /// ", worth $5m," between a figure and its verb is an aside.
    func commasOfWorth(in stretch: Range<Int>) -> Int {
        guard let first = stretch.first, sentence.analysis.tokens[first].mark == .comma,
            stretch.prefix(4).contains(where: { sentence.analysis.value(of: .equation, at: $0) == .equal })
        else { return 0 }
        return 2
    }

    /// "$2 billion worth of USDT", "$44 million of PYUSD"
    func namesToken(behind amount: Int) -> Bool {
        (amount + 1..<min(amount + 5, sentence.tokens.upperBound)).contains { index in
            sentence.analysis.tokens[index].kind == .cashtag
                || sentence.analysis.name(at: index)?.entry(of: .asset) != nil
        }
    }

    /// `A가 순매수했고 B는 3억원을`: behind its verb a Korean clause is over.
    func endsClause(_ cue: Cue, _ sense: Sense) -> Bool {
        guard let last = cue.tokens.last, sentence.tokens.contains(last), sentence.isHangul(last) else { return false }
        if sense.kind == .investor { return true }
        // `A가 5억원 순매수, B는 3억원 순매도`: a noun behind its figure is done with it.
        let before = cue.tokens.lowerBound - 1
        if sense.kind == .noun, before > sentence.tokens.lowerBound, sentence.analysis.tokens[before].isQuantity {
            return true
        }
        let next = last + 1
        guard next < sentence.tokens.upperBound else { return false }
        return [last, next].contains { index in
            sentence.text.reads(
                anyOf: ["했", "하", "한", "해", "됐", "되", "된", "돼"], in: sentence.analysis.tokens[index].text)
        }
    }
}

extension FigureSentence {
    /// A syllable of Korean.
    func isHangul(_ index: Int) -> Bool {
        (0xEA...0xED).contains(text[analysis.tokens[index].text.lowerBound])
    }
}
