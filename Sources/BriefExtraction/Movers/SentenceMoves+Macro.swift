import BriefModel
import BriefReading

/// Sentences of statistics rather than of prices.
extension SentenceMoves {
    /// "The best sector was Materials": a group, no share.
    var isSector: Bool {
        sentence.tokens.contains { isWord($0, ["sector", "sectors", "sub-index", "subindex"]) }
    }

    /// The sentence is about a country's trade, prices or jobs; trade figures fill whole paragraphs.
    var isMacro: Bool {
        isTradeText
            || sentence.tokens.contains {
                SentenceMoves.macroWords.phrase(in: document.text, analysis.tokens[$0].text) != nil
            }
    }

    static let tradeWords = FoldedNeedles(["exports", "imports", "remittances", "tourism", "census"])
    private static let macroWords = FoldedNeedles([
        "exports", "imports", "inflation", "cpi", "gdp", "unemployment", "payrolls", "remittances", "tourism",
        "arrivals", "wages", "households", "census",
    ])
}
