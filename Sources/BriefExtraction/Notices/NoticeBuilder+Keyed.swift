import BriefModel
import BriefReading

extension NoticeBuilder {
    /// Adds an instrument that the members of an object or the cells of a row tell.
    func add(_ keyed: KeyedNotice, to reading: inout NoticeReading) {
        let text = notice.text
        var value = Notice()
        value.title = keyed.title.map { oneLine(text[$0]) }
        if let number = keyed.number {
            let known = notice.numbers(in: number).first
            let name = known?.name ?? oneLine(text[number])
            if name.contains(where: \.isNumber), name.utf8.count <= 80 {
                value.number = name
                value.numbers = [name] + keyed.others.map { oneLine(text[$0]) }
            }
        }
        let reader = IssuerReader(notice: notice, lexicon: lexicon)
        for issuer in keyed.issuers.flatMap({ reader.names(in: $0) })
        where !value.issuers.contains(where: { $0.name == issuer.name }) { value.issuers.append(issuer) }
        if value.issuers.isEmpty, let number = keyed.number,
            let known = reader.ofSeries(notice.numbers(in: number).first?.issuer)
        {
            value.issuers = [known]
        }
        value.jurisdiction = value.issuers.lazy.compactMap(\.jurisdiction).first
        value.published = day(keyed.published, ahead: false)
        value.effective = day(keyed.effective, ahead: true).map { .date($0) }
        value.deadlines =
            [(keyed.comment, Notice.Deadline.Kind.comment), (keyed.compliance, .compliance)]
            .compactMap { range, kind in day(range, ahead: true).map { Notice.Deadline(date: $0, kind: kind) } }
        if let title = keyed.title {
            value.topics = TopicCounter(notice: notice, words: words).topics(title: title, in: title)
        }
        if let respondent = keyed.respondent { value.respondents = [oneLine(text[respondent])] }
        guard !value.issuers.isEmpty, value.title != nil || value.number != nil else { return }
        reading.candidates.append(
            NoticeCandidate(
                notice: value, text: keyed.span, block: keyed.block, rule: "notice.fields",
                confidence: Confidence(hundredths: 90)))
    }

    private func day(_ range: Range<Int>?, ahead: Bool) -> CalendarDate? {
        range.flatMap { notice.dates(in: $0).first }.flatMap { notice.day($0, ahead: ahead) }
    }
}
