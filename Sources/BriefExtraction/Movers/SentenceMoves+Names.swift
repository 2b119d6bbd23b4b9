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
