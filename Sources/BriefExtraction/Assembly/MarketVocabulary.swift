import BriefReading

/// Tells market reports from other texts by their words.
struct MarketVocabulary {
    let analyzer: Analyzer

    /// Two or more words such as "shares" or "token" in the first stretch of the text.
    func isMarketText(_ document: Document) -> Bool {
        var count = 0
        let stretch = 0..<min(document.text.count, 4096)
        for range in Words(in: document.text, range: stretch) {
            let token = Token(kind: .word, text: range, word: analyzer.cues.vocabulary.id(of: document.text, in: range))
            guard token.word != Vocabulary.unknown, let found = analyzer.cues.longest(at: 0, in: [token]) else {
                continue
            }
            if found.hasAny([.share, .gainers, .losers]) {
                count += 1
                if count == 2 { return true }
            }
        }
        return false
    }
}
