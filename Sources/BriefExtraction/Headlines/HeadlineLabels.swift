/// Knows the labels that headline lists stand under.
struct HeadlineLabels: Sendable {
    enum Strength: Int, Comparable, Sendable {
        /// Nothing but words that stand beside labels.
        case faint
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
            static let other = Kind(rawValue: 32)
            static let verb = Kind(rawValue: 64)
            static let entry = Kind(rawValue: 128)
            static let source = Kind(rawValue: 256)
            static let lead = Kind(rawValue: 512)
            static let foreign = Kind(rawValue: 1024)
            static let review = Kind(rawValue: 2048)
            static let stamp = Kind(rawValue: 4096)
            static let age = Kind(rawValue: 8192)
            static let label: Kind = [.strong, .likely, .weak, .filler]
        }

        let kind: Kind

        /// By their names in the packs.
        static let kinds: [String: Kind] = [
            "strong": .strong, "likely": .likely, "weak": .weak, "filler": .filler, "end": .end,
            "other": .other, "verb": .verb, "entry": .entry, "source": .source, "lead": .lead,
            "foreign": .foreign, "review": .review, "stamp": .stamp, "age": .age,
        ]
    }

    private let table: PhraseTable<Word>
    private let heads: LabelHeads

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
                let forms = row.alternatives(1).flatMap { RegularVerb.forms(of: $0.bytes) }
                for surface in forms.flatMap({ SurfaceVariants.all(String(decoding: $0, as: UTF8.self)) }) {
                    if kinds[surface] == nil { order.append(surface) }
                    kinds[surface, default: 0] |= kind.rawValue
                }
            }
        }
        var heads = LabelHeads()
        for surface in order { heads.add(surface, Self.announced(by: Word.Kind(rawValue: kinds[surface] ?? 0))) }
        self.heads = heads
        table = PhraseTable(
            entries: order.map { surface in
                (
                    surface: surface.utf8.map(\.lowercasedASCII), exact: false,
                    meaning: Word(kind: Word.Kind(rawValue: kinds[surface] ?? 0))
                )
            })
    }

    private static func announced(by kind: Word.Kind) -> LabelHeads.Kind {
        let pairs: [(Word.Kind, LabelHeads.Kind)] = [
            (.label, .label), (.foreign, .foreign), (.other, .other), (.review, .review), (.verb, .verb),
            (.source, .source),
        ]
        return pairs.reduce(into: []) { if !kind.isDisjoint(with: $1.0) { $0.insert($1.1) } }
    }

    /// How surely a heading, an introduction or a key is the label of a headline list; `nil` when it is none.
    ///
    /// Beside the label there may be fillers, a few figures, marks and emoji, and with a strong label one word that is
    /// none of these ("Borsa Headlines"). Of two or three pieces, as mastheads have them, one may be the label
    /// ("Harbour Bank | Headlines | 3 June").
    func strength(of text: [UInt8], _ range: Range<Int>) -> Strength? {
        guard range.count <= 140 else { return nil }
        if isReview(text, range) { return .strong }
        let whole = measure(text, range)
        guard !whole.isForeign else { return nil }
        if let best = whole.best, range.count <= 72 {
            if whole.strangers == 0 { return best }
            if best == .strong, whole.strangers == 1, range.count <= 40, !isOfOther(text, range) { return .strong }
        }
        // Nothing but such small words: "What else", "Also today".
        if whole.best == nil, whole.strangers == 0, whole.fillers > 1, range.count <= 72, !isOfOther(text, range) {
            return .faint
        }
        guard whole.best ?? .faint >= .likely else { return nil }
        let pieces = Self.pieces(text, range)
        guard (2...4).contains(pieces.count) else { return nil }
        let best = pieces.compactMap { piece in
            let measured = measure(text, piece)
            return measured.strangers == 0 ? measured.best : nil
        }.max()
        return best.flatMap { $0 >= .likely ? $0 : nil }
    }

    private struct Measure {
        var best: Strength?
        var strangers = 0
        var fillers = 0
        var isForeign = false
    }

    private func measure(_ text: [UInt8], _ range: Range<Int>) -> Measure {
        let window = ByteWindow(text, range)
        var position = range.lowerBound
        var measure = Measure()
        while position < range.upperBound {
            let byte = text[position]
            let kinds = heads.kinds(in: text, at: position, of: range)
            if kinds.contains(.label), let match = table.match(window, at: position, .label),
                endsWord(text, match.end, in: range)
            {
                if match.meaning.kind.contains(.strong) {
                    measure.best = .strong
                } else if match.meaning.kind.contains(.likely), measure.best != .strong {
                    measure.best = .likely
                } else if match.meaning.kind.contains(.weak), measure.best == nil {
                    measure.best = .weak
                } else {
                    measure.fillers += 1
                }
                position = match.end
            } else if byte.isASCIIDigit {
                position = Self.dateEnd(text, position, in: range)
            } else if byte < 0x80, !byte.isASCIILetter {
                position += 1
            } else if kinds.contains(.foreign), let match = table.match(window, at: position, .foreign),
                endsWord(text, match.end, in: range)
            {
                measure.isForeign = true
                return measure
            } else if byte >= 0xE3, let name = nameEnd(window, position, in: range) {
                measure.strangers += 1
                position = name
            } else {
                let end = endOfWord(text, position, in: range)
                if isWord(text, position..<end) { measure.strangers += 1 }
                position = end
            }
        }
        return measure
    }

    /// Where up to six characters end that a strong label stands right behind: the name of who publishes the list.
    private func nameEnd(_ window: ByteWindow, _ start: Int, in range: Range<Int>) -> Int? {
        var position = start
        // "Tomorrow's focus" is no publisher's.
        if table.match(window, at: start, [.other, .entry]) != nil { return nil }
        for _ in 0..<6 {
            position = endOfWord(window.bytes, position, in: range)
            guard position < range.upperBound, window.bytes[position] >= 0xE3 else { return nil }
            if let match = table.match(window, at: position, .label) {
                return match.meaning.kind.contains(.strong) && match.end - position >= 6 ? position : nil
            }
        }
        return nil
    }

    /// A word of times, ages and pages at a place.
    func stamp(_ window: ByteWindow, at place: Int, in range: Range<Int>) -> (end: Int, isAge: Bool)? {
        guard let match = table.match(window, at: place, [.stamp, .age]), endsWord(window.bytes, match.end, in: range)
        else { return nil }
        return (match.end, match.meaning.kind.contains(.age))
    }

    /// Does a heading announce something else than headlines ("Agenda", "How to read this", "Fund flows")?
    func isOfOther(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let window = ByteWindow(text, range)
        return Words(in: text, range: range).contains { word in
            heads.kinds(in: text, at: word.lowerBound, of: range).contains(.other)
                && table.match(window, at: word.lowerBound, .other).map { endsWord(text, $0.end, in: range) } ?? false
        }
    }

    /// Nothing but words for what news are about ("Companies and policy").
    func isSubject(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let measured = measure(text, range)
        return measured.strangers == 0 && measured.fillers > 0 && !measured.isForeign
    }

    /// Does a heading announce what the papers write ("Press review")?
    func isReview(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let window = ByteWindow(text, range)
        return range.count <= 96
            && Words(in: text, range: range).contains { word in
                heads.kinds(in: text, at: word.lowerBound, of: range).contains(.review)
                    && table.match(window, at: word.lowerBound, .review).map { endsWord(text, $0.end, in: range) }
                        ?? false
            }
    }

    /// A verb as headlines have it: "plans", "wins", "to open".
    func isVerb(_ window: ByteWindow, at word: Int, in range: Range<Int>) -> Bool {
        heads.kinds(in: window.bytes, at: word, of: range).contains(.verb)
            && table.match(window, at: word, .verb).map { endsWord(window.bytes, $0.end, in: range) } ?? false
    }

    /// "Why …", "Analysis: …": what opens headlines that have no verb.
    func opensStory(_ window: ByteWindow, in range: Range<Int>) -> Bool {
        table.match(window, at: range.lowerBound, .lead).map { endsWord(window.bytes, $0.end, in: range) } ?? false
    }

    /// The name of a newspaper, a wire or a site: known, or one that ends like one ("Harbour Post").
    func isSource(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let window = ByteWindow(text, range)
        if heads.kinds(in: text, at: range.lowerBound, of: range).contains(.source),
            let match = table.match(window, at: range.lowerBound, .source), match.end == range.upperBound
        {
            return true
        }
        if text[range.lowerBound] >= 0xE3, range.count <= 27 {
            return range.dropFirst(6).contains { place in
                text[place] & 0xC0 != 0x80 && table.match(window, at: place, .source)?.end == range.upperBound
            }
        }
        guard text[range.lowerBound].isASCIIUpper,
            let last = text[range].lastIndex(where: { $0 == 0x20 }), last + 1 < range.upperBound,
            heads.kinds(in: text, at: last + 1, of: range).contains(.source),
            let match = table.match(window, at: last + 1, .source)
        else { return false }
        let words = text[range].count { $0 == 0x20 } + 1
        return match.end == range.upperBound && words <= 4
    }

    /// A line of a calendar or a table: a day or an event of an agenda opens it.
    func opensEntry(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        table.match(ByteWindow(text, range), at: range.lowerBound, .entry).map { endsWord(text, $0.end, in: range) }
            ?? false
    }

    /// Where what a label opens begins: "In other news, …", "Elsewhere: …"; `nil` when no label opens the text.
    func labelEnd(_ text: [UInt8], _ range: Range<Int>) -> Int? {
        let window = ByteWindow(text, range)
        var position = range.lowerBound
        var isLabel = false
        while position < range.upperBound, position - range.lowerBound <= 48 {
            let byte = text[position]
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") { return isLabel ? position + 1 : nil }
            guard byte.isASCIILetter || byte >= 0xC3 else {
                position += 1
                continue
            }
            guard let match = table.match(window, at: position, .label), endsWord(text, match.end, in: range) else {
                return nil
            }
            isLabel = isLabel || !match.meaning.kind.isDisjoint(with: [.strong, .likely, .weak])
            position = match.end
        }
        return nil
    }

    /// Does a line end a list of headlines ("Subscribe …", "© 2026", "Data provided by …")?
    func endsList(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let window = ByteWindow(text, range)
        guard let start = range.first(where: { text[$0].isASCIIAlphanumeric || text[$0] >= 0xC2 }) else { return true }
        if let match = table.match(window, at: start, .end), endsWord(text, match.end, in: range) { return true }
        // Menus and footers: columns of words, rights. What stands below a title may be indented.
        var (blanks, isFirst) = (0, true)
        for index in range {
            switch text[index] {
            case 0x20 where isFirst:
                blanks += 1
                if blanks == 3 { return true }
            case 0x0A: isFirst = false
            // ©
            case 0xA9 where index > range.lowerBound && text[index - 1] == 0xC2: return true
            default: blanks = 0
            }
        }
        return false
    }
}
