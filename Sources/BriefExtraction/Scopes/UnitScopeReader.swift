/// Finds the unit that a heading states; the words are those of quantities.
struct UnitScopeReader {
    let text: ByteWindow
    let lexicon: QuantityLexicon
    /// What the sender means by a sign that several currencies share.
    let currency: String?

    func scope() -> UnitScope? {
        var place = text.range.lowerBound
        while place < text.range.upperBound {
            if !isInsideWord(place), let scope = scope(at: place) { return scope }
            place += 1
        }
        return nil
    }

    private func scope(at place: Int) -> UnitScope? {
        guard let found = lexicon.match(text, at: place, [.currency, .mega, .ticker]),
            !text[found.end].isDigit, !(text[found.end - 1].isLetter && text[found.end].isLetter)
        else { return nil }
        let unit = FigureReader(text: text, lexicon: lexicon, currency: currency).stated(found.meaning, at: place)
        guard let power = scale(after: found.end) ?? scale(before: place) ?? scale(ofLone: place..<found.end) else {
            return nil
        }
        return UnitScope(unit: unit.id, candidates: unit.openCandidates, power: power + unit.power)
    }

    private func isInsideWord(_ place: Int) -> Bool {
        let (before, here) = (text[place - 1], text[place])
        return (before.isLetter || before.isDigit) && (here.isLetter || here.isDigit)
    }

    /// The power of a magnitude behind the unit.
    private func scale(after end: Int) -> Int? {
        var place = end
        while text[place] == 0x20 || text[place] == UInt8(ascii: "'") { place += 1 }
        guard let found = lexicon.match(text, at: place, [.scale, .gluedScale, .letter, .headingScale]),
            !text[found.end].isLetter, !text[found.end].isDigit
        else { return nil }
        return found.meaning.number
    }

    /// "millions of USD", `百万美元`, `亿美元`; behind a number the magnitude is the number's.
    private func scale(before start: Int) -> Int? {
        var (place, power) = (start, 0)
        while let found = lexicon.match(text, at: place - 3, .han), found.end == place {
            (place, power) = (place - 3, power + found.meaning.number)
        }
        if power == 0 {
            place = text.skippingSpacesBack(start)
            if text.has("of", at: place - 2) { place = text.skippingSpacesBack(place - 2) }
            let word = text.startOfLetters(before: place)
            guard place < start, word < place, let found = lexicon.match(text, at: word, .scale), found.end == place
            else { return nil }
            (place, power) = (word, found.meaning.number)
        }
        return followsFigure(place) ? nil : power
    }

    /// 0 for a code or sign that a bracket or the end follows, and that is no figure's.
    private func scale(ofLone range: Range<Int>) -> Int? {
        var end = range.upperBound
        while text[end] == 0x20 { end += 1 }
        let isLast = end >= text.range.upperBound || text[end] == UInt8(ascii: ")") || text.has("）", at: end)
        // Words in small letters and characters that end many words are units only beside a magnitude.
        let isWord = range.contains { text[$0].isLowercase } || isPartOfHanWord(range)
        return isLast && !isWord && !followsFigure(range.lowerBound) ? 0 : nil
    }

    private func followsFigure(_ place: Int) -> Bool {
        let before = text.skippingSpacesBack(place)
        return text[before - 1].isDigit || lexicon.match(text, at: before - 3, .han).map { $0.end == before } ?? false
    }

    /// `元` and the like behind another character.
    private func isPartOfHanWord(_ range: Range<Int>) -> Bool {
        range.count == 3 && text[range.lowerBound] >= 0xE3 && (0xE3...0xE9).contains(text[range.lowerBound - 3])
    }
}
