import BriefModel
import BriefReading

/// Takes out of what was found the facts that a text of this kind does not state.
struct GenreGate {
    let document: Document
    let scopes: ScopeTable
    let reader: GenreReader
    let score: GenreScore
    /// Blocks that were asked for words of markets.
    private var anchored: [Int: Bool] = [:]
    private var supposed: SupposedText

    init(document: Document, scopes: ScopeTable, reader: GenreReader, score: GenreScore) {
        self.document = document
        self.scopes = scopes
        self.reader = reader
        self.score = score
        supposed = SupposedText(document: document, words: reader.words)
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
        var movers: [MoverCandidate] = []
        for mover in found.movers {
            let fact = Fact(mover: mover, block: blocks.block(at: mover.figure.lowerBound))
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
        if !mayListHeadlines(verdict, found) { found.headlines = [] }
    }

    /// Headlines count in a text that states other facts, that is a market report, or that is little but headlines.
    ///
    /// News are about the economy, companies and courts, so the words of these subjects speak against no list of them.
    private func mayListHeadlines(_ verdict: GenreScore.Verdict, _ found: FoundFacts) -> Bool {
        if !found.flows.isEmpty || !found.movers.isEmpty || !found.notices.isEmpty { return true }
        let all = found.headlines.filter { !$0.flags.contains(.related) }
        let isAll = all.count >= 3 && all.reduce(0) { $0 + $1.evidence.count } * 2 > textLength
        let sure = found.headlines.filter { !$0.flags.contains(.related) && $0.confidence >= 80 }
        let listed = sure.reduce(0) { $0 + $1.evidence.count }
        switch verdict {
        case .brief: return true
        case .other(let genre):
            return genre.isNewsOfMarkets && score.marketPoints > 0 && sure.count >= 2 && listed * 2 > textLength
        case .doubtful: return isAll || sure.count >= 2 && listed * 3 > textLength
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
        /// It names an asset that is known, or by its ticker; or it moves more than people do, and nothing speaks
        /// against it.
        let isNamed: Bool
        /// It loses, gains, takes in: what people do with money as well.
        let isCommon: Bool

        init(flow: FlowCandidate, block: Int?, _ score: GenreScore) {
            (figure, evidence, section, denial) = (flow.figure, flow.evidence, flow.section, .notAFlow)
            self.block = block
            isNamed = score.pointsAgainst <= 200 && flow.flow.isLarge
            isCommon = flow.flow.metric == .inflow || flow.flow.metric == .outflow
        }

        init(mover: MoverCandidate, block: Int?) {
            (figure, evidence, section, denial) = (mover.figure, mover.evidence, mover.section, .notAMove)
            self.block = block
            isCommon = false
            let symbol = mover.mover.symbol.utf8
            isNamed =
                mover.mover.assetID != nil
                || (2...6).contains(symbol.count) && symbol.allSatisfy(\.isASCIIUpper)
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
        return verdict == .doubtful && !fact.isNamed && !isAnchored(block) ? fact.denial : nil
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
