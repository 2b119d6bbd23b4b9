import BriefModel
import BriefReading

/// Sentences of statistics rather than of prices.
extension SentenceMoves {
    /// "The best sector was Materials": a group, no share.
    var isSector: Bool {
        sentence.tokens.contains { isWord($0, ["sector", "sectors", "sub-index", "subindex"]) }
    }

    /// The sentence is about a country's trade, prices or jobs; trade figures fill whole paragraphs.
    var isMacro: Bool {
        isTradeText
            || sentence.tokens.contains {
                SentenceMoves.macroWords.phrase(in: document.text, analysis.tokens[$0].text) != nil
            }
    }

    /// "a 12% jump in orders", "a 9% fall in profit", "down 4% in volume": what rose or fell is no asset.
    func isOfOther(_ percent: Int, _ cue: Cue) -> Bool {
        let end = max(percent + 1, cue.tokens.upperBound)
        // A verb before its figure has a subject: "rose 5% in volatile trade".
        let isNoun = cue.tokens.lowerBound > percent
        guard end + 1 < sentence.tokens.upperBound, isWord(end, ["in", "of", "to"]), isNoun || isWord(end, ["in"])
        else { return false }
        var place = end + 1
        while place + 1 < sentence.tokens.upperBound,
            analysis.hasAny([.determiner, .adjective], at: place) || isWord(place, ["its", "their", "his", "her"])
        { place += 1 }
        let token = analysis.tokens[place]
        guard token.kind == .word, names.span(startingAt: place) == nil,
            Self.settings.phrase(in: document.text, token.text) == nil
        else { return false }
        if let found = analysis.cue(at: place) {
            return found.hasAny([.percentNull, .null]) && !found.hasAny([.share, .index, .commodity, .horizon])
        }
        return isNoun && document.text[token.text].allSatisfy(\.isASCIILower)
    }

    /// "Premium to NAV: A 0.3%, B -0.1%": a label for other figures stands before them.
    func isUnderOtherLabel(_ percent: Int, _ cue: Cue) -> Bool {
        guard let quantity = analysis.quantity(at: percent), quantity.sign != .none,
            let colon = (sentence.tokens.lowerBound..<percent).first(where: { analysis.tokens[$0].mark == .colon }),
            colon - sentence.tokens.lowerBound <= 6
        else { return false }
        let label = sentence.tokens.lowerBound..<colon
        return sentence.contains(.percentNull, in: label)
            && !label.contains {
                analysis.hasAny([.gainers, .losers, .movers, .change, .share, .up, .down, .index], at: $0)
            }
            && names.spans.allSatisfy { !$0.overlaps(label) || !isName($0) && !isNameOfWords($0, cue) }
    }

    private func isName(_ span: Range<Int>) -> Bool { name(span)?.isCertain ?? false }

    /// Where and when trade goes on.
    private static let settings = FoldedNeedles([
        "early", "late", "afternoon", "morning", "premarket", "pre-market", "after-hours", "aftermarket", "extended",
        "trading", "trade", "dealings", "session", "value", "price", "prices", "shares", "stock", "stocks", "thin",
        "heavy", "light", "volatile", "choppy", "midday", "overnight", "hours", "action", "real", "terms", "total",
        "all", "intraday", "response", "sympathy", "reaction", "tandem", "opening", "closing", "european", "asian",
        "minutes", "seconds", "days", "weeks", "months", "one", "two", "three", "a", "an", "record", "place",
    ])

    static let tradeWords = FoldedNeedles(["exports", "imports", "remittances", "tourism", "census"])
    private static let macroWords = FoldedNeedles([
        "exports", "imports", "inflation", "cpi", "gdp", "unemployment", "payrolls", "remittances", "tourism",
        "arrivals", "wages", "households", "census",
    ])
}
