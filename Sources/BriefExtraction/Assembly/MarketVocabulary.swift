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
            let id = analyzer.cues.vocabulary.id(of: document.text, in: range)
            guard let found = analyzer.cues.senses(ofWord: id)?.classes else { continue }
            if found.intersects([.share, .gainers, .losers, .index]) {
                // "price" and "index" are words of every statistic.
                if !document.text.reads(anyOf: ["price", "index", "leaders"], in: range) { count += 1 }
            } else if found.contains(.percentNull) {
                others += 1
            }
        }
        return count >= 2 && others <= 6 * count
    }
}
