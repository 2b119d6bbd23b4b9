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
        // A Korean verb ends its clause.
        let isKorean = cue.first.map(sentence.isHangul) ?? false
        if !isKorean, governor.sense.kind == .motion || governor.sense.kind == .noun,
            let behind = phrase(rightFrom: max(cue.upperBound, amount > cue.lowerBound ? cue.upperBound : amount + 1)),
            cue.lowerBound > amount || governor.sense.kind == .motion
        {
            return behind
        }
        if let end = end(marked: governor.sense.value == .out ? .from : .to, before: cue.lowerBound) { return end }
        let limit = min(amount, cue.lowerBound)
        if isKorean, let particle = topic(before: limit), let name = phrase(leftOf: particle, overMarks: false) {
            return name
        }
        let left = listed(before: amount, behind: cue)
        if let left, left.isListed { return core(of: left.name) }
        // "A 获 B 净买入": A's balance grows, B acts; where only B stands, A was named before.
        if let marker = patientMarker(before: limit), let patient = phrase(leftOf: marker) { return core(of: patient) }
        if let name = phrase(leftOf: limit, overMarks: left == nil) { return core(of: name) }
        return left.map { core(of: $0.name) } ?? phrase(leftOf: limit).map(core)
    }

    /// `A가 시장에서 5억원을`: the particle of a subject nearest before the figure.
    private func topic(before limit: Int) -> Int? {
        var index = limit - 1
        while index > sentence.tokens.lowerBound, limit - index < Self.longest {
            let token = sentence.analysis.tokens[index]
            if token.isQuantity || isMark(index) && !isBracket(index) { return nil }
            if reads(index, ["은", "는", "이", "가", "도"]), isLast(index) {
                return index
            }
            index -= 1
        }
        return nil
    }

    /// A space or a mark follows: the particle ends its word.
    private func isLast(_ index: Int) -> Bool {
        let (token, next) = (sentence.analysis.tokens[index], sentence.analysis.tokens[index + 1])
        return sentence.analysis.tokens[index - 1].text.upperBound == token.text.lowerBound
            && (next.kind == .mark || token.text.upperBound < next.text.lowerBound)
    }

    /// `净流入：A 5亿元；B 3亿元`, `净卖出 A 5亿元`: the name between the cue and the figure; behind a colon or another figure
    /// it is one of a list.
    private func listed(before amount: Int, behind cue: Range<Int>) -> (name: Range<Int>, isListed: Bool)? {
        guard cue.upperBound < amount, sentence.tokens.contains(cue.lowerBound),
            let name = phrase(leftOf: amount, overMarks: false), name.lowerBound >= cue.upperBound
        else { return nil }
        let isListed = (cue.upperBound..<name.lowerBound).contains { index in
            sentence.analysis.tokens[index].mark == .colon || sentence.analysis.tokens[index].isQuantity
        }
        return (name, isListed)
    }

    /// `获`, `遭`, `被` and their like between who is acted on and who acts, in the same part of the sentence.
    private func patientMarker(before limit: Int) -> Int? {
        var index = limit - 1
        while index > sentence.tokens.lowerBound, limit - index < Self.longest {
            let token = sentence.analysis.tokens[index]
            if token.isQuantity || isMark(index) && !isBracket(index) { return nil }
            if token.entity == nil, sentence.analysis.cue(at: index).map({ $0.tokens.count == 1 }) ?? true,
                reads(index, Self.patientMarkers)
            {
                return index
            }
            index -= 1
        }
        return nil
    }

    /// `电子行业主力资金` is about `电子`: without whose money it is, and without a word for what kind of thing it is.
    func core(of name: Range<Int>) -> Range<Int> {
        var last = name.upperBound
        while last > name.lowerBound + 1, isFiller(last - 1) || reads(last - 1, Self.patientMarkers) { last -= 1 }
        for suffix in Self.moneyWords where ends(name.lowerBound..<last, with: suffix) {
            let rest = name.lowerBound..<last - suffix.count
            // `北向资金` is one word.
            if let cue = sentence.analysis.cue(at: rest.upperBound), cue.tokens.lowerBound < rest.upperBound { break }
            guard let before = rest.last, !rest.isEmpty, !reads(before, ["及", "和", "与", "與", "的"]) else { continue }
            last = rest.upperBound
            break
        }
        for suffix in Self.kindWords where ends(name.lowerBound..<last, with: suffix) {
            if last - suffix.count > name.lowerBound { last -= suffix.count }
            break
        }
        return name.lowerBound..<last
    }

    private func ends(_ name: Range<Int>, with suffix: String) -> Bool {
        guard name.count > suffix.count, let place = sentence.analysis.text(of: name.suffix(suffix.count)) else {
            return false
        }
        return sentence.text[place].elementsEqual(suffix.utf8)
    }

    private func reads(_ index: Int, _ words: [String]) -> Bool {
        let place = sentence.analysis.tokens[index].text
        return words.contains { sentence.text[place].elementsEqual($0.utf8) }
    }

    private static let patientMarkers = ["获", "獲", "遭", "被", "受", "惨", "慘"]
    private static let moneyWords = ["主力资金", "主力資金", "资金", "資金", "主力"]
    private static let kindWords = ["行业板块", "行業板塊", "行业", "行業", "板块", "板塊"]

    /// Who moves what `将` or `把` stands before: "A 将 5 BTC 转入 B".
    func mover(before amount: Int) -> Range<Int>? {
        var index = amount - 1
        while index > sentence.tokens.lowerBound, amount - index < 6, !isMark(index) {
            if reads(index, ["将", "將", "把"]) { return phrase(leftOf: index, overMarks: false) }
            index -= 1
        }
        return nil
    }

    /// Who stands before the first of the words that say a movement: "A 向 B 转入", "A 提取 5 BTC".
    func actor(before start: Int) -> Range<Int>? {
        var first = start
        var index = start - 1
        while index > sentence.tokens.lowerBound, start - index < Self.longest, !isMark(index) || isBracket(index) {
            if sentence.analysis.tokens[index].entity == nil, let cue = sentence.analysis.cue(at: index),
                let value = cue.value(of: .preposition), value == .to || value == .from, !isKana(cue)
            {
                first = cue.tokens.lowerBound
            }
            index -= 1
        }
        return phrase(leftOf: first, overMarks: false)
    }

    /// "从 A 转出", "向 B 转入", "Aから": the end of a movement beside a preposition before the cue.
    func end(marked preposition: SenseValue, before limit: Int) -> Range<Int>? {
        var index = limit - 1
        while index >= sentence.tokens.lowerBound, limit - index < Self.longest {
            if let open = opening(ofBracketAt: index) {
                index = open - 1
                continue
            }
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

    /// The end behind the figure, where a word says so: "转出 5 BTC 至 B".
    func end(behind start: Int) -> Range<Int>? {
        guard start < sentence.tokens.upperBound, isPreposition(start) else { return nil }
        return phrase(rightFrom: start)
    }

    /// The end behind a preposition or a verb: "转至 B", "流入 B".
    func phrase(rightFrom start: Int, to limit: Int? = nil) -> Range<Int>? {
        let upper = min(limit ?? sentence.tokens.upperBound, sentence.tokens.upperBound)
        var first = start
        while first < upper, isFiller(first) || isPreposition(first) && first == start { first += 1 }
        var end = first
        while end < upper, end - first < Self.longest, !stops(end), !isFiller(end) { end += 1 }
        return accepted(first..<end)
    }

    func phrase(leftOf start: Int, overMarks: Bool = true) -> Range<Int>? {
        var last = start
        var marks = 0
        // Over a colon, a bracket, a comma and adverbs.
        while last > sentence.tokens.lowerBound {
            let index = last - 1
            if let open = opening(ofBracketAt: index) {
                if let name = named(withBracket: open...index) { return name }
                last = open
                continue
            }
            if isMark(index) {
                guard overMarks, marks < 2, sentence.analysis.tokens[index].mark != .semicolon else { return nil }
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
        var run = run
        // "做市商 A": what A is stands before its name.
        while let first = run.first, run.count > 1, sentence.analysis.tokens[first].entity == nil,
            sentence.analysis.has(.descriptor, at: first)
        { run = run.dropFirst() }
        guard !run.isEmpty, run.count < Self.longest else { return nil }
        // A fund's ticker names it better than the issuer before it.
        let funds = run.filter { sentence.analysis.name(at: $0)?.entry(of: .fund) != nil }
        if let first = funds.first, let last = funds.last, last - first < 3 { return first..<last + 1 }
        // `Kraken 以太币净流入`: the balance is the exchange's, the coin is what is counted.
        if let first = run.first, run.count > 1, isVenue(first),
            run.dropFirst().allSatisfy({ sentence.analysis.name(at: $0)?.entry(of: .asset) != nil })
        {
            return first..<first + 1
        }
        let isRejected = run.allSatisfy { index in
            guard sentence.analysis.tokens[index].entity == nil else { return false }
            return sentence.analysis.cue(at: index)?.hasAny([.reject, .total, .horizon, .adjective]) ?? false
        }
        let isParticle = run.allSatisfy { sentence.text[sentence.analysis.tokens[$0].text.lowerBound] == 0xE3 }
        // One syllable of Korean is an ending.
        let isEnding = run.count == 1 && sentence.isHangul(run.lowerBound)
        return isRejected || isEnding || isParticle && run.count < 3 ? nil : run
    }

    private func isVenue(_ index: Int) -> Bool { sentence.analysis.name(at: index)?.entry(of: .venue) != nil }

    func isFiller(_ index: Int) -> Bool {
        let token = sentence.analysis.tokens[index]
        if token.entity != nil { return false }
        if token.kind == .date { return true }
        if particles.contains(where: { sentence.text[token.text].elementsEqual($0.utf8) }) { return true }
        guard let cue = sentence.analysis.cue(at: index) else { return false }
        if cue.value(of: .adjective) == SenseValue.name { return false }
        return cue.hasAny([.horizon, .adjective, .auxiliary, .carrier, .cumulative, .connector, .total])
    }

    private var particles: [String] {
        [
            "の", "は", "が", "に", "を", "と", "も", "で", "之", "純", "では", "には", "은", "는", "이", "가", "을", "를", "도", "에", "에는",
            "에도", "에서", "에서는", "으로", "로",
        ]
    }

    private func stops(_ index: Int) -> Bool {
        let token = sentence.analysis.tokens[index]
        if token.isQuantity || token.kind == .date || token.kind == .opaque { return true }
        if isMark(index) { return token.mark != .inner }
        if token.entity != nil { return false }
        // The minutes of "09:30".
        if token.kind == .word, sentence.text[token.text].allSatisfy(\.isASCIIDigit),
            index > sentence.tokens.lowerBound,
            sentence.analysis.tokens[index - 1].mark == .colon
        {
            return true
        }
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
