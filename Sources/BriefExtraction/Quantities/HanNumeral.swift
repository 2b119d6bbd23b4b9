import BriefModel

/// Reads Chinese, Japanese and Korean numbers, alone or behind digits: `三千五百万`, `5.08亿`, `3,400万`, `2조 150억`.
struct HanNumeral {
    let text: ByteWindow
    let lexicon: QuantityLexicon

    func numeral(at start: Int, literal: NumberLiteral?) -> Numeral? {
        let whole = plain(at: start, literal: literal)
        let (value, end) = (whole?.value ?? literal?.value, whole?.end ?? literal?.end)
        guard let value, let end else { return nil }
        if let fraction = fraction(after: end, divisor: value) { return fraction }
        if let and = lexicon.match(text, at: text.skippingSpaces(end, atMost: 1), .hanAnd) {
            let next = text.skippingSpaces(and.end, atMost: 1)
            if let part = fractionPart(at: next), part.value < ExactDecimal(1),
                let sum = value.adding(part.value)
            {
                return Numeral(words: sum, end: part.end)
            }
        }
        return whole
    }

    /// The fraction behind `又`.
    private func fractionPart(at start: Int) -> Numeral? {
        let literal = NumberLiteral(text, at: start)
        let whole = plain(at: start, literal: literal)
        guard let value = whole?.value ?? literal?.value, let end = whole?.end ?? literal?.end else { return nil }
        return fraction(after: end, divisor: value)
    }

    private func plain(at start: Int, literal: NumberLiteral?) -> Numeral? {
        if let literal, let simple = literalWithScales(literal, from: start) { return simple }
        return chain(at: start)
    }

    /// `五分之一`: the divisor stands first.
    private func fraction(after end: Int, divisor: ExactDecimal) -> Numeral? {
        let next = text.skippingSpaces(end, atMost: 1)
        guard text.has("分", at: next) else { return nil }
        let second = text.skippingSpaces(next + 3, atMost: 2)
        guard text.has("之", at: second), divisor.exponent >= 0, divisor.exponent < 12,
            let number = Int(divisor.description)
        else { return nil }
        let start = text.skippingSpaces(second + 3, atMost: 1)
        let literal = NumberLiteral(text, at: start)
        guard let part = plain(at: start, literal: literal) ?? literal.map({ Numeral($0) }),
            let value = part.value.divided(by: number)
        else { return nil }
        return Numeral(words: value, end: part.end)
    }

    /// `5.08 亿`, `1万亿`, `1,100万`: digits and then only magnitudes.
    private func literalWithScales(_ literal: NumberLiteral, from start: Int) -> Numeral? {
        var result = Numeral(literal)
        var place = literal.end
        while let scale = scale(at: place) {
            result.multiply(byPowerOfTen: scale.power, end: scale.end)
            place = scale.end
        }
        guard result.scale > 0 else { return nil }
        let next = text.skippingSpaces(place, atMost: 1)
        let goesOn =
            digit(at: next) != nil || NumberLiteral(text, at: next)?.places == 0 && next == place
            || isLowerPart(at: next, than: result.scale, behind: place)
        return goesOn && literal.places == 0 ? chain(at: start) : result
    }

    /// `2조 150억`: Korean writes a space between the parts of one number, each with a lower magnitude.
    private func isLowerPart(at next: Int, than power: Int, behind place: Int) -> Bool {
        guard next > place, isHangul(place - 3), let part = NumberLiteral(text, at: next), part.places == 0,
            let lower = scale(at: part.end)
        else { return false }
        return lower.power < power
    }

    private func isHangul(_ place: Int) -> Bool { (0xEA...0xED).contains(text[place]) }

    private func scale(at place: Int) -> (power: Int, end: Int)? {
        var start = text.skippingSpaces(place, atMost: 2)
        if let vague = lexicon.match(text, at: start, .vague) { start = vague.end }
        guard let found = lexicon.match(text, at: start, .han) else { return nil }
        return (found.meaning.number, found.end)
    }

    private func digit(at place: Int) -> (value: Int, end: Int)? {
        guard let found = lexicon.match(text, at: place, .hanDigit) else {
            return nil
        }
        return (found.meaning.number, found.end)
    }

    /// Sums digits and magnitudes: a magnitude multiplies what stands before it since the last larger one.
    private func chain(at start: Int) -> Numeral? {
        var state = HanSum()
        var (place, end, count) = (start, start, 0)
        while count < 40 {
            let here = count == 0 ? start : text.skippingSpaces(place, atMost: 1)
            if let digit = digit(at: here) {
                guard state.take(digit: digit.value) else { return nil }
                place = digit.end
            } else if let literal = NumberLiteral(text, at: here), literal.places == 0,
                let value = Int(literal.value.description),
                value < 10_000, state.take(number: value)
            {
                place = literal.end
            } else if count == 0, isHangul(here) {
                // Korean magnitudes begin many words; alone they are no number.
                break
            } else if let scale = scale(at: here), state.take(power: scale.power) {
                place = scale.end
            } else {
                break
            }
            (end, count) = (place, count + 1)
        }
        guard count > 0, let sum = state.total() else { return nil }
        var result = Numeral(words: sum, end: end)
        result.isPlain = count == 1
        return withPoint(result)
    }

    private func withPoint(_ whole: Numeral) -> Numeral {
        guard let point = lexicon.match(text, at: whole.end, .hanPoint) else {
            return whole
        }
        var (digits, places, place): (Int128, Int, Int) = (0, 0, point.end)
        while places < 15, let next = digit(at: place) {
            digits = digits * 10 + Int128(next.value)
            (places, place) = (places + 1, next.end)
        }
        guard places > 0, let value = whole.value.adding(ExactDecimal(mantissa: digits, exponent: -places)) else {
            return whole
        }
        var result = Numeral(words: value, end: place)
        result.decimals = places
        if let scale = scale(at: place) { result.multiply(byPowerOfTen: scale.power, end: scale.end) }
        return result
    }
}

/// The running value of a Chinese number.
private struct HanSum {
    private var done = ExactDecimal.zero
    private var section = ExactDecimal.zero
    private var pending: Int?
    private var sawZero = false
    private var lastPower = 0
    /// The last of 万, 亿, 兆.
    private var lastLarge = 0
    private var plainDigits = 0

    mutating func take(digit: Int) -> Bool {
        if let pending, lastPower == 0, plainDigits < 12 {
            self.pending = pending * 10 + digit
        } else if pending != nil, !sawZero {
            return false
        } else {
            pending = digit == 0 ? nil : digit
            if digit == 0 { sawZero = true }
        }
        plainDigits += 1
        return true
    }

    mutating func take(number: Int) -> Bool {
        guard pending == nil else { return false }
        pending = number
        sawZero = number < 1000 ? sawZero : true
        plainDigits = 4
        return true
    }

    mutating func take(power: Int) -> Bool {
        let unit = ExactDecimal(1).scaled(byPowerOfTen: power)
        if power < 4 {
            guard let product = ExactDecimal(pending ?? 1).multiplied(by: unit), let sum = section.adding(product)
            else { return false }
            section = sum
        } else {
            guard let whole = section.adding(ExactDecimal(pending ?? 0)) else { return false }
            if whole.isZero {
                // 万亿: the second magnitude multiplies all before it.
                guard !done.isZero, lastLarge >= 4 else { return false }
                done = done.scaled(byPowerOfTen: power)
            } else if power > lastLarge, lastLarge >= 4, let sum = done.adding(whole) {
                done = sum.scaled(byPowerOfTen: power)
            } else {
                guard let sum = done.adding(whole.scaled(byPowerOfTen: power)) else { return false }
                done = sum
            }
            (section, lastLarge) = (.zero, power)
        }
        (pending, sawZero, lastPower) = (nil, false, power)
        plainDigits = 0
        return true
    }

    /// `四百五` is 450: a last digit without zero before it counts the next lower magnitude.
    func total() -> ExactDecimal? {
        guard let whole = done.adding(section) else { return nil }
        guard let pending else { return whole }
        let isShort = !sawZero && lastPower > 1 && pending < 10 && plainDigits == 1
        return whole.adding(ExactDecimal(pending).scaled(byPowerOfTen: isShort ? lastPower - 1 : 0))
    }
}
