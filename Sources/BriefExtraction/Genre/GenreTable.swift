/// The words that tell genres apart, with their points.
struct GenreTable: Sendable {
    /// A word and the genres that it speaks for.
    final class Word: PhraseMeaning {
        /// One kind for all: the table is only asked for any word.
        struct Kind: OptionSet {
            let rawValue: UInt64
            static let word = Kind(rawValue: 1)
        }

        struct Sense: Hashable, Sendable {
            let genre: Genre
            let points: Int
        }

        var kind: Kind { .word }
        /// As the pack spells it.
        let surface: String
        /// Tells the words of the table apart.
        let number: Int
        let senses: [Sense]
        let stances: Stances

        fileprivate init(surface: String, number: Int, senses: [Sense], stances: Stances) {
            (self.surface, self.number, self.senses, self.stances) = (surface, number, senses, stances)
        }

        /// How strongly it speaks for a genre.
        func points(for genre: Genre) -> Int { senses.first { $0.genre == genre }?.points ?? 0 }
    }

    private let table: PhraseTable<Word>
    /// What the words begin with.
    private let heads: Signposts
    /// How many words there are.
    let count: Int

    /// - Parameter packs: Rows of genre, points of 1 to 9, forms; or of stance, `-`, forms.
    init(packs: [Pack], _ problems: inout PackProblems) {
        var surfaces: [String] = []
        var senses: [String: [Word.Sense]] = [:]
        var stances: [String: Stances] = [:]
        for pack in packs {
            for row in pack.rows(columns: 3...3, &problems) {
                let forms = row.alternatives(2).flatMap { SurfaceVariants.all($0.text) }
                if let stance = Stance(rawValue: row[0]) {
                    for surface in forms {
                        if senses[surface] == nil {
                            senses[surface] = []
                            surfaces.append(surface)
                        }
                        stances[surface, default: Stances()].insert(stance)
                    }
                    continue
                }
                guard let sense = GenreTable.sense(of: row, &problems) else { continue }
                for surface in forms {
                    if senses[surface] == nil { surfaces.append(surface) }
                    // The first row that has a word decides its points, unless a user's pack stands over it.
                    let known = senses[surface]?.firstIndex { $0.genre == sense.genre }
                    if let known, pack.layer > 0 { senses[surface]?[known] = sense }
                    if known == nil { senses[surface, default: []].append(sense) }
                }
            }
        }
        count = surfaces.count
        var heads = Signposts()
        for surface in surfaces { heads.add(surface.utf8.map(\.lowercasedASCII), .names) }
        self.heads = heads
        table = PhraseTable(
            entries: surfaces.enumerated().map { number, surface in
                let word = Word(
                    surface: surface, number: number, senses: senses[surface] ?? [],
                    stances: stances[surface] ?? Stances())
                return (surface: surface.utf8.map(\.lowercasedASCII), exact: false, meaning: word)
            })
    }

    private static func sense(of row: PackRow, _ problems: inout PackProblems) -> Word.Sense? {
        guard let genre = Genre(rawValue: row[0]) else {
            let known = Genre.allCases.map(\.rawValue) + Stance.allCases.map(\.rawValue)
            problems.add(row, cell: 0, "unknown genre \"\(row[0])\"", hint: PackHint.word(row[0], among: known))
            return nil
        }
        guard let points = Int(row[1]), (1...9).contains(points) else {
            problems.add(row, cell: 1, "no points: \"\(row[1])\"", hint: "write a number from 1 to 9")
            return nil
        }
        return Word.Sense(genre: genre, points: points)
    }

    /// Calls `body` with each word in a range of a text, in order; the longest surface at a place wins.
    func forEachWord(in text: [UInt8], _ range: Range<Int>, _ body: (Word) -> Void) {
        forEachPlace(in: text, range) { word, _ in body(word) }
    }

    /// The same, with where each word stands.
    func forEachPlace(in text: [UInt8], _ range: Range<Int>, _ body: (Word, Range<Int>) -> Void) {
        let window = ByteWindow(text, range)
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = text[position]
            if byte <= 0x20 {
                position += 1
                continue
            }
            var isAnnounced = true
            if byte.isASCIILetter {
                let head = WordHead(of: text, at: position, upTo: range.upperBound)
                if heads.interests(ofHead: head.key, byte).isEmpty {
                    position = head.end
                    continue
                }
            } else if byte < 0x80 {
                isAnnounced = !heads.interests(ofByte: byte).isEmpty
            } else {
                let head = SignHead(of: text, at: position, upTo: range.upperBound)
                isAnnounced = !heads.interests(ofHead: head.key, byte).isEmpty
            }
            if GenreTable.isWordInside(text, position, from: range.lowerBound) {
                position += 1
            } else if isAnnounced, let match = table.match(window, at: position, .word),
                !GenreTable.goesOn(text, match.end, before: range.upperBound)
            {
                body(match.meaning, position..<match.end)
                position = match.end
            } else {
                position = max(PhraseTable<Word>.tokenEnd(window, position), position + 1)
            }
        }
    }

    /// Is the place within a word of an alphabet, or within a scalar?
    private static func isWordInside(_ text: [UInt8], _ position: Int, from start: Int) -> Bool {
        if text[position] & 0xC0 == 0x80 { return true }
        guard position > start else { return false }
        // "desk@fund.example": the parts of an address say nothing.
        if text[position - 1] == UInt8(ascii: ".") || text[position - 1] == UInt8(ascii: "@") { return true }
        return isAlphabetic(text, position) && isAlphabetic(text, position - 1)
    }

    /// Does the word go on behind what was matched?
    private static func goesOn(_ text: [UInt8], _ end: Int, before limit: Int) -> Bool {
        end < limit && end > 0 && isAlphabetic(text, end) && isAlphabetic(text, end - 1)
    }

    /// A byte of a letter or digit of ASCII or of a two-byte alphabet (Latin, Greek, Cyrillic).
    private static func isAlphabetic(_ text: [UInt8], _ index: Int) -> Bool {
        let byte = text[index]
        if byte < 0x80 { return byte.isASCIIAlphanumeric }
        if (0xC3...0xDF).contains(byte) { return true }
        return byte & 0xC0 == 0x80 && index > 0 && (0xC3...0xDF).contains(text[index - 1])
    }
}
