import BriefReading

/// Cuts blocks into tokens: the scanners claim what they can read, the rest are words and marks.
///
/// A class, because each reader of a document holds it.
final class Analyzer: Sendable {
    /// The words of the text's language.
    let cues: CueTable
    let lexicon: Lexicon
    let quantities: QuantityScanner
    let dates: DateScanner
    let numbers: DocumentSeries
    /// Counts what is looked at.
    let fuel: Fuel
    /// Of all scanners.
    private let signposts: Signposts

    init(
        cues: CueTable, lexicon: Lexicon, quantities: QuantityScanner, dates: DateScanner, numbers: DocumentSeries
    ) {
        self.cues = cues
        self.lexicon = lexicon
        self.quantities = quantities
        self.dates = dates
        self.numbers = numbers
        fuel = Fuel()
        var signposts = SymbolScanner.signposts
        for other in [lexicon.signposts, quantities.lexicon.signposts, dates.lexicon.signposts, numbers.signposts] {
            signposts.formUnion(other)
        }
        self.signposts = signposts
    }

    /// Another one with some parts of its own.
    private init(
        _ other: Analyzer, cues: CueTable? = nil, quantities: QuantityScanner? = nil, dates: DateScanner? = nil,
        fuel: Fuel? = nil
    ) {
        self.cues = cues ?? other.cues
        lexicon = other.lexicon
        self.quantities = quantities ?? other.quantities
        self.dates = dates ?? other.dates
        numbers = other.numbers
        self.fuel = fuel ?? other.fuel
        signposts = other.signposts
    }

    /// The same for the texts of a sender.
    func reading(_ sender: SourceProfile) -> Analyzer {
        Analyzer(
            self,
            quantities: QuantityScanner(
                lexicon: quantities.lexicon, numbers: sender.numbers, currency: sender.currency),
            dates: DateScanner(lexicon: dates.lexicon, order: sender.dates))
    }

    /// The same for a document, with the words of its language; one that writes decimal commas is read so.
    func reading(_ document: Document, with cues: CueTable) -> Analyzer {
        // Who writes decimals behind a comma, or one of these languages, begins a date with its day.
        let isDayFirst = document.usesDecimalComma || ["de", "fr", "es", "pt", "it"].contains(document.language)
        return Analyzer(
            self, cues: cues, quantities: document.usesDecimalComma ? quantities.withDecimalComma : nil,
            dates: isDayFirst ? dates.withDayFirst : nil)
    }

    /// The same with a meter for a document.
    func metered(by fuel: Fuel) -> Analyzer { Analyzer(self, fuel: fuel) }

    func analyze(_ range: Range<Int>, of document: Document) -> Analysis {
        analysis(of: scan(range, of: document), document: document)
    }

    /// The same for a heading, a key and the like: its figures are not searched for what governs them.
    func line(_ range: Range<Int>, of document: Document) -> Analysis {
        analysis(of: scan(range, of: document), document: document, isLine: true)
    }

    /// What the scanners read in a stretch of text. Document numbers go before dates, dates before quantities.
    func scan(_ range: Range<Int>, of document: Document) -> Scan {
        let text = document.text
        let landmarks = Landmarks(of: text, in: range, by: signposts, series: numbers)
        var scan = Scan(range: range)
        scan.names = lexicon.matches(in: text, range: range, at: landmarks)
        scan.numbers = numbers.documentNumbers(in: text, range: range, at: landmarks)
        var claimed = scan.numbers.map(\.range)
        scan.symbols = SymbolScanner(text: text, range: range).symbols(at: landmarks).outside(of: claimed, \.text)
        claimed = claimed.merged(with: scan.symbols.map(\.text))
        scan.dates = dates.dates(in: text, range: range, at: landmarks).outside(of: claimed, \.text)
        claimed = claimed.merged(with: scan.dates.map(\.text))
        scan.quantities = quantities.quantities(in: text, range: range, excluding: claimed, at: landmarks)
        return scan
    }

    /// - Parameter isLine: It needs neither sentences nor tallies.
    func analysis(of scan: Scan, document: Document, isLine: Bool = false) -> Analysis {
        let text = document.text
        var tokens = tokens(in: text, range: scan.range, claims: scan.claims)
        Analyzer.markNames(scan.names, in: &tokens)
        Analyzer.markBracketNames(in: &tokens, text: text)
        return Analysis(
            scan: scan, tokens: tokens, cues: findCues(in: tokens),
            sentences: isLine ? nil : SentenceCutter(text: text, tokens: tokens).sentences(),
            units: quantities.lexicon, fuel: fuel)
    }

    /// The claims in order, and words and marks between them.
    private func tokens(in text: [UInt8], range: Range<Int>, claims: [Token]) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(range.count / 5 + 4)
        var position = range.lowerBound
        func appendWords(upTo end: Int) {
            guard position < end else { return }
            for word in Words(in: text, range: position..<end) {
                let first = text[word.lowerBound]
                // "#Coinbase": the tag sign is no mark of the sentence.
                if first == UInt8(ascii: "#"), word.upperBound < end, text[word.upperBound].isASCIILetter { continue }
                // U+FE0F only says how the sign before it is drawn.
                if first == 0xEF, word.count == 3, text[word.lowerBound + 1] == 0xB8 { continue }
                let isWord =
                    first.isASCIIAlphanumeric || (first >= 0xC3 && word.count > 1 && !isPunctuation(text, word))
                let isCapital = first.isASCIIUpper || first >= 0xC3 && !text.isSmallLetter(at: word.lowerBound)
                tokens.append(
                    Token(
                        kind: isWord ? .word : .mark, text: word, mark: isWord ? nil : Token.Mark(text, word),
                        word: cues.vocabulary.id(of: text, in: word),
                        isCapitalized: isCapital))
            }
        }
        for claim in claims where claim.text.lowerBound >= position {
            appendWords(upTo: claim.text.lowerBound)
            tokens.append(claim)
            position = claim.text.upperBound
        }
        appendWords(upTo: range.upperBound)
        return tokens
    }

    /// General and CJK punctuation (U+2000…U+206F, U+3000…U+303F, U+FF00…U+FF0F and the like), emoji.
    private func isPunctuation(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        let (first, second) = (text[word.lowerBound], text[word.lowerBound + 1])
        return first == 0xE2 || (first == 0xE3 && second == 0x80) || (first == 0xF0 && second == 0x9F)
            || (first == 0xEF && (second == 0xBC || second == 0xBD))
    }

    static func markNames(_ names: [LexiconMatch], in tokens: inout [Token]) {
        var token = 0
        for (index, match) in names.enumerated() {
            while token < tokens.count, tokens[token].text.upperBound <= match.range.lowerBound { token += 1 }
            var inside = token
            while inside < tokens.count, tokens[inside].text.lowerBound < match.range.upperBound {
                tokens[inside].entity = index
                inside += 1
            }
        }
    }

    /// "(SOL)", "(NASDAQ: TSLA)", "[JSE:KVP]", "(TYO: 3391)": up to three tokens in brackets, the last an all-capital
    /// word or the number of a listing.
    private static func markBracketNames(in tokens: inout [Token], text: [UInt8]) {
        for open in tokens.indices where tokens[open].opensBracket(text) {
            for close in open + 2..<open + 5 where close < tokens.count && tokens[close].closesBracket(text) {
                let last = tokens[close - 1]
                guard
                    last.kind == .cashtag || (last.kind == .word && MoverName.isTicker(text[last.text]))
                        || ListingCode(tokens, open..<close, text) != nil
                else { break }
                for index in open...close { tokens[index].isInName = true }
                break
            }
        }
    }

    func findCues(in tokens: [Token]) -> [Cue] {
        var found: [Cue] = []
        var token = 0
        while token < tokens.count {
            guard let cue = cues.longest(at: token, in: tokens) else {
                token += 1
                continue
            }
            found.append(cue)
            token = cue.tokens.upperBound
        }
        return found
    }
}
