import BriefModel

extension FigureReader {
    /// Takes in what stands after the number: percent sign, currency, ticker, asset or weight word.
    func unitAfter(_ amount: inout Amount) {
        let place = afterLink(afterSpaceOrHyphen(amount.end), amount)
        if amount.unitIsBefore {
            restatedCurrency(&amount, at: place)
            return
        }
        if let percent = lexicon.match(text, at: place, [.percent, .points, .basisPoints]) {
            percentUnit(&amount, percent)
        } else if let mega = lexicon.match(text, at: place, .mega), amount.numeral.scale == 0 {
            amount.unit = stated(mega.meaning, at: place)
            amount.end = mega.end
        } else if text[place] == UInt8(ascii: "$"), text[place + 1].isUppercase, place > amount.end,
            let ticker = ticker(at: place, after: amount.end)
        {
            amount.unit = StatedUnit(kind: .asset, id: ticker.id)
            amount.end = ticker.end
        } else if let currency = currency(after: amount, at: place) {
            amount.unit = stated(currency.meaning, at: place)
            amount.end = currency.end
            scaleAfterCurrency(&amount)
            restatedCurrency(&amount, at: text.skippingSpaces(amount.end, atMost: 1))
            smallerUnit(&amount)
        } else {
            assetUnit(&amount, at: place)
        }
    }

    func stated(_ meaning: QuantityLexicon.Meaning, at place: Int) -> StatedUnit {
        var unit = StatedUnit(kind: .money, id: meaning.id, candidates: meaning.candidates)
        switch meaning.kind {
        case .hundredth, .letterHundredth: unit.power = -2
        case .tenth: unit.power = -1
        case .satoshi: (unit.power, unit.kind) = (-8, .asset)
        case .mega: unit.power = 6
        default: break
        }
        if meaning.id == "BTC" { unit.kind = .asset }
        if unit.candidates.contains("JPY"), unit.candidates.first == "CNY", speaksOfJapan(around: place) {
            unit.id = "JPY"
            unit.candidates = ["JPY", "CNY"]
        } else if let currency, unit.candidates.contains(currency) {
            unit.id = currency
            unit.isKnown = true
        }
        return unit
    }

    /// A word of Japan within 64 bytes decides what `¥` is.
    private func speaksOfJapan(around place: Int) -> Bool {
        var position = max(text.range.lowerBound, place - 64)
        let end = min(text.range.upperBound, place + 64)
        while position < end {
            if lexicon.match(text, at: position, .context)?.meaning.id == "JPY" { return true }
            position = max(PhraseTable<QuantityLexicon.Meaning>.tokenEnd(text, position), position + 1)
        }
        return false
    }

    /// "3 millions d'euros", "2 millones de dólares", "4 milhões de reais"
    private func afterLink(_ place: Int, _ amount: Amount) -> Int {
        guard amount.numeral.scale > 0 else { return place }
        for link in ["de ", "di ", "d'", "d’"] where text.has(link, at: place) {
            let next = place + link.utf8.count
            return lexicon.match(text, at: next, [.currency, .currencyAfter, .ticker, .asset]) == nil ? place : next
        }
        return place
    }

    private func afterSpaceOrHyphen(_ end: Int) -> Int {
        if text[end] == UInt8(ascii: "-"), text[end + 1].isLetter { return end + 1 }
        return text.skippingSpaces(end, atMost: 2)
    }

    private func percentUnit(_ amount: inout Amount, _ found: (meaning: QuantityLexicon.Meaning, end: Int)) {
        switch found.meaning.kind {
        case .points: amount.unit = StatedUnit(kind: .points, id: "pp")
        case .basisPoints: amount.unit = StatedUnit(kind: .points, id: "pp", power: -2)
        default: amount.unit = StatedUnit(kind: .percent, id: "")
        }
        amount.end = found.end
    }

    private func currency(after amount: Amount, at place: Int) -> (meaning: QuantityLexicon.Meaning, end: Int)? {
        guard
            let found = lexicon.match(
                text, at: place,
                [.currency, .currencyAfter, .currencyLarge, .hundredth, .tenth, .satoshi, .letterHundredth])
        else { return nil }
        if found.meaning.kind == .currencyLarge, amount.numeral.value < ExactDecimal(1000) { return nil }
        if found.meaning.kind == .letterHundredth, place == amount.end || text[found.end].isLetter { return nil }
        // "4,500 $ETH": the sign of a tag.
        if text[place] == UInt8(ascii: "$"), place > amount.end, text[found.end].isUppercase { return nil }
        // The sign belongs to the number it touches, else to the one before it.
        if text[found.end].isDigit, text[place] < 0xE3 { return nil }
        // "the ether one SEK 41.5m": the code belongs to the digits.
        let next = text.skippingSpaces(found.end, atMost: 1)
        if amount.numeral.isInWords, text[place] < 0x80, text[next].isDigit { return nil }
        if found.meaning.kind == .tenth || found.meaning.kind == .hundredth, text[place] >= 0xE3,
            isLongerHanWord(found.end)
        {
            return nil
        }
        return found
    }

    /// `五角大楼`, `8分钟`: a unit character that begins another word.
    private func isLongerHanWord(_ end: Int) -> Bool {
        ["大楼", "度", "形", "钟", "鐘", "之", "析", "布", "别", "享", "红", "支", "部"].contains { text.has($0, at: end) }
    }

    /// `$508.2M USD`, `$1,025 (USD)`, `8亿元人民币`: the same currency again, which makes it certain.
    private func restatedCurrency(_ amount: inout Amount, at place: Int) {
        guard let unit = amount.unit, unit.kind == .money || unit.id == "BTC", unit.power == 0 else { return }
        let opened = text[place] == UInt8(ascii: "(")
        guard let found = lexicon.match(text, at: opened ? place + 1 : place, [.currency, .currencyAfter]),
            found.meaning.id == unit.id || unit.candidates.contains(found.meaning.id),
            !opened || text[found.end] == UInt8(ascii: ")")
        else { return }
        let after = text.skippingSpaces(found.end, atMost: 2)
        guard !startsAmount(after) || opened else { return }
        amount.unit = StatedUnit(
            kind: unit.kind, id: found.meaning.id, candidates: found.meaning.candidates.isEmpty ? [] : unit.candidates)
        amount.end = opened ? found.end + 1 : found.end
        scaleAfterCurrency(&amount)
    }

    private func startsAmount(_ place: Int) -> Bool { NumberLiteral.digit(text, place) != nil }

    /// "75 USD million".
    private func scaleAfterCurrency(_ amount: inout Amount) {
        guard amount.numeral.scale == 0, let scale = lexicon.match(text, at: text.skippingSpaces(amount.end), .scale)
        else { return }
        amount.numeral.multiply(byPowerOfTen: scale.meaning.number, end: scale.end)
        amount.end = scale.end
    }

    private func assetUnit(_ amount: inout Amount, at place: Int) {
        if let counted = countedUnit(at: place) {
            amount.unit = StatedUnit(kind: .asset, id: counted.id)
            amount.end = counted.end
        } else if let found = lexicon.match(text, at: place, [.asset, .weight]) {
            amount.unit = StatedUnit(kind: found.meaning.kind == .asset ? .asset : .weight, id: found.meaning.id)
            amount.end = found.end
        } else if amount.numeral.scale == 0 || text[place] == UInt8(ascii: "t"),
            let tonne = lexicon.match(text, at: place, .weightLetter), text[place] == UInt8(ascii: "t"),
            !text[tonne.end].isDigit,
            !amount.numeral.isInWords
        {
            amount.unit = StatedUnit(kind: .weight, id: tonne.meaning.id)
            amount.end = tonne.end
        } else if let ticker = ticker(at: place, after: amount.end) {
            amount.unit = StatedUnit(kind: .asset, id: ticker.id)
            amount.end = ticker.end
        }
    }

    /// `1.2 万枚 ETH`, `300 個 BTC`: the word that counts pieces before the name of the piece.
    private func countedUnit(at place: Int) -> (id: String, end: Int)? {
        guard text[place] >= 0xE3, ["枚", "个", "個", "颗", "顆"].contains(where: { text.has($0, at: place) }) else {
            return nil
        }
        let next = text.skippingSpaces(place + 3, atMost: 1)
        if let name = lexicon.match(text, at: next, .asset), text[next] >= 0xE3 { return (name.meaning.id, name.end) }
        return text[next].isUppercase || text[next].isLowercase ? ticker(at: next, after: place) : nil
    }

    /// A ticker directly after a number: known, or 2–6 capitals and digits that are no other abbreviation.
    private func ticker(at place: Int, after end: Int) -> (id: String, end: Int)? {
        let isTag = text[place] == UInt8(ascii: "#") || text[place] == UInt8(ascii: "$")
        let first = isTag ? place + 1 : place
        guard place > end || text[first].isUppercase else { return nil }
        let last = text.endOfWord(first)
        guard first < last, text[last] != UInt8(ascii: "_"), text[last] < 0xC2 || text[last] >= 0xE2 else { return nil }
        if let known = lexicon.match(text, at: first, .ticker), known.end == last { return (known.meaning.id, last) }
        guard (2...6).contains(last - first), text[first].isUppercase else { return nil }
        for position in first..<last where text[position].isLowercase { return nil }
        if text[first + 1].isDigit, last - first == 2 { return nil }
        if let other = lexicon.match(
            text, at: first, [.notTicker, .scale, .currency, .currencyAfter, .digit, .teen, .tens]),
            other.end == last
        {
            return nil
        }
        if isCapitalized(wordAfter: last), first == place { return nil }
        return (String(decoding: text.bytes[first..<last], as: UTF8.self), last)
    }

    /// Whether the next word is in capitals too: then the case says nothing.
    private func isCapitalized(wordAfter end: Int) -> Bool {
        guard text[end] == 0x20 else { return false }
        let next = text.endOfLetters(end + 1)
        guard next - end - 1 >= 2 else { return false }
        return (end + 1..<next).allSatisfy { text[$0].isUppercase }
    }

    /// "3 dollars 50 cents", "$20 and 43c", "15 dollars and 15" at the end of a clause.
    func smallerUnit(_ amount: inout Amount) {
        guard let unit = amount.unit, unit.kind == .money, unit.power == 0, amount.numeral.scale == 0,
            amount.numeral.decimals <= 0
        else { return }
        var place = text.skippingSpaces(amount.end)
        let and = lexicon.match(text, at: place, .and)
        if let and { place = text.skippingSpaces(and.end) }
        guard let number = reading(at: place), number.value < ExactDecimal(100) else { return }
        let unitPlace = text.skippingSpaces(number.end, atMost: 2)
        var (power, end) = (-2, number.end)
        if let cents = lexicon.match(text, at: unitPlace, [.hundredth, .tenth, .letterHundredth, .currencyAfter]),
            cents.meaning.kind != .currencyAfter || cents.meaning.id == "GBX"
        {
            power = cents.meaning.kind == .tenth ? -1 : -2
            end = cents.end
        } else {
            let endsClause = !text[unitPlace].isLetter && !text[unitPlace].isDigit && text[unitPlace] < 0xC2
            let isSign = text[unitPlace] == UInt8(ascii: "$") || text[unitPlace] == UInt8(ascii: "%")
            guard endsClause, !isSign, number.value >= ExactDecimal(10), text[amount.end - 1].isLowercase else {
                return
            }
        }
        guard let sum = amount.numeral.value.adding(number.value.scaled(byPowerOfTen: power)) else { return }
        amount.numeral.value = sum
        amount.numeral.decimals = -power
        amount.end = end
        if power == -1 { hundredths(&amount) }
    }

    /// `6角三分`
    private func hundredths(_ amount: inout Amount) {
        guard let number = reading(at: amount.end), number.value < ExactDecimal(10),
            let unit = lexicon.match(text, at: number.end, .hundredth),
            let sum = amount.numeral.value.adding(number.value.scaled(byPowerOfTen: -2))
        else { return }
        amount.numeral.value = sum
        amount.numeral.decimals = 2
        amount.end = unit.end
    }

    private func reading(at place: Int) -> Numeral? {
        if text[place] >= 0xE3 { return HanNumeral(text: text, lexicon: lexicon).numeral(at: place, literal: nil) }
        return smallNumber(at: place)
    }

    private func smallNumber(at place: Int) -> Numeral? {
        if let literal = NumberLiteral(text, at: place) {
            return literal.isPlain && literal.integerDigits <= 2 ? Numeral(literal) : nil
        }
        return EnglishNumeral(text: text, lexicon: lexicon, isAfterCurrency: true).numeral(at: place, literal: nil)
    }
}
