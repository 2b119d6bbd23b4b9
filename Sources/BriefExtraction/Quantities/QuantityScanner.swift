import BriefModel

/// Finds the quantities of a text: money, asset amounts, percentages, numbers.
///
/// One pass from left to right over the bytes; only digits, currency signs, signs and a few words stop it. What is written as an address, a
/// version, a time, a code or a hash is passed over. Work is linear in the text: every reading looks at a bounded number of tokens.
struct QuantityScanner: Sendable {
    let lexicon: QuantityLexicon
    /// How the sender writes numbers, and the currency that its bare signs mean.
    private let numbers: NumberStyle
    private let currency: String?

    init(
        lexicon: QuantityLexicon = QuantityLexicon(), numbers: NumberStyle = .open, currency: String? = nil
    ) {
        self.lexicon = lexicon
        self.numbers = numbers
        self.currency = currency
    }

    /// The quantities of a part of a text in order, none overlapping another or a claimed range.
    ///
    /// - Parameters:
    ///   - claimed: Ranges that are something else (dates, document numbers), in order.
    ///   - isCell: The range is one table cell: parentheses around all of it make it negative.
    func quantities(
        in text: [UInt8], range: Range<Int>, excluding claimed: [Range<Int>] = [], isCell: Bool = false
    ) -> [Quantity] {
        let landmarks = Landmarks(of: text, in: range, by: lexicon.signposts)
        return quantities(in: text, range: range, excluding: claimed, isCell: isCell, at: landmarks)
    }

    /// The same where the landmarks of the range are known.
    func quantities(
        in text: [UInt8], range: Range<Int>, excluding claimed: [Range<Int>], isCell: Bool = false,
        at landmarks: Landmarks
    ) -> [Quantity] {
        guard landmarks.all.contains(.quantities) else { return [] }
        var pass = QuantityPass(
            text: ByteWindow(text, range, numbers: numbers, memo: PhraseMemo()), lexicon: lexicon, currency: currency,
            claimed: claimed)
        pass.run(at: landmarks)
        if isCell { pass.negateParentheses() }
        return pass.found
    }

    /// The unit that a heading, caption or column states for the bare figures under it.
    func unitScope(in text: [UInt8], range: Range<Int>) -> UnitScope? {
        UnitScopeReader(text: ByteWindow(text, range, memo: PhraseMemo()), lexicon: lexicon, currency: currency).scope()
    }

    /// How often the first 64 KiB of a text speak of each currency's country.
    func currencyContext(in text: [UInt8]) -> [String: Int] {
        let window = ByteWindow(text, 0..<min(text.count, 65_536))
        var counts: [String: Int] = [:]
        var place = 0
        while place < window.range.upperBound {
            if let found = lexicon.match(window, at: place, .context) {
                counts[found.meaning.id, default: 0] += 1
                place = max(found.end, place + 1)
            } else {
                place = max(PhraseTable<QuantityLexicon.Meaning>.tokenEnd(window, place), place + 1)
            }
        }
        return counts
    }

    /// The unit that the value of a key states: any in it is the one.
    func statedUnit(in text: [UInt8], range: Range<Int>) -> UnitScope? {
        UnitScopeReader(text: ByteWindow(text, range, memo: PhraseMemo()), lexicon: lexicon, currency: currency)
            .statedScope()
    }

    /// The power of ten that the value of a key states alone ("scale: bn").
    func statedPower(in text: [UInt8], range: Range<Int>) -> Int? {
        UnitScopeReader(text: ByteWindow(text, range, memo: PhraseMemo()), lexicon: lexicon, currency: currency)
            .statedPower()
    }

    /// The same for texts that write decimals behind a comma, where the sender's own style is not known.
    var withDecimalComma: QuantityScanner {
        guard numbers == .open else { return self }
        return QuantityScanner(lexicon: lexicon, numbers: .decimalComma, currency: currency)
    }
}
