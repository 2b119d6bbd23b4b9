/// What a sentence as a whole says of markets; each is looked for once a sentence.
extension FigureSentence {
    /// It names something that is traded, or says a word of markets.
    func speaksOfTrade() -> Bool {
        tokens.contains { index in
            analysis.name(at: index) != nil
                || analysis.hasAny(
                    [.market, .fund, .share, .chain, .exchange, .index, .investors, .commodity], at: index)
        }
    }

    /// It speaks of funds, chains or indices, or names what is only of markets.
    func speaksOfMarkets() -> Bool {
        tokens.contains { index in
            analysis.name(at: index).map { !$0.entry.flags.contains(.needsContext) } ?? false
                || analysis.hasAny([.fund, .chain, .index, .investors], at: index)
                || isFundWord(analysis.tokens[index].text)
                || ["gold", "equities", "stablecoins", "bitcoin"].contains { isWord(index, $0) }
        }
    }

    /// "US-Bitcoin-ETFs", "Rohstoff-ETCs": what stands behind the last hyphen.
    func isFundWord(_ place: Range<Int>) -> Bool {
        guard place.upperBound <= text.count else { return false }
        let word = text[place]
        guard let hyphen = word.lastIndex(of: UInt8(ascii: "-")), hyphen + 1 < place.upperBound else { return false }
        return text.reads(
            anyOf: ["etf", "etfs", "etp", "etps", "etc", "etcs", "fonds", "funds"], in: hyphen + 1..<place.upperBound)
    }

    /// A line of few words without a stop.
    var isTitle: Bool {
        guard let last = tokens.last, tokens.count <= 18 else { return false }
        return analysis.tokens[last].mark != .stop || text[analysis.tokens[last].text].elementsEqual("?".utf8)
    }

    /// A word of something else than flows; those that only count beside their figure are left out.
    func saysNoFlow(in stretch: Range<Int>) -> Bool {
        stretch.contains { index in
            analysis.value(of: .null, at: index).map { $0 != .near } ?? false && !isInFundName(index)
        }
    }

    /// "loan participation funds", "debt schemes": a word that funds are called by.
    func isInFundName(_ index: Int) -> Bool {
        var next = index + 1
        while next < min(index + 4, tokens.upperBound), analysis.tokens[next].kind == .word {
            if analysis.has(.fund, at: next) { return true }
            if analysis.hasAny([.preposition, .connector, .carrier, .verb, .relative, .noun], at: next) {
                return false
            }
            next += 1
        }
        return false
    }

    /// Letters of a lower-case word alike, upper case or not.
    func isWord(_ index: Int, _ word: String) -> Bool {
        text.reads(word, in: analysis.tokens[index].text)
    }

    /// The figure that stands last before a token.
    func lastAmount(before token: Int) -> Int? {
        let split = amounts.partitioningIndex { $0 >= token }
        return split > 0 ? amounts[split - 1] : nil
    }
}
