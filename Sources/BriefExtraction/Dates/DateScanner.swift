import BriefModel

/// Finds the dates of a text: numeric, with month names, weekdays, words such as "yesterday" and "two days ago"; English, Chinese, and
/// Japanese `年月日`. One pass from left to right; work is linear in the text.
struct DateScanner: Sendable {
    let lexicon: DateLexicon
    /// What comes first in a date of numbers, where that is known of the sender.
    private let order: DateOrder?

    init(lexicon: DateLexicon = DateLexicon(), order: DateOrder? = nil) {
        self.lexicon = lexicon
        self.order = order
    }

    /// The same for texts that begin dates with the day, where the sender's own order is not known.
    var withDayFirst: DateScanner {
        order == nil ? DateScanner(lexicon: lexicon, order: .dayMonthYear) : self
    }

    /// The dates of a part of a text in order, none overlapping another.
    func dates(in text: [UInt8], range: Range<Int>) -> [DateReading] {
        dates(in: text, range: range, at: Landmarks(of: text, in: range, by: lexicon.signposts))
    }

    /// The same where the landmarks of the range are known.
    func dates(in text: [UInt8], range: Range<Int>, at landmarks: Landmarks) -> [DateReading] {
        guard landmarks.all.contains(.dates) else { return [] }
        let window = ByteWindow(text, range, memo: PhraseMemo())
        let reader = DateReader(text: window, lexicon: lexicon, order: order)
        var found: [DateReading] = []
        var next = window.range.lowerBound
        for mark in landmarks.marks where mark.interests.contains(.dates) && mark.place >= next {
            let place = Int(mark.place)
            guard let reading = reading(at: place, of: window, reader),
                reading.text.lowerBound >= found.last?.text.upperBound ?? window.range.lowerBound
            else { continue }
            found.append(reading)
            next = reading.text.upperBound
        }
        return found
    }

    private func reading(at place: Int, of window: ByteWindow, _ reader: DateReader) -> DateReading? {
        let byte = window[place]
        if byte.isLetter {
            guard startsWord(window, place), let reading = reader.atWord(place) else { return nil }
            // "monétaires" is no Monday: a letter with an accent goes on with the word.
            let end = reading.text.upperBound
            return window[end - 1].isLetter && isAccented(window, end) ? nil : reading
        }
        if byte.isDigit { return reader.atDigits(place, end: endOfDigits(window, place)) }
        return byte >= 0xE3 ? reader.atHan(place) : nil
    }

    private func startsWord(_ text: ByteWindow, _ place: Int) -> Bool {
        let before = text[place - 1]
        return !before.isDigit && before != UInt8(ascii: "_") && before != UInt8(ascii: "$")
            && before != UInt8(ascii: "#") && !isAccented(text, place - 2)
    }

    /// Whether a Latin letter beyond ASCII stands at a place (U+00C0…U+024F).
    private func isAccented(_ text: ByteWindow, _ place: Int) -> Bool { (0xC3...0xC9).contains(text[place]) }

    private func endOfDigits(_ text: ByteWindow, _ start: Int) -> Int {
        var place = start
        while text[place].isDigit { place += 1 }
        return place
    }
}
