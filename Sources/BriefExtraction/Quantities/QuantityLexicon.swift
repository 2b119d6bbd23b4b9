/// The words and signs that quantities are made of.
final class QuantityLexicon: Sendable {
    /// What a surface means.
    final class Meaning: PhraseMeaning {
        let kind: QuantityKind
        /// A currency code, a unit or a ticker.
        let id: String
        /// The value of a number word, the power of ten of a scale.
        let number: Int
        /// The codes of an ambiguous currency surface.
        let candidates: [String]
        let isHan: Bool

        init(_ kind: QuantityKind, _ id: String = "", number: Int = 0, candidates: [String] = [], isHan: Bool = false) {
            self.kind = kind
            self.id = id
            self.number = number
            self.candidates = candidates
            self.isHan = isHan
        }
    }

    private let table: PhraseTable<Meaning>
    /// What announces a quantity in running text: the scanner stops at no other word.
    let signposts: Signposts
    /// ISO 4217 codes and the like that occur as units; a token's ticker is none of them.
    let currencies: Set<String>

    /// With the words that are compiled in.
    convenience init() {
        var problems = PackProblems()
        self.init(packs: PackSet(), &problems)
    }

    /// Among equal surfaces that of the topmost pack wins, then the first declared.
    init(packs: PackSet, _ problems: inout PackProblems) {
        var keys = PackKeys()
        var entries: [QuantityPack.Entry] = []
        for pack in packs.topmost(.units) + packs.topmost(.scales) + packs.topmost(.numbers) {
            entries += QuantityPack(pack: pack).entries(&keys, &problems)
        }
        table = PhraseTable(entries: entries)
        let tokens = Set(entries.map(\.meaning).filter { [.asset, .ticker].contains($0.kind) }.map(\.id))
        let money = entries.map(\.meaning).filter { !$0.kind.isDisjoint(with: .money) }.map(\.id)
        currencies = Set(money).subtracting(tokens)
        var signposts = Signposts()
        for entry in entries where Self.triggering.contains(entry.meaning.kind) {
            signposts.add(entry.surface, .quantities)
        }
        for byte in "$+-.".utf8 { signposts.addToByte(byte, .quantities) }
        // Signs, fractions and dashes beyond ASCII, full-width digits, 百分之.
        for byte in [0xC2, 0xE2] as [UInt8] { signposts.addToByte(byte, .quantities) }
        for sign in "０１２３４５６７８９百＋－" { signposts.add(sign.utf8, .quantities) }
        self.signposts = signposts
    }

    /// What can begin a quantity.
    static let triggering: QuantityKind = [
        .currency, .currencyBefore, .mega, .digit, .teen, .tens, .hundred, .dozen, .half, .part, .parts, .article,
        .minus, .web, .han,
        .percent, .hundredth, .hanDigit,
    ]

    /// Whether a surface of one of these kinds may begin at a position; may say yes wrongly, never no.
    func mayMatch(_ text: ByteWindow, at position: Int, _ kinds: QuantityKind) -> Bool {
        table.mayMatch(text, at: position, kinds)
    }

    /// The longest surface of one of these kinds at a position.
    func match(_ text: ByteWindow, at position: Int, _ kinds: QuantityKind) -> (meaning: Meaning, end: Int)? {
        table.match(text, at: position, kinds)
    }
}
