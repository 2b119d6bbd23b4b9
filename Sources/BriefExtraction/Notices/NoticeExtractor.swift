import BriefModel
import BriefReading

/// Reads the regulatory instruments that a document is about.
///
/// A text is about an instrument when its number scores high enough (`AboutScore`), when an authority issues a titled
/// instrument in one sentence (`UnnumberedFinder`), or when the members of an object or row say so (`KeyedNotices`).
/// Numbers that are only named become citations and repeals. Each instrument has a region of the text (`NoticeRegions`)
/// that its dates, deadlines and topics come from.
struct NoticeExtractor: Sendable {
    let lexicon: Lexicon
    let series: DocumentSeries
    let words: NoticeWords

    /// - Parameters:
    ///   - names: The lexicon's matches in the whole text.
    ///   - numbers: The document numbers of the whole text.
    ///   - dates: The dates of the whole text, in order.
    ///   - quantities: The quantities of the whole text, in order.
    ///   - received: The day that dates without a year count from; without it they are left out.
    func notices(
        in document: Document, names: [LexiconMatch], numbers: [DocumentNumberMatch], dates: [DateReading],
        quantities: [Quantity], received: CalendarDate? = nil, trace: NoticeTrace? = nil
    ) -> NoticeReading {
        guard !document.blocks.isEmpty else { return NoticeReading() }
        let taken = (numbers.map(\.range) + dates.map(\.text)).sorted { $0.lowerBound < $1.lowerBound }
        let coded = AuthorityCodes(text: document.text, names: names, taken: taken).numbers()
        let head = HeadNumbers(document: document, taken: taken + coded.map(\.range)).numbers()
        let all = (numbers + coded + head).sorted { $0.range.lowerBound < $1.range.lowerBound }
        let hasAuthority = names.contains { $0.entry(of: .authority) != nil }
        let isData = document.format == .json || document.format == .csv
        guard hasAuthority || isData || all.contains(where: { $0.role == .about }) else {
            trace?.remark = "no authority and no number of an instrument is named"
            return NoticeReading()
        }
        let notice = NoticeText(
            document: document, numbers: all, names: names, dates: dates, quantities: quantities, words: words,
            received: received)
        let quotes = QuotedTitles(in: document)
        let builder = NoticeBuilder(notice: notice, quotes: quotes, lexicon: lexicon, words: words, trace: trace)
        var reading = NoticeReading()
        let keyed = KeyedNotices(notice: notice).found()
        for record in keyed { builder.add(record, to: &reading) }
        if isData, !keyed.isEmpty || !hasAuthority { return reading }
        let sheets = isData ? [] : NoticeSheets(notice: notice).found()
        if !sheets.isEmpty {
            let verdicts = AboutScore(notice: notice, quotes: quotes, trace: trace).verdicts()
            for sheet in sheets { builder.add(sheet, verdicts: verdicts, to: &reading) }
            return reading
        }
        let told = keyed.map(\.span)
        let verdicts = AboutScore(notice: notice, quotes: quotes, trace: trace).verdicts().filter { verdict in
            !told.contains { $0.contains(verdict.number.range.lowerBound) }
        }
        let findings = UnnumberedFinder(notice: notice, quotes: quotes, trace: trace).all().filter { finding in
            !told.contains { $0.overlaps(finding.sentence) }
                // The heading of a table whose rows are instruments.
                && !keyed.contains {
                    (0...3).contains($0.block - finding.block) && finding.rule == "notice.enforcement"
                }
        }
        let groups = NumberGroup.groups(of: verdicts, in: notice)
        // Where a number names the page, its sort and subject do not name it again.
        let plan = NoticePlan(
            notice: notice, groups: groups,
            findings: groups.isEmpty ? findings : findings.filter { $0.rule != "notice.page" },
            verdicts: verdicts)
        for entry in plan.entries() {
            switch entry.subject {
            case .group(let group): builder.add(group, region: entry.region, verdicts: entry.verdicts, to: &reading)
            case .finding(let finding):
                builder.add(finding, region: entry.region, verdicts: entry.verdicts, to: &reading)
            }
        }
        return reading
    }
}
