import BriefReading

/// Weighs what a document says for and against being a market brief.
struct GenreReader {
    let document: Document
    let words: GenreTable
    /// Of each block.
    let scans: [Scan]
    /// The year in which it was received.
    let year: Int

    /// The genre shows early; the rest of a long file is not weighed.
    private static let longest = 1 << 15
    /// Names, tickers beyond these say nothing new.
    private static let mostNames = 6
    private static let mostTickers = 4

    /// - Parameter marks: Takes of each weighed block the words that say how real its facts are.
    func score(_ marks: inout [[SupposedText.Mark]?]) -> GenreScore {
        var tally = Tally(of: words.count)
        var length = 0
        marks = Array(repeating: nil, count: document.blocks.count)
        for (index, block) in document.blocks.enumerated() where isWeighed(block) && length < Self.longest {
            length += block.text.count
            var met: [SupposedText.Mark] = []
            words.forEachPlace(in: document.text, block.text) { word, place in
                tally.add(word)
                if !word.stances.isEmpty { met.append(SupposedText.Mark(place: place, stances: word.stances)) }
            }
            marks[index] = met
            addNames(of: scans[index], to: &tally.names)
            for ticker in tickers(in: block, scans[index]) { tally.tickers.insert(ticker) }
            for place in BracketTickers.all(in: document.text, block.text) where isMoved(behind: place, block.text) {
                tally.moved += 1
            }
        }
        var terms = tally.terms
        for (rank, name) in tally.names.sorted().prefix(Self.mostNames).enumerated() {
            terms.append(GenreScore.Term(genre: .market, what: name, points: rank < 2 ? 300 : 200, isOwn: true))
        }
        for ticker in tally.tickers.sorted().prefix(Self.mostTickers) {
            // Brackets hold countries, parties and schools too; a venue or a `$` makes it a ticker.
            let isSure = ticker.hasPrefix("$") || ticker.contains(":")
            terms.append(GenreScore.Term(genre: .market, what: ticker, points: isSure ? 200 : 100, isOwn: isSure))
        }
        if tally.moved > 1 {
            terms.append(
                GenreScore.Term(
                    genre: .market, what: "\(tally.moved) tickers with moves", points: min(tally.moved, 4) * 250,
                    isOwn: true))
        }
        if hasQuotes {
            terms.append(GenreScore.Term(genre: .market, what: "columns of quotes", points: 300, isOwn: true))
        }
        terms += TextShape(document: document, year: year).terms
        return GenreScore(terms: terms)
    }

    /// Does a table have a column of last prices beside one of changes, of tickers or of other quotes?
    private var hasQuotes: Bool {
        document.tables.prefix(64).contains { table in
            guard table.headerRows > 0, let header = table.rows.first else { return false }
            let names = header.prefix(32).map { Self.folded(document.text[$0]) }
            return names.contains(where: Self.lastPrices.contains) && names.contains(where: Self.quotes.contains)
        }
    }

    /// Letters in lower case and what is beyond ASCII: "Chg (%)", "chg_pct" read "chg", "chgpct".
    private static func folded(_ cell: ArraySlice<UInt8>) -> [UInt8] {
        cell.prefix(40).compactMap { $0.isASCIILetter || $0 >= 0x80 ? $0.lowercasedASCII : nil }
    }

    private static let lastPrices = Set(
        [
            "close", "last", "lastprice", "lasttrade", "pricelast", "pxlast", "closeprice", "closingprice", "prevclose",
            "previousclose", "settle", "settlement", "bid", "ask", "收盘价", "收市价", "收盤價", "最新价", "最新價", "现价",
            "現價", "終値", "現在値", "종가", "현재가", "schluss", "schlusskurs", "letzter", "dernier", "clôture", "último",
            "cierre", "fechamento", "ultimo", "chiusura", "slotkoers",
        ].map { Array($0.utf8) })
    private static let quotes = Set(
        [
            "change", "chg", "changepct", "chgpct", "pctchg", "pctchange", "changepercent", "percentchange",
            "dailychange",
            "daychg", "daychgpct", "netchange", "pct", "symbol", "ticker", "isin", "volume", "turnover", "vol",
            "mktcap",
            "marketcap", "涨跌幅", "涨跌额", "涨跌", "漲跌幅", "漲跌", "成交额", "成交量", "成交額", "騰落率", "前日比",
            "등락률", "veränderung", "var", "variation", "variación", "variação", "variazione",
        ].map { Array($0.utf8) })

    /// Does a stretch of text have a word, a name or a ticker of markets? Words that other subjects share count unless
    /// such a subject is named beside them ("cash inflow from operating activities").
    func speaksOfMarkets(_ range: Range<Int>, _ scan: Scan?) -> Bool {
        if hasName(range, scan) || hasTokens(range, scan) { return true }
        var (market, shared, against) = (0, 0, 0)
        words.forEachWord(in: document.text, range) { word in
            for sense in word.senses {
                switch sense.genre {
                case .market: market = max(market, sense.points)
                case .flow: shared = max(shared, sense.points)
                default: against = max(against, sense.points)
                }
            }
        }
        return market >= 2 || shared >= 2 && against < 4
    }

    /// Do the words in a stretch of text that only markets use outweigh those of any other subject?
    func speaksOfNothingElse(_ range: Range<Int>, _ scan: Scan?, isStrict: Bool) -> Bool {
        var market = hasName(range, scan, isStrict: isStrict) ? 3 : 0
        var against: [Genre: Int] = [:]
        words.forEachWord(in: document.text, range) { word in
            for sense in word.senses {
                switch sense.genre {
                case .market: market += sense.points
                case .flow: break
                default: against[sense.genre, default: 0] += sense.points
                }
            }
        }
        return market >= 2 && market >= against.values.max() ?? 0
    }

    /// A chain, asset, venue, fund or ticker.
    ///
    /// - Parameter isStrict: a ticker in brackets counts only behind its venue: "(NYSE: OYS)".
    func hasName(_ range: Range<Int>, _ scan: Scan?, isStrict: Bool = false) -> Bool {
        let isBracketed = BracketTickers.all(in: document.text, range).contains {
            !isStrict || document.text[$0].contains(UInt8(ascii: ":"))
        }
        guard let scan else { return isBracketed }
        let names = scan.names[scan.names.partitioningIndex { $0.range.lowerBound >= range.lowerBound }...]
        let symbols = scan.symbols[scan.symbols.partitioningIndex { $0.text.lowerBound >= range.lowerBound }...]
        let isNamed = names.prefix { $0.range.lowerBound < range.upperBound }.contains { $0.entry.isMarketName }
        let isTagged = symbols.prefix { $0.text.lowerBound < range.upperBound }.contains(where: isCashtag)
        return isNamed || isTagged || isBracketed
    }

    /// Not a weight or another measure: tokens are named in capitals.
    func hasTokens(_ range: Range<Int>, _ scan: Scan?) -> Bool {
        scan?.quantities.contains { quantity in
            quantity.kind == .asset && range.contains(quantity.text.lowerBound)
                && quantity.unit?.utf8.allSatisfy { $0.isASCIIUpper || $0.isASCIIDigit } ?? false
        } ?? false
    }

    /// What the page prints around the text says nothing about it.
    private func isWeighed(_ block: Block) -> Bool {
        switch document.sections[block.section].role {
        case .body, .related: true
        case .navigation, .comments: false
        }
    }

    private func addNames(of scan: Scan, to names: inout Set<String>) {
        for match in scan.names {
            let entry = match.entry
            if entry.isMarketName { names.insert(entry.name) }
        }
    }

    private func isCashtag(_ symbol: Token) -> Bool {
        symbol.kind == .cashtag && document.text[symbol.text.lowerBound] == UInt8(ascii: "$")
    }

    private func tickers(in block: Block, _ scan: Scan) -> [String] {
        scan.symbols.filter(isCashtag).map { document.string($0.text) }
            + BracketTickers.all(in: document.text, block.text).map { document.string($0) }
    }

    /// "(KLP): +4.2%", "(KLP) -3%": a signed percentage right behind a ticker.
    private func isMoved(behind ticker: Range<Int>, _ block: Range<Int>) -> Bool {
        var rest = document.text[ticker.upperBound..<block.upperBound].prefix(20)
        rest = rest.drop { $0 == 0x20 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|") }
        let isSigned = rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") || rest.starts(with: "−".utf8)
        guard isSigned else { return false }
        let figure = rest.drop { !$0.isASCIIDigit }
        let digits = figure.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
        return !digits.isEmpty && figure.startIndex - rest.startIndex <= 3
            && figure.dropFirst(digits.count).first == UInt8(ascii: "%")
    }

    /// How often each word was met, and which names.
    private struct Tally {
        /// By the number of the word.
        private var counts: [Int32]
        private var words: [GenreTable.Word] = []
        var names: Set<String> = []
        var tickers: Set<String> = []
        /// Tickers with a signed percentage behind them.
        var moved = 0

        init(of words: Int) {
            counts = Array(repeating: 0, count: words)
        }

        mutating func add(_ word: GenreTable.Word) {
            if counts[word.number] == 0 { words.append(word) }
            counts[word.number] += 1
        }

        /// In full once, a quarter more for each time again, three times at most. Words that any text may have
        /// count four or five points together.
        var terms: [GenreScore.Term] {
            var terms: [GenreScore.Term] = []
            var common: [Genre: Int] = [.market: 500]
            for word in words.sorted(by: { $0.number < $1.number }) {
                let count = Int(counts[word.number])
                for sense in word.senses {
                    var points = sense.points * (100 + 25 * min(count - 1, 3))
                    if sense.points == 1 {
                        points = min(points, common[sense.genre] ?? 400)
                        common[sense.genre, default: 400] -= points
                    }
                    if points > 0 {
                        terms.append(
                            GenreScore.Term(
                                genre: sense.genre, what: word.surface, points: points, isOwn: sense.points > 1))
                    }
                }
            }
            return terms
        }
    }
}

extension LexiconEntry {
    /// A chain, asset, venue or fund whose name is no ordinary word.
    fileprivate var isMarketName: Bool {
        switch kind {
        case .chain, .asset, .venue, .exchange, .fund: !flags.contains(.needsContext)
        case .issuer, .authority, .market, .topic, .cue: false
        }
    }
}
