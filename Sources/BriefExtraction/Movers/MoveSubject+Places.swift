import BriefReading

/// Subjects that stand elsewhere than right before the verb.
extension MoveSubject {
    /// Words behind which the subject of the sentence goes on.
    static let continuing = FoldedNeedles([
        "before", "extending", "marking", "notching", "logging", "booking", "capping", "bevor",
    ])
    /// What happened, not what moved, stands behind these.
    static let causes = FoldedNeedles([
        "nach", "wegen", "trotz", "dank", "aufgrund", "infolge", "angesichts", "après", "malgré", "tras", "após",
        "dopo", "apesar",
    ])

    /// The topic of a Japanese or Korean clause, with anything but another move behind it: "A社は前日比145円(4.6%)高".
    func topic(before anchor: Int) -> Range<Int>? {
        var index = anchor - 1
        while index > sentence.tokens.lowerBound, !sentence.amounts.contains(index) {
            if analysis.tokens[index].mark == .semicolon { return nil }
            if names.isTopicMark(index) { return names.span(endingAt: index) }
            // What the clause speaks of is no name.
            if names.isTopicWord(index) { return nil }
            index -= 1
        }
        return nil
    }

    /// "甲公司(01998)复牌后重挫", "原油7月合约涨": a name with its listing, or goods, before words that nobody knows.
    func listed(before anchor: Int, _ cue: Cue) -> Range<Int>? {
        var index = anchor - 1
        while index > sentence.tokens.lowerBound, anchor - index <= 8, names.span(endingAt: index + 1) == nil,
            names.isHan(index) || analysis.quantity(at: index)?.kind == .number
        { index -= 1 }
        guard index < anchor - 1, analysis.tokens[index].isInName || analysis.has(.commodity, at: index) else {
            return nil
        }
        return names.span(endingAt: index + 1)
    }

    /// "前場は", "株価は", "The EV maker": the share that was named before.
    func pointsBack(from end: Int, to anchor: Int) -> Bool {
        if end < anchor, let name = names.span(endingAt: end), analysis.has(.descriptor, at: end) {
            return name.lowerBound > sentence.tokens.lowerBound
                && ["the", "this"].contains { word(name.lowerBound - 1).elementsEqual($0.utf8) }
        }
        var index = anchor - 1
        while index > sentence.tokens.lowerBound, !sentence.amounts.contains(index) {
            if names.isTopicWord(index) {
                return names.span(endingAt: index) == nil
                    && analysis.hasAny([.anaphor, .share, .horizon, .auxiliary, .priceLabel], at: index - 1)
            }
            index -= 1
        }
        return false
    }

    /// "Weakest was X with a loss of 6%": where a word for the first or last opens the clause, the name behind "was".
    func named(before end: Int) -> Finding? {
        guard let name = names.spans.last(where: { $0.upperBound == end }),
            name.lowerBound > sentence.tokens.lowerBound,
            (sentence.tokens.lowerBound..<name.lowerBound).contains(where: {
                analysis.hasAny([.gainers, .losers], at: $0)
            })
        else { return nil }
        return .name(name)
    }

    /// "Corp, whose own stock fell", "Tata Motors ka share": whose share it is.
    func owner(endingAt end: Int) -> Finding? {
        var start = end
        if start > sentence.tokens.lowerBound, word(start - 1).elementsEqual("own".utf8) { start -= 1 }
        guard start > sentence.tokens.lowerBound else { return nil }
        if word(start - 1).elementsEqual("whose".utf8) {
            let comma = start - 2
            guard comma > sentence.tokens.lowerBound, analysis.tokens[comma].mark == .comma else { return nil }
            return names.span(endingAt: comma).map { .name($0) }
        }
        guard ["ka", "ke", "ki"].contains(where: { word(start - 1).elementsEqual($0.utf8) }) else { return nil }
        return names.span(endingAt: start - 1).map { .name($0) }
    }
}
