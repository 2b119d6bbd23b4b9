/// The words that any pack knows, numbered; looked up by bytes without making a string.
///
/// ASCII letters are folded to lower case. A CJK character is a word of its own, so that phrases work without spaces.
struct Vocabulary: Sendable {
    static let unknown: Int32 = -1

    private var bytes: [UInt8] = []
    private var ranges: [Range<Int>] = []
    /// Open addressing; −1 is free. The size is a power of two, at least twice the number of words.
    private var slots: [Int32]

    init() {
        slots = Array(repeating: Vocabulary.unknown, count: 64)
    }

    /// The number of a word, new or known.
    mutating func insert(_ word: some Collection<UInt8>) -> Int32 {
        let folded = word.map(Vocabulary.fold)
        let known = id(of: folded, in: 0..<folded.count)
        if known != Vocabulary.unknown { return known }
        let id = Int32(ranges.count)
        ranges.append(bytes.count..<bytes.count + folded.count)
        bytes.append(contentsOf: folded)
        if ranges.count * 2 > slots.count { grow() } else { place(id) }
        return id
    }

    /// The number of the word that stands in a range of a text, or `unknown`.
    func id(of text: [UInt8], in range: Range<Int>) -> Int32 {
        var slot = Vocabulary.hash(text, range) & (slots.count - 1)
        while slots[slot] != Vocabulary.unknown {
            if matches(ranges[Int(slots[slot])], text, range) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return Vocabulary.unknown
    }

    private func matches(_ word: Range<Int>, _ text: [UInt8], _ range: Range<Int>) -> Bool {
        guard word.count == range.count else { return false }
        for offset in 0..<range.count
        where bytes[word.lowerBound + offset] != Vocabulary.fold(text[range.lowerBound + offset]) {
            return false
        }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: Vocabulary.unknown, count: slots.count * 2)
        for id in ranges.indices { place(Int32(id)) }
    }

    private mutating func place(_ id: Int32) {
        var slot = Vocabulary.hash(bytes, ranges[Int(id)]) & (slots.count - 1)
        while slots[slot] != Vocabulary.unknown { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = id
    }

    /// FNV-1a over the folded bytes.
    private static func hash(_ text: [UInt8], _ range: Range<Int>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for index in range { hash = (hash ^ UInt32(fold(text[index]))) &* 16_777_619 }
        return Int(hash)
    }

    private static func fold(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
