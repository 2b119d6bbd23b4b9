import BriefModel
import BriefReading

/// Which names of a sentence a move may be of.
extension SentenceMoves {
    /// "Fjord (FJ.O) reversed early losses to end up 1.9%": the one ticker left of the verb, which opens the sentence.
    func onlyName(before cue: Cue) -> Range<Int>? {
        let left = names.spans.prefix { $0.lowerBound < cue.tokens.lowerBound }
        guard let first = left.first, left.count == 1, first.lowerBound == sentence.tokens.lowerBound,
            lastMove == nil, let name = name(first), name.isCertain
        else { return nil }
        return first
    }

    /// "A and B lost 1.4% and 2%": of as many names as figures each has its own, in order.
    func partner(of percent: Int, last: Range<Int>) -> Range<Int>? {
        guard sentence.amounts.count > 1, let place = sentence.amounts.firstIndex(of: percent) else { return nil }
        var (from, to) = (place, place)
        while from > 0, isJoined(sentence.amounts[from - 1] + 1..<sentence.amounts[from]) { from -= 1 }
        while to + 1 < sentence.amounts.count, isJoined(sentence.amounts[to] + 1..<sentence.amounts[to + 1]) { to += 1 }
        guard to > from, sentence.amounts[from] > last.upperBound else { return nil }
        var list = [last]
        while let first = list.first,
            let before = names.spans.last(where: { $0.upperBound < first.lowerBound }),
            isJoined(before.upperBound..<first.lowerBound)
        { list.insert(before, at: 0) }
        return list.count == to - from + 1 ? list[place - from] : nil
    }

    /// "below -5%", "above +10%": a sign behind a bound is where something begins, not how far it went.
    func isThreshold(_ quantity: Quantity) -> Bool {
        switch quantity.bound {
        case .over, .under: quantity.sign == .plus || quantity.sign == .minus
        default: false
        }
    }

    /// A plus or minus that a blank parts from its figure.
    func sign(_ index: Int) -> Sense.Class? {
        guard analysis.tokens[index].kind == .mark else { return nil }
        switch MoverSetting.side(of: document.text[analysis.tokens[index].text]) {
        case .gainer: return .up
        case .loser: return .down
        case nil: return nil
        }
    }

    /// "the May contract": a month amid a sentence, no modal verb.
    func isMonth(_ cue: Cue) -> Bool {
        let first = cue.tokens.lowerBound
        return cue.tokens.count == 1 && first > sentence.tokens.lowerBound && analysis.tokens[first].isCapitalized
            && isWord(first, ["may"])
    }

    /// "Brent at $71.15 (+1.6%)", "ABC closed 402p (-3%)": left of the price between a name and the bracket of its move.
    func beforePrice(_ end: Int) -> Int {
        let place = end - 1
        guard place > sentence.tokens.lowerBound, names.span(endingAt: end) == nil,
            let price = analysis.quantity(at: place), price.kind == .money || price.kind == .number, !price.hasScale,
            price.sign == .none
        else { return end }
        var start = place
        while start > sentence.tokens.lowerBound, place - start < 4, names.span(endingAt: start) == nil,
            analysis.hasAny([.priceLabel, .level, .preposition, .auxiliary, .carrier], at: start - 1)
        { start -= 1 }
        return start
    }

    /// "Harbour Gas (HBGS, -3%)": ticker and move share a bracket.
    func listingMove(_ percent: Int) -> (MoverName, Range<Int>?, Cue)? {
        let ticker = percent - 2
        guard ticker > sentence.tokens.lowerBound, let quantity = analysis.quantity(at: percent),
            quantity.sign != .none,
            analysis.tokens[percent - 1].mark == .comma || analysis.tokens[percent - 1].mark == .colon
                || analysis.tokens[percent - 1].mark == .semicolon,
            analysis.tokens[ticker].kind == .word || analysis.tokens[ticker].kind == .cashtag,
            MoverName.isTicker(document.text[analysis.tokens[ticker].text].drop { $0 == UInt8(ascii: "$") })
        else { return nil }
        var open = ticker - 1
        if analysis.tokens[open].mark == .colon, open >= sentence.tokens.lowerBound + 2 { open -= 2 }
        guard analysis.tokens[open].mark == .opening, let span = names.span(endingAt: open), var name = name(span)
        else { return nil }
        name.name = name.symbol
        name.symbol = String(document.string(analysis.tokens[ticker].text).drop { $0 == "$" })
        name.isCertain = true
        name.range = name.range.lowerBound..<analysis.tokens[ticker].text.upperBound
        let kind: Sense.Class = quantity.sign == .plus ? .up : .down
        return (name, span, Cue(tokens: percent..<percent, senses: Senses(Sense(kind: kind, value: .sign))))
    }

    /// "Stock +4.4% at $71.90", "Shares: -3%": a signed figure behind a word for the share that the text is about.
    func bareMove(_ percent: Int) -> (MoverName, Range<Int>?, Cue)? {
        guard let quantity = analysis.quantity(at: percent), quantity.sign != .none, let lastName else { return nil }
        var place = percent - 1
        if place > sentence.tokens.lowerBound, analysis.tokens[place].mark == .colon { place -= 1 }
        guard place >= sentence.tokens.lowerBound, analysis.hasAny([.share, .anaphor], at: place),
            let cue = analysis.cue(at: place)
        else { return nil }
        let start = cue.tokens.lowerBound
        guard start == sentence.tokens.lowerBound || analysis.tokens[start - 1].kind == .mark else { return nil }
        let kind: Sense.Class = quantity.sign == .plus ? .up : .down
        return (lastName, nil, Cue(tokens: percent..<percent, senses: Senses(Sense(kind: kind, value: .sign))))
    }

    /// "X rallied 6% to a high before closing at 838, up 5%": what it came to in the end.
    func closes(_ percent: Int) -> Bool {
        guard let before = lastMove?.figure, before < percent else { return false }
        return (before + 1..<percent).contains {
            isWord($0, ["before", "closing", "close", "ending", "finishing", "settling"])
        }
    }

    /// "The stock gained", "Its shares fell".
    func isOfShare(_ cue: Cue) -> Bool {
        let first = cue.tokens.lowerBound
        return (max(sentence.tokens.lowerBound, first - 3)..<first).contains {
            isWord($0, ["stock", "shares", "share"])
        }
    }

    /// The name that a sentence opens with, when a verb follows and it is no place.
    var openingName: MoverName? {
        guard let first = names.spans.first, first.lowerBound == sentence.tokens.lowerBound,
            first.upperBound < sentence.tokens.upperBound,
            analysis.hasAny([.carrier, .auxiliary, .verb], at: first.upperBound),
            !first.contains(where: { analysis.name(at: $0)?.entry(of: .authority) != nil })
        else { return nil }
        return name(first)
    }

    /// "X finished little changed. Its stock …": who closed without a figure.
    var closingName: MoverName? {
        guard let first = names.spans.first, first.lowerBound == sentence.tokens.lowerBound,
            first.upperBound < sentence.tokens.upperBound, analysis.has(.carrier, at: first.upperBound),
            !first.contains(where: { analysis.name(at: $0)?.entry(of: .authority) != nil })
        else { return nil }
        return name(first)
    }

    /// Nobody else is named between two figures.
    func isAlone(from figure: Int, to percent: Int) -> Bool {
        !names.spans.contains { figure < $0.lowerBound && $0.lowerBound < percent }
    }

    /// "Frankfurt and Paris gained 0.2%": a city stands for its exchange.
    func isBourse(_ name: MoverName) -> Bool {
        Self.bourses.phrase(in: document.text, name.range) != nil
            || Self.foreignBourses.phrase(in: document.text, name.range) != nil
    }

    private static let bourses = FoldedNeedles([
        "frankfurt", "paris", "london", "tokyo", "milan", "madrid", "zurich", "seoul", "sydney", "shanghai",
        "shenzhen", "mumbai", "hong kong", "wall street", "new york", "toronto", "taipei", "singapore", "jakarta",
        "bangkok", "manila", "johannesburg", "são paulo", "amsterdam", "brussels", "stockholm", "oslo", "copenhagen",
        "helsinki", "vienna", "warsaw", "istanbul", "lisbon", "athens", "dublin", "kuala lumpur", "wellington",
        "riyadh", "dubai", "parís", "londres", "fráncfort",
    ])
    private static let foreignBourses = FoldedNeedles([
        "milán", "tokio", "francfort", "milano", "parigi", "londra", "francoforte", "mailand", "zürich", "wien",
        "la bourse de paris", "bourse de paris", "nueva york", "nova york", "hongkong", "schanghai", "séoul",
        "zurique", "lisboa", "amesterdão", "bruxelles", "bruselas", "estocolmo", "varsovia", "atenas", "东京", "首尔",
        "伦敦", "巴黎", "法兰克福",
    ])

    /// A pair's words without the descriptor before the name.
    func pairedSpan(_ words: Range<Int>) -> Range<Int> {
        names.spans.last { words.lowerBound <= $0.lowerBound && $0.lowerBound < words.upperBound } ?? words
    }

    /// The name that stands right before a percentage.
    func gapName(_ percent: Int) -> Range<Int>? {
        var end = percent
        if end > sentence.tokens.lowerBound, isWord(end - 1, ["by", "um"]) { end -= 1 }
        return names.span(endingAt: end)
    }

    /// A comma, "and" or both.
    private func isJoined(_ gap: Range<Int>) -> Bool {
        !gap.isEmpty && gap.count <= 2
            && gap.allSatisfy { analysis.tokens[$0].mark == .comma || isWord($0, ["and", "und", "et", "y", "e"]) }
    }

    /// "Nordland Energy", "Ketil Holdings": capitals in a sentence that writes its verb small.
    func isNameOfWords(_ span: Range<Int>, _ cue: Cue) -> Bool {
        let words = span.filter { analysis.tokens[$0].kind == .word && !analysis.tokens[$0].isInName }
        return words.count > 1 && words.allSatisfy { analysis.tokens[$0].isCapitalized }
            && words.contains { analysis.cue(at: $0) == nil }
            && !cue.tokens.contains { analysis.tokens[$0].isCapitalized }
    }
}
