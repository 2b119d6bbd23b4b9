import BriefModel

/// One pass of the scanner over a text.
struct QuantityPass {
    let text: ByteWindow
    let lexicon: QuantityLexicon
    let reader: FigureReader
    let claimed: [Range<Int>]
    private var nextClaim = 0
    /// Up to here, commas separate the numbers of a list.
    private var listEnd = 0
    private(set) var found: [Quantity] = []
    /// Places looked at; each costs a bounded amount of work.
    private(set) var steps = 0

    init(text: ByteWindow, lexicon: QuantityLexicon, currency: String? = nil, claimed: [Range<Int>]) {
        self.text = text
        self.lexicon = lexicon
        self.claimed = claimed
        reader = FigureReader(text: text, lexicon: lexicon, currency: currency)
    }

    /// Looks at the landmarks of the text.
    mutating func run(at landmarks: Landmarks) {
        var next = text.range.lowerBound
        for mark in landmarks.marks where mark.interests.contains(.quantities) {
            let place = Int(mark.place)
            while nextClaim < claimed.count, place >= claimed[nextClaim].lowerBound {
                next = max(next, claimed[nextClaim].upperBound)
                nextClaim += 1
            }
            guard place >= next else { continue }
            let byte = text.bytes[place]
            steps += 1
            if byte.isLetter {
                next = atWord(place)
            } else if byte.isDigit {
                next = atDigit(place)
            } else if byte >= 0xC2 {
                next = atWide(place)
            } else if Self.isSign(byte) {
                next = atSign(place)
            }
        }
    }

    // MARK: where a quantity may start

    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    private mutating func atWord(_ start: Int) -> Int {
        let letters = text.endOfLetters(start)
        // "büßten" ends in no "ten".
        if text[start - 1] & 0xC0 == 0x80, (0xC3...0xC5).contains(text[start - 2]), !text[letters].isDigit {
            return letters
        }
        // The second code of a pair (EUR/USD) is no unit of what follows.
        if text[start - 1] == UInt8(ascii: "/"), text[start - 2].isLetter { return letters }
        if let kind = lexicon.match(text, at: start, QuantityLexicon.triggering)?.meaning.kind {
            if kind == .web, let end = endOfAddress(start, letters) { return end }
            if kind == .percent { return percentOf(start) ?? letters }
            if isCountWord(start, letters), let end = take(at: start) { return end }
        }
        guard text[letters].isDigit || text[letters] == UInt8(ascii: "-") else { return letters }
        return endOfCode(from: letters)
    }

    /// "the one", "that one", "first half": a number word that counts nothing.
    private func isCountWord(_ start: Int, _ end: Int) -> Bool {
        let isOne = end - start == 3 && text.has("one", at: start)
        let isHalf = end - start == 4 && text[start] | 0x20 == UInt8(ascii: "h")
        guard isOne || isHalf else { return true }
        let before = text.startOfLetters(before: text.skippingSpacesBack(start))
        return before == start || lexicon.match(text, at: before, .pronoun) == nil || (isHalf && isOne)
    }

    private mutating func atDigit(_ start: Int) -> Int {
        take(at: start) ?? endOfCode(from: start, takingCommas: true)
    }

    private mutating func atSign(_ start: Int) -> Int {
        let byte = text[start]
        if byte == UInt8(ascii: ".") {
            guard text[start + 1].isDigit else { return start + 1 }
            return take(at: start) ?? endOfCode(from: start + 1)
        }
        if byte == UInt8(ascii: "$") { return take(at: start) ?? afterCashtag(start) }
        guard standsFree(start) else { return start + 1 }
        return take(at: start) ?? start + 1
    }

    private mutating func atWide(_ start: Int) -> Int {
        let width = text.scalarLength(start)
        let isDash =
            text.has("−", at: start) || text.has("–", at: start) || text.has("＋", at: start) || text.has("－", at: start)
        if isDash, !standsFree(start) { return start + width }
        if text.has("百分之", at: start) {
            return takeHanPercent(start)
        }
        guard isDash || startsWide(start) else { return start + width }
        return take(at: start) ?? start + width
    }

    private func startsWide(_ start: Int) -> Bool {
        if NumberLiteral.digit(text, start) != nil { return true }
        if lexicon.match(text, at: start, QuantityLexicon.triggering) != nil { return true }
        return text[start] == 0xC2 || text[start] == 0xE2
    }

    /// A sign is one only behind a space, an opening bracket or at the start: not in `2025-04` or `A-5`.
    private func standsFree(_ start: Int) -> Bool {
        let before = text[start - 1]
        return before <= 0x20 || "([{|:;,/=~\"'<>&".utf8.contains(before) || before >= 0x80
    }

    // MARK: taking

    private mutating func take(at start: Int) -> Int? {
        guard var amount = reader.amount(at: start, inList: start < listEnd) else { return nil }
        if amount.numeral.isInList { listEnd = amount.end + 2 }
        guard amount.end <= claimStart else { return nil }
        var quantity = QuantityBuilder(text: text, lexicon: lexicon).quantity(amount)
        if let other = range(from: &amount, limit: claimStart) {
            quantity = other
        } else if isCode(after: amount) || isReference(amount) {
            return isCode(after: amount) ? nil : amount.end
        }
        guard !(amount.numeral.isInWords && amount.unit == nil && isLoneHan(amount)) else {
            return quantity.text.upperBound
        }
        let end = quantity.text.upperBound
        BoundWords(text: text, lexicon: lexicon).extend(
            &quantity, notBefore: found.last?.text.upperBound ?? text.range.lowerBound)
        found.append(quantity)
        return end
    }

    private var claimStart: Int {
        nextClaim < claimed.count ? claimed[nextClaim].lowerBound : text.range.upperBound
    }

    private func range(from amount: inout Amount, limit: Int) -> Quantity? {
        let ranges = RangeReader(text: text, lexicon: lexicon, reader: reader)
        guard let quantity = ranges.range(from: amount), quantity.text.upperBound <= limit else { return nil }
        return quantity
    }

    /// One character of number without unit: 一切, 四川.
    private func isLoneHan(_ amount: Amount) -> Bool {
        amount.numeral.isPlain && text[amount.start] >= 0xE3
    }

    /// `34-98765`, `13:45`, `5/17/2018`: the figure goes on as a code.
    private func isCode(after amount: Amount) -> Bool {
        guard amount.unit == nil, !amount.numeral.isInWords, amount.numeral.scale == 0 else { return false }
        let (next, second) = (text[amount.end], text[amount.end + 1])
        return "-:/".utf8.contains(next) && (second.isDigit || (next != UInt8(ascii: "-") && second.isLetter))
    }

    /// A bare number that names something: a year, `No. 42`, a list label.
    private func isReference(_ amount: Amount) -> Bool {
        guard amount.isBare else { return false }
        let length = amount.end - amount.start
        if amount.isYear { return true }
        let before = text.skippingSpacesBack(amount.start)
        if length <= 3, isLabel(amount, before) { return true }
        if text[amount.start - 1] == UInt8(ascii: "#") { return true }
        let wordEnd = text[before - 1] == UInt8(ascii: ".") ? before - 1 : before
        let word = text.startOfLetters(before: wordEnd)
        guard word < wordEnd, let label = lexicon.match(text, at: word, .label) else { return false }
        return label.end >= wordEnd
            && (wordEnd == before || text.has("o.", at: wordEnd - 1) || text.has("s.", at: wordEnd - 1))
    }

    /// `1. First`, `2) Second` at the start of a line.
    private func isLabel(_ amount: Amount, _ before: Int) -> Bool {
        let startsLine = before == text.range.lowerBound || text[before - 1] == 0x0A
        let mark = text[amount.end]
        return startsLine && (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")) && text[amount.end + 1] == 0x20
            && amount.end + 2 < text.range.upperBound
    }

    private mutating func takeHanPercent(_ start: Int) -> Int {
        let number = start + 9
        guard let value = reader.amount(at: number), value.unit == nil, value.end <= claimStart else { return number }
        var amount = Amount(start: start, end: value.end, numeral: value.numeral, sign: value.sign)
        amount.unit = StatedUnit(kind: .percent, id: "")
        found.append(QuantityBuilder(text: text, lexicon: lexicon).quantity(amount))
        return amount.end
    }

    /// "percent of 10" as a phrase of its own.
    private mutating func percentOf(_ start: Int) -> Int? {
        guard text.skippingSpacesBack(start) == text.range.lowerBound,
            let word = lexicon.match(text, at: start, .percent)
        else { return nil }
        let of = text.skippingSpaces(word.end)
        guard text.has("of ", at: of), let value = reader.amount(at: of + 3), value.unit == nil,
            value.end <= claimStart,
            !text[text.skippingSpaces(value.end)].isLetter
        else { return nil }
        var amount = Amount(start: start, end: value.end, numeral: value.numeral, sign: value.sign)
        amount.unit = StatedUnit(kind: .percent, id: "")
        found.append(QuantityBuilder(text: text, lexicon: lexicon).quantity(amount))
        return amount.end
    }

    // MARK: passing over

    /// Past letters, digits and the marks between them: `34-98765`, `0x12ab`, `13:45:02`, `192.168.1.2`, `FIN-2019-G001`.
    private func endOfCode(from start: Int, takingCommas: Bool = false) -> Int {
        var place = start
        while place < text.range.upperBound {
            let byte = text[place]
            let joins =
                ("-:/._".utf8.contains(byte) || takingCommas && byte == UInt8(ascii: ","))
                && (text[place + 1].isDigit || (text[place + 1].isLetter && byte == UInt8(ascii: "_")))
            guard byte.isDigit || byte.isLetter || joins else { break }
            place += 1
        }
        return max(place, start == place && !text[start].isLetter && !text[start].isDigit ? start : start + 1)
    }

    private func endOfAddress(_ start: Int, _ letters: Int) -> Int? {
        guard text.has("://", at: letters) || text[letters] == UInt8(ascii: ".") && text[letters + 1].isLetter else {
            return nil
        }
        var place = letters
        while place < text.range.upperBound, text[place] > 0x20, text[place] != UInt8(ascii: ">"),
            text[place] != UInt8(ascii: "\"")
        {
            place += 1
        }
        return place
    }

    private func afterCashtag(_ start: Int) -> Int {
        text[start + 1].isLetter || text[start + 1].isDigit ? max(text.endOfWord(start + 1), start + 1) : start + 1
    }

    /// A cell in parentheses holds a negative figure.
    mutating func negateParentheses() {
        guard found.count == 1, found[0].sign == .none else { return }
        var (first, last) = (text.range.lowerBound, text.range.upperBound)
        while text[first] == 0x20 { first += 1 }
        while last > first, text[last - 1] <= 0x20 { last -= 1 }
        guard text[first] == UInt8(ascii: "("), text[last - 1] == UInt8(ascii: ")"),
            found[0].text.lowerBound == first + 1,
            found[0].text.upperBound >= last - 2
        else { return }
        found[0].sign = .parentheses
        found[0].text = first..<last
    }
}
