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
        let analyzer = analyzer.metered(by: Fuel(for: document.text.count))
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
        let genres = GenreReader(document: document, words: genres, scans: scans, year: received.year)
        var marks: [[SupposedText.Mark]?] = []
        let score = genres.score(&marks)
        trace?.weighed(score)
        var reading = BlockReading(search: self, isMarketText: score.verdict == .brief)
        reading.readAll()
        var found = reading.found
        var context = CurrencyContext(document: document, scanner: analyzer.quantities)
        for index in found.flows.indices { context.settle(&found.flows[index]) }
        let instruments = notices.notices(
            in: document, names: scans.flatMap(\.names), numbers: scans.flatMap(\.numbers),
            dates: scans.flatMap(\.dates), quantities: scans.flatMap(\.quantities),
            received: received, trace: trace?.notices)
        found.notices = instruments.candidates
        found.warnings += instruments.warnings
        let facts =
            found.flows.map(\.figure.lowerBound) + found.movers.map(\.figure.lowerBound)
            + found.notices.map(\.text.lowerBound)
        found.headlines = HeadlineReader(document: document, labels: labels, facts: facts).headlines()
        var gate = GenreGate(document: document, scopes: found.scopes, reader: genres, score: score, marks: marks)
        gate.pass(&found)
        SignCheck(document: document, analyzer: analyzer).check(&found)
        return found
    }
}
