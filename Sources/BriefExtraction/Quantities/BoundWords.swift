import BriefModel

/// Words before a figure that bound it: "about", "more than", "up to", `~`, `约`.
struct BoundWords {
    let text: ByteWindow
    let lexicon: QuantityLexicon

    /// Takes in the bound words that touch a quantity on the left.
    func extend(_ quantity: inout Quantity, notBefore limit: Int) {
        var start = quantity.text.lowerBound
        if start - 2 >= limit, text[start - 1] == 0x20, text[start - 3] == 0x20,
            lexicon.match(text, at: start - 2, .article)?.end == start - 1
        {
            start -= 2
        }
        guard let (kind, place) = mark(before: start) ?? word(before: start), place >= limit else { return }
        switch kind {
        case .over: quantity.bound = .over
        case .under: quantity.bound = .under
        default: quantity.bound = .about
        }
        quantity.text = place..<quantity.text.upperBound
    }

    /// Digits and a closing bracket.
    private func isClosed(_ start: Int) -> Bool {
        var place = start
        while text[place].isDigit { place += 1 }
        return text[place] == UInt8(ascii: ">")
    }

    private func mark(before start: Int) -> (QuantityKind, Int)? {
        let end = text.skippingSpacesBack(start, atMost: 1)
        switch text[end - 1] {
        case UInt8(ascii: "~"): return (.about, end - 1)
        // "Kelp<4993> 2,184": brackets around a code.
        case UInt8(ascii: ">"): return text[end - 2].isDigit || text[end - 2] >= 0x80 ? nil : (.over, end - 1)
        case UInt8(ascii: "<"): return isClosed(start) ? nil : (.under, end - 1)
        default: break
        }
        guard text[end - 1] >= 0x80 else { return nil }
        for (mark, kind) in [("≈", QuantityKind.about), ("≥", .over), ("≤", .under)]
        where text.has(mark, at: end - 3) {
            return (kind, end - 3)
        }
        for width in [9, 6, 3] where text[end - width] >= 0xE3 {
            if let found = lexicon.match(text, at: end - width, [.about, .over, .under]), found.end == end {
                // `買超 21.7`: the end of another word.
                let isTrade = ["买超", "買超", "卖超", "賣超"].contains { text.has($0, at: end - 6) }
                return isTrade ? nil : (found.meaning.kind, end - width)
            }
        }
        return nil
    }

    /// Up to three words back, the longest phrase that ends at the figure.
    private func word(before start: Int) -> (QuantityKind, Int)? {
        let end = text.skippingSpacesBack(start)
        guard end < start, text[end - 1].isLetter || text[end - 1] == UInt8(ascii: ".") else { return nil }
        var best: (QuantityKind, Int)?
        var place = end
        for _ in 0..<4 {
            if text[place - 1] == UInt8(ascii: ".") { place -= 1 }
            let word = text.startOfLetters(before: place)
            guard word < place, place - word <= 16 else { break }
            if let found = lexicon.match(text, at: word, [.about, .over, .under]), found.end == end {
                best = (found.meaning.kind, word)
            }
            place = text.skippingSpacesBack(word)
            guard place < word else { break }
        }
        return best
    }
}
