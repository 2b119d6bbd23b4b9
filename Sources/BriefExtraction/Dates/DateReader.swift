import BriefModel

/// Reads one date at a position.
struct DateReader {
    let text: ByteWindow
    let lexicon: DateLexicon
    /// What comes first in a date of numbers, where that is known.
    var order: DateOrder?

    typealias Part = (value: Int, end: Int)

    /// A date that begins with a word.
    func atWord(_ start: Int) -> DateReading? {
        guard let word = lexicon.word(text, at: start, .starts) else { return nil }
        switch word.meaning.kind {
        case .month: return monthFirst(start)
        case .weekday: return weekdayFirst(start)
        case .day: return DateReading(text: withThe(start)..<word.end, value: .relative(days: word.meaning.value))
        case .nextDay: return DateReading(text: withThe(start)..<word.end, value: .narrated(days: word.meaning.value))
        case .which: return whichFirst(start, (word.meaning.value, word.end))
        default: return dayFirst(start) ?? duration(start) ?? ordinalAlone(start)
        }
    }

    /// A date that begins with digits.
    func atDigits(_ start: Int, end: Int) -> DateReading? {
        let before = text[start - 1]
        let isInside = before.isLetter || before == UInt8(ascii: "$") || before == UInt8(ascii: "#")
        guard !isInside, end - start <= 4 else { return nil }
        // A comma behind a word parts cells, and so does one before a year with month and day: "Fee rules,2026-02-16".
        let isComma = before == UInt8(ascii: ",")
        let opensCell =
            isComma && end - start == 4 && "-/".utf8.contains(text[end]) && text[end + 1].isDigit
        if ".,-/:".utf8.contains(before), !opensCell,
            text[start - 2].isDigit || (before != UInt8(ascii: ":") && !isComma && text[start - 2].isLetter)
        {
            return nil
        }
        if text[text.skippingSpaces(end, atMost: 1)] >= 0xE3, let han = hanDate(start) { return han }
        if let numeric = numeric(start, firstEnd: end) { return numeric }
        guard end - start <= 2 else { return nil }
        return dayFirst(start) ?? vietnameseDate(start) ?? duration(start) ?? ordinalAlone(start)
    }

    // MARK: parts

    private static let suffixes = ["st", "nd", "rd", "th"]

    /// A day of the month: `6`, `6th`, "sixth", "twenty-first", "twenty one".
    func day(at place: Int) -> (value: Int, end: Int, isOrdinal: Bool)? {
        if text[place].isDigit {
            guard let number = digits(place, atMost: 2), (1...31).contains(number.value), !text[number.end].isDigit
            else { return nil }
            let isOrdinal = text[number.end].isLetter && Self.suffixes.contains { hasWord($0, at: number.end) }
            return (number.value, isOrdinal ? number.end + 2 : number.end, isOrdinal)
        }
        if let ordinal = lexicon.match(text, at: place, .ordinal) { return (ordinal.value, ordinal.end, true) }
        if let teen = lexicon.match(text, at: place, .teen) { return (teen.value, teen.end, false) }
        guard let tens = lexicon.match(text, at: place, .tens), tens.value <= 30 else { return nil }
        let next = text[tens.end] == UInt8(ascii: "-") ? tens.end + 1 : text.skippingSpaces(tens.end)
        guard next > tens.end else { return nil }
        if let unit = lexicon.match(text, at: next, .ordinal), unit.value < 10, tens.value + unit.value <= 31 {
            return (tens.value + unit.value, unit.end, true)
        }
        if let unit = lexicon.match(text, at: next, .digit), unit.value > 0, tens.value + unit.value <= 31 {
            return (tens.value + unit.value, unit.end, false)
        }
        return (tens.value, tens.end, false)
    }

    /// A year behind a date: `, 2026`, ` of 2026`, `-2026`, `/26`, `'26`, "nineteen seventy eight".
    func year(after end: Int) -> Part? {
        var place = text.skippingSpaces(end)
        if text[place] == UInt8(ascii: "."), text[place + 1] == 0x20 || text[place + 1] == UInt8(ascii: ",") {
            place = text.skippingSpaces(place + 1)
        }
        if ",-/".utf8.contains(text[place]) { place = text.skippingSpaces(place + 1) }
        var takesTwo = false
        if text.has("of ", at: place) { (place, takesTwo) = (place + 3, true) }
        // "14 de maio de 2026", "2 de junio del 2026"
        for word in ["de ", "del ", "DE "] where text.has(word, at: place) { place += word.utf8.count }
        if text[place] == UInt8(ascii: "'") { (place, takesTwo) = (place + 1, true) }
        guard place > end || text[place] >= 0xE3 else { return nil }
        if let number = digits(place, atMost: 4), !text[number.end].isDigit, !isFigure(after: number.end) {
            if number.end - place == 4, (1000...2999).contains(number.value) { return number }
            if number.end - place == 2, takesTwo { return (fullYear(number.value), number.end) }
            return nil
        }
        return yearInWords(place)
    }

    /// Digits that go on as a figure or a clock are no year and no day.
    func isFigure(after end: Int) -> Bool {
        let (next, second) = (text[end], text[end + 1])
        if next == UInt8(ascii: "%") || next.isLetter { return true }
        return ".,:".utf8.contains(next) && second.isDigit
    }

    private func yearInWords(_ place: Int) -> Part? {
        if text.has("two thousand", at: place) {
            let end = place + 12
            var next = text.skippingSpaces(end)
            if text.has("and ", at: next) { next = text.skippingSpaces(next + 4) }
            if let rest = smallWords(next) { return (2000 + rest.value, rest.end) }
            return (2000, end)
        }
        guard let century = smallWords(place), (17...20).contains(century.value) else { return nil }
        var next = text.skippingSpaces(century.end)
        if text.has("hundred", at: next) { next = text.skippingSpaces(next + 7) }
        if text.has("zero ", at: next) || text.has("oh ", at: next) {
            let unit = text.skippingSpaces(text.endOfLetters(next))
            return lexicon.match(text, at: unit, .digit).map { (century.value * 100 + $0.value, $0.end) }
        }
        guard let rest = smallWords(next), rest.value >= 10 || next > century.end + 8 else { return nil }
        return (century.value * 100 + rest.value, rest.end)
    }

    /// A number below a hundred in words.
    func smallWords(_ place: Int) -> Part? {
        guard let word = lexicon.word(text, at: place, [.digit, .teen, .tens]),
            word.end > place
        else {
            return nil
        }
        guard word.meaning.kind == .tens else { return (word.meaning.value, word.end) }
        let next = text[word.end] == UInt8(ascii: "-") ? word.end + 1 : text.skippingSpaces(word.end)
        if next > word.end, let unit = lexicon.match(text, at: next, .digit), unit.value > 0 {
            return (word.meaning.value + unit.value, unit.end)
        }
        return (word.meaning.value, word.end)
    }

    func digits(_ place: Int, atMost limit: Int) -> Part? {
        var (value, end) = (0, place)
        while text[end].isDigit, end - place < limit {
            value = value * 10 + Int(text[end] - 0x30)
            end += 1
        }
        return end > place ? (value, end) : nil
    }

    /// Two digits: 00–69 are 20xx (POSIX strptime `%y` up to 68).
    func fullYear(_ year: Int) -> Int {
        year < 70 ? 2000 + year : 1900 + year
    }

    func hasWord(_ word: String, at place: Int) -> Bool {
        var position = place
        for byte in word.utf8 {
            guard text[position].lowercased == byte else { return false }
            position += 1
        }
        return !text[position].isLetter && !text[position].isDigit
    }

    /// The start with "the" before it.
    func withThe(_ start: Int) -> Int {
        let before = text.startOfLetters(before: text.skippingSpacesBack(start))
        return before < start && text[start - 1] == 0x20 && hasWord("the", at: before) ? before : start
    }

    func previousWord(_ start: Int, is words: String...) -> Bool {
        let before = text.startOfLetters(before: text.skippingSpacesBack(start, atMost: 8))
        return before < start && words.contains { hasWord($0, at: before) }
    }

    /// A date of which year, month and day are known, as far as the calendar has it.
    func reading(_ range: Range<Int>, year: Int?, month: Int, day: Int) -> DateReading? {
        guard let year else {
            guard CalendarDate(year: 2024, month: month, day: day) != nil else { return nil }
            return DateReading(text: range, value: .monthDay(month: month, day: day))
        }
        return CalendarDate(year: year, month: month, day: day).map { DateReading(text: range, value: .day($0)) }
    }
}
