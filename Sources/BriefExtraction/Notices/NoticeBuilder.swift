import BriefModel
import BriefReading

/// Fills the fields of a notice around the number or sentence that the text is about.
struct NoticeBuilder {
    let notice: NoticeText
    let quotes: QuotedTitles
    let lexicon: Lexicon
    let words: NoticeWords
    var trace: NoticeTrace?

    typealias Verdicts = [(number: DocumentNumberMatch, verdict: AboutScore.Verdict)]

    private var text: [UInt8] { notice.text }

    func add(_ group: NumberGroup, verdicts: Verdicts, to reading: inout NoticeReading) {
        let number = group.numbers[0]
        if let trace {
            for other in group.numbers.dropFirst() { trace.joined[other.range] = number.name }
        }
        let titles = TitleReader(notice: notice, quotes: quotes)
        let title = titles.title(of: number)
        let sentence = notice.sentence(at: number.range.lowerBound)
        var candidate = made(
            anchor: sentence, title: title, series: number.series == "cn-document" ? number.issuer : number.issuer,
            verdicts: verdicts, warnings: &reading.warnings)
        guard !candidate.notice.issuers.isEmpty else {
            trace?.refused[number.range] = "no authority issues it"
            return
        }
        candidate.notice.number = number.name
        candidate.notice.numbers = group.numbers.map(\.name)
        let own = Set(group.numbers.map(\.id))
        candidate.notice.repeals = names(verdicts, own: own) { $0 == .repealed }
        candidate.notice.cites = names(verdicts, own: own) { $0 == .cited }
        let start = min(
            number.range.lowerBound,
            title.map {
                abs($0.lowerBound - number.range.lowerBound) < 1_500 && $0.lowerBound >= sentence.lowerBound
                    ? $0.lowerBound : number.range.lowerBound
            } ?? number.range.lowerBound)
        candidate.text = start..<number.range.upperBound
        candidate.rule = "notice.number"
        candidate.confidence = confidence(group.score)
        reading.candidates.append(candidate)
    }

    func add(_ found: UnnumberedFinder.Finding, verdicts: Verdicts, to reading: inout NoticeReading) {
        let titles = TitleReader(notice: notice, quotes: quotes)
        let title = found.title ?? titles.headerLine(near: found.block) ?? titles.titleLike(found.sentence)
        var candidate = made(
            anchor: found.sentence, title: title, series: nil, verdicts: verdicts, warnings: &reading.warnings)
        guard !candidate.notice.issuers.isEmpty, candidate.notice.title != nil else {
            trace?.refused[found.sentence] =
                candidate.notice.issuers.isEmpty ? "no authority issues it" : "it has no title"
            return
        }
        candidate.notice.repeals = names(verdicts, own: []) { $0 == .repealed }
        candidate.notice.cites = names(verdicts, own: []) { $0 == .cited }
        candidate.text = found.sentence
        candidate.rule = found.rule
        candidate.confidence = confidence(found.score - 0.5)
        reading.candidates.append(candidate)
    }

    private func names(
        _ verdicts: Verdicts, own: Set<String>, where isWanted: (AboutScore.Verdict) -> Bool
    ) -> [String] {
        verdicts.filter { isWanted($0.verdict) && !own.contains($0.number.id) && $0.number.role != .reference }.map(
            \.number.name)
    }

    private func confidence(_ score: Double) -> Confidence {
        Confidence(hundredths: min(97, 45 + Int(score * 9)))
    }

    /// All fields that do not hang on the number itself.
    private func made(
        anchor: Range<Int>, title: Range<Int>?, series: String?, verdicts: Verdicts, warnings: inout [BriefWarning]
    ) -> NoticeCandidate {
        let block = notice.block(at: anchor.lowerBound)
        let first = regionStart(block)
        // On a page of the authority itself everything is about the instrument.
        let isOfficial = first == 0
        let structure = StructureReader(notice: notice).structure(from: isOfficial ? 0 : block)
        let region = notice.start(of: first)..<max(structure.end, notice.document.blocks[block].text.upperBound)
        let dates = NoticeDates(notice: notice)
        var value = Notice()
        value.title = title.map { oneLine(text[$0]) }
        value.issuers = IssuerReader(notice: notice, lexicon: lexicon).issuers(
            title: title, anchor: anchor, series: series, isOfficial: isOfficial)
        value.jurisdiction = value.issuers.lazy.compactMap(\.jurisdiction).first
        value.published = dates.published(anchor: anchor, isOfficial: isOfficial)
        value.effective = dates.effective(in: region)
        value.deadlines = dates.deadlines(in: region)
        value.topics = TopicCounter(notice: notice, words: words).topics(title: title, in: region)
        let enforcement = EnforcementReader(notice: notice)
        value.respondents = enforcement.respondents(in: [title, anchor].compactMap { $0 }, head: headLines(of: region))
        if value.topics.contains(.enforcement) || !value.respondents.isEmpty {
            value.penalties = enforcement.penalties(in: region)
        }
        value.sections = structure.sections
        value.provisions = structure.provisions
        value.clauses = structure.clauses
        warnings += structure.warnings
        warnings += CountChecker(notice: notice).warnings(issuers: value.issuers.count, in: region)
        return NoticeCandidate(
            notice: value, text: anchor, block: block, rule: "", confidence: Confidence(hundredths: 0))
    }

    /// The first lines of a region.
    private func headLines(of region: Range<Int>) -> [Range<Int>] {
        let first = notice.block(at: region.lowerBound)
        return (first..<min(first + 16, notice.document.blocks.count)).map { notice.document.blocks[$0].text }
    }

    /// The first block of what is said about the instrument: the headings right above, or all of it when it stands at the
    /// head of the page.
    private func regionStart(_ block: Int) -> Int {
        let offset = notice.start(of: block)
        if offset < 1_500 || block < 12 && offset < 3_000 { return 0 }
        var first = block
        while first > 0, block - first < 3, !notice.isAside(first - 1), notice.isHeading(first - 1) { first -= 1 }
        return first
    }
}
