/// All names of all packs in one trie; finds them in a text in one pass.
///
/// At each place where a word (or a CJK sign) begins, the longest surface wins, and the search goes on behind it. Letters
/// fold by case (ASCII, and Latin letters with marks); a space of a surface stands for any white space without a blank line; typographic apostrophes and
/// hyphens read as the plain ones. A failed walk costs at most `longestSurface` steps, so the time is linear in the text.
struct Lexicon: Sendable {
    /// In bytes.
    static let longestSurface = 96

    /// The packs' bytes one after the other, in order: what makes two lexicons the same.
    let identity: [UInt8]
    /// What announces a name.
    let signposts: Signposts
    private let trie: SurfaceTrie
    /// The entries of each surface, best first.
    private let entries: [[LexiconEntry]]
    /// The surface of each entry as the pack spells it.
    private let spellings: [[[UInt8]]]

    /// - Throws: `PackError` when a pack is broken.
    init(packs: [Pack]) throws(PackError) {
        var problems = PackProblems()
        self.init(packs: packs, &problems)
        try problems.check()
    }

    /// Of the entries of a surface, one of a higher layer replaces those of the same kind below it and stands before the
    /// others; within a layer the priority decides, then the order of the packs.
    init(packs: [Pack], classes: [String]? = nil, _ problems: inout PackProblems) {
        var index: [[UInt8]: Int] = [:]
        var keys: [[UInt8]] = []
        var entries: [[LexiconEntry]] = []
        var spellings: [[[UInt8]]] = []
        var layers: [[Int]] = []
        var declared = PackKeys()
        for pack in packs {
            for surface in LexiconPack(pack: pack, classes: classes).surfaces(&declared, &problems) {
                let key = surface.text.lowercasedLatin
                let place: Int
                if let known = index[key] {
                    place = known
                } else {
                    place = keys.count
                    index[key] = place
                    keys.append(key)
                    entries.append([])
                    spellings.append([])
                    layers.append([])
                }
                for old in entries[place].indices.reversed()
                where layers[place][old] < pack.layer && entries[place][old].kind == surface.entry.kind {
                    entries[place].remove(at: old)
                    spellings[place].remove(at: old)
                    layers[place].remove(at: old)
                }
                let rank =
                    entries[place].indices.first {
                        (layers[place][$0], entries[place][$0].priority) < (pack.layer, surface.entry.priority)
                    } ?? entries[place].count
                entries[place].insert(surface.entry, at: rank)
                spellings[place].insert(surface.text, at: rank)
                layers[place].insert(pack.layer, at: rank)
            }
        }
        self.identity = packs.flatMap(\.bytes)
        self.trie = SurfaceTrie(keys: keys)
        self.entries = entries
        self.spellings = spellings
        var signposts = Signposts()
        for (surface, key) in keys.enumerated() {
            signposts.add(key, .names, isStem: entries[surface].contains { $0.flags.contains(.stem) })
        }
        self.signposts = signposts
    }

    /// The names at the landmarks of a range, in order, without overlaps.
    func matches(in text: [UInt8], range: Range<Int>, at landmarks: Landmarks) -> [LexiconMatch] {
        var found: [LexiconMatch] = []
        var next = range.lowerBound
        for mark in landmarks.marks where mark.interests.contains(.names) && mark.place >= next {
            guard let match = longestMatch(at: Int(mark.place), in: text, range: range) else { continue }
            found.append(match)
            next = match.range.upperBound
        }
        return found
    }

    /// The names in a range of a text, in order, without overlaps.
    func matches(in text: [UInt8], range: Range<Int>) -> [LexiconMatch] {
        matches(in: text, range: range, at: Landmarks(of: text, in: range, by: signposts))
    }

    private func longestMatch(at start: Int, in text: [UInt8], range: Range<Int>) -> LexiconMatch? {
        var best: (surface: Int, end: Int)?
        var node = SurfaceTrie.root
        var position = start
        while position < range.upperBound {
            var (byte, length) = Self.folded(at: position, in: text, upTo: range.upperBound)
            // É reads as é: the second byte of Latin letters with marks.
            if (0x80...0x9E).contains(byte), position > start, text[position - 1] == 0xC3 { byte |= 0x20 }
            node = trie.child(of: node, byte)
            guard node != SurfaceTrie.none else { break }
            position += length
            let value = trie.value(of: node)
            if value != SurfaceTrie.none, isAccepted(Int(value), start..<position, in: text, range: range) {
                best = (Int(value), position)
            }
        }
        guard let best else { return nil }
        return match(of: best.surface, start..<best.end, in: text, range: range)
    }

    /// The surface stands in the middle of a word.
    private func cutsWord(_ span: Range<Int>, in text: [UInt8], range: Range<Int>) -> Bool {
        (WordEdge.isWord(at: span.lowerBound, in: text, upTo: range.upperBound)
            && WordEdge.isWord(before: span.lowerBound, in: text))
            || (WordEdge.isWord(before: span.upperBound, in: text)
                && WordEdge.isWord(at: span.upperBound, in: text, upTo: text.count))
    }

    /// Whether any entry of a surface is what the letters and edges of the text allow.
    private func isAccepted(_ surface: Int, _ span: Range<Int>, in text: [UInt8], range: Range<Int>) -> Bool {
        let cutsWord = cutsWord(span, in: text, range: range)
        return entries[surface].indices.contains { fits($0, of: surface, span, cutsWord: cutsWord, in: text) }
    }

    /// The entries of an accepted surface that the text allows.
    private func match(of surface: Int, _ span: Range<Int>, in text: [UInt8], range: Range<Int>) -> LexiconMatch {
        let cutsWord = cutsWord(span, in: text, range: range)
        let all = entries[surface]
        if all.indices.allSatisfy({ fits($0, of: surface, span, cutsWord: cutsWord, in: text) }) {
            return LexiconMatch(range: span, candidates: all)
        }
        let fitting = all.indices.filter { fits($0, of: surface, span, cutsWord: cutsWord, in: text) }
        return LexiconMatch(range: span, candidates: fitting.map { all[$0] })
    }

    private func fits(
        _ entry: Int, of surface: Int, _ span: Range<Int>, cutsWord: Bool, in text: [UInt8]
    ) -> Bool {
        let flags = entries[surface][entry].flags
        if cutsWord, !flags.contains(.stem) { return false }
        if flags.contains(.capitalized), !(0x41...0x5A).contains(text[span.lowerBound]) { return false }
        return !flags.contains(.caseSensitive) || Self.spells(spellings[surface][entry], span, in: text)
    }

    /// True when the text has the letters of the surface, case included.
    private static func spells(_ surface: [UInt8], _ span: Range<Int>, in text: [UInt8]) -> Bool {
        var position = span.lowerBound
        for byte in surface {
            guard position < span.upperBound else { return false }
            let (folded, length) = Self.folded(at: position, in: text, upTo: span.upperBound)
            guard (length == 1 && text[position] == byte) || (folded == byte && byte < 0x41) else { return false }
            position += length
        }
        return position == span.upperBound
    }

    /// The byte that a surface has for what stands in the text, and how many bytes that is.
    @inline(__always)
    private static func folded(at position: Int, in text: [UInt8], upTo end: Int) -> (byte: UInt8, length: Int) {
        let byte = text[position]
        if byte > 0x20, byte < 0x80 { return (byte.lowercasedASCII, 1) }
        if byte == 0xE2, position + 2 < end, text[position + 1] == 0x80 {
            switch text[position + 2] {
            case 0x98, 0x99: return (UInt8(ascii: "'"), 3)
            case 0x90...0x92: return (UInt8(ascii: "-"), 3)
            default: return (byte, 1)
            }
        }
        if byte == 0xC2, position + 1 < end, text[position + 1] == 0xA0 { return (UInt8(ascii: " "), 2) }
        guard byte <= 0x20 else { return (byte, 1) }
        var next = position
        var lines = 0
        while next < end, next - position < 16, text[next] <= 0x20 {
            if text[next] == 0x0A { lines += 1 }
            next += 1
        }
        return (lines > 1 ? 0 : UInt8(ascii: " "), next - position)
    }
}

extension [UInt8] {
    /// In small letters, those of Latin-1 with marks too.
    fileprivate var lowercasedLatin: [UInt8] {
        indices.map { index in
            let isMarked = index > 0 && self[index - 1] == 0xC3 && (0x80...0x9E).contains(self[index])
            return isMarked ? self[index] | 0x20 : self[index].lowercasedASCII
        }
    }
}

extension UInt8 {
    /// The small letter of an ASCII capital, else the byte itself.
    @inline(__always)
    var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

    /// The capital of an ASCII letter, else the byte itself.
    var uppercasedASCII: UInt8 { self &- 0x61 < 26 ? self & 0xDF : self }
}

extension Lexicon {
    /// The names that are compiled in.
    static func builtIn() throws(PackError) -> Lexicon {
        try Lexicon(packs: PackSet().names)
    }
}

extension PackSet {
    /// The packs of names. Their order decides among equal priorities.
    var names: [Pack] {
        [.chains, .assets, .venues, .funds, .authorities].flatMap { packs($0) }
    }
}
