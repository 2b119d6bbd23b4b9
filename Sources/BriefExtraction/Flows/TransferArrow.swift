/// "Binance ➜ Bitstamp": an arrow between two names moves the amount beside it.
struct TransferArrow {
    let sentence: FigureSentence
    let cue: Cue

    /// `nil` for cues that are words.
    init?(_ cue: Cue, in sentence: FigureSentence) {
        guard let first = cue.tokens.first, sentence.analysis.tokens[first].kind == .mark else { return nil }
        self.cue = cue
        self.sentence = sentence
    }

    /// The names at both sides.
    var ends: (from: Range<Int>, to: Range<Int>)? {
        guard let from = name(leftOf: cue.tokens.lowerBound), let to = name(rightFrom: cue.tokens.upperBound) else {
            return nil
        }
        return (from, to)
    }

    private func name(leftOf end: Int) -> Range<Int>? {
        var start = end
        while start > sentence.tokens.lowerBound, end - start < 4, isName(start - 1) { start -= 1 }
        return isHolder(start..<end) ? start..<end : nil
    }

    private func name(rightFrom start: Int) -> Range<Int>? {
        var end = start
        while end < sentence.tokens.upperBound, end - start < 4, isName(end) { end += 1 }
        return isHolder(start..<end) ? start..<end : nil
    }

    private func isName(_ index: Int) -> Bool {
        let token = sentence.analysis.tokens[index]
        return token.kind == .word || token.kind == .cashtag
    }

    /// A venue, a wallet, somebody unknown.
    private func isHolder(_ run: Range<Int>) -> Bool {
        run.contains { index in
            if let name = sentence.analysis.name(at: index) {
                return name.candidates.contains { [.venue, .exchange, .issuer].contains($0.kind) }
            }
            let word = sentence.text[sentence.analysis.tokens[index].text].map { $0 | 0x20 }
            return word.elementsEqual("unknown".utf8)
                || sentence.analysis.cue(at: index)?.hasAny([.wallet, .exchange]) ?? false
        }
    }
}
