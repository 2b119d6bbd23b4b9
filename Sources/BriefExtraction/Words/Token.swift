/// A piece of a sentence: a word, a mark, or something that a scanner claimed as a whole.
///
/// Plain numbers of 32 bits, because each block has many of them; no file has more than 2³¹ bytes.
struct Token: Hashable, Sendable {
    enum Kind: UInt8, Hashable, Sendable {
        case word
        /// One punctuation or other character.
        case mark
        /// A figure; `Analysis.quantity(at:)` has it.
        case quantity
        /// `Analysis.date(at:)` has it.
        case date
        /// `$HBTC`, `#USDT`: a symbol without figure.
        case cashtag
        /// A document number, a URL, an address: nothing in it is read.
        case opaque
    }

    /// What a mark does in a sentence.
    enum Mark: UInt8, Hashable, Sendable {
        case comma, semicolon, colon, opening, closing, stop, quote
        /// It stands inside names: `&`, `/`, apostrophes, hyphens.
        case inner
        case other
    }

    private let start: UInt32
    private let end: UInt32
    /// Its number in the vocabulary, for words and marks.
    let word: Int32
    /// Of a quantity or date: its index in the list of the analysis.
    let item: Int32
    private var name: Int32 = -1
    let kind: Kind
    /// `nil` for everything but marks.
    let mark: Mark?
    /// Starts with an upper-case letter (or has no case, as CJK).
    let isCapitalized: Bool
    /// A bracket of "Solana (SOL)" or "Tesla (NASDAQ: TSLA)", or a mark between them: it does not end a name.
    var isInName = false

    init(
        kind: Kind, text: Range<Int>, item: Int = 0, mark: Mark? = nil, word: Int32 = Vocabulary.unknown,
        isCapitalized: Bool = false
    ) {
        start = UInt32(text.lowerBound)
        end = UInt32(text.upperBound)
        self.kind = kind
        self.item = Int32(item)
        self.mark = mark
        self.word = word
        self.isCapitalized = isCapitalized
    }

    var text: Range<Int> { Int(start)..<Int(end) }

    /// The index of the lexicon match it belongs to.
    var entity: Int? {
        get { name < 0 ? nil : Int(name) }
        set { name = newValue.map { Int32($0) } ?? -1 }
    }

    var isQuantity: Bool { kind == .quantity }
}
