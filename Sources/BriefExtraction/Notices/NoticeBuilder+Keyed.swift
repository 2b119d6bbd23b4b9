import BriefModel
import BriefReading

extension NoticeBuilder {
    /// Adds an instrument that the members of an object or the cells of a row tell.
    func add(_ keyed: KeyedNotice, to reading: inout NoticeReading) {
        let text = notice.text
        var value = Notice()
        value.title = keyed.title.map { oneLine(text[$0]) }
        if let number = keyed.number {
            let name = name(of: number)
            if name.utf8.contains(where: \.isASCIIDigit), name.utf8.count <= 80 {
                value.number = name
                value.numbers = [name] + keyed.others.filter { isPrintedNumber($0) }.map { oneLine(text[$0]) }
            }
        }
        let reader = IssuerReader(notice: notice, lexicon: lexicon)
        for issuer in keyed.issuers.flatMap({ reader.names(in: $0) })
        where !value.issuers.contains(where: { $0.name == issuer.name }) { value.issuers.append(issuer) }
        if value.issuers.isEmpty, let number = keyed.number, let known = issuer(of: number) {
            value.issuers = [known]
        }
        value.jurisdiction =
            jurisdiction(stated: keyed.jurisdiction) ?? value.issuers.lazy.compactMap(\.jurisdiction).first
        value.published = day(keyed.published, ahead: false)
        value.effective = day(keyed.effective, ahead: true).map { .date($0) }
        value.deadlines =
            [(keyed.comment, Notice.Deadline.Kind.comment), (keyed.compliance, .compliance)]
            .compactMap { range, kind in day(range, ahead: true).map { Notice.Deadline(date: $0, kind: kind) } }
        if let title = keyed.title {
            value.topics = TopicCounter(notice: notice, words: words).topics(title: title, in: title)
        }
        addOrder(keyed, to: &value)
        if keyed.title == nil || !value.penalties.isEmpty { value.topics = [.enforcement] }
        // A cell without text proves nothing.
        guard !keyed.span.isEmpty, !value.issuers.isEmpty || keyed.isOfficial && value.number != nil,
            value.title != nil || value.number != nil
        else { return }
        reading.candidates.append(
            NoticeCandidate(
                notice: value, text: keyed.span, block: keyed.block, rule: "notice.fields",
                confidence: Confidence(hundredths: 90)))
    }

    /// A cell is the number as it is printed; of a cell with more in it, what a known series reads.
    private func name(of cell: Range<Int>) -> String {
        guard let known = notice.numbers(in: cell).first, cell.count > 80 || notice.words(in: cell) > 8 else {
            return oneLine(text[cell])
        }
        return known.name
    }

    /// "88213", "c5231184": the key of a record in somebody's database numbers no instrument.
    private func isPrintedNumber(_ cell: Range<Int>) -> Bool {
        !text[cell].allSatisfy { $0.isASCIIDigit || $0.isASCIILower }
    }

    /// The code of a place, or a country's name, in a field of its own.
    private func jurisdiction(stated cell: Range<Int>?) -> String? {
        guard let cell else { return nil }
        let code = text[cell].prefix(2)
        let isCode =
            code.count == 2 && code.allSatisfy(\.isASCIIUpper)
            && (cell.count == 2 || cell.count <= 6 && text[cell.lowerBound + 2] == UInt8(ascii: "-"))
        if isCode { return text[cell].elementsEqual("UK".utf8) ? "GB" : oneLine(text[cell]) }
        return lexicon.matches(in: text, range: cell).first { $0.range.count * 2 > cell.count }?
            .entry(of: .market)?.jurisdiction
    }

    /// Whom a row or object names as respondents, else whom its title names, and what it cost them.
    private func addOrder(_ keyed: KeyedNotice, to value: inout Notice) {
        value.respondents = keyed.respondents.flatMap { field -> [String] in
            let names =
                text[field.lowerBound] >= 0xE3
                ? HanNames(text: text).list(field)
                : RespondentNames(text: text).names(from: field.lowerBound, upTo: field.upperBound, isList: true)
            return names.isEmpty ? [oneLine(text[field])] : names
        }
        if value.respondents.isEmpty, let title = keyed.title {
            let reader = RespondentSentence(notice: notice)
            value.respondents = reader.against(in: title)
            if value.respondents.isEmpty { value.respondents = reader.named(in: title) }
            if value.respondents.isEmpty, !keyed.penalties.isEmpty { value.respondents = reader.penalized(in: title) }
        }
        for field in keyed.penalties {
            let money = notice.quantities(in: field).filter { $0.kind == .money }
            for amount in money {
                guard let sum = amount.value else { continue }
                value.penalties.append(Notice.Penalty(amount: sum, unit: amount.unit))
            }
            if money.isEmpty, let sum = notice.quantities(in: field).first?.value {
                let unit = keyed.currency.map { oneLine(text[$0]).trimming(of: " :\"") }
                value.penalties.append(Notice.Penalty(amount: sum, unit: unit))
            }
        }
    }

    /// The body of a number's series, or the one whose short name opens the number ("NSE/SURV/1024").
    private func issuer(of number: Range<Int>) -> Notice.Issuer? {
        let reader = IssuerReader(notice: notice, lexicon: lexicon)
        if let known = reader.ofSeries(notice.numbers(in: number).first?.issuer) { return known }
        let first = notice.text[number].prefix { $0.isASCIIUpper }
        return first.count >= 2 ? reader.ofSeries(String(decoding: first, as: UTF8.self)) : nil
    }

    /// Adds an instrument that the lines of a data sheet tell, with what its text says besides.
    func add(_ sheet: NoticeSheets.Sheet, verdicts: Verdicts, to reading: inout NoticeReading) {
        let keyed = sheet.keyed
        guard let title = keyed.title else { return }
        var candidate = made(
            anchor: title, number: nil, title: title,
            region: NoticeRegions.Region(range: sheet.region, isPage: false), warnings: &reading.warnings)
        let reader = IssuerReader(notice: notice, lexicon: lexicon)
        var issuers: [Notice.Issuer] = []
        for issuer in keyed.issuers.flatMap({ reader.names(in: $0) })
        where !issuers.contains(where: { $0.name == issuer.name }) { issuers.append(issuer) }
        var own: Set<String> = []
        if let number = keyed.number, notice.text[number].contains(where: \.isASCIIDigit) {
            let known = notice.numbers(in: number).first
            if let known { own.insert(known.id) }
            candidate.notice.number = known?.name ?? oneLine(notice.text[number])
            candidate.notice.numbers = [candidate.notice.number ?? ""] + keyed.others.map { oneLine(notice.text[$0]) }
            if issuers.isEmpty { issuers = issuer(of: number).map { [$0] } ?? [] }
        }
        if !issuers.isEmpty { candidate.notice.issuers = issuers }
        if !keyed.penalties.isEmpty {
            var order = Notice()
            addOrder(keyed, to: &order)
            candidate.notice.respondents = order.respondents
            candidate.notice.penalties = order.penalties
            candidate.notice.topics = [.enforcement]
        }
        guard !candidate.notice.issuers.isEmpty || candidate.notice.number != nil else { return }
        candidate.notice.jurisdiction = candidate.notice.issuers.lazy.compactMap(\.jurisdiction).first
        if let published = day(keyed.published, ahead: false) { candidate.notice.published = published }
        if let effective = day(keyed.effective, ahead: true) { candidate.notice.effective = .date(effective) }
        for (range, kind) in [(keyed.comment, Notice.Deadline.Kind.comment), (keyed.compliance, .compliance)] {
            guard let date = day(range, ahead: true),
                !candidate.notice.deadlines.contains(where: { $0.date == date && $0.kind == kind })
            else { continue }
            candidate.notice.deadlines.append(Notice.Deadline(date: date, kind: kind))
        }
        let inside = verdicts.filter { verdict in
            notice.numbers.contains { $0.id == verdict.number.id && sheet.region.contains($0.range.lowerBound) }
        }
        candidate.notice.repeals = inside.filter { $0.verdict == .repealed }.map(\.number.name)
        candidate.notice.cites = inside.filter {
            $0.verdict == .cited && $0.number.role != .reference && !own.contains($0.number.id)
        }
        .map(\.number.name)
        candidate.text = keyed.number ?? title
        guard !candidate.text.isEmpty else { return }
        candidate.rule = "notice.fields"
        candidate.confidence = Confidence(hundredths: 90)
        reading.candidates.append(candidate)
    }

    private func day(_ range: Range<Int>?, ahead: Bool) -> CalendarDate? {
        range.flatMap { notice.dates(in: $0).first }.flatMap { notice.day($0, ahead: ahead) }
    }
}
