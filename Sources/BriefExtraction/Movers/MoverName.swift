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

    init?(_ tokens: Range<Int>, of analysis: Analysis, document: Document) {
        guard let place = analysis.text(of: tokens) else { return nil }
        range = place
        isIndex = tokens.contains { analysis.has(.index, at: $0) }
        if let tag = tokens.first(where: { analysis.tokens[$0].kind == .cashtag }) {
            symbol = String(document.string(analysis.tokens[tag].text).dropFirst())
            name = MoverName.words(tokens.filter { $0 != tag }, analysis, document)
            isCertain = true
            return
        }
        let asset = tokens.lazy.compactMap { analysis.name(at: $0)?.entry(of: .asset) }.first
        if let ticker = MoverName.bracketTicker(tokens, analysis, document) {
            symbol = document.readable(ticker.range)
            name = MoverName.words(Array(tokens.lowerBound..<ticker.bracket), analysis, document)
            id = asset?.id
            isCertain = true
            return
        }
        let words = MoverName.trimmed(Array(tokens), analysis).filter { analysis.tokens[$0].kind == .word }
        guard let first = words.first, analysis.tokens[first].isCapitalized || asset != nil else { return nil }
        guard let text = MoverName.words(Array(tokens), analysis, document) else { return nil }
        if let asset, let short = asset.short, words.allSatisfy({ analysis.name(at: $0) != nil }) {
            symbol = short
            name = text == short ? asset.name : text
            id = asset.id
            isCertain = true
        } else {
            symbol = text
            name = nil
            isCertain = words.count == 1 && MoverName.isTicker(document.text[analysis.tokens[first].text])
        }
    }

    /// `(TSLA)`, `(NASDAQ: TSLA)`: an all-capital word in brackets.
    private static func bracketTicker(
        _ tokens: Range<Int>, _ analysis: Analysis, _ document: Document
    ) -> (range: Range<Int>, bracket: Int)? {
        for index in tokens.dropFirst() {
            guard analysis.tokens[index].mark == .opening,
                let close = (index + 1..<tokens.upperBound).first(where: {
                    analysis.tokens[$0].mark == .closing
                }),
                close > index + 1
            else { continue }
            let last = analysis.tokens[close - 1]
            guard last.kind == .word || last.kind == .cashtag, isTicker(document.text[last.text]) else { continue }
            return (last.text, index)
        }
        return nil
    }

    static func isTicker(_ word: ArraySlice<UInt8>) -> Bool {
        guard (1...12).contains(word.count) else { return false }
        return word.allSatisfy {
            $0.isASCIIUpper || $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
        }
            && word.contains(where: \.isASCIIUpper)
    }

    /// The words of a run, without "shares", "stock" and quotation marks at its ends.
    private static func words(_ tokens: [Int], _ analysis: Analysis, _ document: Document) -> String? {
        let run = trimmed(tokens, analysis)
        guard let first = run.first, let last = run.last else { return nil }
        return document.readable(analysis.tokens[first].text.lowerBound..<analysis.tokens[last].text.upperBound)
            .withoutPossessive
    }

    private static func trimmed(_ tokens: [Int], _ analysis: Analysis) -> ArraySlice<Int> {
        var run = tokens[...]
        while let last = run.last, isTrimmed(last, analysis) { run.removeLast() }
        while let first = run.first, isTrimmed(first, analysis) { run.removeFirst() }
        return run
    }

    private static func isTrimmed(_ index: Int, _ analysis: Analysis) -> Bool {
        if analysis.tokens[index].kind == .mark { return true }
        guard analysis.tokens[index].entity == nil, let cue = analysis.cue(at: index) else { return false }
        return cue.has(.share) || cue.has(.determiner) || cue.has(.auxiliary) || cue.has(.preposition)
            || cue.hasAny(SenseClasses.moveCues)
    }
}
