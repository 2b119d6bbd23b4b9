import BriefModel
import BriefReading

/// Reads symbol and name out of what names an asset: `$HBTC`, `Tesla (TSLA)`, `(NASDAQ: TSLA)`, `Ether`.
struct MoverName {
    var symbol: String
    var name: String?
    var id: String?
    /// A ticker, a cashtag or a known name stands there: evidence that it is an asset.
    var isCertain: Bool
    var range: Range<Int>
    var isIndex: Bool
    /// The exchange that a bracket states before the ticker.
    var exchange: String?

    /// - Parameter isLoose: the place says that it is a name (a list, a cell): small letters do not speak against it.
    init?(_ tokens: Range<Int>, of analysis: Analysis, document: Document, isLoose: Bool = false) {
        guard let place = analysis.text(of: tokens) else { return nil }
        range = place
        isIndex = MoverName.isIndex(tokens, analysis)
        if let tag = tokens.first(where: { analysis.tokens[$0].kind == .cashtag }) {
            symbol = String(document.string(analysis.tokens[tag].text).drop { $0 == "$" || $0 == "#" })
            name = MoverName.words(tokens.filter { $0 != tag }, analysis, document, isLoose)
            isCertain = true
            return
        }
        if tokens.count == 1, analysis.tokens[tokens.lowerBound].isQuantity {
            symbol = String(document.string(place).drop { $0 == "$" })
            isCertain = true
            return
        }
        let asset = tokens.lazy.compactMap { analysis.name(at: $0)?.entry(of: .asset) }.first
        if let ticker = MoverName.bracketTicker(tokens, analysis, document) {
            symbol = document.readable(ticker.range)
            exchange = ticker.exchange.map(document.readable)?.uppercased()
            name = MoverName.words(Array(tokens.lowerBound..<ticker.bracket), analysis, document, isLoose)
            id = asset?.id
            isCertain = true
            return
        }
        let run = MoverName.trimmed(Array(tokens), analysis, document)
        let words = run.filter { analysis.tokens[$0].kind == .word }
        let isGood =
            run.contains { analysis.cue(at: $0)?.has(.commodity) ?? false }
            || words.count == 1 && document.text.reads("lead", in: analysis.tokens[words[0]].text)
        guard let first = words.first,
            isLoose || asset != nil || isGood || MoverName.startsLikeName(analysis.tokens[first], document.text)
        else { return nil }
        guard let text = MoverName.words(Array(tokens), analysis, document, isLoose) else { return nil }
        if let (short, long) = MoverName.columns(words, analysis, document) {
            symbol = short
            name = long
            id = asset?.id
            isCertain = true
            return
        }
        if let (short, long) = MoverName.pair(words, asset, analysis, document) {
            symbol = short
            name = long
            id = asset?.id
            isCertain = true
            return
        }
        symbol = text
        let isKnown = asset != nil && words.allSatisfy { analysis.name(at: $0) != nil }
        id = isKnown ? asset?.id : nil
        name = isKnown && text == asset?.short ? asset?.name : nil
        // "CPI", "GDP" look like tickers.
        let isFigure = words.contains { analysis.cue(at: $0)?.has(.percentNull) ?? false }
        isCertain =
            isKnown
            || (words.count == 1 && !isFigure && MoverName.isTicker(document.text[analysis.tokens[first].text]))
    }

    /// The whole of a table's cell is the name, whatever it is made of: "4", "1inch", "0700", "Kite (ADR)".
    init?(cell whole: Range<Int>, document: Document, analyzer: Analyzer) {
        let cell = MoverName.bare(MoverName.behindPlace(whole, document.text), document.text)
        let analysis = analyzer.analyze(cell, of: document)
        var text = document.readable(cell)
        guard !text.isEmpty, text.utf8.count <= 80,
            !["-", "–", "—", "n/a", "total", "average"].contains(text.lowercased())
        else { return nil }
        // "0981.HK Kelp Foods": a code and the name behind it.
        if let gap = document.text[cell].firstIndex(of: 0x20), MoverName.isCode(document.text[cell.lowerBound..<gap]),
            let start = document.text[gap..<cell.upperBound].firstIndex(where: { $0 != 0x20 }),
            case let rest = start..<cell.upperBound,
            rest.count > 1, document.text[rest.lowerBound].isASCIILetter || document.text[rest.lowerBound] >= 0xE3
        {
            symbol = document.readable(cell.lowerBound..<gap)
            name = document.readable(rest)
            isCertain = true
            range = cell
            isIndex = false
            return
        }
        // "KLPF US", "KLPF US Equity": the country of its exchange behind a ticker, as terminals print it.
        let parts = document.text[cell].split(separator: 0x20)
        if parts.count == 2 || parts.count == 3 && parts[2].elementsEqual("Equity".utf8), MoverName.isTicker(parts[0]),
            MoverName.exchanges.phrase(in: document.text, parts[1].startIndex..<parts[1].endIndex) != nil
        {
            symbol = document.readable(parts[0].startIndex..<parts[0].endIndex)
            isCertain = true
            range = cell
            isIndex = false
            return
        }
        // Digits are a code or an odd ticker here.
        let hasDigits = analysis.tokens.contains { $0.isQuantity }
        if !hasDigits,
            let read = MoverName(0..<analysis.tokens.count, of: analysis, document: document, isLoose: true)
        {
            self = read
            return
        }
        if text.first == "$" { text.removeFirst() }
        symbol = text
        isCertain = true
        range = cell
        isIndex = analysis.cues.contains { $0.has(.index) }
    }

    /// Without the place in a ranking or a menu before it: "3位 X", "第3名 X", "③ X", "4) X", "#4 X".
    private static func behindPlace(_ cell: Range<Int>, _ text: [UInt8]) -> Range<Int> {
        guard let gap = text[cell].firstIndex(of: 0x20),
            let start = text[gap..<cell.upperBound].firstIndex(where: { $0 != 0x20 })
        else { return cell }
        let word = text[cell.lowerBound..<gap]
        let number = word.first == UInt8(ascii: "#") ? word.dropFirst() : word.dropLast()
        let isListed =
            (1...3).contains(number.count) && number.allSatisfy(\.isASCIIDigit)
            && (word.first == UInt8(ascii: "#") || word.last == UInt8(ascii: ")") || word.last == UInt8(ascii: "."))
        if isListed { return start..<cell.upperBound }
        let digits = word.starts(with: "第".utf8) ? word.dropFirst(3) : word
        let rest = digits.drop { $0.isASCIIDigit }
        let isCounted =
            rest.count < digits.count && digits.count - rest.count <= 2
            && (["位", "名", ")", ".", "\u{20E3}", "\u{FE0F}\u{20E3}"].contains { rest.elementsEqual($0.utf8) }
                || rest.isEmpty && text[start] >= 0xE3)
        // U+2460…U+2473 in UTF-8.
        let isCircled =
            word.count == 3 && word.starts(with: [0xE2, 0x91]) && word.last.map { (0xA0...0xB3).contains($0) } ?? false
        return isCounted || isCircled ? start..<cell.upperBound : cell
    }

    /// A word of indices stands in the name itself, not in the bracket with its exchange.
    private static func isIndex(_ tokens: Range<Int>, _ analysis: Analysis) -> Bool {
        // "Top 40"
        if tokens.count == 2, analysis.tokens[tokens.lowerBound].text.count == 3,
            analysis.quantity(at: tokens.lowerBound + 1)?.kind == .number
        {
            return true
        }
        return tokens.contains { index in
            guard let cue = analysis.cue(at: index), cue.has(.index) else { return false }
            return index == tokens.lowerBound || !analysis.tokens[index].isInName
        }
    }

    /// A capital, or digits that lead a name ("3i", "1inch").
    static func startsLikeName(_ token: Token, _ text: [UInt8]) -> Bool {
        if token.isCapitalized { return true }
        let word = text[token.text]
        return word.first?.isASCIIDigit ?? false && word.contains(where: \.isASCIILetter)
    }

    /// "Celestia TIA": a known name with its ticker behind it.
    private static func pair(
        _ words: [Int], _ asset: LexiconEntry?, _ analysis: Analysis, _ document: Document
    ) -> (short: String, long: String)? {
        guard words.count >= 2, let asset, let short = asset.short, let last = words.last,
            document.readable(analysis.tokens[last].text) == short,
            words.dropLast().allSatisfy({ analysis.name(at: $0)?.entry(of: .asset)?.name == asset.name }),
            let long = Self.words(words.dropLast(), analysis, document, false)
        else { return nil }
        return (short, long)
    }

    /// "VALE   Vale", "Render  RNDR": a ticker and a name that a wide gap parts.
    private static func columns(
        _ words: [Int], _ analysis: Analysis, _ document: Document
    ) -> (short: String, long: String)? {
        guard words.count >= 2,
            let gap = words.indices.dropFirst().first(where: { place in
                let between =
                    analysis.tokens[words[place - 1]].text.upperBound..<analysis.tokens[words[place]].text.lowerBound
                return between.count >= 2 && document.text[between].allSatisfy(\.isWhite)
                    && !document.text[between].contains(0x0A)
            })
        else { return nil }
        let (left, right) = (words[..<gap], words[gap...])
        for (short, long) in [(left, right), (right, left)] where short.count == 1 {
            let ticker = analysis.tokens[short[short.startIndex]].text
            guard isTicker(document.text[ticker]), let name = Self.words(long, analysis, document, true) else {
                continue
            }
            return (document.readable(ticker), name)
        }
        return nil
    }

    /// `(TSLA)`, `(NASDAQ: TSLA)`, `(ASX:PGL)`: an all-capital word in brackets.
    private static func bracketTicker(
        _ tokens: Range<Int>, _ analysis: Analysis, _ document: Document
    ) -> (range: Range<Int>, bracket: Int, exchange: Range<Int>?)? {
        for index in tokens.dropFirst() {
            guard analysis.tokens[index].opensBracket(document.text),
                let close = (index + 1..<tokens.upperBound).first(where: {
                    analysis.tokens[$0].closesBracket(document.text)
                }),
                close > index + 1
            else { continue }
            let last = analysis.tokens[close - 1]
            let isPaired = close - index >= 4 && analysis.tokens[close - 2].mark == .colon
            if let code = ListingCode(analysis.tokens, index..<close, document.text) {
                return (code.text, index, isPaired ? analysis.tokens[index + 1].text : nil)
            }
            guard last.kind == .word || last.kind == .cashtag, isTicker(document.text[last.text]) else { continue }
            // "(AAPL US)": the country stands behind the ticker.
            let first = analysis.tokens[index + 1]
            if close == index + 3, last.text.count == 2, first.kind == .word, isTicker(document.text[first.text]) {
                return (first.text, index, nil)
            }
            return (last.text, index, isPaired ? analysis.tokens[index + 1].text : nil)
        }
        return nil
    }

    /// The words of a run, without "shares", "stock" and quotation marks at its ends.
    private static func words(
        _ tokens: some Sequence<Int>, _ analysis: Analysis, _ document: Document, _ isLoose: Bool
    ) -> String? {
        let run = trimmed(Array(tokens), analysis, document)
        guard let first = run.first, let last = run.last else { return nil }
        let text = document.readable(analysis.tokens[first].text.lowerBound..<analysis.tokens[last].text.upperBound)
        return (isWholeName(last, analysis, isLoose) ? text : text.withoutPossessive).withoutShareWord
    }

    /// "Kohl's −3.4%", "Macy's fell": where no noun follows, the possessive is the name's own.
    private static func isWholeName(_ last: Int, _ analysis: Analysis, _ isLoose: Bool) -> Bool {
        let next = last + 1
        guard next < analysis.tokens.count else { return isLoose }
        switch analysis.tokens[next].kind {
        case .word: return analysis.hasAny([.up, .down, .auxiliary, .carrier], at: next)
        case .mark: return isLoose || analysis.tokens[next].isInName
        default: return isLoose
        }
    }

    private static func trimmed(_ tokens: [Int], _ analysis: Analysis, _ document: Document) -> ArraySlice<Int> {
        var run = tokens[...]
        while let last = run.last, isTrimmed(last, analysis), !isHouse(last, run.count, analysis, document) {
            run.removeLast()
        }
        while let first = run.first, isTrimmed(first, analysis) { run.removeFirst() }
        return run
    }

    /// 股份 ends names of Chinese companies.
    private static func isHouse(_ last: Int, _ count: Int, _ analysis: Analysis, _ document: Document) -> Bool {
        guard count > 3, let cue = analysis.cue(at: last), cue.tokens.upperBound == last + 1,
            let word = analysis.text(of: cue.tokens)
        else { return false }
        return document.text.reads("股份", in: word)
    }

    private static func isTrimmed(_ index: Int, _ analysis: Analysis) -> Bool {
        if analysis.tokens[index].kind == .mark { return !isAbbreviation(index, analysis) }
        guard analysis.tokens[index].entity == nil, let cue = analysis.cue(at: index), !cue.has(.commodity) else {
            return false
        }
        if cue.tokens.count == 1, cue.has(.share) || cue.has(.determiner) || cue.has(.preposition) { return true }
        return !analysis.tokens[index].isCapitalized
            && (cue.has(.auxiliary) || cue.has(.share) || cue.hasAny(SenseClasses.moveCues))
    }

    /// "Med." before a figure: the stop belongs to the shortened word.
    private static func isAbbreviation(_ index: Int, _ analysis: Analysis) -> Bool {
        guard analysis.tokens[index].mark == .stop, index > 0, index + 1 < analysis.tokens.count else { return false }
        let (before, next) = (analysis.tokens[index - 1], analysis.tokens[index + 1])
        return before.kind == .word && before.text.upperBound == analysis.tokens[index].text.lowerBound
            && (next.isQuantity || next.isInName)
    }
}
