/// A set of words and phrases in lower case, asked with bytes of a text; ASCII letters of the text match in either case.
struct FoldedSet: Sendable {
    private var words = Vocabulary()
    /// Of the longest, in bytes.
    let longest: Int
    /// One bit for each length of up to 62 bytes.
    private let lengths: UInt64

    init(_ phrases: some Sequence<String>) {
        var (longest, lengths): (Int, UInt64) = (0, 0)
        for phrase in phrases {
            let count = phrase.utf8.count
            longest = max(longest, count)
            lengths |= 1 << UInt64(min(count, 63))
            _ = words.insert(phrase.utf8)
        }
        self.longest = longest
        self.lengths = lengths
    }

    /// Is what stands in a range one of the phrases?
    func contains(_ text: [UInt8], in range: Range<Int>) -> Bool {
        guard range.count <= longest, lengths & 1 << UInt64(min(range.count, 63)) != 0 else { return false }
        return words.id(of: text, in: range) != Vocabulary.unknown
    }
}
