import BriefReading

/// Signs right before a number that say what it is to its sentence.
extension AboutScore {
    /// Right behind an opening bracket, or behind "(Ref ", "(No. ".
    func isBracketed(_ before: Range<Int>) -> Bool {
        let near = notice.text[before].suffix(12)
        guard let open = near.lastIndex(where: { "([".utf8.contains($0) || $0 == 0x88 }) else { return false }
        let words = near[(open + 1)...].filter { $0.isASCIILetter }.map(\.lowercasedASCII)
        return words.isEmpty || ["ref", "no", "nr", "reference", "ourref"].contains { words.elementsEqual($0.utf8) }
    }

    /// An instrument carries what is done: a preposition stands right before it.
    func isMeans(_ before: Range<Int>) -> Bool {
        Self.carriers.contains { before.count > 12 && notice.text[before].suffix($0.count).elementsEqual($0) }
    }

    private static let carriers = [" in ", " through ", " via ", " by way of ", " in its ", " by ", " with "]
        .map { Array($0.utf8) }

    func isInsideQuote(_ range: Range<Int>) -> Bool {
        quotes.ranges.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }
}
