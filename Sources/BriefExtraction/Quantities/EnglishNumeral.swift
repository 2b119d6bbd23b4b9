import BriefModel

/// Reads numbers that have words in them: "three and a half million", "4 thousand 3 hundred and 21", "half a billion", "two thirds".
struct EnglishNumeral {
    let text: ByteWindow
    let lexicon: QuantityLexicon
    /// A currency sign stands before: what follows the first magnitude word is not part of the number.
    let isAfterCurrency: Bool

    private typealias Part = (value: ExactDecimal, end: Int)

    /// The number at a position; `literal` is what stands there in digits, if anything.
    func numeral(at start: Int, literal: NumberLiteral?) -> Numeral? {
        if let literal, !isContinued(after: literal.end) { return nil }
        guard let first = group(at: start, literal: literal, allowsArticle: true) else { return nil }
        guard let scaled = scales(after: first.end, of: first) else { return unscaled(first, literal: literal) }
        var (sum, end) = (scaled.value, scaled.end)
        var limit = scaled.power
        if !isAfterCurrency {
            while let more = continuation(after: end, below: limit) {
                guard let total = sum.adding(more.value) else { return nil }
                (sum, end) = (total, more.end)
                guard more.power > 0 else { break }
                limit = more.power
            }
        }
        if limit >= 6, !isAfterCurrency, let tail = fractionTail(after: end), scales(after: tail.end, of: tail) == nil {
            guard let total = sum.adding(tail.value.scaled(byPowerOfTen: limit)) else { return nil }
            (sum, end) = (total, tail.end)
        }
        guard literal == nil || end != literal?.end else { return nil }
        var result = Numeral(words: sum, end: end, scale: scaled.power)
        if let literal, end == scaled.end, let scale = power(scaled.value, over: literal.value) {
            result = Numeral(literal)
            result.multiply(byPowerOfTen: scale, end: end)
        }
        result.isInWords = literal == nil
        return result
    }

    /// Words that may go on with digits; without one of them they stand alone, as most do.
    private static let continuing: QuantityKind = [
        .hundred, .part, .parts, .half, .and, .point, .scale, .dozen,
    ]

    private func isContinued(after end: Int) -> Bool {
        let next = text.skippingSpaces(end)
        return text[next] == UInt8(ascii: "-") || text[next] == UInt8(ascii: "o")
            || lexicon.mayMatch(text, at: next, Self.continuing)
    }

    /// The power of ten between a number and its scaled value; `nil` for dozens and fractions.
    private func power(_ scaled: ExactDecimal, over value: ExactDecimal) -> Int? {
        scaled.mantissa == value.mantissa && !value.isZero ? scaled.exponent - value.exponent : nil
    }

    private func unscaled(_ part: Part, literal: NumberLiteral?) -> Numeral? {
        if let literal, part.end == literal.end { return nil }
        var result = Numeral(words: part.value, end: part.end)
        if literal == nil, let point = decimals(after: part.end, of: part.value) { result = point }
        return result
    }

    // MARK: groups

    /// A number below the first magnitude word: "two hundred and six", "322 hundred", "five and a half", "three quarters", "half a".
    private func group(at start: Int, literal: NumberLiteral?, allowsArticle: Bool) -> Part? {
        if literal == nil, let word = wordGroup(at: start, allowsArticle: allowsArticle) { return word.part }
        var part: Part
        if let literal {
            part = (literal.value, literal.end)
        } else if let small = belowHundred(at: start) {
            part = small
        } else if let hundred = lexicon.match(text, at: start, .hundred),
            lexicon.match(text, at: text.skippingSpaces(hundred.end), .scale) != nil
        {
            return (ExactDecimal(100), hundred.end)
        } else {
            return nil
        }
        part = withHundred(part)
        if let (end, _) = denominator(after: part.end, of: part.value),
            let fraction = part.value.divided(by: end.number)
        {
            return (fraction, ofArticle(after: end.end))
        }
        if let tail = fractionTail(after: part.end), literal == nil || literal?.places == 0,
            let sum = part.value.adding(tail.value)
        {
            return (sum, tail.end)
        }
        if let point = decimals(after: part.end, of: part.value), literal == nil { return (point.value, point.end) }
        return part
    }

    /// A group that begins with "half", "a" or "quarter"; the outer `nil` when it begins otherwise.
    private func wordGroup(at start: Int, allowsArticle: Bool) -> (part: Part?, Void)? {
        if let half = lexicon.match(text, at: start, .half) {
            let article = lexicon.match(text, at: text.skippingSpaces(half.end), .article)
            let end = article.map { a in isMagnitude(at: text.skippingSpaces(a.end)) ? a.end : half.end } ?? half.end
            return ((ExactDecimal(mantissa: 5, exponent: -1), end), ())
        }
        if allowsArticle, let article = lexicon.match(text, at: start, .article) {
            return (afterArticle(article.end), ())
        }
        if let quarter = lexicon.match(text, at: start, .part), quarter.meaning.number == 4,
            isMagnitude(at: text.skippingSpaces(quarter.end))
        {
            return ((ExactDecimal(mantissa: 25, exponent: -2), quarter.end), ())
        }
        return nil
    }

    /// "a hundred", "a million" (the million follows), "a half", "a quarter million", "a fifth" at the end of a clause.
    private func afterArticle(_ articleEnd: Int) -> Part? {
        let next = text.skippingSpaces(articleEnd)
        guard next > articleEnd else { return nil }
        if let hundred = lexicon.match(text, at: next, .hundred) {
            return withHundredTail((ExactDecimal(100), hundred.end))
        }
        if lexicon.match(text, at: next, [.scale, .dozen]) != nil { return (ExactDecimal(1), articleEnd) }
        if let half = lexicon.match(text, at: next, .half) {
            guard isMagnitude(at: text.skippingSpaces(half.end)) || endsClause(half.end) else { return nil }
            return (ExactDecimal(mantissa: 5, exponent: -1), half.end)
        }
        guard let part = lexicon.match(text, at: next, .part),
            isMagnitude(at: text.skippingSpaces(part.end)) || (part.meaning.number != 4 && endsClause(part.end)),
            let value = ExactDecimal(1).divided(by: part.meaning.number)
        else { return nil }
        return (value, part.end)
    }

    private func belowHundred(at start: Int) -> Part? {
        guard let word = lexicon.match(text, at: start, [.digit, .teen, .tens]) else { return nil }
        guard word.meaning.kind == .tens else { return (ExactDecimal(word.meaning.number), word.end) }
        let next = afterHyphenOrSpaces(word.end)
        if next > word.end, let unit = lexicon.match(text, at: next, .digit), unit.meaning.number > 0 {
            return (ExactDecimal(word.meaning.number + unit.meaning.number), unit.end)
        }
        return (ExactDecimal(word.meaning.number), word.end)
    }

    /// "two hundred and six" from "two" on.
    private func withHundred(_ part: Part) -> Part {
        let next = afterHyphenOrSpaces(part.end)
        guard next > part.end, let hundred = lexicon.match(text, at: next, .hundred) else { return part }
        return withHundredTail((part.value.scaled(byPowerOfTen: 2), hundred.end))
    }

    private func withHundredTail(_ part: Part) -> Part {
        var next = text.skippingSpaces(part.end)
        let and = lexicon.match(text, at: next, .and)
        if let and { next = text.skippingSpaces(and.end) }
        if next > part.end, let small = belowHundred(at: next), !small.value.isZero,
            !isAfterCurrency || next == part.end + 1
        {
            let after = text.skippingSpaces(small.end)
            let isNewNumber = lexicon.match(text, at: after, .hundred) != nil
            if !isNewNumber, and == nil || denominator(after: small.end, of: small.value) == nil,
                let sum = part.value.adding(small.value)
            {
                return (sum, small.end)
            }
        }
        if next > part.end, !isAfterCurrency, let literal = NumberLiteral(text, at: next), literal.isPlain,
            literal.integerDigits <= 2, !literal.value.isZero,
            lexicon.match(text, at: text.skippingSpaces(literal.end), .hundred) == nil,
            text[part.end + 1] | 0x20 == UInt8(ascii: "a"), let sum = part.value.adding(literal.value)
        {
            return (sum, literal.end)
        }
        return part
    }

    // MARK: fractions and points

    /// "half", "quarters", "fifths" after a number.
    private func denominator(after end: Int, of value: ExactDecimal) -> ((number: Int, end: Int), Bool)? {
        let next = afterHyphenOrSpaces(end)
        guard next > end else { return nil }
        let isOne = value == ExactDecimal(1)
        guard
            let word = lexicon.match(text, at: next, isOne ? .part : .parts)
                ?? (isOne ? lexicon.match(text, at: next, .half) : nil)
        else { return nil }
        return ((word.meaning.number, word.end), isOne)
    }

    /// " and a half", " and three quarters", " and one fourth".
    private func fractionTail(after end: Int) -> Part? {
        guard let and = lexicon.match(text, at: text.skippingSpaces(end), .and) else { return nil }
        let next = text.skippingSpaces(and.end)
        if let article = lexicon.match(text, at: next, .article),
            let word = lexicon.match(text, at: text.skippingSpaces(article.end), [.half, .part]),
            let value = ExactDecimal(1).divided(by: word.meaning.number)
        {
            return (value, word.end)
        }
        guard let count = belowHundred(at: next), let (part, _) = denominator(after: count.end, of: count.value),
            let value = count.value.divided(by: part.number)
        else { return nil }
        return (value, part.end)
    }

    /// "point zero three", "point seventy-one" after a whole number.
    private func decimals(after end: Int, of whole: ExactDecimal) -> Numeral? {
        guard let point = lexicon.match(text, at: text.skippingSpaces(end), .point) else { return nil }
        var place = text.skippingSpaces(point.end)
        var (digits, places, stop): (Int128, Int, Int) = (0, 0, 0)
        while places < 12, let word = lexicon.match(text, at: place, .digit) {
            digits = digits * 10 + Int128(word.meaning.number)
            places += 1
            stop = word.end
            place = text.skippingSpaces(stop)
        }
        if places == 0, let small = belowHundred(at: place) {
            (digits, places, stop) = (small.value.scaled(byPowerOfTen: 0).mantissa, 2, small.end)
            for _ in 0..<max(0, small.value.exponent) { digits *= 10 }
        }
        guard places > 0, let value = whole.adding(ExactDecimal(mantissa: digits, exponent: -places)) else {
            return nil
        }
        var result = Numeral(words: value, end: stop)
        result.decimals = places
        return result
    }

    // MARK: magnitudes

    /// The magnitude words after a number, multiplied: "hundred thousand", "lakh crore", "dozen".
    private func scales(after end: Int, of part: Part) -> (value: ExactDecimal, end: Int, power: Int)? {
        var (value, place, power) = (part.value, ofArticle(after: end), 0)
        for _ in 0..<3 {
            let next = afterHyphenOrSpaces(place)
            guard next > place || text[place].isLetter, let word = lexicon.match(text, at: next, [.scale, .dozen])
            else {
                break
            }
            if word.meaning.kind == .dozen {
                guard let dozens = value.multiplied(by: ExactDecimal(12)) else { return nil }
                return (dozens, word.end, 1)
            }
            value = value.scaled(byPowerOfTen: word.meaning.number)
            power += word.meaning.number
            place = word.end
        }
        return power == 0 ? nil : (value, place, power)
    }

    /// The next smaller part: "4 thousand **3 hundred and 21**", "twenty-one trillion **and three hundred**".
    private func continuation(after end: Int, below limit: Int) -> (value: ExactDecimal, end: Int, power: Int)? {
        guard limit > 1 else { return nil }
        var next = text.skippingSpaces(end)
        let and = lexicon.match(text, at: next, .and)
        if let and { next = text.skippingSpaces(and.end) }
        guard next > end else { return nil }
        let literal = NumberLiteral(text, at: next)
        if literal != nil, limit > 3 || literal?.isPlain == false { return nil }
        guard let part = group(at: next, literal: literal, allowsArticle: and != nil), !part.value.isZero else {
            return nil
        }
        if let scaled = scales(after: part.end, of: part) {
            return scaled.power < limit ? scaled : nil
        }
        guard part.value < ExactDecimal(1).scaled(byPowerOfTen: limit), part.value.exponent >= 0 else { return nil }
        if literal != nil, part.end == literal?.end, and == nil { return nil }
        return (part.value, part.end, 0)
    }

    // MARK: places

    private func isMagnitude(at position: Int) -> Bool {
        lexicon.match(text, at: position, [.scale, .dozen]) != nil
    }

    /// Past " of a" and " a" before a magnitude word: "two thirds of a million".
    private func ofArticle(after end: Int) -> Int {
        let next = text.skippingSpaces(end)
        guard text.has("of ", at: next) else { return end }
        let article = lexicon.match(text, at: next + 3, .article)
        guard let article, isMagnitude(at: text.skippingSpaces(article.end)) else { return end }
        return article.end
    }

    private func endsClause(_ end: Int) -> Bool {
        let next = text.skippingSpaces(end)
        return !text[next].isLetter || text.has("of ", at: next)
    }

    /// Past spaces, or a hyphen with or without spaces.
    private func afterHyphenOrSpaces(_ end: Int) -> Int {
        let next = text.skippingSpaces(end)
        guard text[next] == UInt8(ascii: "-") else { return next }
        let after = text.skippingSpaces(next + 1)
        return text[after].isLetter ? after : next
    }
}
