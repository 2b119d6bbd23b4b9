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
    /// Of each block.
    let scans: [Scan]
    let trace: Trace?

    init(
        document: Document, analyzer: Analyzer, notices: NoticeExtractor, received: CalendarDate, trace: Trace? = nil
    ) {
        self.trace = trace
        self.document = document
        self.analyzer = analyzer
        self.notices = notices
        self.received = received
        self.scans = document.blocks.map { analyzer.scan($0.text, of: document) }
    }

    func search() -> FoundFacts {
        let scopes = ScopeTable(document: document, analyzer: analyzer, received: received, trace: trace?.scopes)
        var found = FoundFacts(scopes: scopes)
        let isMarketText = MarketVocabulary(analyzer: analyzer).isMarketText(document)
        for (index, block) in document.blocks.enumerated() {
            if let reason = reasonNotToRead(block) {
                if scans[index].quantities.contains(where: { $0.shape != nil }) { trace?.skips(index, reason) }
                continue
            }
            if case .table(let table) = block.kind {
                searchTable(document.tables[table], of: index, scopes, &found)
            } else {
                searchText(block, index, scopes.scope(ofBlock: index), isMarketText, &found)
            }
        }
        found.headlines = HeadlineReader(document: document, scopes: scopes).headlines()
        let reading = notices.notices(
            in: document, names: scans.flatMap(\.names), numbers: scans.flatMap(\.numbers),
            dates: scans.flatMap(\.dates), quantities: scans.flatMap(\.quantities),
            trace: trace?.notices)
        found.notices = reading.candidates
        found.warnings += reading.warnings
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

    private func searchTable(_ table: Table, of block: Int, _ scopes: ScopeTable, _ found: inout FoundFacts) {
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
        if !flows.isEmpty { return }
        let movers = TableMovers(
            document: document, table: table, columns: columns, scope: scope, analyzer: analyzer, trace: trace
        ).movers()
        found.movers += movers
        if movers.isEmpty { found.unrecognized += leftovers(of: table) }
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
        _ block: Block, _ index: Int, _ scope: Scope, _ isMarketText: Bool, _ found: inout FoundFacts
    ) {
        let scan = scans[index]
        guard scope.isAboutMovers || !scan.quantities.isEmpty else { return }
        let analysis = analyzer.analysis(of: scan, document: document)
        let trace = trace?.block(index, analysis: analysis)
        var prose = ProseFlows(
            document: document, analysis: analysis, scope: scope, section: block.section, trace: trace)
        prose.read()
        var flows = prose.flows
        var movers = ListMovers(
            document: document, analysis: analysis, block: block, scope: scope, trace: trace
        ).movers()
        var refused = prose.refused
        if movers.isEmpty {
            var moves = ProseMovers(
                document: document, analysis: analysis, scope: scope, section: block.section,
                isMarketText: isMarketText,
                trace: trace)
            moves.read()
            movers = moves.movers
            refused.merge(moves.refused) { flow, _ in flow }
        }
        if block.kind == .quote {
            for index in flows.indices { flows[index].flags.insert(.quoted) }
            for index in movers.indices { movers[index].flags.insert(.quoted) }
        }
        let used = flows.map(\.evidence) + movers.map(\.evidence)
        found.unrecognized += leftovers(of: analysis, used: used, refused: refused)
        found.flows += flows
        found.movers += movers
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
