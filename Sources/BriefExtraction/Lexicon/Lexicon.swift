/// All names of all packs in one trie; finds them in a text in one pass.
///
/// At each place where a word (or a CJK sign) begins, the longest surface wins, and the search goes on behind it. Letters
/// fold by ASCII case; a space of a surface stands for any white space without a blank line; typographic apostrophes and
/// hyphens read as the plain ones. A failed walk costs at most `longestSurface` steps, so the time is linear in the text.
struct Lexicon: Sendable {
    /// In bytes.
    static let longestSurface = 96

    /// The packs' bytes one after the other, in order: what makes two lexicons the same.
    let identity: [UInt8]
    private let trie: SurfaceTrie
    /// The entries of each surface, best first.
    private let entries: [[LexiconEntry]]
    /// The surface of each entry as the pack spells it.
    private let spellings: [[[UInt8]]]
    /// 1 where a surface may begin with the byte.
    private let starts: [Bool]

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
                let key = surface.text.map(\.lowercasedASCII)
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
        var starts = [Bool](repeating: false, count: 256)
        for key in keys where !key.isEmpty { starts[Int(key[0])] = true }
        self.starts = starts
    }

    /// The names in a range of a text, in order, without overlaps.
    func matches(in text: [UInt8], range: Range<Int>) -> [LexiconMatch] {
        var found: [LexiconMatch] = []
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = text[position]
            if starts[Int(byte.lowercasedASCII)], let match = longestMatch(at: position, in: text, range: range) {
                found.append(match)
                position = match.range.upperBound
            } else {
                position = next(after: position, in: text, upTo: range.upperBound)
            }
        }
        return found
    }

    /// The next place where a surface may begin: behind the rest of an ASCII word, or of a scalar.
    @inline(__always)
    private func next(after position: Int, in text: [UInt8], upTo end: Int) -> Int {
        var next = position + 1
        if WordEdge.isASCIIWord(text[position]) {
            while next < end, WordEdge.isASCIIWord(text[next]) { next += 1 }
        } else {
            while next < end, text[next] & 0xC0 == 0x80 { next += 1 }
        }
        return next
    }

    private func longestMatch(at start: Int, in text: [UInt8], range: Range<Int>) -> LexiconMatch? {
        var best: LexiconMatch?
        var node = SurfaceTrie.root
        var position = start
        while position < range.upperBound {
            let (byte, length) = Self.folded(at: position, in: text, upTo: range.upperBound)
            node = trie.child(of: node, byte)
            guard node != SurfaceTrie.none else { break }
            position += length
            let value = trie.value(of: node)
            if value != SurfaceTrie.none, let match = accepted(Int(value), start..<position, in: text, range: range) {
                best = match
            }
        }
        return best
    }

    /// The entries of a surface that the letters and edges of the text allow.
    private func accepted(
        _ surface: Int, _ span: Range<Int>, in text: [UInt8], range: Range<Int>
    ) -> LexiconMatch? {
        let cutsWord =
            (WordEdge.isWord(at: span.lowerBound, in: text, upTo: range.upperBound)
                && WordEdge.isWord(before: span.lowerBound, in: text))
            || (WordEdge.isWord(before: span.upperBound, in: text)
                && WordEdge.isWord(at: span.upperBound, in: text, upTo: text.count))
        let all = entries[surface]
        let fits = all.indices.filter { index in
            let flags = all[index].flags
            if cutsWord, !flags.contains(.stem) { return false }
            if flags.contains(.capitalized), !(0x41...0x5A).contains(text[span.lowerBound]) { return false }
            return !flags.contains(.caseSensitive) || Self.spells(spellings[surface][index], span, in: text)
        }
        guard !fits.isEmpty else { return nil }
        return LexiconMatch(range: span, candidates: fits.count == all.count ? all : fits.map { all[$0] })
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

extension UInt8 {
    /// The small letter of an ASCII capital, else the byte itself.
    @inline(__always)
    var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
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
