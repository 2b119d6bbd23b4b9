import CharacterSets

/// Tells which double-byte character set a text without a label is in, by how common its characters would be.
enum CharacterSetGuess {
    /// How much of a text is looked at, in bytes.
    private static let window = 16_384

    /// The set in which nearly all sequences are whole and most are everyday characters; `nil` when none is.
    ///
    /// Western text in one byte a letter has its high bytes alone between ASCII letters: read as pairs these are rare
    /// characters or broken ones.
    static func set(of bytes: [UInt8]) -> CharacterSet? {
        let scored = CharacterSet.allCases.compactMap { set in share(of: bytes, in: set).map { (set, $0) } }
        return scored.max { $0.1 < $1.1 }?.0
    }

    /// The share of everyday characters among those of several bytes.
    private static func share(of bytes: [UInt8], in set: CharacterSet) -> Double? {
        let span = bytes.span
        let end = min(span.count, window)
        var (all, common, broken, index) = (0, 0, 0, 0)
        while index < end {
            guard span[index] >= 0x80 else {
                index += 1
                continue
            }
            let character = set.character(in: span, at: index)
            if character.scalar == nil, index + 4 < end {
                broken += 1
            } else if character.scalar != nil {
                all += 1
                if character.length == 2, isCommon(span[index], span[index + 1], in: set) { common += 1 }
            }
            index += character.length
        }
        guard all >= 2, broken * 20 <= all, common * 10 >= all * 7 else { return nil }
        return Double(common) / Double(all + broken)
    }

    /// Rows that the standards fill with punctuation, kana and the first, everyday level of ideographs.
    private static func isCommon(_ lead: UInt8, _ trail: UInt8, in set: CharacterSet) -> Bool {
        switch set {
        case .gb18030: trail >= 0xA1 && ((0xB0...0xD7).contains(lead) || lead == 0xA1 || lead == 0xA3)
        case .big5: (0xA1...0xC6).contains(lead)
        case .shiftJIS: (0x81...0x83).contains(lead) || (0x88...0x97).contains(lead)
        }
    }
}
