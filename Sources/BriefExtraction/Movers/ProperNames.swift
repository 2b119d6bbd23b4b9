import BriefReading

/// The runs of words in a sentence that may name an asset: capitalized words, tickers, known coins and goods.
struct ProperNames {
    let analysis: Analysis
    let text: [UInt8]
    let sentence: Range<Int>
    private(set) var spans: [Range<Int>] = []
    /// No small letter: capitals tell no names.
    private let isAllCapitals: Bool
    private static let phraseWords: SenseClasses = [
        .up, .down, .share, .auxiliary, .carrier, .preposition, .barrier, .verb,
    ]

    init(in sentence: Range<Int>, of analysis: Analysis, text: [UInt8]) {
        self.analysis = analysis
        self.text = text
        self.sentence = sentence
        isAllCapitals = !(analysis.text(of: sentence).map { text[$0].contains(where: \.isASCIILower) } ?? true)
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard
                let span = mixedSpan(from: index) ?? placeSpan(from: index) ?? span(from: index)
                    ?? hanSpan(from: index)
            else {
                index += 1
                continue
            }
            spans.append(span)
            index = span.upperBound
        }
    }

    /// The name that a block opens with.
    static func opening(of analysis: Analysis, text: [UInt8]) -> Range<Int>? {
        guard !analysis.tokens.isEmpty else { return nil }
        let names = ProperNames(around: 0..<analysis.tokens.count, of: analysis, text: text)
        return names.span(from: 0) ?? names.hanSpan(from: 0)
    }

    /// Nothing is read yet.
    private init(around sentence: Range<Int>, of analysis: Analysis, text: [UInt8]) {
        self.analysis = analysis
        self.text = text
        self.sentence = sentence
        isAllCapitals = false
    }

    /// The name that ends right before a token.
    func span(endingAt end: Int) -> Range<Int>? { spans.last { $0.upperBound == end } }

    /// The name that starts at a token.
    func span(startingAt start: Int) -> Range<Int>? { spans.first { $0.lowerBound == start } }

    private func span(from start: Int) -> Range<Int>? {
        guard starts(start) else { return nil }
        var end = start + 1
        while end < sentence.upperBound, end - start < 14, !isTopicMark(end, from: start), goesOn(end, from: start) {
            end += 1
        }
        while end > start + 1, isTail(end - 1) { end -= 1 }
        var first = start
        // "Lender Banque X": what the company is stands before its name.
        if end - start > 1, let cue = analysis.cue(at: start), cue.has(.descriptor), !isInName(start + 1),
            cue.tokens.upperBound < end,
            Self.inner.phrase(in: text, analysis.tokens[cue.tokens.upperBound].text) == nil
        {
            first = cue.tokens.upperBound
        } else if end - start > 1, isGermanTrade(start), !isInName(start + 1) {
            first = start + 1
        }
        // "Öl der Sorte X": the sort has the name.
        if end - start > 2, let sort = (start..<end - 1).last(where: isSort) { first = sort + 1 }
        return first < end ? first..<end : nil
    }

    private func isInName(_ index: Int) -> Bool { analysis.tokens[index].isInName }

    private func isTail(_ index: Int) -> Bool {
        let token = analysis.tokens[index]
        return token.kind == .mark && !token.isInName
    }

    private func starts(_ index: Int) -> Bool {
        let token = analysis.tokens[index]
        if token.kind == .cashtag { return true }
        guard token.kind == .word, !isLoneHan(token) || token.entity != nil, !isSource(index) else { return false }
        let cue = analysis.cue(at: index)
        if let cue, cue.has(.commodity) {
            return cue.tokens.lowerBound == index && !isUnit(index) && !isTrade(cue)
        }
        if let entity = analysis.name(at: index) { return token.isCapitalized || entity.entry(of: .asset) != nil }
        if isMetal(index) { return true }
        if Self.comparisons.phrase(in: text, token.text) != nil { return false }
        guard MoverName.startsLikeName(token, text), !isAdjective(token) else { return false }
        if cue == nil, opens(index), isGerund(index) || isArticle(index) { return false }
        guard let cue else { return true }
        if cue.hasAny([.determiner, .preposition, .auxiliary, .barrier, .relative, .anaphor, .share, .gainers, .losers])
        {
            // "The", "In", "Shares" open a sentence; amid it a capital makes them part of a name.
            if opens(index) { return false }
            // "First Quantum"
            if cue.has(.auxiliary), cue.tokens.count == 1, index + 1 < sentence.upperBound,
                analysis.tokens[index + 1].kind == .word, analysis.tokens[index + 1].isCapitalized,
                analysis.cue(at: index + 1) == nil
            {
                return true
            }
            return !cue.hasAny([.determiner, .preposition, .share, .auxiliary, .barrier])
        }
        if opens(index) {
            if cue.hasAny([.index, .fund, .exchange]) { return true }
            let next = cue.tokens.upperBound
            return next < sentence.upperBound && analysis.tokens[next].kind == .word
                && analysis.tokens[next].isCapitalized && !cue.hasAny([.reject, .horizon, .hypothetical, .movers])
        }
        return !cue.has(.horizon) && !isWeekday(cue, index)
    }

    /// "am Donnerstag": a word that names nobody, standing alone.
    private func isWeekday(_ cue: Cue, _ index: Int) -> Bool {
        guard cue.has(.reject), cue.tokens.count == 1 else { return false }
        let next = index + 1
        return next >= sentence.upperBound || analysis.tokens[next].kind != .word
            || !analysis.tokens[next].isCapitalized
    }

    /// "11.3 Mrd. Euro", "90.12 to the dollar": a currency behind a figure counts it.
    private func isUnit(_ index: Int) -> Bool {
        (max(sentence.lowerBound, index - 3)..<index).contains { place in
            guard analysis.quantity(at: place)?.kind == .number else { return false }
            // "three-month copper"
            return !(place + 1..<index).contains {
                analysis.tokens[$0].mark == .comma || analysis.has(.horizon, at: $0)
            }
        }
    }

    /// "Leeds-based", "London-listed"
    private func isAdjective(_ token: Token) -> Bool {
        text[token.text].contains(UInt8(ascii: "-"))
            && [
                "-based", "-listed", "-owned", "-focused", "-focussed", "-backed", "-led", "-quoted", "-headquartered",
                "-heavy", "-owner", "-parent", "-maker", "-supplier", "-operator", "-producer", "-builder", "-linked",
                "-controlled", "-traded", "-exposed", "-distiller", "-brewer", "-developer",
            ].contains { text[token.text].suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// "Going the other way": a participle before an article or a preposition names nobody.
    private func isGerund(_ index: Int) -> Bool {
        let next = index + 1
        guard text[analysis.tokens[index].text].suffix(3).elementsEqual("ing".utf8), next < sentence.upperBound else {
            return false
        }
        return analysis.cue(at: next)?.hasAny([.determiner, .preposition, .anaphor]) ?? false
    }

    /// The first word of a sentence, of a quotation or behind a colon: there everything has a capital.
    private func opens(_ index: Int) -> Bool {
        guard index > sentence.lowerBound else { return true }
        switch analysis.tokens[index - 1].mark {
        case .quote, .colon, .opening, .other: return true
        default: return false
        }
    }

    func isLoneHan(_ token: Token) -> Bool {
        text[token.text.lowerBound] >= 0xE3 && token.text.count == 3
    }

    private func goesOn(_ index: Int, from start: Int) -> Bool {
        let token = analysis.tokens[index]
        if token.isInName { return true }
        let before = analysis.tokens[index - 1]
        switch token.kind {
        case .quantity: return isNameNumber(index)
        case .date, .opaque: return false
        case .cashtag: return false
        case .mark:
            guard index + 1 < sentence.upperBound else { return false }
            if let name = analysis.cueIndex(at: index), name == analysis.cueIndex(at: index - 1),
                analysis.cues[name].has(.commodity)
            {
                return true
            }
            if token.mark == .stop { return isAbbreviated(index) }
            guard token.mark == .inner else { return false }
            let isAmpersand = text[token.text.lowerBound] == UInt8(ascii: "&")
            let isTight =
                token.text.lowerBound == before.text.upperBound
                && token.text.upperBound == analysis.tokens[index + 1].text.lowerBound
            return (isAmpersand || isTight) && analysis.tokens[index + 1].isCapitalized
        case .word: break
        }
        if before.mark == .closing { return false }
        // "U.S. crude" is one word of a pack.
        if let name = analysis.cueIndex(at: index), name == analysis.cueIndex(at: index - 1),
            analysis.cues[name].has(.commodity)
        {
            return true
        }
        if isPossessive(index - 1) { return isBrand(index - 1) && token.isCapitalized }
        if isBelowHeading(index) { return false }
        if let entity = token.entity, entity == before.entity { return true }
        let cue = analysis.cue(at: index)
        if let cue, let other = analysis.cueIndex(at: index - 1), other == analysis.cueIndex(at: index),
            cue.has(.commodity)
        {
            return true
        }
        if token.isCapitalized, !isLoneHan(token) {
            // A second name right behind a known one is another name only after a comma.
            guard let cue else { return true }
            if isAllCapitals, cue.hasAny(Self.phraseWords) { return false }
            return !cue.hasAny([.horizon, .determiner]) || cue.hasAny([.index, .commodity])
        }
        // "Robusta coffee", "Dubai crude": a kind of goods behind its sort.
        if let cue, cue.has(.commodity), before.isCapitalized,
            index == start + 1 && analysis.cue(at: start) == nil || analysis.has(.commodity, at: index - 1)
        {
            return true
        }
        if let cue, cue.has(.index), cue.tokens.count == 1, analysis.cue(at: index - 1)?.has(.index) ?? false {
            return true
        }
        // "SK hynix climbed": a small word that nobody knows between initials and a verb.
        if cue == nil, index == start + 1, before.text.count <= 3, text[before.text].allSatisfy(\.isASCIIUpper),
            index + 1 < sentence.upperBound, analysis.hasAny(SenseClasses.moveCues, at: index + 1)
        {
            return true
        }
        // "Bank of America", "Credit Suisse von …": small words inside a name.
        return Self.inner.phrase(in: text, token.text) != nil
            && index + 1 < sentence.upperBound && analysis.tokens[index + 1].kind == .word
            && analysis.tokens[index + 1].isCapitalized && analysis.tokens[start].isCapitalized
    }

    private static let inner = FoldedNeedles(
        [
            "of", "de", "du", "del", "di", "van", "von", "der", "la", "le", "el", "y", "do", "da", "dos", "das", "des",
            "dei", "della",
        ], foldsCase: false)

    func isPossessive(_ index: Int) -> Bool {
        let word = text[analysis.tokens[index].text]
        return word.count > 2 && word.last == UInt8(ascii: "s")
            && (word.dropLast().last == UInt8(ascii: "'") || word.dropLast().last == 0x99)
    }

    /// "FTSE 100", "Nifty 50": a plain number behind a capitalized word of an index.
    private func isNameNumber(_ index: Int) -> Bool {
        guard let quantity = analysis.quantity(at: index), quantity.kind == .number, !quantity.hasScale,
            quantity.sign == .none, quantity.decimals == 0, quantity.text.count <= 4
        else { return false }
        let before = analysis.tokens[index - 1]
        if before.kind == .word, before.isCapitalized, text.reads("top", in: before.text) { return true }
        return before.kind == .word && before.isCapitalized && (analysis.cue(at: index - 1)?.has(.index) ?? false)
    }
}
