import BriefModel
import BriefReading

/// Reads the blocks of a document in order, with what one leaves to the next.
struct BlockReading {
    private let search: FactSearch
    private let scopes: ScopeTable
    private let setting: MoverSetting
    private let evidence: FlowEvidence
    private let leftovers: Leftovers
    private var carried = CarriedContext()
    private var trail = MoverTrail()
    private var cards: MoverCards
    private(set) var found: FoundFacts

    private var document: Document { search.document }
    private var analyzer: Analyzer { search.analyzer }

    /// - Parameter isMarketText: whether the text as a whole reports markets.
    init(search: FactSearch, isMarketText: Bool) {
        self.search = search
        scopes = ScopeTable(
            document: search.document, analyzer: search.analyzer, received: search.received,
            trace: search.trace?.scopes)
        setting = MoverSetting(
            document: search.document, analyzer: search.analyzer, isMarketText: isMarketText)
        evidence = FlowEvidence(
            document: search.document, analyzer: search.analyzer, scans: search.scans)
        cards = MoverCards(document: search.document, setting: setting)
        leftovers = Leftovers(document: search.document, analyzer: search.analyzer)
        found = FoundFacts(scopes: scopes)
    }

    mutating func readAll() {
        let inRecords = readRecords()
        var previous: TableColumns?
        for (index, block) in document.blocks.enumerated() where !inRecords.contains(index) {
            if analyzer.fuel.isSpent {
                found.warnings.append(
                    BriefWarning(
                        code: .truncated, message: "the text takes too long to search, its rest is not read",
                        span: document.source(of: block.text)))
                break
            }
            if let reason = reasonNotToRead(block) {
                if search.scans[index].quantities.contains(where: { Leftovers.shape(of: $0) != nil }) {
                    search.trace?.skips(index, reason)
                }
                continue
            }
            if case .table(let table) = block.kind {
                let table = document.tables[table]
                // A table without header below one with as many columns goes on with its columns.
                previous = read(table, of: index, under: previous.flatMap { $0.fits(table) ? $0 : nil })
                continue
            }
            let count = found.movers.count
            let analysis = read(block, index)
            if block.text.count <= 60 {
                cards.take(
                    block, analysis ?? analyzer.analysis(of: search.scans[index], document: document),
                    scopes.scope(ofBlock: index), isRead: found.movers.count > count)
            }
        }
        let carded = cards.movers()
        // A name with its price stood on a line of its own, the change below it.
        let places = DisjointRanges(carded.map(\.evidence))
        found.movers.removeAll { $0.mover.changePercent == nil && places.contain($0.evidence.lowerBound) }
        found.movers += carded
        MainPeriod.settle(&found.movers)
    }

    /// Menus and readers' comments state no facts.
    private func reasonNotToRead(_ block: Block) -> StaticString? {
        switch document.sections[block.section].role {
        case .body, .related: block.kind == .byline ? "a byline" : nil
        case .navigation: "a menu or footer"
        case .comments: "what readers wrote"
        }
    }

    /// Blocks of fields, each read as a table of one row; answers the blocks of those that gave facts.
    private mutating func readRecords() -> Set<Int> {
        var read: Set<Int> = []
        for record in KeyValueRecords(document: document, analyzer: analyzer).records() {
            guard let first = record.blocks.first, reasonNotToRead(document.blocks[first]) == nil else { continue }
            let (flows, movers, others) = (found.flows.count, found.movers.count, found.unrecognized.count)
            let outer = trail
            trail = MoverTrail()
            _ = self.read(record.table, of: first, under: nil)
            trail = outer
            if found.flows.count > flows || found.movers.count > movers {
                read.formUnion(record.blocks)
            } else {
                found.unrecognized.removeSubrange(others...)
            }
        }
        return read
    }

    /// - Parameter inherited: the columns of the table above, where this one goes on with them.
    private mutating func read(_ table: Table, of block: Int, under inherited: TableColumns?) -> TableColumns {
        let reader = ScopeReader(
            analyzer: analyzer, document: document, received: search.received, written: scopes.written)
        if let upright = TransposedTable.movers(of: table, document: document, analyzer: analyzer) {
            let count = found.movers.count
            let columns = read(upright, of: block, under: nil, head: nil, reader: reader)
            if found.movers.count > count { return columns }
        }
        guard let parts = SideBySide.parts(of: table, document: document, reader: reader) else {
            return read(table, of: block, under: inherited, head: nil, reader: reader)
        }
        var columns = inherited
        for part in parts { columns = read(part.table, of: block, under: nil, head: part.head, reader: reader) }
        return columns ?? read(table, of: block, under: inherited, head: nil, reader: reader)
    }

    /// - Parameter head: what is said of this part of a grid alone.
    private mutating func read(
        _ table: Table, of block: Int, under inherited: TableColumns?, head: Range<Int>?, reader: ScopeReader
    ) -> TableColumns {
        var scope = scopes.scope(ofSection: table.section)
        if let caption = table.caption {
            let captioned = reader.scope(ofIntro: caption, inside: scope)
            search.trace?.scopes.captions[caption] = captioned
            scope = captioned.inside(scope)
        }
        if let head { scope = reader.scope(of: head).inside(scope) }
        if let side = trail.side, trail.section == table.section, !scope.isAboutMovers, !scope.isAboutFlows {
            scope.isAboutMovers = true
            scope.moverDirection = side
        }
        let columns =
            inherited
            ?? TableColumns(table: table, outer: scope, document: document, analyzer: analyzer, reader: reader)
        let trace = search.trace?.table(block, scope: scope, columns: columns)
        var flows = TableFlows(
            document: document, table: table, columns: columns, scope: scope, analyzer: analyzer, reader: reader,
            trace: trace
        ).flows()
        for index in flows.indices { flows[index].captioned = scope.date }
        found.flows += flows
        found.warnings += TotalCheck(document: document, table: table).warnings(flows)
        let reading = TableMovers(
            document: document, table: table, scope: scope, analyzer: analyzer, reader: reader, setting: setting,
            above: trail.columns,
            long: LongTable(table: table, columns: columns, document: document, analyzer: analyzer), trace: trace)
        trail = MoverTrail(columns: reading.columns)
        let isMoved = flows.isEmpty || reading.isExplicit && reading.columns.statesPercent || reading.isLong
        var movers = (isMoved ? reading.movers() : reading.measured()) + reading.leaders()
        for index in movers.indices { movers[index].captioned = scope.date }
        found.movers += movers
        var told = flows
        if flows.isEmpty, movers.isEmpty {
            told = WordedRows(document: document, table: table, analyzer: analyzer, scope: scope, evidence: evidence)
                .flows()
            found.flows += told
        }
        found.unrecognized += leftovers.leftovers(of: table, columns: columns, scope: scope, told, movers)
        return columns
    }

    /// Answers the analysis of the block where one was needed.
    private mutating func read(_ block: Block, _ index: Int) -> Analysis? {
        let scan = search.scans[index]
        var scope = scopes.scope(ofBlock: index)
        carried.enter(block.section)
        take(lead: block, scan)
        if let lead = carried.lead, !scope.isAboutMovers {
            if !scope.isAboutFlows {
                scope = scope.inside(lead)
            } else if case .item = block.kind, scope.direction == nil {
                scope.direction = lead.direction
            }
        }
        let mayHoldFacts = scope.isAboutMovers || !scan.quantities.isEmpty || setting.isMarketText
        guard mayHoldFacts || evidence.isFlowText else { return nil }
        let analysis = analyzer.analysis(of: scan, document: document)
        let trace = search.trace?.block(index, analysis: analysis)
        // The unit that a heading states is for what stands below it.
        var flowScope = scope
        if case .heading = block.kind { (flowScope.unit, flowScope.unitPower) = (nil, 0) }
        var prose = ProseFlows(
            document: document, analysis: analysis, scope: flowScope, section: block.section, evidence: evidence,
            carried: carried, trace: trace)
        prose.read()
        carried = prose.carried
        guard mayHoldFacts else { return analysis }
        var flows = prose.flows
        var refused = prose.refused
        var movers = BlockMovers(
            document: document, analysis: analysis, block: block, scope: scope, setting: setting, trace: trace)
        movers.read(&trail)
        if !movers.refused.isEmpty { refused.merge(movers.refused) { flow, _ in flow } }
        var moves = movers.movers
        if block.kind == .quote {
            for index in flows.indices { flows[index].flags.insert(.quoted) }
            for index in moves.indices { moves[index].flags.insert(.quoted) }
        }
        var prices: [Range<Int>] = []
        if !flows.isEmpty, !moves.isEmpty {
            let moved = DisjointRanges(moves.map(\.evidence))
            prices = flows.map(\.figure).filter { moved.contain($0.lowerBound) && isPrice($0, analysis) }
            if !prices.isEmpty {
                let priced = Set(prices)
                flows.removeAll { priced.contains($0.figure) }
            }
        }
        if !analysis.quantities.isEmpty {
            found.unrecognized += leftovers.leftovers(
                of: analysis, used: flows.map(\.evidence) + moves.map(\.evidence), refused: refused, besides: prices)
        }
        if !flows.isEmpty { found.flows += flows }
        if !moves.isEmpty { found.movers += moves }
        return analysis
    }

    /// "24h bridge netflows": a short line without figures speaks for the lines below it, to the next paragraph or such
    /// line.
    private mutating func take(lead block: Block, _ scan: Scan) {
        // "...": lines were left out, and what was said holds on.
        if block.text.count <= 12, !document.text[block.text].contains(where: { $0.isASCIIAlphanumeric || $0 >= 0xE3 })
        {
            return
        }
        guard scan.quantities.allSatisfy({ Leftovers.shape(of: $0) == nil }) else {
            // A whole sentence says itself what its figures are.
            let isSentence = block.kind == .paragraph && document.text[block.text].last == UInt8(ascii: ".")
            if isSentence || block.text.count > 200 { carried.lead = nil }
            return
        }
        guard block.text.count <= 60, block.kind == .paragraph, let last = document.text[block.text].last,
            last != UInt8(ascii: "."), last != UInt8(ascii: "?")
        else {
            if block.kind == .paragraph { carried.lead = nil }
            return
        }
        let reader = ScopeReader(
            analyzer: analyzer, document: document, received: search.received, written: scopes.written)
        let scope = reader.scope(of: analyzer.analysis(of: scan, document: document))
        if scope.isAboutFlows {
            carried.lead = scope
        } else if !scope.isPlain {
            carried.lead = nil
        }
    }

    /// What led a price from one level to another moved no money: "gave up 22p to £15.08".
    private func isPrice(_ figure: Range<Int>, _ analysis: Analysis) -> Bool {
        let place = analysis.quantities.partitioningIndex { $0.text.lowerBound >= figure.lowerBound }
        guard place < analysis.quantities.count, analysis.quantities[place].text == figure else { return true }
        let quantity = analysis.quantities[place]
        return quantity.kind == .money && !quantity.hasScale
    }
}
