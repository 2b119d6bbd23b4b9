/// Knows the labels that headline lists stand under.
struct HeadlineLabels: Sendable {
    enum Strength: Int, Comparable, Sendable {
        /// Headlines follow if what follows looks like a list of them.
        case weak
        /// Headlines follow unless it is facts that do.
        case likely
        /// Headlines follow.
        case strong

        static func < (one: Strength, other: Strength) -> Bool { one.rawValue < other.rawValue }
    }

    private struct Word: PhraseMeaning {
        struct Kind: OptionSet {
            let rawValue: UInt64
            static let strong = Kind(rawValue: 1)
            static let weak = Kind(rawValue: 2)
            static let filler = Kind(rawValue: 4)
            static let likely = Kind(rawValue: 8)
            static let end = Kind(rawValue: 16)
            static let label: Kind = [.strong, .likely, .weak, .filler]
        }

        let kind: Kind

        /// By their names in the packs.
        static let kinds: [String: Kind] = [
            "strong": .strong, "likely": .likely, "weak": .weak, "filler": .filler, "end": .end,
        ]
    }

    private let table: PhraseTable<Word>

    /// - Parameter packs: Rows of strength and forms.
    init(packs: [Pack], _ problems: inout PackProblems) {
        var kinds: [String: UInt64] = [:]
        var order: [String] = []
        for pack in packs {
            for row in pack.rows(columns: 2...2, &problems) {
                guard let kind = Word.kinds[row[0]] else {
                    let known = Word.kinds.keys.sorted()
                    problems.add(
                        row, cell: 0, "unknown strength \"\(row[0])\"", hint: PackHint.word(row[0], among: known))
                    continue
                }
                for surface in row.alternatives(1).flatMap({ SurfaceVariants.all($0.text) }) {
                    if kinds[surface] == nil { order.append(surface) }
                    kinds[surface, default: 0] |= kind.rawValue
                }
            }
        }
        table = PhraseTable(
            entries: order.map { surface in
                (
                    surface: surface.utf8.map(\.lowercasedASCII), exact: false,
                    meaning: Word(kind: Word.Kind(rawValue: kinds[surface] ?? 0))
                )
            })
    }

    /// How surely a heading, an introduction or a key is the label of a headline list; `nil` when it is none.
    ///
    /// Beside the label there may be fillers, a few figures, marks and emoji, and with a strong label one word that is
    /// none of these ("Borsa Headlines").
    func strength(of text: [UInt8], _ range: Range<Int>) -> Strength? {
        guard range.count <= 72 else { return nil }
        let window = ByteWindow(text, range)
        var position = range.lowerBound
        var best: Strength?
        var strangers = 0
        while position < range.upperBound {
            let byte = text[position]
            if let match = table.match(window, at: position, .label), endsWord(text, match.end, in: range) {
                if match.meaning.kind.contains(.strong) {
                    best = .strong
                } else if match.meaning.kind.contains(.likely), best != .strong {
                    best = .likely
                } else if match.meaning.kind.contains(.weak), best == nil {
                    best = .weak
                }
                position = match.end
            } else if byte < 0x80, !byte.isASCIILetter {
                position += 1
            } else {
                let end = endOfWord(text, position, in: range)
                if isWord(text, position..<end) { strangers += 1 }
                position = end
            }
        }
        guard let best else { return nil }
        return strangers == 0 ? best : best == .strong && strangers == 1 && range.count <= 40 ? .strong : nil
    }

    /// Does a line end a list of headlines ("Subscribe …", "© 2026", "Data provided by …")?
    func endsList(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let window = ByteWindow(text, range)
        guard let start = range.first(where: { text[$0].isASCIIAlphanumeric || text[$0] >= 0xC2 }) else { return true }
        if let match = table.match(window, at: start, .end), endsWord(text, match.end, in: range) { return true }
        // Menus and footers: columns of words, rights.
        return text.reads("   ", within: range) || text.reads("©", within: range)
    }

    private func endOfWord(_ text: [UInt8], _ start: Int, in range: Range<Int>) -> Int {
        var end = start + 1
        while end < range.upperBound,
            text[end] & 0xC0 == 0x80 || isAlphabetic(text[start]) && (isAlphabetic(text[end]) || text[end] == 0x27)
        { end += 1 }
        return end
    }

    /// Not a mark or an emoji.
    private func isWord(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        let first = text[word.lowerBound]
        if isAlphabetic(first) { return true }
        // General punctuation is E2…, CJK punctuation E3 80…, full-width marks EF BC…, emoji F0….
        return (0xE3...0xED).contains(first) && !(first == 0xE3 && text[word.lowerBound + 1] == 0x80)
    }

    /// The first byte of a letter of Latin, Greek, Cyrillic and other alphabets that part words by spaces.
    private func isAlphabetic(_ byte: UInt8) -> Bool { byte.isASCIILetter || (0xC3...0xE1).contains(byte) }

    /// The text does not go on with the same word.
    private func endsWord(_ text: [UInt8], _ end: Int, in range: Range<Int>) -> Bool {
        guard end < range.upperBound, isAlphabetic(text[end]) else { return true }
        var first = end - 1
        while first > range.lowerBound, text[first] & 0xC0 == 0x80 { first -= 1 }
        return !isAlphabetic(text[first])
    }
}
