/// The words that dates are made of.
final class DateLexicon: Sendable {
    /// What a word can be within a date; the names are those of the pack files.
    struct Kind: OptionSet, Hashable, Sendable {
        let rawValue: UInt64

        static let month = Kind(rawValue: 1 << 0)
        static let weekday = Kind(rawValue: 1 << 1)
        static let ordinal = Kind(rawValue: 1 << 2)
        static let day = Kind(rawValue: 1 << 3)
        static let which = Kind(rawValue: 1 << 4)
        static let ago = Kind(rawValue: 1 << 5)
        static let later = Kind(rawValue: 1 << 6)
        static let nextDay = Kind(rawValue: 1 << 7)
        static let unitDay = Kind(rawValue: 1 << 8)
        static let unitMonth = Kind(rawValue: 1 << 9)
        static let unitBusiness = Kind(rawValue: 1 << 10)
        static let fromNow = Kind(rawValue: 1 << 11)
        static let digit = Kind(rawValue: 1 << 12)
        static let teen = Kind(rawValue: 1 << 13)
        static let tens = Kind(rawValue: 1 << 14)
        static let article = Kind(rawValue: 1 << 15)
        static let hanDigit = Kind(rawValue: 1 << 16)
        static let starts: Kind = [
            .month, .weekday, .ordinal, .day, .nextDay, .which, .digit, .teen, .tens, .article, .hanDigit,
        ]

        static let names: [String: Kind] = [
            "month": .month, "weekday": .weekday, "ordinal": .ordinal, "day": .day, "which": .which, "ago": .ago,
            "later": .later,
            "next-day": .nextDay, "unit-day": .unitDay, "unit-month": .unitMonth, "unit-business": .unitBusiness,
            "from-now": .fromNow, "digit": .digit, "teen": .teen, "tens": .tens, "article": .article,
            "han-digit": .hanDigit,
        ]
    }

    struct Meaning: PhraseMeaning {
        let kind: Kind
        let value: Int
    }

    private let table: PhraseTable<Meaning>
    /// What announces a date in running text.
    let signposts: Signposts

    /// With the words that are compiled in.
    convenience init() {
        var problems = PackProblems()
        self.init(packs: PackSet(), &problems)
    }

    /// Among equal surfaces that of the topmost pack wins, then the first declared.
    init(packs: PackSet, _ problems: inout PackProblems) {
        var keys = PackKeys()
        var entries: [PhraseTable<Meaning>.Entry] = []
        for pack in packs.topmost(.calendar) + packs.topmost(.numbers) {
            entries += DatePack(pack: pack).entries(&keys, &problems)
        }
        table = PhraseTable(entries: entries)
        var signposts = Signposts()
        for entry in entries where Kind.starts.contains(entry.meaning.kind) { signposts.add(entry.surface, .dates) }
        self.signposts = signposts
    }

    /// The longest surface of one of these kinds at a position.
    func match(_ text: ByteWindow, at position: Int, _ kinds: Kind) -> (value: Int, end: Int)? {
        table.match(text, at: position, kinds).map { ($0.meaning.value, $0.end) }
    }

    /// The same with the kind.
    func word(_ text: ByteWindow, at position: Int, _ kinds: Kind) -> (meaning: Meaning, end: Int)? {
        table.match(text, at: position, kinds)
    }
}
