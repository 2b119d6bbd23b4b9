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
        let raw = Array(word)
        let folded = raw.indices.map { Vocabulary.fold(raw[$0], after: $0 == 0 ? 0 : raw[$0 - 1]) }
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
        where bytes[word.lowerBound + offset]
            != Vocabulary.fold(
                text[range.lowerBound + offset], after: offset == 0 ? 0 : text[range.lowerBound + offset - 1])
        {
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
        var before: UInt8 = 0
        for index in range {
            hash = (hash ^ UInt32(fold(text[index], after: before))) &* 16_777_619
            before = text[index]
        }
        return hash
    }

    /// ASCII letters and those of Latin-1 (`Ü`, `É`) in lower case.
    private static func fold(_ byte: UInt8, after before: UInt8) -> UInt8 {
        if byte < 0x80 { return byte.lowercased }
        return before == 0xC3 && byte <= 0x9E && byte != 0x97 ? byte | 0x20 : byte
    }
}
