/// Finds the unit that a heading states; the words are those of quantities.
struct UnitScopeReader {
    let text: ByteWindow
    let lexicon: QuantityLexicon
    /// What the sender means by a sign that several currencies share.
    let currency: String?

    func scope() -> UnitScope? {
        var place = text.range.lowerBound
        var (found, magnitude): (UnitScope?, Int?)
        while place < text.range.upperBound {
            if !isInsideWord(place) {
                if found == nil { found = scope(at: place) }
                if magnitude == nil { magnitude = loneMagnitude(at: place) ?? loneThousands(at: place) }
            }
            place += 1
        }
        guard let magnitude else { return found }
        // "Flow ($), in millions": the magnitude may stand apart from its unit.
        guard let found else { return UnitScope(unit: nil, candidates: [], power: magnitude) }
        return found.power == 0 ? UnitScope(unit: found.unit, candidates: found.candidates, power: magnitude) : found
    }

    /// The same for the value of a key that says what figures are counted in ("unit: ETH", "Currency: US$ million"):
    /// any unit in it is the one.
    func statedScope() -> UnitScope? {
        var place = text.range.lowerBound
        while place < text.range.upperBound {
            defer { place += 1 }
            guard !isInsideWord(place), let (unit, end) = unit(at: place) else { continue }
            let power = scale(after: end) ?? scale(before: place) ?? 0
            return UnitScope(unit: unit.id, candidates: unit.openCandidates, power: power + unit.power)
        }
        if let scope = scope() { return scope }
        if let power = onlyMagnitude { return UnitScope(unit: nil, candidates: [], power: power) }
        let word = text.bytes[text.range].drop { $0 <= 0x20 || $0 == UInt8(ascii: ":") }
        guard (2...6).contains(word.count), word.first?.isUppercase ?? false,
            word.allSatisfy({ $0.isUppercase || $0.isDigit })
        else { return nil }
        return UnitScope(unit: String(decoding: word, as: UTF8.self), candidates: [], power: 0)
    }

    /// The power of ten that a value states and nothing else: "bn", "thousand", 万.
    func statedPower() -> Int? {
        let range = text.range
        let kinds: QuantityKind = [.scale, .gluedScale, .letter, .headingScale, .han]
        guard let found = lexicon.match(text, at: range.lowerBound, kinds), found.end == range.upperBound else {
            return nil
        }
        return found.meaning.number
    }

    private func unit(at place: Int) -> (unit: StatedUnit, end: Int)? {
        if let glued = codeWithLetter(at: place) { return glued }
        guard let found = lexicon.match(text, at: place, [.currency, .currencyAfter, .mega, .ticker, .weight]),
            !text[found.end].isDigit || thousands(at: found.end) != nil,
            !(text[found.end - 1].isLetter && text[found.end].isLetter)
        else { return nil }
        let reader = FigureReader(text: text, lexicon: lexicon, currency: currency)
        var unit = reader.stated(found.meaning, at: place)
        if found.meaning.kind == .ticker { unit.kind = .asset }
        return (unit, found.end)
    }

    /// `EURm`, `USDbn`: a code of three capitals with its magnitude.
    private func codeWithLetter(at place: Int) -> (unit: StatedUnit, end: Int)? {
        let (code, end) = (place + 3, text.endOfLetters(place))
        guard (code + 1...code + 2).contains(end), (place..<code).allSatisfy({ text[$0].isUppercase }),
            text[code].isLowercase,
            let found = lexicon.match(ByteWindow(text.bytes, place..<code), at: place, .currency), found.end == code,
            lexicon.match(ByteWindow(text.bytes, code..<end), at: code, [.scale, .gluedScale, .letter])?.end == end
        else { return nil }
        let reader = FigureReader(text: text, lexicon: lexicon, currency: currency)
        return (reader.stated(found.meaning, at: place), code)
    }

    /// "(millions)", "in millions", `flow_m`, （亿）
    private func loneMagnitude(at place: Int) -> Int? {
        guard text[place].isLetter || text[place] >= 0xE3,
            let found = lexicon.match(text, at: place, [.scale, .gluedScale, .letter, .han]),
            !text[found.end].isLetter, !text[found.end].isDigit, stands(apart: place..<found.end)
        else { return nil }
        return found.meaning.number
    }

    /// The value is a magnitude and nothing else: "thousands", "'000".
    private var onlyMagnitude: Int? {
        var place = text.range.lowerBound
        while place < text.range.upperBound, text[place] <= 0x20 || " :\"".utf8.contains(text[place]) { place += 1 }
        if text.has("in ", at: place) { place = text.skippingSpaces(place + 3) }
        if let end = thousands(at: place), text.skippingSpaces(end) >= text.range.upperBound { return 3 }
        guard let found = lexicon.match(text, at: place, [.scale, .gluedScale, .han]),
            text.skippingSpaces(found.end) >= text.range.upperBound
        else { return nil }
        return found.meaning.number
    }

    /// "(000s)", "in '000"
    private func loneThousands(at place: Int) -> Int? {
        guard let end = thousands(at: place) else { return nil }
        return stands(apart: place..<end) ? 3 : nil
    }

    /// Behind `000`, `000s`, `'000`, `000's` that are no part of a figure.
    private func thousands(at start: Int) -> Int? {
        var place = start
        if text[place] == UInt8(ascii: "'") { place += 1 } else if text.has("’", at: place) { place += 3 }
        guard text.has("000", at: place), !text[place - 1].isDigit, text[place - 1] != UInt8(ascii: ","),
            text[place - 1] != UInt8(ascii: ".")
        else { return nil }
        place += 3
        if text[place] == UInt8(ascii: "'") { place += 1 }
        if text[place] == UInt8(ascii: "s") { place += 1 }
        let isOpen = text[place].isLetter || text[place].isDigit || text[place] == UInt8(ascii: ",")
        return isOpen && text[place + 1].isDigit || text[place].isLetter || text[place].isDigit ? nil : place
    }

    /// In brackets, behind "in", or the last part of a key.
    private func stands(apart range: Range<Int>) -> Bool {
        let start = text.skippingSpacesBack(range.lowerBound)
        var end = text.skippingSpaces(range.upperBound)
        // "in millions of tokens": in millions of what each row is about.
        if text.has("of ", at: end),
            let counted = ["tokens", "coins", "units"].first(where: { text.has($0, at: end + 3) })
        {
            end = text.skippingSpaces(end + 3 + counted.utf8.count)
        }
        let isClosed = end >= text.range.upperBound || "),;".utf8.contains(text[end]) || text.has("）", at: end)
        if text[start - 1] == UInt8(ascii: "_") { return text[range.upperBound] == 0 || text[range.upperBound] == 0x5F }
        if text[start - 1] == UInt8(ascii: "(") || text[start - 1] == UInt8(ascii: "[") || text.has("（", at: start - 3)
        {
            return isClosed
        }
        // "USD, millions"
        if text[start - 1] == UInt8(ascii: ","), range.count > 1 { return isClosed }
        let word = text.startOfLetters(before: start)
        return isClosed && start - word == 2 && ["in", "In", "en", "em"].contains { text.has($0, at: word) }
            && text[word - 1] <= 0x20 | UInt8(ascii: "(")
    }

    private func scope(at place: Int) -> UnitScope? {
        guard let (unit, end) = unit(at: place),
            let power = scale(after: end) ?? scale(before: place) ?? scale(ofLone: place..<end)
        else { return nil }
        let isTicker = unit.kind == .asset
        let isAlone = scale(after: end) == nil && scale(before: place) == nil
        return UnitScope(
            unit: unit.id, candidates: unit.openCandidates, power: power + unit.power,
            isWeak: isTicker && isAlone && !stands(apart: place..<end) && !isPart(place..<end))
    }

    /// A part of a key: `amount_usd`, `usd_value`.
    private func isPart(_ range: Range<Int>) -> Bool {
        text[range.lowerBound - 1] == UInt8(ascii: "_") || text[range.upperBound] == UInt8(ascii: "_")
    }

    private func isInsideWord(_ place: Int) -> Bool {
        let (before, here) = (text[place - 1], text[place])
        // `lastPriceUsd`
        if before.isLowercase, here.isUppercase, text[place + 1].isLowercase { return false }
        return (before.isLetter || before.isDigit) && (here.isLetter || here.isDigit)
    }

    /// The power of a magnitude behind the unit.
    private func scale(after end: Int) -> Int? {
        var place = end
        while text[place] == 0x20 || text[place] == UInt8(ascii: "'") || text[place] == UInt8(ascii: "_") { place += 1 }
        // "₹ in crore"
        if text.has("in ", at: place) { place = text.skippingSpaces(place + 3) }
        if let power = hanScale(at: place) { return power }
        if thousands(at: place) != nil { return 3 }
        guard let found = lexicon.match(text, at: place, [.scale, .gluedScale, .letter, .headingScale]),
            !text[found.end].isLetter, !text[found.end].isDigit
        else { return nil }
        return found.meaning.number
    }

    /// `新台幣億元`, `人民币百万元`: magnitudes behind the unit.
    private func hanScale(at start: Int) -> Int? {
        var (place, power) = (start, 0)
        while let found = lexicon.match(text, at: place, .han) {
            (place, power) = (found.end, power + found.meaning.number)
        }
        return power > 0 ? power : nil
    }

    /// "millions of USD", `百万美元`, `亿美元`; behind a number the magnitude is the number's.
    private func scale(before start: Int) -> Int? {
        var (place, power) = (start, 0)
        while let found = lexicon.match(text, at: place - 3, .han), found.end == place {
            (place, power) = (place - 3, power + found.meaning.number)
        }
        if power == 0 {
            place = text.skippingSpacesBack(start)
            // "Mio. EUR"
            if text[place - 1] == UInt8(ascii: ".") { place -= 1 }
            // "millions of USD", "Millionen von Euro", "millions d'euros", "milhões de reais"
            for joint in UnitScopeReader.joints
            where text.has(joint, at: place - joint.utf8.count) && text[place - joint.utf8.count - 1] == 0x20 {
                place = text.skippingSpacesBack(place - joint.utf8.count)
                break
            }
            // "000s USD", "'000 EUR"
            for length in 3...5 where thousands(at: place - length) == place { return 3 }
            let word = text.startOfLetters(before: place)
            // `M€` touches, other magnitudes are words.
            let kinds: QuantityKind = place < start ? .scale : [.scale, .gluedScale, .letter]
            guard word < place, place < start || text[start] >= 0x80 || text[start] == UInt8(ascii: "$"),
                let found = lexicon.match(text, at: word, kinds), found.end >= place
            else { return nil }
            (place, power) = (word, found.meaning.number)
        }
        return followsFigure(place) ? nil : power
    }

    /// 0 for a code or sign that a bracket or the end follows, and that is no figure's.
    private func scale(ofLone range: Range<Int>) -> Int? {
        var end = range.upperBound
        while text[end] == 0x20 { end += 1 }
        // `Md€`: a magnitude that nobody knows must not read as none.
        let (before, first) = (text[range.lowerBound - 1], text[range.lowerBound])
        if before.isLetter, !first.isLetter { return nil }
        if stands(apart: range) { return 0 }
        if isPart(range) || (text[range.lowerBound - 1].isLowercase && text[end] == 0) { return 0 }
        let isClosed = end >= text.range.upperBound || text[end] == UInt8(ascii: ")") || text.has("）", at: end)
        // "USD, millions"
        let isListed = text[end] == UInt8(ascii: ",") && loneMagnitude(at: text.skippingSpaces(end + 1)) != nil
        let isLast = isClosed || isListed
        // Words in small letters and characters that end many words are units only beside a magnitude.
        let isWord = range.contains { text[$0].isLowercase } || isPartOfHanWord(range)
        return isLast && !isWord && !followsFigure(range.lowerBound) ? 0 : nil
    }

    private static let joints = ["of", "de", "di", "von", "d'", "d’"]

    private func followsFigure(_ place: Int) -> Bool {
        let before = text.skippingSpacesBack(place)
        return text[before - 1].isDigit || lexicon.match(text, at: before - 3, .han).map { $0.end == before } ?? false
    }

    /// `元` and the like behind another character.
    private func isPartOfHanWord(_ range: Range<Int>) -> Bool {
        range.count == 3 && text[range.lowerBound] >= 0xE3 && (0xE3...0xE9).contains(text[range.lowerBound - 3])
    }
}
