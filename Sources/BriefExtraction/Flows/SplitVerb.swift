/// Verbs that take their direction from the word behind the figure: "took $5m out of X", "brought $5m into X".
struct SplitVerb {
    let sentence: FigureSentence

    func governor(of amount: Int) -> Governor? {
        guard let verb = verb(before: amount),
            let (kind, direction) = direction(after: amount) ?? prefix(after: amount) ?? way(after: amount, verb)
        else { return nil }
        return Governor(cue: verb, sense: Sense(kind: kind, value: direction), score: 1300)
    }

    /// The nearest verb of the class within four words, with no other figure between.
    private func verb(before amount: Int) -> Cue? {
        var index = amount - 1
        var words = 0
        while index >= sentence.tokens.lowerBound, words <= 5 {
            let token = sentence.analysis.tokens[index]
            if token.isQuantity { return nil }
            if let cue = sentence.analysis.cue(at: index), token.entity == nil {
                if cue.has(.split) || isSeparable(cue) { return cue.has(.transfer) ? nil : cue }
                if cue.hasAny(SenseClasses.flowGovernors) { return nil }
            }
            if token.kind == .word { words += 1 }
            index -= 1
        }
        return nil
    }

    /// "flossen in der Vorwoche": the cue of a verb that goes to the end of its clause took in a word of time.
    private func isSeparable(_ cue: Cue) -> Bool {
        sentence.text.reads(anyOf: Self.flowing, in: sentence.analysis.tokens[cue.tokens.lowerBound].text)
    }

    /// "flossen 5 Mio. Euro in Anleihefonds"
    private func way(after amount: Int, _ verb: Cue) -> (Sense.Class, SenseValue)? {
        guard isSeparable(verb), amount + 1 < sentence.tokens.upperBound else { return nil }
        let next = sentence.analysis.tokens[amount + 1].text
        if sentence.text.reads(anyOf: ["in", "ins"], in: next) { return (.investor, .in) }
        return sentence.text.reads("aus", in: next) ? (.investor, .out) : nil
    }

    private static let flowing = [
        "flossen", "floss", "fließen", "fließt", "strömten", "strömte", "strömen", "wanderten",
    ]

    private func direction(after amount: Int) -> (Sense.Class, SenseValue)? {
        var index = amount + 1
        var skipped = 0
        while index < sentence.tokens.upperBound, skipped < 4 {
            for (phrase, kind, direction) in Self.particles where matches(phrase, at: index) {
                return (kind, direction)
            }
            if let end = endOfAside(at: index) {
                index = end
                continue
            }
            // "took $5m net out of", "took $5m of cash out of", "sent $5m in ether into"
            let isPassed =
                sentence.analysis.cue(at: index).map {
                    $0.hasAny([.adjective, .horizon, .auxiliary, .reject, .commodity])
                }
                ?? (sentence.analysis.tokens[index].entity != nil)
            guard isPassed || isOf(index) else { return nil }
            index += 1
            skipped += 1
        }
        return nil
    }

    /// "zogen 5 Mio. Euro ab", "flossen 5 Mio. Euro zu": the second part of a German verb ends its clause.
    private func prefix(after amount: Int) -> (Sense.Class, SenseValue)? {
        for index in amount + 1..<min(amount + 12, sentence.tokens.upperBound) {
            let token = sentence.analysis.tokens[index]
            if token.isQuantity || token.mark == .semicolon || token.mark == .colon { return nil }
            let next = index + 1
            let isLast =
                next == sentence.tokens.upperBound || sentence.analysis.tokens[next].kind == .mark
                || sentence.text.reads(anyOf: ["und", "oder"], in: sentence.analysis.tokens[next].text)
            guard isLast, token.kind == .word else { continue }
            for (word, kind, direction) in Self.prefixes where sentence.text.reads(word, in: token.text) {
                return (kind, direction)
            }
        }
        return nil
    }

    private static let prefixes: [(String, Sense.Class, SenseValue)] = [
        ("ab", .receiver, .out), ("heraus", .receiver, .out), ("raus", .receiver, .out), ("hinaus", .receiver, .out),
        ("zurück", .receiver, .out), ("zu", .receiver, .in), ("ein", .receiver, .in), ("hinzu", .receiver, .in),
        ("hinein", .receiver, .in), ("herein", .receiver, .in), ("an", .receiver, .in), ("bei", .receiver, .in),
    ]

    /// Behind "($5m)", "— $5m at the time —" right after the figure.
    private func endOfAside(at index: Int) -> Int? {
        let phrases = NounPhrases(sentence: sentence)
        let isBracket = sentence.analysis.tokens[index].mark == .opening
        guard isBracket || phrases.isDash(index) else { return nil }
        let end = (index + 1..<min(index + 12, sentence.tokens.upperBound)).first { place in
            isBracket ? sentence.analysis.tokens[place].mark == .closing : phrases.isDash(place)
        }
        return end.map { $0 + 1 }
    }

    private static let particles: [([String], Sense.Class, SenseValue)] = [
        (["into", "circulation"], .mint, .in), (["out", "of", "circulation"], .burn, .out),
        (["out", "of"], .investor, .out), (["out", "from"], .investor, .out), (["off", "the"], .investor, .out),
        (["off"], .investor, .out), (["out"], .investor, .out), (["away"], .investor, .out),
        (["into"], .investor, .in), (["onto"], .investor, .in), (["through", "the", "door"], .receiver, .in),
        (["through", "its", "doors"], .receiver, .in), (["on", "board"], .receiver, .in),
        (["in", "the", "door"], .receiver, .in), (["aboard"], .receiver, .in),
    ]

    private func matches(_ phrase: [String], at start: Int) -> Bool {
        guard start + phrase.count <= sentence.tokens.upperBound else { return false }
        return phrase.indices.allSatisfy { offset in
            sentence.text.reads(phrase[offset], in: sentence.analysis.tokens[start + offset].text)
        }
    }

    private func isOf(_ index: Int) -> Bool {
        sentence.text[sentence.analysis.tokens[index].text].elementsEqual("of".utf8)
    }
}
