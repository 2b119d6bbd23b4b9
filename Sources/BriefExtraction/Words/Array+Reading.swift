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

    /// Do letters stand anywhere in a range, those of ASCII in either case?
    ///
    /// - Parameter letters: In lower case.
    func reads(_ letters: String, within range: Range<Int>) -> Bool {
        let count = letters.utf8.count
        guard count > 0, range.count >= count else { return false }
        return (range.lowerBound...range.upperBound - count).contains { reads(letters, in: $0..<$0 + count) }
    }
}
