/// What a surface of a phrase table can be asked for: a set of kinds, one bit each.
protocol PhraseMeaning: Sendable {
    associatedtype Kind: OptionSet where Kind.RawValue == UInt64

    var kind: Kind { get }
}

/// Surfaces of one or more words or signs, found by their first token.
///
/// A surface is cut into tokens: runs of ASCII letters, runs of digits, single scalars. Between two words the text may have spaces or a
/// hyphen, between a word and a sign at most one space; CJK tokens touch. Upper and lower case are alike unless the entry is exact.
final class PhraseTable<Meaning: PhraseMeaning>: Sendable {
    typealias Entry = (surface: [UInt8], exact: Bool, meaning: Meaning)

    private struct Phrase: Sendable {
        let kind: UInt64
        /// The bytes of the surface in the arena: as written when exact, else in lower case.
        let surface: Range<Int>
        let head: Range<Int>
        /// Where the ends of the tokens behind the head stand in `ends`.
        let tokens: Range<Int>
        let isExact: Bool
        /// The first byte of the token behind the head, in lower case; 0 where there is none.
        let second: UInt8
        let next: Int32
    }

    /// The phrases of one hash.
    private struct Slot: Sendable {
        var first: Int32 = -1
        var kinds: UInt64 = 0
        /// See `PhraseMemo.Head`.
        var seconds: UInt64 = 0
    }

    private let phrases: [Phrase]
    private let meanings: [Meaning]
    private let arena: [UInt8]
    /// The ends of tokens in the arena.
    private let ends: [Int]
    private let slots: [Slot]
    /// By the first two bytes of a head (5 bits each): the lengths of such heads. A cheap way to say no.
    private let lengths: [UInt32]

    init(entries: [Entry]) {
        var builder = Builder(count: entries.count)
        // Chains are pushed at the front: the longest and, among equals, the first declared, is found first.
        let counts = entries.map(\.surface.count)
        let ordered = entries.indices.sorted { counts[$0] == counts[$1] ? $0 > $1 : counts[$0] < counts[$1] }
        for index in ordered { builder.add(entries[index]) }
        (phrases, meanings, arena, ends) = (builder.phrases, builder.meanings, builder.arena, builder.ends)
        (slots, lengths) = (builder.slots, builder.lengths)
    }

    /// The longest surface of one of these kinds at a position, and where it ends.
    func match(_ text: ByteWindow, at position: Int, _ wanted: Meaning.Kind) -> (meaning: Meaning, end: Int)? {
        let mask = wanted.rawValue
        let head = text.memo?.head(at: position) ?? look(text, position)
        guard head.kinds & mask != 0 else { return nil }
        var index = Int(head.phrase)
        var followers: Followers?
        if head.seconds != .max {
            let next = Followers(text, head.end)
            guard next.bits & head.seconds != 0 else { return nil }
            followers = next
        }
        while index >= 0 {
            if phrases[index].kind & mask != 0 {
                let second = phrases[index].second
                if second != 0, followers == nil { followers = Followers(text, head.end) }
                if followers?.allow(second) ?? true, let end = end(of: index, in: text, position, head.end) {
                    return (meanings[index], end)
                }
            }
            index = Int(phrases[index].next)
        }
        return nil
    }

    /// With which bytes the token behind a head may begin; most phrases of a head are told apart by that.
    private struct Followers {
        private let letter: UInt8
        private let sign: UInt8
        private let touching: UInt8

        @inline(__always)
        init(_ text: ByteWindow, _ end: Int) {
            touching = text[end]
            let isLetter = end > 0 && text[end - 1].isLetter
            let isPlain = touching.isLetter || touching.isDigit
            sign = isPlain ? touching.lowercased : text[text.skippingSpaces(end, atMost: 1)].lowercased
            if !isLetter {
                letter = sign
            } else if touching == UInt8(ascii: "-") {
                letter = text[end + 1].lowercased
            } else {
                let after = isPlain ? end : text.skippingSpaces(end)
                letter = after > end ? text[after].lowercased : 0
            }
        }

        /// All of them.
        var bits: UInt64 { PhraseTable.bit(letter) | PhraseTable.bit(sign) | PhraseTable.bit(touching) }

        @inline(__always)
        func allow(_ second: UInt8) -> Bool {
            second == 0 || second == (second >= 0x80 ? touching : second.isLetter ? letter : sign)
        }
    }

    /// Whether a surface of one of these kinds may begin at a position; may say yes wrongly, never no.
    func mayMatch(_ text: ByteWindow, at position: Int, _ wanted: Meaning.Kind) -> Bool {
        (text.memo?.head(at: position) ?? look(text, position)).kinds & wanted.rawValue != 0
    }

    /// Looks a place up and remembers it.
    private func look(_ text: ByteWindow, _ position: Int) -> PhraseMemo.Head {
        var head = PhraseMemo.Head(position: position)
        let known = lengths[Self.key(text, position)]
        if known != 0 {
            var hash = Self.seed
            if text[position].isLetter {
                var place = position
                while place < text.range.upperBound, case let letter = text.bytes[place] | 0x20, letter.isLetter {
                    hash = (hash ^ UInt64(letter)) &* Self.prime
                    place += 1
                }
                head.end = place
            } else {
                head.end = Self.tokenEnd(text, position)
                for place in position..<head.end { hash = (hash ^ UInt64(text[place].lowercased)) &* Self.prime }
            }
            if known & 1 << UInt32(min(head.end - position, 31)) != 0 {
                let slot = slots[Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)]
                (head.phrase, head.kinds, head.seconds) = (slot.first, slot.kinds, slot.seconds)
            }
        }
        text.memo?.remember(head)
        return head
    }

    private func end(of index: Int, in text: ByteWindow, _ start: Int, _ headEnd: Int) -> Int? {
        let phrase = phrases[index]
        guard matches(phrase.head, text, start..<headEnd, isExact: phrase.isExact) else { return nil }
        var (place, from) = (headEnd, phrase.head.upperBound)
        for token in phrase.tokens {
            let tokenEnd = ends[token]
            guard let next = separated(text, place, before: arena[from]) else { return nil }
            let end = Self.tokenEnd(text, next)
            guard matches(from..<tokenEnd, text, next..<end, isExact: phrase.isExact) else { return nil }
            (place, from) = (end, tokenEnd)
        }
        return phrase.isExact && place - start != phrase.surface.count ? nil : place
    }

    private func matches(_ token: Range<Int>, _ text: ByteWindow, _ range: Range<Int>, isExact: Bool) -> Bool {
        guard token.count == range.count else { return false }
        var place = range.lowerBound
        for index in token {
            let byte = text[place]
            guard arena[index] == (isExact ? byte : byte.lowercased) else { return false }
            place += 1
        }
        return true
    }

    /// The place where the next token of a phrase must start.
    private func separated(_ text: ByteWindow, _ place: Int, before token: UInt8) -> Int? {
        if text[place - 1].isLetter, token.isLetter {
            if text[place] == UInt8(ascii: "-") { return place + 1 }
            let after = text.skippingSpaces(place)
            return after > place ? after : nil
        }
        return token >= 0x80 ? place : text.skippingSpaces(place, atMost: 1)
    }

    /// The place after the token at a position.
    static func tokenEnd(_ text: ByteWindow, _ position: Int) -> Int {
        let byte = text[position]
        if byte.isLetter { return text.endOfLetters(position) }
        if byte.isDigit {
            var place = position
            while text[place].isDigit { place += 1 }
            return place
        }
        return min(position + text.scalarLength(position), text.range.upperBound)
    }

    private static func key(_ text: ByteWindow, _ position: Int) -> Int {
        let (first, second) = (text[position], text[position + 1])
        let counts = first >= 0x80 || (first.isLetter && second.isLetter)
        return Int(first & 31) << 5 | (counts ? Int(second & 31) : 0)
    }

    @inline(__always)
    private static func bit(_ byte: UInt8) -> UInt64 { 1 &<< UInt64(byte & 63) }

    private static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }
    private static var prime: UInt64 { 0x0000_0100_0000_01B3 }

    private struct Builder {
        var phrases: [Phrase] = []
        var meanings: [Meaning] = []
        var arena: [UInt8] = []
        var ends: [Int] = []
        var slots: [Slot]
        var lengths = [UInt32](repeating: 0, count: 1024)

        init(count: Int) {
            var size = 64
            while size < count * 4 { size *= 2 }
            slots = [Slot](repeating: Slot(), count: size)
        }

        mutating func add(_ entry: Entry) {
            let text = ByteWindow(entry.surface, 0..<entry.surface.count)
            guard !entry.surface.isEmpty else { return }
            let start = arena.count
            let firstEnd = ends.count
            var place = 0
            while place < entry.surface.count {
                let end = tokenEnd(text, place)
                if entry.surface[place] != 0x20 {
                    arena += entry.surface[place..<end].map { entry.exact ? $0 : $0.lowercased }
                    ends.append(arena.count)
                }
                place = end
            }
            let head = start..<ends[firstEnd]
            // FNV-1a (IETF draft-eastlake-fnv), folded.
            var hash = seed
            for index in head { hash = (hash ^ UInt64(arena[index].lowercased)) &* prime }
            let slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
            lengths[key(text, 0)] |= 1 << UInt32(min(head.count, 31))
            phrases.append(
                Phrase(
                    kind: entry.meaning.kind.rawValue, surface: start..<arena.count, head: head,
                    tokens: firstEnd + 1..<ends.count, isExact: entry.exact,
                    second: head.upperBound < arena.count ? arena[head.upperBound].lowercased : 0,
                    next: slots[slot].first))
            meanings.append(entry.meaning)
            slots[slot].first = Int32(phrases.count - 1)
            slots[slot].kinds |= entry.meaning.kind.rawValue
            slots[slot].seconds |= head.upperBound < arena.count ? bit(arena[head.upperBound].lowercased) : .max
        }
    }
}
