/// Lower-case words or phrases with what they mean, looked up in a range of bytes without making strings; ASCII letters of
/// the range match in either case.
struct FoldedWords<Meaning: Sendable>: Sendable {
    private struct Entry: Sendable {
        let word: [UInt8]
        let meaning: Meaning
    }

    /// By length.
    private var entries: [[Entry]] = []
    /// By the first byte: the lengths of such words, as bits. A cheap way to say no.
    private var lengths: [UInt64] = Array(repeating: 0, count: 256)

    /// Words of at most 63 bytes; of equal ones the last counts.
    init(_ words: [(Meaning, [String])]) {
        entries = Array(repeating: [], count: 64)
        for (meaning, names) in words {
            for name in names {
                let word = Array(name.utf8)
                entries[word.count].removeAll { $0.word == word }
                entries[word.count].append(Entry(word: word, meaning: meaning))
                lengths[Int(word[0])] |= 1 << UInt64(word.count)
            }
        }
    }

    func meaning(of range: Range<Int>, in text: [UInt8]) -> Meaning? {
        guard !range.isEmpty, range.count < 64,
            lengths[Int(text[range.lowerBound].lowercased)] & 1 << UInt64(range.count) != 0
        else { return nil }
        for entry in entries[range.count] where text.matches(entry.word, at: range.lowerBound, before: range.upperBound)
        {
            return entry.meaning
        }
        return nil
    }
}

extension FoldedWords where Meaning == Void {
    init(_ words: [String]) {
        self.init([((), words)])
    }

    func contains(_ range: Range<Int>, in text: [UInt8]) -> Bool { meaning(of: range, in: text) != nil }
}
