/// The words that any pack knows, numbered; looked up by bytes without making a string.
///
/// ASCII letters are folded to lower case. A CJK character is a word of its own, so that phrases work without spaces.
struct Vocabulary: Sendable {
    static let unknown: Int32 = -1

    private struct Entry: Sendable {
        let hash: UInt32
        let bytes: Range<Int>
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Open addressing; −1 is free. The size is a power of two, at least four times the number of words.
    private var slots: [Int32]

    init() {
        slots = Array(repeating: Vocabulary.unknown, count: 64)
    }

    /// The number of a word, new or known.
    mutating func insert(_ word: some Collection<UInt8>) -> Int32 {
        let folded = word.map(\.lowercased)
        let known = id(of: folded, in: 0..<folded.count)
        if known != Vocabulary.unknown { return known }
        let id = Int32(entries.count)
        let hash = Vocabulary.hash(folded, 0..<folded.count)
        entries.append(Entry(hash: hash, bytes: bytes.count..<bytes.count + folded.count))
        bytes.append(contentsOf: folded)
        if entries.count * 4 > slots.count { grow() } else { place(id) }
        return id
    }

    /// The number of the word that stands in a range of a text, or `unknown`.
    func id(of text: [UInt8], in range: Range<Int>) -> Int32 {
        let hash = Vocabulary.hash(text, range)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != Vocabulary.unknown {
            let entry = entries[Int(slots[slot])]
            if entry.hash == hash, matches(entry.bytes, text, range) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return Vocabulary.unknown
    }

    private func matches(_ word: Range<Int>, _ text: [UInt8], _ range: Range<Int>) -> Bool {
        guard word.count == range.count else { return false }
        for offset in 0..<range.count
        where bytes[word.lowerBound + offset] != text[range.lowerBound + offset].lowercased {
            return false
        }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: Vocabulary.unknown, count: slots.count * 2)
        for id in entries.indices { place(Int32(id)) }
    }

    private mutating func place(_ id: Int32) {
        var slot = Int(entries[Int(id)].hash) & (slots.count - 1)
        while slots[slot] != Vocabulary.unknown { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = id
    }

    /// FNV-1a over the folded bytes.
    private static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for index in range { hash = (hash ^ UInt32(text[index].lowercased)) &* 16_777_619 }
        return hash
    }
}
