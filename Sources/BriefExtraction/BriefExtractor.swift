import BriefIdentity
public import BriefModel
public import BriefReading

/// Turns a document into a brief: flows, movers, notices and headlines with their evidence, and what was left over.
///
/// Pure: the same bytes, packs and instant give the same brief. Safe to use from several threads at once.
public struct BriefExtractor: Sendable {
    /// SHA-256 over the loaded packs, hexadecimal; the `producer.packs` of each brief.
    public let packs: String
    /// With the English words; `analyzer(for:)` has those of a document's language.
    let analyzer: Analyzer
    let cues: LanguageCues
    let notices: NoticeExtractor
    private let senders: SourceProfiles
    let genres: GenreTable
    let headlineLabels: HeadlineLabels

    /// - Throws: `PackError` with all that is wrong with the packs.
    public init(packs: PackSet = PackSet()) throws(PackError) {
        var problems = PackProblems()
        packs.checkNames(&problems)
        let cues = LanguageCues(packs: packs.packs(.cues), &problems)
        let lexicon = Lexicon(packs: packs.names, &problems)
        let series = DocumentSeries(packs: packs.topmost(.series), &problems)
        let words = NoticeWords(cues: packs.packs(.modality), topics: packs.packs(.topics), &problems)
        let quantities = QuantityLexicon(packs: packs, &problems)
        let dates = DateLexicon(packs: packs, &problems)
        self.senders = SourceProfiles(packs: packs, &problems)
        self.genres = GenreTable(packs: packs.packs(.genres), &problems)
        self.headlineLabels = HeadlineLabels(packs: packs.packs(.headlines), &problems)
        try problems.check()
        self.analyzer = Analyzer(
            cues: cues.english, lexicon: lexicon, quantities: QuantityScanner(lexicon: quantities),
            dates: DateScanner(lexicon: dates), numbers: series)
        self.cues = cues
        self.notices = NoticeExtractor(lexicon: lexicon, series: series, words: words)
        self.packs = packs.hash
    }

    /// The analyzer for the language, the number style and the sender of a document.
    private func analyzer(for document: Document, from sender: SourceProfile?) -> Analyzer {
        let analyzer = sender.map(self.analyzer.reading) ?? self.analyzer
        // A sender's language names the brief's; the words of a text tell in which it really is written.
        return analyzer.reading(document, with: cues.table(for: document.language))
    }

    /// The brief of a file that was read into a document.
    ///
    /// - Parameters:
    ///   - file: the file's name, without folders.
    ///   - received: when the file came in; partial dates take the year that makes them the nearest past date to it.
    ///   - address: where it was fetched from.
    ///   - mentions: also list every quantity and name that was read.
    public func brief(
        of document: Document, file: String, address: String? = nil, received: Instant, supersedes: BriefID? = nil,
        mentions: Bool = false
    ) -> Brief {
        let sender = senders.profile(of: Sender(file: file, address: address, document: document))
        return brief(
            of: document, file: file, from: sender, received: received, supersedes: supersedes, mentions: mentions,
            trace: nil)
    }

    /// The brief together with how each figure became a record or none: one run of the searches, with a listener.
    public func explanation(of document: Document, file: String, received: Instant) -> Explanation {
        let trace = Trace()
        let sender = senders.profile(of: Sender(file: file, address: nil, document: document))
        let brief = brief(
            of: document, file: file, from: sender, received: received, supersedes: nil, mentions: false, trace: trace)
        return ExplanationBuilder(document: document, brief: brief, trace: trace).explanation()
    }

    private func brief(
        of document: Document, file: String, from sender: SourceProfile?, received: Instant, supersedes: BriefID?,
        mentions: Bool, trace: Trace?
    ) -> Brief {
        let bytes = document.parts[0].bytes
        let hash = ContentHash(of: bytes)
        var brief = Brief(
            producer: Producer(version: Producer.currentVersion, packs: packs), id: BriefID(file: hash), sha256: hash,
            size: bytes.count, file: file, format: document.format, language: document.language, received: received)
        brief.supersedes = supersedes
        brief.title = document.metadata.title
        brief.byline = document.metadata.byline
        brief.published = document.metadata.published
        brief.url = document.metadata.url
        brief.links = document.links
        brief.source = sender?.name
        if let language = sender?.language { brief.language = language }
        let today = sender?.zone?.date(of: received) ?? received.date
        let search = FactSearch(
            document: document, analyzer: analyzer(for: document, from: sender), notices: notices, genres: genres,
            labels: headlineLabels, received: today, trace: trace)
        let found = search.search()
        let assembly = RecordAssembly(
            document: document, brief: brief.id, received: today, scopes: found.scopes, trace: trace)
        brief.records = assembly.records(of: found)
        brief.unrecognized = found.unrecognized
        brief.warnings = document.warnings + found.warnings
        if mentions {
            brief.mentions = MentionList(document: document, anchor: today).mentions(of: search.scans)
        }
        return brief
    }
}
