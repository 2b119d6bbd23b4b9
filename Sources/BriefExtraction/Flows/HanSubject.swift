import BriefModel

/// Finds the subject of a flow in Chinese and Japanese text, where words touch: the run of characters before the cue
/// (or before the figure), up to the nearest mark, without adverbs at its ends.
struct HanSubject {
    let sentence: FigureSentence
    private static let longest = 24

    /// `true` when a cue is written in such characters.
    static func applies(to cue: Cue, in sentence: FigureSentence) -> Bool {
        guard let first = cue.tokens.first else { return false }
        let place = sentence.analysis.tokens[first].text
        return sentence.text[place.lowerBound] >= 0xE3
    }

    func subject(of amount: Int, governedBy governor: Governor) -> Range<Int>? {
        let cue = governor.cue.tokens
        if governor.sense.kind == .motion || governor.sense.kind == .noun,
            let behind = phrase(rightFrom: max(cue.upperBound, amount > cue.lowerBound ? cue.upperBound : amount + 1)),
            cue.lowerBound > amount || governor.sense.kind == .motion
        {
            return behind
        }
        if let end = end(marked: governor.sense.value == .out ? .from : .to, before: cue.lowerBound) { return end }
        return phrase(leftOf: min(amount, cue.lowerBound))
    }

    /// "从 A 转出", "向 B 转入", "Aから": the end of a movement beside a preposition before the cue.
    func end(marked preposition: SenseValue, before limit: Int) -> Range<Int>? {
        var index = limit - 1
        while index >= sentence.tokens.lowerBound, limit - index < Self.longest {
            if isMark(index) && !isBracket(index) { return nil }
            if let cue = sentence.analysis.cue(at: index), sentence.analysis.tokens[index].entity == nil,
                cue.value(of: .preposition) == preposition
            {
                // A Japanese particle stands behind its noun.
                return isKana(cue)
                    ? phrase(leftOf: cue.tokens.lowerBound) : phrase(rightFrom: cue.tokens.upperBound, to: limit)
            }
            index -= 1
        }
        return nil
    }

    /// The end behind a preposition or a verb: "转至 B", "流入 B".
    func phrase(rightFrom start: Int, to limit: Int? = nil) -> Range<Int>? {
        let upper = min(limit ?? sentence.tokens.upperBound, sentence.tokens.upperBound)
        var first = start
        while first < upper, isFiller(first) { first += 1 }
        var end = first
        while end < upper, end - first < Self.longest, !stops(end), !isFiller(end) { end += 1 }
        return accepted(first..<end)
    }

    private func phrase(leftOf start: Int) -> Range<Int>? {
        var last = start
        var marks = 0
        // Over a colon, a closing bracket, a comma and adverbs.
        while last > sentence.tokens.lowerBound {
            let index = last - 1
            if isMark(index) {
                guard marks < 2, sentence.analysis.tokens[index].mark != .semicolon else { return nil }
                marks += 1
            } else if !isFiller(index) {
                break
            }
            last = index
        }
        var first = last
        while first > sentence.tokens.lowerBound, last - first < Self.longest, !stops(first - 1) { first -= 1 }
        while first < last, isFiller(first) || isPreposition(first) { first += 1 }
        return accepted(first..<last)
    }

    private func accepted(_ run: Range<Int>) -> Range<Int>? {
        guard !run.isEmpty, run.count < Self.longest else { return nil }
        // A fund's ticker names it better than the issuer before it.
        let funds = run.filter { sentence.analysis.name(at: $0)?.entry(of: .fund) != nil }
        if let first = funds.first, let last = funds.last, last - first < 3 { return first..<last + 1 }
        let isRejected = run.allSatisfy { index in
            guard sentence.analysis.tokens[index].entity == nil else { return false }
            return sentence.analysis.cue(at: index)?.hasAny([.reject, .total, .horizon, .adjective]) ?? false
        }
        let isParticle = run.allSatisfy { sentence.text[sentence.analysis.tokens[$0].text.lowerBound] == 0xE3 }
        return isRejected || isParticle && run.count < 3 ? nil : run
    }

    private func isFiller(_ index: Int) -> Bool {
        let token = sentence.analysis.tokens[index]
        if token.entity != nil { return false }
        if token.kind == .date { return true }
        if particles.contains(where: { sentence.text[token.text].elementsEqual($0.utf8) }) { return true }
        guard let cue = sentence.analysis.cue(at: index) else { return false }
        if cue.value(of: .adjective) == SenseValue.name { return false }
        return cue.hasAny([.horizon, .adjective, .auxiliary, .carrier, .cumulative, .connector, .total])
    }

    private var particles: [String] { ["の", "は", "が", "に", "を", "と", "も", "で", "之", "純", "では", "には"] }

    private func stops(_ index: Int) -> Bool {
        let token = sentence.analysis.tokens[index]
        if token.isQuantity || token.kind == .date || token.kind == .opaque { return true }
        if isMark(index) { return token.mark != .inner }
        if token.entity != nil { return false }
        if ["は", "が", "に"].contains(where: { sentence.text[token.text].elementsEqual($0.utf8) }) { return true }
        guard let cue = sentence.analysis.cue(at: index) else { return false }
        return cue.hasAny([.noun, .receiver, .investor, .motion, .transfer, .barrier, .hypothetical, .prior])
            || isPreposition(index)
    }

    private func isPreposition(_ index: Int) -> Bool {
        guard let value = sentence.analysis.cue(at: index)?.value(of: .preposition) else { return false }
        return value != .of
    }

    private func isMark(_ index: Int) -> Bool { sentence.analysis.tokens[index].kind == .mark }

    private func isBracket(_ index: Int) -> Bool {
        let mark = sentence.analysis.tokens[index].mark
        return mark == .opening || mark == .closing
    }

    private func isKana(_ cue: Cue) -> Bool {
        guard let first = cue.tokens.first else { return false }
        return sentence.text[sentence.analysis.tokens[first].text.lowerBound] == 0xE3
    }
}
