import BriefReading

/// A block of a document cut into tokens, with the figures, dates, names and cues in it.
///
/// A class, so that the readers share it without counting its arrays.
final class Analysis {
    let block: Range<Int>
    let tokens: [Token]
    let quantities: [Quantity]
    let dates: [DateReading]
    let names: [LexiconMatch]
    let cues: [Cue]
    /// For each token the index of the cue that it belongs to.
    let cueOfToken: [Int?]
    /// Token ranges.
    let sentences: [Range<Int>]

    init(scan: Scan, tokens: [Token], cues: [Cue], sentences: [Range<Int>]) {
        block = scan.range
        quantities = scan.quantities
        dates = scan.dates
        names = scan.names
        self.tokens = tokens
        self.cues = cues
        self.sentences = sentences
        var cueOfToken: [Int?] = Array(repeating: nil, count: tokens.count)
        for (index, cue) in cues.enumerated() {
            for token in cue.tokens { cueOfToken[token] = index }
        }
        self.cueOfToken = cueOfToken
    }

    func cue(at token: Int) -> Cue? {
        cueOfToken[token].map { cues[$0] }
    }

    /// The byte range of a run of tokens; empty runs have none.
    func text(of run: Range<Int>) -> Range<Int>? {
        guard !run.isEmpty else { return nil }
        return tokens[run.lowerBound].text.lowerBound..<tokens[run.upperBound - 1].text.upperBound
    }

    /// The name that a token belongs to.
    func name(at token: Int) -> LexiconMatch? {
        tokens[token].entity.map { names[$0] }
    }

    func quantity(at token: Int) -> Quantity? {
        if case .quantity(let index) = tokens[token].kind { quantities[index] } else { nil }
    }
}
