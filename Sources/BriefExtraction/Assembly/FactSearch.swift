import BriefModel
import BriefReading

/// Everything that the readers found in a document.
struct FoundFacts {
    var flows: [FlowCandidate] = []
    var movers: [MoverCandidate] = []
    var headlines: [HeadlineCandidate] = []
    var notices: [NoticeCandidate] = []
    var unrecognized: [Unrecognized] = []
    var warnings: [BriefWarning] = []
    let scopes: ScopeTable
}

/// Takes each block of a document to the readers that may find something in it.
struct FactSearch {
    let document: Document
    let analyzer: Analyzer
    let received: CalendarDate
    let notices: NoticeExtractor
    let genres: GenreTable
    let labels: HeadlineLabels
    /// Of each block.
    let scans: [Scan]
    let trace: Trace?

    init(
        document: Document, analyzer: Analyzer, notices: NoticeExtractor, genres: GenreTable,
        labels: HeadlineLabels, received: CalendarDate, trace: Trace? = nil
    ) {
        self.genres = genres
        self.labels = labels
        self.trace = trace
        self.document = document
        self.analyzer = analyzer
        self.notices = notices
        self.received = received
        var context = CurrencyContext(document: document, scanner: analyzer.quantities)
        self.scans = document.blocks.map { block in
            var scan = analyzer.scan(block.text, of: document)
            for index in scan.quantities.indices { context.settle(&scan.quantities[index]) }
            return scan
        }
    }

    func search() -> FoundFacts {
        let scopes = ScopeTable(document: document, analyzer: analyzer, received: received, trace: trace?.scopes)
        var found = FoundFacts(scopes: scopes)
        let setting = MoverSetting(document: document, analyzer: analyzer)
        var trail = MoverTrail()
        var cards = MoverCards(document: document, setting: setting)
        var carried = CarriedContext()
        let evidence = FlowEvidence(document: document, analyzer: analyzer, scans: scans)
        for (index, block) in document.blocks.enumerated() {
            if let reason = reasonNotToRead(block) {
                if scans[index].quantities.contains(where: { $0.shape != nil }) { trace?.skips(index, reason) }
                continue
            }
            if case .table(let table) = block.kind {
                searchTable(document.tables[table], of: index, scopes, setting, &trail, &found)
            } else {
                let count = found.movers.count
                searchText(
                    block, index, scopes.scope(ofBlock: index), setting, evidence, &carried, &trail, &found)
                if block.text.count <= 60 {
                    cards.take(
                        block, analyzer.analysis(of: scans[index], document: document), scopes.scope(ofBlock: index),
                        isRead: found.movers.count > count)
                }
            }
        }
        found.movers += cards.movers()
        let reading = notices.notices(
            in: document, names: scans.flatMap(\.names), numbers: scans.flatMap(\.numbers),
            dates: scans.flatMap(\.dates), quantities: scans.flatMap(\.quantities),
            received: received, trace: trace?.notices)
        found.notices = reading.candidates
        found.warnings += reading.warnings
        let facts =
            found.flows.map(\.figure.lowerBound) + found.movers.map(\.figure.lowerBound)
            + found.notices.map(\.text.lowerBound)
        found.headlines = HeadlineReader(document: document, labels: labels, facts: facts).headlines()
        let genres = GenreReader(document: document, words: genres, scans: scans)
        let score = genres.score()
        trace?.weighed(score)
        var gate = GenreGate(document: document, scopes: scopes, reader: genres, score: score)
        gate.pass(&found)
        return found
    }

    /// Menus and readers' comments state no facts.
    private func reasonNotToRead(_ block: Block) -> StaticString? {
        switch document.sections[block.section].role {
        case .body, .related: block.kind == .byline ? "a byline" : nil
        case .navigation: "a menu or footer"
        case .comments: "what readers wrote"
        }
    }

    private func searchTable(
        _ table: Table, of block: Int, _ scopes: ScopeTable, _ setting: MoverSetting, _ trail: inout MoverTrail,
        _ found: inout FoundFacts
    ) {
        let reader = ScopeReader(analyzer: analyzer, document: document, received: received)
        var scope = scopes.scope(ofSection: table.section)
        if let caption = table.caption {
            let captioned = reader.scope(of: caption)
            trace?.scopes.captions[caption] = captioned
            scope = captioned.inside(scope)
        }
        let columns = TableColumns(table: table, document: document, analyzer: analyzer, reader: reader)
        let trace = trace?.table(block, scope: scope, columns: columns)
        let flows = TableFlows(
            document: document, table: table, columns: columns, scope: scope, analyzer: analyzer, trace: trace
        ).flows()
        found.flows += flows
        let reading = TableMovers(
            document: document, table: table, scope: scope, analyzer: analyzer, reader: reader, setting: setting,
            above: trail.columns, trace: trace)
        trail = MoverTrail(columns: reading.columns)
        if !flows.isEmpty, !reading.isExplicit { return }
        let movers = reading.movers()
        found.movers += movers
        if movers.isEmpty, flows.isEmpty { found.unrecognized += leftovers(of: table) }
    }

    /// Amounts and percentages of a table that no reader knows.
    private func leftovers(of table: Table) -> [Unrecognized] {
        table.rows.dropFirst(table.headerRows).joined().compactMap { cell in
            guard let figure = TableCell(cell, document: document, analyzer: analyzer)?.quantity,
                let shape = figure.shape
            else { return nil }
            return Unrecognized(
                span: document.source(of: figure.text), text: document.readable(figure.text), shape: shape,
                reason: .unknownLayout)
        }
    }

    private func searchText(
        _ block: Block, _ index: Int, _ scope: Scope, _ setting: MoverSetting, _ evidence: FlowEvidence,
        _ carried: inout CarriedContext, _ trail: inout MoverTrail, _ found: inout FoundFacts
    ) {
        let scan = scans[index]
        carried.enter(block.section)
        let mayHoldFacts = scope.isAboutMovers || !scan.quantities.isEmpty || setting.isMarketText
        guard mayHoldFacts || evidence.isFlowText else { return }
        let analysis = analyzer.analysis(of: scan, document: document)
        let trace = trace?.block(index, analysis: analysis)
        var prose = ProseFlows(
            document: document, analysis: analysis, scope: scope, section: block.section, evidence: evidence,
            carried: carried.date, topic: carried.topic, trace: trace)
        prose.read()
        carried.date = prose.carried
        carried.topic = prose.topic
        guard mayHoldFacts else { return }
        var flows = prose.flows
        var refused = prose.refused
        var movers = BlockMovers(
            document: document, analysis: analysis, block: block, scope: scope, setting: setting, trace: trace)
        movers.read(&trail)
        refused.merge(movers.refused) { flow, _ in flow }
        var moves = movers.movers
        if block.kind == .quote {
            for index in flows.indices { flows[index].flags.insert(.quoted) }
            for index in moves.indices { moves[index].flags.insert(.quoted) }
        }
        // What led a price from one level to another moved no money: "gave up 22p to £15.08".
        flows.removeAll { flow in moves.contains { $0.evidence.contains(flow.figure.lowerBound) } }
        let used = flows.map(\.evidence) + moves.map(\.evidence)
        found.unrecognized += leftovers(of: analysis, used: used, refused: refused)
        found.flows += flows
        found.movers += moves
    }

    /// Amounts and percentages that no record uses.
    private func leftovers(
        of analysis: Analysis, used: [Range<Int>], refused: [Int: Unrecognized.Reason]
    ) -> [Unrecognized] {
        // Both in the order of the text, so that no figure is compared with all evidence.
        let used = used.sorted { $0.lowerBound < $1.lowerBound }
        var next = 0
        var end = 0
        return analysis.quantities.indices.compactMap { index in
            let quantity = analysis.quantities[index]
            while next < used.count, used[next].lowerBound <= quantity.text.lowerBound {
                end = max(end, used[next].upperBound)
                next += 1
            }
            guard let shape = quantity.shape, quantity.text.lowerBound >= end else { return nil }
            return Unrecognized(
                span: document.source(of: quantity.text), text: document.readable(quantity.text), shape: shape,
                reason: refused[index] ?? .noCue)
        }
    }
}

extension Quantity {
    /// `nil` for bare numbers: they are everywhere.
    fileprivate var shape: Unrecognized.Shape? {
        switch kind {
        case .money: .money
        case .asset: .asset
        case .percent: .percent
        case .number: nil
        }
    }
}
