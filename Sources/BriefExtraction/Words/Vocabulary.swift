/// The words that any pack knows, numbered; looked up by bytes without making a string.
///
/// ASCII letters are folded to lower case. A CJK character is a word of its own, so that phrases work without spaces.
struct Vocabulary: Sendable {
    static let unknown: Int32 = -1

    private struct Entry: Sendable {
        let hash: UInt32
        /// The first eight bytes.
        let head: UInt64
        let bytes: Range<Int>
    }

    /// What tells words apart: all but few by their first eight bytes.
    private struct Key {
        /// FNV-1a over the folded bytes.
        var hash: UInt32 = 2_166_136_261
        /// The first eight of them.
        var head: UInt64 = 0

        @inline(__always)
        init(_ text: [UInt8], _ range: Range<Int>) {
            var before: UInt8 = 0
            var shift: UInt64 = 0
            for index in range {
                let byte = Vocabulary.fold(text[index], after: before)
                hash = (hash ^ UInt32(byte)) &* 16_777_619
                if shift < 64 { head |= UInt64(byte) &<< shift }
                shift &+= 8
                before = text[index]
            }
        }
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
        let key = Key(folded, 0..<folded.count)
        entries.append(Entry(hash: key.hash, head: key.head, bytes: bytes.count..<bytes.count + folded.count))
        bytes.append(contentsOf: folded)
        if entries.count * 4 > slots.count { grow() } else { place(id) }
        return id
    }

    /// The number of the word that stands in a range of a text, or `unknown`.
    func id(of text: [UInt8], in range: Range<Int>) -> Int32 {
        let key = Key(text, range)
        var slot = Int(key.hash) & (slots.count - 1)
        while slots[slot] != Vocabulary.unknown {
            let entry = entries[Int(slots[slot])]
            if entry.hash == key.hash, entry.head == key.head, entry.bytes.count == range.count,
                range.count <= 8 || matches(entry.bytes, text, range)
            {
                return slots[slot]
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return Vocabulary.unknown
    }

    /// Do two words of the same length, alike in their first eight bytes, agree in the others?
    private func matches(_ word: Range<Int>, _ text: [UInt8], _ range: Range<Int>) -> Bool {
        for offset in 8..<range.count
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

    /// ASCII letters and those of Latin-1 (`Ü`, `É`) in lower case.
    @inline(__always)
    private static func fold(_ byte: UInt8, after before: UInt8) -> UInt8 {
        if byte < 0x80 { return byte.lowercased }
        return before == 0xC3 && byte <= 0x9E && byte != 0x97 ? byte | 0x20 : byte
    }
}
