extension [UInt8] {
    /// Is a word what stands in a range, ASCII letters in either case?
    ///
    /// - Parameter word: In lower case.
    func reads(_ word: String, in range: Range<Int>) -> Bool {
        let letters = word.utf8
        guard letters.count == range.count else { return false }
        var position = range.lowerBound
        for letter in letters {
            if self[position].lowercasedASCII != letter { return false }
            position += 1
        }
        return true
    }

    /// Is one of some words what stands in a range, ASCII letters in either case?
    ///
    /// - Parameter words: In lower case.
    func reads(anyOf words: [String], in range: Range<Int>) -> Bool {
        words.contains { reads($0, in: range) }
    }

    /// Do bytes stand anywhere in a range, as they are?
    func finds(_ letters: String, within range: Range<Int>) -> Bool {
        let bytes = letters.utf8
        guard let first = bytes.first, range.count >= bytes.count else { return false }
        for place in range.lowerBound...range.upperBound - bytes.count
        where self[place] == first && self[place..<place + bytes.count].elementsEqual(bytes) {
            return true
        }
        return false
    }

    /// Do letters stand anywhere in a range, those of ASCII in either case?
    ///
    /// - Parameter letters: In lower case.
    func reads(_ letters: String, within range: Range<Int>) -> Bool {
        let count = letters.utf8.count
        guard let first = letters.utf8.first, range.count >= count else { return false }
        for place in range.lowerBound...range.upperBound - count
        where self[place].lowercasedASCII == first && reads(letters, in: place..<place + count) {
            return true
        }
        return false
    }
}

extension BidirectionalCollection where Element == UInt8 {
    /// Do the last bytes spell a text?
    func hasSuffix(_ text: String) -> Bool {
        let bytes = text.utf8
        return count >= bytes.count && suffix(bytes.count).elementsEqual(bytes)
    }
}
