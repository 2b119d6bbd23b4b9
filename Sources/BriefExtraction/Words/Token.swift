/// A piece of a sentence: a word, a mark, or something that a scanner claimed as a whole.
struct Token: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case word
        /// One punctuation or other character.
        case mark
        /// The index of a quantity of the analysis.
        case quantity(Int)
        /// The index of a date of the analysis.
        case date(Int)
        /// `$HBTC`, `#USDT`: a symbol without figure.
        case cashtag
        /// A document number, a URL, an address: nothing in it is read.
        case opaque
    }

    /// What a mark does in a sentence.
    enum Mark: Hashable, Sendable {
        case comma, semicolon, colon, opening, closing, stop, quote
        /// It stands inside names: `&`, `/`, apostrophes, hyphens.
        case inner
        case other
    }

    var kind: Kind
    var text: Range<Int>
    /// `nil` for everything but marks.
    var mark: Mark?
    /// Its number in the vocabulary, for words and marks.
    var word: Int32 = Vocabulary.unknown
    /// Starts with an upper-case letter (or has no case, as CJK).
    var isCapitalized = false
    /// The index of the lexicon match it belongs to.
    var entity: Int?
    /// A bracket of "Solana (SOL)" or "Tesla (NASDAQ: TSLA)", or a mark between them: it does not end a name.
    var isInName = false

    var isQuantity: Bool {
        if case .quantity = kind { true } else { false }
    }
}

/// A phrase of the cue packs in a run of tokens.
struct Cue: Hashable, Sendable {
    let tokens: Range<Int>
    let senses: [Sense]
    private let classes: SenseClasses

    init(tokens: Range<Int>, senses: [Sense]) {
        self.tokens = tokens
        self.senses = senses
        var classes: SenseClasses = []
        for sense in senses { classes.insert(sense.kind) }
        self.classes = classes
    }

    func sense(_ kind: Sense.Class) -> Sense? {
        classes.contains(kind) ? senses.first { $0.kind == kind } : nil
    }

    func has(_ kind: Sense.Class) -> Bool { classes.contains(kind) }
    func hasAny(_ kinds: SenseClasses) -> Bool { classes.intersects(kinds) }
}
