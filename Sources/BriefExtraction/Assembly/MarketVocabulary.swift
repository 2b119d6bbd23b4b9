import BriefReading

/// Tells market reports from other texts by their words.
struct MarketVocabulary {
    let analyzer: Analyzer

    /// Two or more words such as "shares" or "token" in the first stretch of the text, and not many times as many about
    /// exports, inflation and the like.
    func isMarketText(_ document: Document) -> Bool {
        var (count, others) = (0, 0)
        let stretch = 0..<min(document.text.count, 4096)
        for range in Words(in: document.text, range: stretch) {
            let token = Token(kind: .word, text: range, word: analyzer.cues.vocabulary.id(of: document.text, in: range))
            guard token.word != Vocabulary.unknown, let found = analyzer.cues.longest(at: 0, in: [token]) else {
                continue
            }
            if found.hasAny([.share, .gainers, .losers, .index]) {
                // "price" and "index" are words of every statistic.
                let word = document.text[range].map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
                if !["price", "index", "leaders"].contains(where: { word.elementsEqual($0.utf8) }) { count += 1 }
            } else if found.has(.percentNull) {
                others += 1
            }
        }
        return count >= 2 && others <= 6 * count
    }
}
