import BriefModel

/// Reads one amount at a position: sign, currency, number, magnitude and unit in any legal order.
struct FigureReader {
    let text: ByteWindow
    let lexicon: QuantityLexicon
    /// What the sender means by a sign that several currencies share.
    var currency: String?

    /// The amount at a position; `inList` forbids the reading of a comma as decimal mark.
    func amount(at start: Int, inList: Bool = false) -> Amount? {
        var place = start
        var sign = sign(&place)
        let before = currencyBefore(&place)
        if before != nil, sign == .none { sign = self.sign(&place) }
        let isParenthesized = before != nil && text[place] == UInt8(ascii: "(") && sign == .none
        if isParenthesized { place += 1 }
        guard var numeral = numeral(at: place, hasCurrency: before != nil, inList: inList) else { return nil }
        if isParenthesized {
            guard text[numeral.end] == UInt8(ascii: ")") else { return nil }
            numeral.end += 1
            sign = .parentheses
        }
        guard let scaled = withLetter(numeral, hasCurrency: before != nil) else { return nil }
        var amount = Amount(start: start, end: scaled.end, numeral: scaled, sign: sign, unit: before)
        amount.unitIsBefore = before != nil
        unitAfter(&amount)
        guard !isGlued(amount) else { return nil }
        return amount
    }

    /// Letters or digits that stand against the end of a figure: a code, a size, a hash.
    private func isGlued(_ amount: Amount) -> Bool {
        let (last, next) = (text[amount.end - 1], text[amount.end])
        if next.isDigit { return last.isDigit || last.isLetter }
        return next.isLetter && (last.isDigit || last.isLetter) || next == UInt8(ascii: "_")
    }

    // MARK: sign and currency before

    private func sign(_ place: inout Int) -> Quantity.Sign {
        var width = 1
        var sign = Quantity.Sign.minus
        switch text[place] {
        case UInt8(ascii: "+"): sign = .plus
        case UInt8(ascii: "-"): break
        case 0xE2 where text.has("−", at: place) || text.has("–", at: place): width = 3
        case 0xEF where text.has("－", at: place): width = 3
        case 0xEF where text.has("＋", at: place): (sign, width) = (.plus, 3)
        case 0xE8 where text.has("负", at: place) || text.has("負", at: place): width = 3
        default:
            guard text[place].isLetter, let word = lexicon.match(text, at: place, .minus) else { return .none }
            place = text.skippingSpaces(word.end)
            return .minus
        }
        place += width
        return sign
    }

    private func currencyBefore(_ place: inout Int) -> StatedUnit? {
        guard !text[place].isDigit,
            let found = lexicon.match(text, at: place, [.currency, .currencyBefore, .mega, .hundredth]),
            !found.meaning.isHan || found.end - place >= 6
        else { return nil }
        if found.meaning.kind == .hundredth, found.meaning.id != "MYR" { return nil }
        let next = text.skippingSpaces(found.end, atMost: 2)
        guard startsNumber(next) else { return nil }
        let unit = stated(found.meaning, at: place)
        place = next
        return unit
    }

    private func startsNumber(_ position: Int) -> Bool {
        var place = position
        if text[place] == UInt8(ascii: "(") { place += 1 }
        _ = sign(&place)
        if text[place] == UInt8(ascii: ".") { place += 1 }
        if NumberLiteral.digit(text, place) != nil { return true }
        return text[place] >= 0xE3
            && lexicon.match(text, at: place, .hanDigit) != nil
    }

    // MARK: number

    private func numeral(at place: Int, hasCurrency: Bool, inList: Bool) -> Numeral? {
        let literal = NumberLiteral(text, at: place, inList: inList)
        if text[literal?.end ?? place] >= 0xC2 || text[(literal?.end ?? place) + 1] >= 0xE3,
            let han = HanNumeral(text: text, lexicon: lexicon).numeral(at: place, literal: literal)
        {
            return han
        }
        if let literal {
            if let special = special(literal, at: place) { return special }
        } else if !text[place].isLetter {
            return vulgarFraction(at: place)
        }
        let english = EnglishNumeral(text: text, lexicon: lexicon, isAfterCurrency: hasCurrency)
        guard let read = english.numeral(at: place, literal: literal) else { return literal.map { Numeral($0) } }
        return literal == nil && !hasCurrency ? proportion(of: read.value, end: read.end, isPlain: true) ?? read : read
    }

    /// `3/4`, `1 4/5`, `6½`, `1e10`, `1.3x10^6`.
    private func special(_ literal: NumberLiteral, at start: Int) -> Numeral? {
        guard mayBeSpecial(after: literal.end) else { return nil }
        if let fraction = fraction(after: literal, at: start) { return fraction }
        if let power = power(of: literal) ?? proportion(of: literal.value, end: literal.end, isPlain: literal.isPlain) {
            return power
        }
        var place = literal.end
        if text[place] | 0x20 == UInt8(ascii: "e") {
            place += 1
        } else if text.has("x10^", at: place) {
            place += 4
        } else if text.has("×10^", at: place) {
            place += 5
        } else {
            return nil
        }
        let negative = text[place] == UInt8(ascii: "-")
        if negative || text[place] == UInt8(ascii: "+") { place += 1 }
        var (power, digits) = (0, 0)
        while text[place].isDigit, digits < 3 {
            power = power * 10 + Int(text[place] - 0x30)
            (place, digits) = (place + 1, digits + 1)
        }
        guard (1...2).contains(digits), !text[place].isLetter else { return nil }
        var result = Numeral(literal)
        result.multiply(byPowerOfTen: negative ? -power : power, end: place)
        result.scale = 0
        return result
    }

    /// A look at the next signs, which tells most numbers from fractions, powers and proportions.
    private func mayBeSpecial(after end: Int) -> Bool {
        switch text[end] {
        case UInt8(ascii: "/"), UInt8(ascii: "^"), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "x"), 0xC3:
            return true
        default: break
        }
        let next = text[text.skippingSpaces(end)]
        return next.isDigit || next >= 0xC2 || next == UInt8(ascii: ".") || next == UInt8(ascii: "o")
            || next == UInt8(ascii: "i")
    }

    /// `2.5^-1`, exact or nothing.
    private func power(of literal: NumberLiteral) -> Numeral? {
        guard text[literal.end] == UInt8(ascii: "^") else { return nil }
        var place = literal.end + 1
        let negative = text[place] == UInt8(ascii: "-")
        if negative || text[place] == UInt8(ascii: "+") { place += 1 }
        guard let exponent = NumberLiteral(text, at: place), exponent.isPlain, exponent.integerDigits <= 2,
            let count = Int(exponent.value.description)
        else { return nil }
        var result = ExactDecimal(1)
        for _ in 0..<count {
            guard let product = result.multiplied(by: literal.value) else { return nil }
            result = product
        }
        if negative {
            guard let divisor = Int(String(result.mantissa)), let inverse = ExactDecimal(1).divided(by: divisor) else {
                return nil
            }
            result = inverse.scaled(byPowerOfTen: -result.exponent)
        }
        return Numeral(words: result, end: exponent.end)
    }

    /// "one in three", "two out of five hundred", "1 over 20": a part of a whole; not "12 in six boxes", "$2000 over 3 years".
    private func proportion(of part: ExactDecimal, end: Int, isPlain: Bool) -> Numeral? {
        let next = text.skippingSpaces(end)
        guard isPlain, next > end, part.exponent >= 0, part < ExactDecimal(1000) else { return nil }
        let isOne = part == ExactDecimal(1)
        var place = next
        if text.has("out of ", at: next) {
            place += 7
        } else if isOne, text.has("in ", at: next) {
            place += 3
        } else if isOne,
            text.has("over ", at: next)
        {
            place += 5
        } else {
            return nil
        }
        let literal = NumberLiteral(text, at: place)
        let words = EnglishNumeral(text: text, lexicon: lexicon, isAfterCurrency: false)
        guard let whole = words.numeral(at: place, literal: literal) ?? literal.map({ Numeral($0) }),
            whole.value > part,
            whole.value.exponent >= 0, whole.value <= ExactDecimal(1000), let divisor = Int(whole.value.description),
            text[next] != UInt8(ascii: "o") || text[next + 1] == UInt8(ascii: "u")
                || !text[text.skippingSpaces(whole.end)].isLetter,
            let value = part.divided(by: divisor)
        else { return nil }
        return Numeral(words: value, end: whole.end)
    }

    private func fraction(after literal: NumberLiteral, at start: Int) -> Numeral? {
        guard literal.isPlain else { return nil }
        if text[literal.end] == UInt8(ascii: "/") { return ratio(literal, whole: nil) }
        let next = text.skippingSpaces(literal.end, atMost: 2)
        if let part = vulgarFraction(at: next), let sum = literal.value.adding(part.value) {
            var result = part
            (result.value, result.stated) = (sum, sum)
            return result
        }
        guard next > literal.end, let numerator = NumberLiteral(text, at: next), numerator.isPlain,
            text[numerator.end] == UInt8(ascii: "/")
        else { return nil }
        return ratio(numerator, whole: literal.value)
    }

    /// What prices and shares are divided by; `24/7` and `9/11` are no fractions.
    private static let divisors: Set<Int> = [2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25, 32, 50, 64, 100, 1000]

    private func ratio(_ numerator: NumberLiteral, whole: ExactDecimal?) -> Numeral? {
        guard let divisor = NumberLiteral(text, at: numerator.end + 1), divisor.isPlain, divisor.integerDigits <= 3,
            numerator.integerDigits <= 3, text[divisor.end] != UInt8(ascii: "/"),
            let number = Int(divisor.value.description), Self.divisors.contains(number),
            let part = numerator.value.divided(by: number),
            let value = part.adding(whole ?? .zero)
        else { return nil }
        return Numeral(words: value, end: divisor.end)
    }

    /// `½`, `¾`, `⅔` (Unicode 15.0, Latin-1 Supplement and Number Forms).
    private func vulgarFraction(at place: Int) -> Numeral? {
        var parts: (Int, Int, Int)?
        if text[place] == 0xC2 {
            switch text[place + 1] {
            case 0xBC: parts = (1, 4, 2)
            case 0xBD: parts = (1, 2, 2)
            case 0xBE: parts = (3, 4, 2)
            default: break
            }
        } else if text[place] == 0xE2, text[place + 1] == 0x85 {
            let forms = [
                (1, 3), (2, 3), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6), (1, 8), (3, 8), (5, 8), (7, 8),
            ]
            let index = Int(text[place + 2]) - 0x93
            if forms.indices.contains(index) { parts = (forms[index].0, forms[index].1, 3) }
        }
        guard let (numerator, divisor, width) = parts, let value = ExactDecimal(numerator).divided(by: divisor) else {
            return nil
        }
        return Numeral(words: value, end: place + width)
    }
}
