import BriefModel
import BriefReading

/// Takes out of what was found the facts that a text of this kind does not state.
struct GenreGate {
    let document: Document
    let scopes: ScopeTable
    let reader: GenreReader
    let score: GenreScore
    /// Blocks that state a move of something known or of a ticker.
    private var named: Set<Int> = []
    /// Blocks that were asked for words of markets.
    private var anchored: [Int: Bool] = [:]
    private var supposed: SupposedText

    /// - Parameter marks: What `GenreReader.score` met.
    init(
        document: Document, scopes: ScopeTable, reader: GenreReader, score: GenreScore, marks: [[SupposedText.Mark]?]
    ) {
        self.document = document
        self.scopes = scopes
        self.reader = reader
        self.score = score
        supposed = SupposedText(document: document, words: reader.words, marks: marks)
    }

    mutating func pass(_ found: inout FoundFacts) {
        let verdict = score.verdict
        let blocks = BlockIndex(document: document)
        var refused: [Unrecognized] = []
        var flows: [FlowCandidate] = []
        for flow in found.flows {
            let fact = Fact(flow: flow, block: blocks.block(at: flow.figure.lowerBound), score)
            if let reason = reason(verdict, fact) {
                refused.append(refusal(flow.figure, shape(of: flow.figure, in: fact.block), reason))
            } else {
                flows.append(flow)
            }
        }
        for mover in found.movers {
            let fact = Fact(mover: mover, block: blocks.block(at: mover.figure.lowerBound), score)
            if fact.isNamed, let block = fact.block { named.insert(block) }
        }
        var movers: [MoverCandidate] = []
        for mover in found.movers {
            let fact = Fact(mover: mover, block: blocks.block(at: mover.figure.lowerBound), score)
            if let reason = reason(verdict, fact) {
                if mover.mover.changePercent != nil { refused.append(refusal(mover.figure, .percent, reason)) }
            } else {
                movers.append(mover)
            }
        }
        found.flows = flows
        found.movers = movers
        found.unrecognized += refused
        if case .other(let genre) = verdict, genre.excludesNotices, score.points(for: genre) >= 1000,
            score.points(for: genre) >= 2 * score.points(for: .contract)
        {
            found.notices = []
        }
        if !found.notices.isEmpty, found.flows.isEmpty, found.movers.isEmpty {
            // The lines at the head of an instrument are no list of news.
            found.headlines.removeAll { !$0.flags.contains(.related) && $0.confidence < 60 }
        }
        if !mayListHeadlines(verdict, found) { found.headlines = [] }
    }

    /// Headlines count in a text that states other facts, that is a market report, or that is little but headlines with
    /// the lines below them.
    ///
    /// News are about the economy, companies and courts, so the words of these subjects speak against no list of them;
    /// nor do two words of any subject, for each headline has its own.
    private func mayListHeadlines(_ verdict: GenreScore.Verdict, _ found: FoundFacts) -> Bool {
        if !found.flows.isEmpty || !found.movers.isEmpty || !found.notices.isEmpty { return true }
        let all = found.headlines.filter { !$0.flags.contains(.related) }
        let sure = all.filter { $0.confidence >= 80 }
        // Nothing of markets, companies, economies or courts: the news of a school or a club.
        if score.evidence == .otherSubject, score.marketPoints == 0, score.breadthAgainst > 1,
            !Genre.allCases.contains(where: isNewsSubject)
        {
            return false
        }
        let tells = HeadlineGenre(document: document, reader: reader)
        if tells.areOfMarkets(all.filter { $0.confidence >= 90 }) { return true }
        if score.evidence != .market, tells.areOfNothingKnown(all) { return false }
        let length = textLength
        let isAll = all.count >= 3 && all.reduce(0) { $0 + $1.evidence.count } * 2 > length
        let isMostly = sure.count >= 2 && covered(by: sure) * 2 > length
        switch verdict {
        case .brief: return true
        case .other(let genre) where genre.isNewsOfMarkets || genre == .household: return isMostly
        case .other(let genre) where score.breadth(of: genre) > 2:
            let isNear = document.format == .feed || 2 * score.marketPoints >= score.points(for: genre)
            return isMostly && score.evidence == .market && isNear
        case .doubtful where score.evidence == .market && sure.contains { $0.confidence >= 90 }: return true
        case .doubtful where score.pointsAgainst <= 200 && sure.count(where: { $0.confidence >= 90 }) >= 3: return true
        case .other, .doubtful: return isAll || isMostly || sure.count >= 2 && covered(by: sure) * 3 > length
        }
    }

    private func isNewsSubject(_ genre: Genre) -> Bool { genre.isNewsOfMarkets && score.points(for: genre) > 0 }

    /// The bytes of the blocks that hold headlines; of a heading also what stands below it.
    private func covered(by headlines: [HeadlineCandidate]) -> Int {
        let index = BlockIndex(document: document)
        let blocks = Set(headlines.compactMap { index.block(at: $0.evidence.lowerBound) })
        let headed = Set(
            blocks.compactMap { block -> Int? in
                if case .heading = document.blocks[block].kind { return document.blocks[block].section }
                return nil
            })
        return document.blocks.indices.reduce(0) { sum, block in
            let isCovered = blocks.contains(block) || headed.contains(document.blocks[block].section)
            return isCovered ? sum + document.blocks[block].text.count : sum
        }
    }

    /// Without addresses, tags and times: the bytes of the blocks that are words.
    private var textLength: Int {
        document.blocks.reduce(0) { sum, block in
            let value = block.key.map { $0.upperBound..<max($0.upperBound, block.text.upperBound) } ?? block.text
            if case .table(let table) = block.kind {
                return sum + document.tables[table].rows.joined().reduce(0) { $0 + ($1.count >= 16 ? $1.count : 0) }
            }
            return document.text[value].contains(UInt8(ascii: " ")) ? sum + value.count : sum
        }
    }

    private struct Fact {
        let figure: Range<Int>
        let evidence: Range<Int>
        let section: Int
        let block: Int?
        let denial: Unrecognized.Reason
        /// It names an asset that is known, or by its ticker; or it states a price in a currency or moves more than
        /// people do, and nothing speaks against it.
        let isNamed: Bool
        /// Its own figures tell of a market: the asset is known or has a price in a currency.
        let isPriced: Bool
        /// It loses, gains, takes in: what people do with money as well.
        let isCommon: Bool

        init(flow: FlowCandidate, block: Int?, _ score: GenreScore) {
            (figure, evidence, section, denial) = (flow.figure, flow.evidence, flow.section, .notAFlow)
            self.block = block
            isNamed = score.pointsAgainst <= 200 && flow.flow.isLarge
            isPriced = isNamed
            isCommon = flow.flow.metric == .inflow || flow.flow.metric == .outflow
        }

        init(mover: MoverCandidate, block: Int?, _ score: GenreScore) {
            (figure, evidence, section, denial) = (mover.figure, mover.evidence, mover.section, .notAMove)
            self.block = block
            isCommon = false
            let symbol = mover.mover.symbol.utf8
            let isTicker = (2...6).contains(symbol.count) && symbol.allSatisfy(\.isASCIIUpper)
            let hasCurrency = mover.mover.priceUnit != nil && score.pointsAgainst < 200
            isNamed = mover.mover.assetID != nil || isTicker || hasCurrency
            isPriced = mover.mover.assetID != nil || hasCurrency || isTicker && mover.mover.price != nil
        }
    }

    /// Why a fact does not stand, `nil` when it does.
    private mutating func reason(_ verdict: GenreScore.Verdict, _ fact: Fact) -> Unrecognized.Reason? {
        if case .other(let genre) = verdict {
            let reason = genre.isUnreal ? .hypothetical : fact.denial
            guard genre.reach == .ownWords, let block = fact.block,
                standsAlone(fact, reader.scans[block], isNear: genre.isNearMarkets)
            else {
                return reason
            }
        }
        if supposed.isExample(section: fact.section) { return .hypothetical }
        guard let block = fact.block else { return nil }
        if supposed.contains(fact.figure.lowerBound, in: block) || supposed.isFuture(fact.evidence, in: block) {
            return .hypothetical
        }
        if fact.isCommon, supposed.isPersonal(fact.evidence, in: block) { return fact.denial }
        guard verdict == .doubtful else { return nil }
        switch score.evidence {
        case .market: return fact.isNamed || isAnchored(block) ? nil : fact.denial
        case .none:
            // Capitals with percentages are airports and genes as well.
            let isListed = (fact.isNamed || isLabelledList(block)) && scopes.scope(ofBlock: block).isAboutMovers
            return fact.isPriced || isListed || reader.hasName(document.blocks[block].text, reader.scans[block])
                || fact.isCommon && reader.hasTokens(document.blocks[block].text, reader.scans[block])
                ? nil : fact.denial
        // One such word may be part of a company's name.
        case .otherSubject: return fact.isPriced && score.pointsAgainst < 400 ? nil : fact.denial
        }
    }

    /// A line that says itself that it lists gainers or losers, one of which markets trade.
    private func isLabelledList(_ block: Int) -> Bool {
        guard named.contains(block), let key = document.blocks[block].key else { return false }
        var isLabel = false
        reader.words.forEachWord(in: document.text, document.blocks[block].text.lowerBound..<key.upperBound) { word in
            if word.senses.contains(where: { $0.genre == .flow && $0.points >= 2 }) { isLabel = true }
        }
        return isLabel
    }

    /// In a text about something else a fact needs market words of its own; a move needs a name that markets trade.
    /// Far from markets brackets hold countries and schools, so a ticker needs its venue.
    private func standsAlone(_ fact: Fact, _ scan: Scan, isNear: Bool) -> Bool {
        if fact.denial == .notAMove, reader.hasName(fact.evidence, scan, isStrict: !isNear) { return true }
        return reader.speaksOfNothingElse(fact.evidence, scan, isStrict: !isNear)
    }

    /// In a doubtful text a fact needs a word of markets in its own block, its headings or its introduction.
    private mutating func isAnchored(_ index: Int) -> Bool {
        if let known = anchored[index] { return known }
        let isAnchored = speaksOfMarkets(around: index)
        anchored[index] = isAnchored
        return isAnchored
    }

    private func speaksOfMarkets(around index: Int) -> Bool {
        let block = document.blocks[index]
        let scope = scopes.scope(ofBlock: index)
        if scope.isAboutMovers || scope.direction != nil || scope.isAboutFunds || scope.isAboutChains { return true }
        if reader.speaksOfMarkets(block.text, reader.scans[index]) { return true }
        if let intro = block.intro, reader.speaksOfMarkets(document.blocks[intro].text, reader.scans[intro]) {
            return true
        }
        var section: Int? = block.section
        while let current = section {
            if let heading = document.sections[current].heading, reader.speaksOfMarkets(heading, nil) { return true }
            section = document.sections[current].parent
        }
        return false
    }

    private func shape(of figure: Range<Int>, in block: Int?) -> Unrecognized.Shape {
        let quantities = block.map { reader.scans[$0].quantities } ?? []
        let place = quantities.partitioningIndex { $0.text.lowerBound >= figure.lowerBound }
        return place < quantities.count && quantities[place].kind == .asset ? .asset : .money
    }

    private func refusal(
        _ figure: Range<Int>, _ shape: Unrecognized.Shape, _ reason: Unrecognized.Reason
    ) -> Unrecognized {
        Unrecognized(
            span: document.source(of: figure), text: document.readable(figure), shape: shape, reason: reason)
    }
}

extension Flow {
    /// A hundred thousand and more of whatever its unit is.
    fileprivate var isLarge: Bool {
        (amount?.value ?? range?.lowerBound).map { $0.magnitude >= ExactDecimal(mantissa: 1, exponent: 5) } ?? false
    }
}
