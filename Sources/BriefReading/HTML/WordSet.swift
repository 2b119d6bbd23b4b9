/// Lower-case words that ranges of bytes are looked up in without making strings.
struct WordSet: Sendable {
    private let hashes: Set<UInt64>

    init(_ words: String) {
        hashes = Set(
            words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { WordSet.hash(Array($0)[...]) })
    }

    /// ASCII letters match in either case.
    func contains(_ word: ArraySlice<UInt8>) -> Bool {
        hashes.contains(WordSet.hash(word))
    }

    /// FNV-1a, 64 bits.
    private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte.lowercased)) &* 0x100_0000_01B3 }
        return hash
    }
}
