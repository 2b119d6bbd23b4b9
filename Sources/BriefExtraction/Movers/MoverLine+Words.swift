import BriefReading

extension MoverLine {
    /// Words and marks between two names.
    static let joiners = FoldedNeedles(["and", "und", "et", "y", "e", "en", "和", "及", "与"], foldsCase: false)
    static let dots = FoldedNeedles(["·", "•", "・", "∙", "●", "‧", "→", "►"], foldsCase: false)
    /// Words that end a name.
    static let ends = FoldedNeedles(
        ["mit", "with", "at", "to", "on", "by", "from", "auf", "bei", "um", "à", "after", "as"] + particles,
        foldsCase: false)
    /// Hindi ones behind a name, in Latin letters.
    static let particles = ["ka", "ki", "ke", "ko", "ne", "me", "mein"]
    private static let topicMarks = FoldedNeedles(["は", "が", "も"])

    /// は, が and も behind a name of two signs and more, and before its figure or what happened to it.
    func isTopicMark(_ place: Int, from start: Int) -> Bool {
        let next = place + 1
        return place >= start + 2 && next < analysis.tokens.count
            && Self.topicMarks.phrase(in: text, analysis.tokens[place].text) != nil
            && (analysis.tokens[next].isQuantity || analysis.cue(at: next) != nil)
    }
    static let particleWords = FoldedNeedles(particles + ["は", "が", "も"], foldsCase: false)
    /// Words of a side that make no sentence.
    static let plainSides = FoldedNeedles([
        "up", "down", "higher", "lower", "plus", "minus", "gain", "loss", "off",
    ])

    /// "301.2c": a price in cents or pence.
    func isCents(_ token: Token) -> Bool {
        let word = text[token.text]
        guard word.count > 2, let last = word.last, [UInt8(ascii: "c"), UInt8(ascii: "p")].contains(last) else {
            return false
        }
        return word.dropLast().allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    }

    func isPeriodLabel(_ place: Int) -> Bool {
        guard let cue = analysis.cue(at: place) else { return false }
        return cue.hasAny([.horizon, .change, .priceLabel]) && cue.tokens.upperBound < analysis.tokens.count
            && (analysis.tokens[cue.tokens.upperBound].mark == .colon
                || analysis.tokens[cue.tokens.upperBound].isQuantity)
    }

    /// "dogwifhat −12%": small letters, but right before figures.
    func isFigureSoon(_ place: Int) -> Bool {
        analysis.tokens[place].isQuantity
            || analysis.tokens[place].mark == .colon && place + 1 < analysis.tokens.count
                && analysis.tokens[place + 1].isQuantity
    }

    /// "FX: EUR/USD 1.15": behind a word and a colon at the head of a line a ticker or pair stands, and the word is a label.
    var groupLabel: Int? {
        let tokens = analysis.tokens
        guard pieces.isEmpty, tokens[index].entity == nil, tokens[index].kind == .word else { return nil }
        let colon = index + 1
        guard colon + 1 < tokens.count, tokens[colon].mark == .colon, tokens[colon + 1].kind == .cashtag else {
            return nil
        }
        return colon + 1
    }

    /// What goods are priced by.
    private static let measures = FoldedNeedles([
        "t", "mt", "st", "oz", "toz", "ozt", "lb", "lbs", "bbl", "barrel", "kg", "g", "bu", "bushel", "gal", "gallon",
        "mmbtu", "mbtu", "mwh", "therm", "cwt", "ton", "tonne", "dmt", "dmtu", "head", "day", "share", "teu", "feu",
        "m3",
        "吨", "桶", "盎司",
    ])

    /// A slash before a measure: "/t", "/bbl".
    func isUnitSlash(_ place: Int) -> Bool {
        let next = place + 1
        return analysis.tokens[place].mark == .inner
            && text[analysis.tokens[place].text.lowerBound] == UInt8(ascii: "/")
            && next < analysis.tokens.count && Self.measures.phrase(in: text, analysis.tokens[next].text) != nil
    }

    /// "Dt. Telekom", "Deere & Co. (DE)", "Carl Zeiss Med. 51.20": a stop that shortens a word of a name.
    func isAbbreviation(_ place: Int) -> Bool {
        let tokens = analysis.tokens
        guard place > 0, place + 1 < tokens.count, tokens[place - 1].kind == .word, tokens[place - 1].isCapitalized,
            text[tokens[place].text.lowerBound] == UInt8(ascii: "."),
            tokens[place].text.lowerBound == tokens[place - 1].text.upperBound
        else { return false }
        let next = tokens[place + 1]
        if next.isQuantity || next.isInName { return true }
        return next.kind == .word && next.isCapitalized && tokens[place - 1].text.count <= 5
            && tokens[place - 1].entity == nil
            && analysis.quantities.contains { $0.text.lowerBound > next.text.lowerBound }
    }

    /// "Name ........ 4.10": dots that lead the eye.
    func isLeader(_ place: Int) -> Bool {
        let tokens = analysis.tokens
        return [place - 1, place + 1].contains {
            tokens.indices.contains($0) && tokens[$0].mark == .stop
                && (tokens[$0].text.upperBound == tokens[place].text.lowerBound
                    || tokens[$0].text.lowerBound == tokens[place].text.upperBound)
        }
    }

    /// "8.75% 2051": the rate of a bond before the year that it ends in.
    func isCoupon(_ place: Int) -> Bool { analysis.isCoupon(place, text) }

    func isAmpersand(_ place: Int) -> Bool {
        text[analysis.tokens[place].text.lowerBound] == UInt8(ascii: "&")
    }

    /// A hyphen or an apostrophe between two words without a space.
    func isTight(_ place: Int) -> Bool {
        place + 1 < analysis.tokens.count
            && analysis.tokens[place].text.lowerBound == analysis.tokens[place - 1].text.upperBound
            && analysis.tokens[place].text.upperBound == analysis.tokens[place + 1].text.lowerBound
    }

    /// "S&P 500", "Nifty 50": a plain number behind a word of indices, with a figure still to come.
    func isNameNumber(_ place: Int, from start: Int) -> Bool {
        guard let quantity = analysis.quantity(at: place), quantity.kind == .number, !quantity.hasScale,
            quantity.sign == .none, quantity.decimals == 0, quantity.text.count <= 4,
            place + 1 < analysis.tokens.count
        else { return false }
        return (start..<place).contains { analysis.cue(at: $0)?.has(.index) ?? false }
    }

    /// The year behind a bond's rate.
    func isMaturity(_ place: Int) -> Bool { place > 0 && isCoupon(place - 1) }
}

extension Analysis {
    /// A percentage without a sign that a year or a month with its year follows.
    func isCoupon(_ place: Int, _ text: [UInt8]) -> Bool {
        guard place + 1 < tokens.count, let rate = quantity(at: place), rate.kind == .percent, rate.sign == .none else {
            return false
        }
        let next = tokens[place + 1].text
        guard tokens[place + 1].kind != .mark, (4...10).contains(next.count) else { return false }
        if next.count == 4 {
            return text[next].allSatisfy(\.isASCIIDigit)
                && ["19", "20", "21"].contains { text[next].prefix(2).elementsEqual($0.utf8) }
        }
        return tokens[place + 1].kind == .date && text[next].contains(UInt8(ascii: "/"))
    }
}
