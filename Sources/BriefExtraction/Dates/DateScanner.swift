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

    /// The dates of a part of a text in order, none overlapping another.
    func dates(in text: [UInt8], range: Range<Int>) -> [DateReading] {
        let window = ByteWindow(text, range)
        let reader = DateReader(text: window, lexicon: lexicon, order: order)
        var found: [DateReading] = []
        var place = window.range.lowerBound
        while place < window.range.upperBound {
            let byte = text[place]
            var next = place + 1
            var reading: DateReading?
            if byte.isLetter {
                next = window.endOfLetters(place)
                if lexicon.triggers.mayStart(window, place..<next), startsWord(window, place) {
                    reading = reader.atWord(place)
                }
            } else if byte.isDigit {
                next = endOfDigits(window, place)
                reading = reader.atDigits(place, end: next)
            } else if byte >= 0xE3 {
                next = place + window.scalarLength(place)
                reading = reader.atHan(place)
            }
            if let reading, reading.text.lowerBound >= found.last?.text.upperBound ?? window.range.lowerBound {
                found.append(reading)
                next = reading.text.upperBound
            }
            place = next
        }
        return found
    }

    private func startsWord(_ text: ByteWindow, _ place: Int) -> Bool {
        let before = text[place - 1]
        return !before.isDigit && before != UInt8(ascii: "_") && before != UInt8(ascii: "$")
            && before != UInt8(ascii: "#")
    }

    private func endOfDigits(_ text: ByteWindow, _ start: Int) -> Int {
        var place = start
        while text[place].isDigit { place += 1 }
        return place
    }
}
