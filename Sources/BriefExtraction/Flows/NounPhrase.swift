/// Cuts names of subjects out of a sentence.
struct NounPhrases {
    let sentence: FigureSentence
    private static let longest = 8

    /// The phrase that starts at a token, after determiners.
    func phrase(rightFrom start: Int) -> Range<Int>? {
        var first = start
        while first < sentence.tokens.upperBound, skips(first) { first += 1 }
        var end = first
        while end < sentence.tokens.upperBound, end - first < Self.longest, !stops(end, from: first) { end += 1 }
        return accepted(first..<end)
    }

    /// The subject of a verb or label: the phrase that ends before a token, over asides; else the head of its clause.
    func phrase(leftOf end: Int) -> Range<Int>? {
        var last = end
        while last > sentence.tokens.lowerBound {
            if let opening = bracketOpening(closedAt: last - 1) {
                last = opening
            } else if let start = startOfInsertion(endingAt: last) {
                last = start
            } else if isWeak(last - 1) {
                last -= 1
            } else {
                break
            }
        }
        if last > sentence.tokens.lowerBound, endsPart(last - 1) { return head(ofClauseBefore: last - 1) }
        return phrase(directlyLeftOf: last)
    }

    /// ", however,", ", on the other hand,": a word that turns away, between two commas.
    private func startOfInsertion(endingAt end: Int) -> Int? {
        guard end - 2 > sentence.tokens.lowerBound, sentence.analysis.tokens[end - 1].mark == .comma,
            let cue = sentence.analysis.cue(at: end - 2), cue.has(.barrier), cue.tokens.upperBound == end - 1
        else { return nil }
        let comma = cue.tokens.lowerBound - 1
        return comma > sentence.tokens.lowerBound && sentence.analysis.tokens[comma].mark == .comma ? comma : nil
    }

    /// The phrase whose last word stands before a token.
    func phrase(directlyLeftOf end: Int) -> Range<Int>? {
        var last = end
        while last > sentence.tokens.lowerBound, isWeak(last - 1) || isDate(last - 1) { last -= 1 }
        var first = last
        while first > sentence.tokens.lowerBound, last - first < Self.longest * 2, !stopsLeft(first - 1) { first -= 1 }
        // "Funds in Brazil saw": the head stands before the first preposition.
        var head = first..<last
        while let index = head.first, isPreposition(index) || isDate(index) || (head.count > 1 && isAnd(index)) {
            head = index + 1..<head.upperBound
        }
        if head.lowerBound > first, head.lowerBound > first + 1 { head = afterLeadingPhrase(first..<last) }
        if let preposition = head.first(where: { isPreposition($0) && !isOf($0) }) {
            head = head.lowerBound..<preposition
        }
        // "Households were buyers too": what is said of them is no part of the name.
        if let verb = head.dropFirst().first(where: { index in
            ["was", "were", "is", "are", "alone"].contains { sentence.isWord(index, $0) }
        }) {
            head = head.lowerBound..<verb
        }
        // "Since launch the bitcoin group": an article begins a new name.
        if let article = head.dropFirst().last(where: { isArticle($0) && !isOf($0 - 1) && !isAnd($0 - 1) }) {
            head = article..<head.upperBound
        }
        while let index = head.first, skips(index) || isAnd(index) { head = index + 1..<head.upperBound }
        return accepted(head)
    }

    /// The name that heads the clause before a token: "Tencent was the favourite, absorbing" is about Tencent.
    ///
    /// Parts between commas that only say when or where are passed over.
    func head(ofClauseBefore end: Int) -> Range<Int>? {
        if let figure = sentence.lastAmount(before: end), figure + 1 < end,
            let name = head(of: max(figure + 1, clauseStart(before: end))..<end)
        {
            return name
        }
        let start = clauseStart(before: end)
        guard start < end else { return nil }
        let name = head(of: start..<end)
        if let name, !isGeneric(name) { return name }
        return complement(from: name?.upperBound ?? start, before: end) ?? name
    }

    /// "The ETF with the largest inflow was IBIT, with $5m": the name behind "was" when the head only says its kind.
    private func complement(from start: Int, before end: Int) -> Range<Int>? {
        let verb = (start..<end).first { index in
            ["was", "is", "were", "are"].contains { sentence.isWord(index, $0) }
        }
        guard let verb, let name = phrase(rightFrom: verb + 1), name.upperBound <= end, !isGeneric(name) else {
            return nil
        }
        return name
    }

    /// Common nouns alone: nothing in it is a name.
    private func isGeneric(_ name: Range<Int>) -> Bool {
        name.allSatisfy { index in
            let token = sentence.analysis.tokens[index]
            return token.entity == nil && token.kind == .word
                && (!token.isCapitalized || index == sentence.tokens.lowerBound
                    || sentence.analysis.hasAny([.fund, .exchange, .chain], at: index))
        }
    }

    /// The first part of a stretch that begins with a name.
    func head(of stretch: Range<Int>) -> Range<Int>? {
        var part = stretch.lowerBound
        while part < stretch.upperBound {
            var stop = part
            while stop < stretch.upperBound, !endsPart(stop) { stop += 1 }
            if part < stop, let name = heading(part..<stop) { return name }
            part = stop + 1
        }
        return nil
    }

    /// The name that a part of a sentence begins with.
    private func heading(_ part: Range<Int>) -> Range<Int>? {
        var first = part.lowerBound
        while first < part.upperBound, isAnd(first) || skips(first) || isLeadIn(first) { first += 1 }
        guard first < part.upperBound, !isDate(first), !isAdverb(first, in: part), !isSource(part) else { return nil }
        if sentence.analysis.tokens[first].entity == nil, let cue = sentence.analysis.cue(at: first),
            cue.hasAny([
                .preposition, .barrier, .relative, .receiver, .investor, .motion, .split, .carrier, .verb, .horizon,
                .prior, .cumulative,
            ]), !cue.has(.fund), !cue.has(.market)
        {
            return nil
        }
        return phrase(rightFrom: first).flatMap { $0.upperBound <= part.upperBound ? $0 : nil }
    }

    /// "…, the exchange said, …": who tells, not whom it is about.
    private func isSource(_ part: Range<Int>) -> Bool {
        guard part.count <= 8, let last = part.last, part.lowerBound > sentence.tokens.lowerBound else { return false }
        return ["said", "says", "showed", "shows", "reported", "estimates", "estimated", "added", "noted"].contains {
            sentence.isWord(last, $0)
        }
    }

    /// "but", "then" and the like at the head of a part.
    private func isLeadIn(_ index: Int) -> Bool {
        let word = sentence.text[sentence.analysis.tokens[index].text].map { $0 | 0x20 }
        return ["but", "then", "so", "yet", "while", "whereas", "with", "next"].contains {
            word.elementsEqual($0.utf8)
        } && index + 1 < sentence.tokens.upperBound
    }

    /// Behind the nearest semicolon, colon, hard barrier or stop; a leading subordinate clause is passed over.
    private func clauseStart(before end: Int) -> Int {
        var start = end
        // A clause of a hundred tokens is a list; its head is not looked for further left.
        let floor = max(sentence.tokens.lowerBound, end - 100)
        while start > floor {
            let index = start - 1
            if sentence.analysis.tokens[index].mark == .closing, let opening = bracketOpening(at: index) {
                start = opening
                continue
            }
            switch sentence.analysis.tokens[index].mark {
            case .semicolon, .colon: return start
            case .stop where !isAbbreviationStop(index): return start
            case .inner where isDash(index) && endsDateline(index), .other where isDash(index) && endsDateline(index):
                return start
            default: break
            }
            if sentence.analysis.cue(at: index)?.value(of: .barrier) == .hard {
                let comma = (start..<end).first { sentence.analysis.tokens[$0].mark == .comma }
                let opens = index == sentence.tokens.lowerBound
                return opens ? comma.map { $0 + 1 } ?? start : start
            }
            start = index
        }
        return start
    }

    /// "TOKYO, July 9 -", "March 6 (Harbour Wire) -": a dash behind a date at the head of a sentence.
    private func endsDateline(_ index: Int) -> Bool {
        let floor = sentence.tokens.lowerBound
        return index - floor <= 12
            && (floor..<index).contains { isDate($0) || sentence.analysis.tokens[$0].mark == .closing }
    }

    /// "Geographically, …"
    private func isAdverb(_ index: Int, in part: Range<Int>) -> Bool {
        part.upperBound == index + 1 && sentence.analysis.tokens[index].entity == nil
            && sentence.text[sentence.analysis.tokens[index].text].suffix(2).elementsEqual("ly".utf8)
    }

    private func endsPart(_ index: Int) -> Bool {
        sentence.analysis.tokens[index].mark == .comma || isDash(index)
    }

    /// The opening bracket or dash of an aside that closes here.
    private func bracketOpening(closedAt index: Int) -> Int? {
        let token = sentence.analysis.tokens[index]
        if token.isInName { return nil }
        if token.mark == .closing { return bracketOpening(at: index) }
        guard isDash(index) else { return nil }
        return (max(sentence.tokens.lowerBound, index - 16)..<index).last(where: isDash)
    }

    /// The bracket that a closing one belongs to.
    private func bracketOpening(at closing: Int) -> Int? {
        (max(sentence.tokens.lowerBound, closing - 16)..<closing).last { sentence.analysis.tokens[$0].mark == .opening }
    }

    /// A dash with space around it: an aside or a new part, not a hyphen.
    func isDash(_ index: Int) -> Bool {
        let token = sentence.analysis.tokens[index]
        guard token.kind == .mark, index > sentence.tokens.lowerBound, index + 1 < sentence.tokens.upperBound,
            sentence.analysis.tokens[index - 1].text.upperBound < token.text.lowerBound,
            token.text.upperBound < sentence.analysis.tokens[index + 1].text.lowerBound
        else { return false }
        let mark = sentence.text[token.text]
        return mark.elementsEqual("-".utf8) || mark.elementsEqual("–".utf8) || mark.elementsEqual("—".utf8)
    }

    /// The stop of "U.S." inside a name.
    func isAbbreviationStop(_ index: Int) -> Bool {
        guard sentence.analysis.tokens[index].mark == .stop, index > sentence.tokens.lowerBound,
            index + 1 < sentence.tokens.upperBound
        else { return false }
        let before = sentence.analysis.tokens[index - 1]
        guard before.kind == .word, before.isCapitalized,
            before.text.upperBound == sentence.analysis.tokens[index].text.lowerBound
        else { return false }
        // "EE. UU."
        if before.text.count == 2, sentence.text[before.text].allSatisfy(\.isASCIIUpper) { return true }
        return before.text.count == 1 || sentence.text[before.text].contains(UInt8(ascii: "."))
    }

    /// Behind a leading "On Thursday" or "In February".
    private func afterLeadingPhrase(_ run: Range<Int>) -> Range<Int> {
        var start = run.lowerBound
        while start < run.upperBound, isPreposition(start) || isDate(start) || skips(start) || isAnd(start) {
            start += 1
        }
        return start..<run.upperBound
    }

    /// A sign for variants of emoji, or an emoji itself.
    private func isSymbol(_ token: Token) -> Bool {
        let bytes = sentence.text[token.text]
        guard let first = bytes.first else { return true }
        return first == 0xF0 || bytes.prefix(2).elementsEqual([0xEF, 0xB8])
    }

    private func accepted(_ run: Range<Int>) -> Range<Int>? {
        var run = run
        while let first = run.first, run.count > 1, isArticle(first) || isOf(first) { run = first + 1..<run.upperBound }
        while let last = run.last, isWeak(last) || isPreposition(last) || isAnd(last) { run = run.lowerBound..<last }
        while let first = run.first, run.count > 1, isDescriptor(first), isProper(first + 1..<run.upperBound) {
            run = run.dropFirst()
        }
        if run.count > Self.longest { return nil }
        let words = run.filter { index in
            let token = sentence.analysis.tokens[index]
            return token.kind == .cashtag || (token.kind == .word && !isSymbol(token))
        }
        let namesFunds = words.contains { sentence.analysis.cue(at: $0)?.has(.fund) ?? false }
        let isEmpty = words.count == 1 ? isRejected : namesFunds ? isEmptyBesideFunds : isEmptyWord
        guard !words.isEmpty, !words.allSatisfy(isEmpty), !words.contains(where: isFlowNoun)
        else {
            sentence.trace?.rejects(run)
            return nil
        }
        return run
    }
}
