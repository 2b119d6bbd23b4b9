import BriefReading

/// Where a name goes on over a possessive, a stop or a line end.
extension ProperNames {
    /// "Domino's Pizza", "Casey's General Stores": houses that begin with a possessive.
    func isBrand(_ index: Int) -> Bool {
        Self.brands.phrase(in: text, analysis.tokens[index].text.lowerBound..<analysis.tokens[index].text.upperBound)
            != nil
    }

    private static let brands = FoldedNeedles([
        "domino's", "casey's", "ollie's", "dick's", "lowe's", "macy's", "kohl's", "moody's", "mcdonald's", "wendy's",
        "denny's", "sotheby's", "levi's", "victoria's", "carter's", "reddy's", "sportsman's", "bj's", "nathan's",
        "chico's", "people's", "children's", "land's", "papa john's", "john's", "kellogg's", "campbell's", "duckwall's",
        "fuller's", "young's", "marston's", "sainsbury's", "morrison's", "debenham's", "lloyd's", "hotel chocolat's",
        "domino’s", "casey’s", "ollie’s", "dick’s", "lowe’s", "macy’s", "kohl’s", "moody’s", "mcdonald’s", "reddy’s",
        "wendy’s", "victoria’s", "carter’s", "bj’s", "people’s", "children’s", "sainsbury’s", "fuller’s", "young’s",
    ])

    /// "O dólar", "A Petrobras": a word of one letter before another word opens a sentence, it is no name.
    func isArticle(_ index: Int) -> Bool {
        let next = index + 1
        guard analysis.tokens[index].text.count == 1, next < sentence.upperBound,
            analysis.tokens[next].text.lowerBound > analysis.tokens[index].text.upperBound
        else { return false }
        return analysis.tokens[next].kind == .word
            && Self.articles.contains(text[analysis.tokens[index].text.lowerBound])
    }

    private static let articles = Array("AEOY".utf8)

    /// "Gold miner X", "Oil producer Y": goods that say what a company does.
    func isTrade(_ cue: Cue) -> Bool {
        let next = cue.tokens.upperBound
        return next + 1 < sentence.upperBound && analysis.has(.descriptor, at: next)
            && analysis.tokens[next + 1].kind == .word && analysis.tokens[next + 1].isCapitalized
    }

    /// A particle of CJK right behind a name that begins with known letters.
    func isTopicMark(_ index: Int, from start: Int) -> Bool {
        text[analysis.tokens[index].text.lowerBound] >= 0xE3 && isParticle(index, from: start)
    }

    /// "62% YoY": no names.
    static let comparisons = FoldedNeedles(["yoy", "qoq", "wow", "ytd", "mtd", "vs"])

    /// "while lead slipped 1%": the metal, which is a verb where no verb follows.
    func isMetal(_ index: Int) -> Bool {
        let next = index + 1
        guard text.reads("lead", in: analysis.tokens[index].text), next < sentence.upperBound,
            index == sentence.lowerBound || analysis.tokens[index - 1].kind == .mark
                || text.reads(anyOf: ["and", "while", "but", "as", "whereas"], in: analysis.tokens[index - 1].text)
        else { return false }
        return analysis.hasAny(SenseClasses.moveCues, at: next)
    }

    /// "Sorte", "Nordseesorte"
    func isSort(_ index: Int) -> Bool {
        text[analysis.tokens[index].text].suffix(4).elementsEqual("orte".utf8)
    }

    /// The first word of "Autozulieferer X", "Nordwerk-Tochter Y": what the company is, in one German word.
    func isGermanTrade(_ index: Int) -> Bool {
        let word = text[analysis.tokens[index].text]
        return word.count > 8 && Self.trades.contains { word.suffix($0.count).elementsEqual($0) }
    }

    private static let trades = [
        "konzern", "konzerns", "hersteller", "herstellers", "zulieferer", "zulieferers", "händler", "händlers",
        "anbieter", "anbieters", "versicherer", "versicherers", "entwickler", "entwicklers", "betreiber", "betreibers",
        "-tochter", "-Tochter", "spezialist", "spezialisten", "ausrüster", "ausrüsters", "dienstleister",
        "dienstleisters", "unternehmen", "unternehmens", "bauer", "bauers", "produzent", "produzenten", "vermieter",
        "finanzierer", "verarbeiter", "versorger", "versorgers",
    ].map { Array($0.utf8) }

    /// "据 X 数据": who reports it, not what moved.
    func isSource(_ index: Int) -> Bool {
        index > sentence.lowerBound && Self.sources.phrase(in: text, analysis.tokens[index - 1].text) != nil
    }

    private static let sources = FoldedNeedles(["据", "據"])

    /// "Dr. Reddy's", "St. James's Place": a stop within the sentence, behind a short word.
    func isAbbreviated(_ stop: Int) -> Bool {
        let before = analysis.tokens[stop - 1]
        let next = analysis.tokens[stop + 1]
        return before.kind == .word && before.isCapitalized && before.text.count <= 4
            && before.text.upperBound == analysis.tokens[stop].text.lowerBound
            && (next.kind == .word && next.isCapitalized || next.isInName)
    }

    /// A line in capitals ends above the word, which is not in capitals: they are heading and text.
    func isBelowHeading(_ index: Int) -> Bool {
        let between = analysis.tokens[index - 1].text.upperBound..<analysis.tokens[index].text.lowerBound
        guard text[between].contains(0x0A) else { return false }
        let (above, below) = (text[analysis.tokens[index - 1].text], text[analysis.tokens[index].text])
        return above.count >= 3 && !above.contains(where: \.isASCIILower) && below.contains(where: \.isASCIILower)
    }
}
