import BriefModel

extension FigureReader {
    /// The number with a magnitude letter (`k`, `M`, `b`, `T`) taken in; `nil` when the letter makes it something else (`15m`).
    func withLetter(_ numeral: Numeral, hasCurrency: Bool) -> Numeral? {
        guard numeral.scale == 0, !(numeral.isInWords && numeral.decimals > 0) else { return numeral }
        var place = numeral.end
        if text[place] == UInt8(ascii: "-"), hasCurrency { place += 1 }
        place = text.skippingSpaces(place, atMost: 2)
        let isGlued = place == numeral.end
        if let word = lexicon.match(text, at: place, .gluedScale), isGlued || hasCurrency || isCurrency(after: word.end)
        {
            var result = numeral
            result.multiply(byPowerOfTen: word.meaning.number, end: word.end)
            return result
        }
        // "$85mm": behind money no millimetres.
        if hasCurrency, isGlued, text[place] | 0x20 == UInt8(ascii: "m"),
            let word = lexicon.match(text, at: place, .headingScale)
        {
            var result = numeral
            result.multiply(byPowerOfTen: word.meaning.number, end: word.end)
            return result
        }
        guard let letter = lexicon.match(text, at: place, .letter), !text[letter.end].isDigit else { return numeral }
        let isMillimetre = text[letter.end] == 0xC2 && text[letter.end + 1] & 0xFE == 0xB2
        guard !isMillimetre else { return nil }
        switch reading(
            of: text[place], numeral, isGlued: isGlued, hasCurrency: hasCurrency || isCurrency(after: letter.end))
        {
        case .scale:
            var result = numeral
            result.multiply(byPowerOfTen: letter.meaning.number, end: letter.end)
            return result
        case .notScale: return numeral
        case .unknown: return nil
        }
    }

    private enum LetterReading {
        case scale, notScale, unknown
    }

    private func reading(of letter: UInt8, _ numeral: Numeral, isGlued: Bool, hasCurrency: Bool) -> LetterReading {
        if hasCurrency {
            return isGlued || letter != UInt8(ascii: "t") ? .scale : .notScale
        }
        switch letter {
        case UInt8(ascii: "t"): return .notScale
        case UInt8(ascii: "m") where !isGlued, UInt8(ascii: "b") where !isGlued: return .notScale
        case UInt8(ascii: "m") where numeral.isPlain && numeral.value <= ExactDecimal(60): return .unknown
        case UInt8(ascii: "k"), UInt8(ascii: "K"): return .scale
        default: return isGlued || !numeral.isPlain ? .scale : .notScale
        }
    }

    private func isCurrency(after end: Int) -> Bool {
        let place = text.skippingSpaces(end, atMost: 1)
        guard let found = lexicon.match(text, at: place, [.currency, .currencyAfter]) else { return false }
        return !text[found.end].isDigit
    }
}
