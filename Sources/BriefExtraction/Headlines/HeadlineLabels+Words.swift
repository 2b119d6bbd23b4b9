import BriefReading

/// Where the words of labels end.
extension HeadlineLabels {
    func endOfWord(_ text: [UInt8], _ start: Int, in range: Range<Int>) -> Int {
        var end = start + 1
        while end < range.upperBound,
            text[end] & 0xC0 == 0x80 || isAlphabetic(text[start]) && (isAlphabetic(text[end]) || text[end] == 0x27)
        { end += 1 }
        return end
    }

    /// Not a mark or an emoji.
    func isWord(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        let first = text[word.lowerBound]
        // "7×24"
        let second = word.count > 1 ? text[word.lowerBound + 1] : 0
        if first == 0xC3, second == 0x97 { return false }
        if isAlphabetic(first) { return true }
        // General punctuation is E2…, CJK punctuation E3 80…, full-width marks EF BC…, emoji F0….
        return (0xE3...0xED).contains(first) && !(first == 0xE3 && second == 0x80)
    }

    /// The first byte of a letter of Latin, Greek, Cyrillic and other alphabets that part words by spaces.
    private func isAlphabetic(_ byte: UInt8) -> Bool { byte.isASCIILetter || (0xC3...0xE1).contains(byte) }

    /// The text does not go on with the same word.
    func endsWord(_ text: [UInt8], _ end: Int, in range: Range<Int>) -> Bool {
        guard end < range.upperBound, isAlphabetic(text[end]) else { return true }
        var first = end - 1
        while first > range.lowerBound, text[first] & 0xC0 == 0x80 { first -= 1 }
        return !isAlphabetic(text[first])
    }
}
