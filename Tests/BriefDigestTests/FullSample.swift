import BriefIdentity
import BriefModel

/// A brief that has every field of the contract in use.
enum FullSample {
    static func brief(_ text: String = "one") -> Brief {
        let hash = ContentHash(of: Array(text.utf8))
        var brief = Brief(
            producer: Samples.producer, id: BriefID(file: hash), sha256: hash, size: text.utf8.count,
            file: "\(text).eml",
            format: .email, language: "en", received: Samples.noon)
        brief.supersedes = BriefID(file: ContentHash(of: Array("before".utf8)))
        brief.title = "Title \"quoted\" \\ \n"
        brief.byline = "desk"
        brief.published = StatedTime(iso: "2026-02-06T07:00:00+08:00")
        brief.url = "https://example.org/a"
        let span = SourceSpan(part: "1.2", range: 3..<9)
        brief.links = [Link(url: "https://example.org/b", text: nil, span: span)]
        brief.records = facts.enumerated().map { place, fact in record(fact, of: brief.id, at: place) }
        brief.mentions = mentions.map { Mention(content: $0, span: span, text: "x") }
        brief.unrecognized = Unrecognized.Reason.allCases.map {
            Unrecognized(span: SourceSpan(range: 1..<2), text: "$3", shape: .money, reason: $0)
        }
        brief.warnings = BriefWarning.Code.allCases.map { BriefWarning(code: $0, message: "m", span: nil) }
        brief.warnings.append(BriefWarning(code: .truncated, message: "m", span: span))
        return brief
    }

    private static func record(_ fact: Fact, of brief: BriefID, at place: Int) -> Record {
        let span = SourceSpan(range: place..<place + 5)
        let evidence = Evidence(span: span, quote: "<b>12</b>", text: place == 0 ? "12" : nil)
        return Record(
            id: RecordID(brief: brief, kind: fact.kind, span: span, ordinal: 0), fact: fact, evidence: evidence,
            alsoAt: [SourceSpan(part: "2", range: 0..<1)], section: ["A", "B"], rule: "flow.table",
            confidence: Confidence(hundredths: 29), date: place == 1 ? nil : Samples.day, dateInferred: place == 0,
            flags: RecordFlags(rawValue: 0xFFF))
    }

    private static var facts: [Fact] {
        var range = Samples.inflow(nil, bound: .under)
        range.range = ExactDecimal(1)...ExactDecimal(2)
        range.subjectKind = .market
        range.unitCandidates = ["CNY", "JPY"]
        let pair = Flow(
            metric: .burn, direction: .out, amount: Samples.amount("2910", 0), unit: "BTC",
            equivalents: [Equivalent(figure: Samples.amount("75810489", 0), unit: "USD")], subjectID: "eip155:1",
            from: "a", to: "b", horizon: "P7D")
        let mover = Mover(
            symbol: "AIO", name: "A", assetID: "eip155:1/slip44:60", direction: .loser,
            changePercent: ExactDecimal("-1.5"),
            price: ExactDecimal("993.79"), priceUnit: "GBX", rank: 1)
        return [
            .flow(range), .flow(pair), .mover(mover), .mover(Samples.mover("B", nil)), .notice(notice),
            .notice(Samples.notice(nil)), .headline(Headline(text: "h", symbols: ["A"])),
        ]
    }

    private static var notice: Notice {
        var notice = Samples.notice("No. 1", title: "t", effective: .onIssuance)
        notice.numbers = ["No. 1", "No. 2"]
        notice.published = Samples.day
        notice.topics = Notice.Topic.allCases
        notice.repeals = ["No. 0"]
        notice.respondents = ["r"]
        notice.penalties = [Notice.Penalty(amount: ExactDecimal(5), unit: nil)]
        notice.sections = 1
        notice.provisions = 7
        if let day = Samples.day { notice.deadlines = [Notice.Deadline(date: day, kind: .comment)] }
        notice.clauses = Notice.Clause.Modality.allCases.map {
            Notice.Clause(
                label: "(I)", ordinal: 1, heading: nil, span: SourceSpan(range: 1..<2), modality: $0, cue: "shall")
        }
        return notice
    }

    private static var mentions: [Mention.Content] {
        let one = ExactDecimal(1)
        return [
            .money(value: one, range: nil, unit: "USD"), .money(value: nil, range: one...one, unit: nil),
            .percent(value: one, range: nil), .date(value: "2026-02"), .number(value: one), .asset(name: "A", id: nil),
            .chain(name: "A", id: "eip155:1"), .venue(name: "A", id: nil), .authority(name: "A", id: nil),
            .documentNumber(name: "A", id: nil),
        ]
    }
}
