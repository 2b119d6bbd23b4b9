import BriefModel

/// Briefs that are made up for the tests.
enum Samples {
    static let noon = Instant(milliseconds: 1_770_379_200_000)
    static let day = CalendarDate(year: 2026, month: 2, day: 6)
    static let producer = Producer(version: "0.1.0", packs: String(repeating: "ab", count: 32))

    /// - Parameter letter: Names the brief: its id, its file.
    static func brief(_ letter: Character, minute: Int64 = 0, _ records: [Record] = []) -> Brief {
        var brief = Brief(
            producer: producer, id: id(letter), sha256: ContentHash(bytes: [UInt8](repeating: 7, count: 32)),
            size: 2048,
            file: "\(letter).txt", format: .text, language: "en", received: noon.adding(milliseconds: minute * 60_000))
        brief.records = records
        return brief
    }

    static func id(_ letter: Character) -> BriefID {
        BriefID(text: "b_" + String(repeating: letter, count: 26))
    }

    static func record(
        _ fact: Fact, _ name: String = "r", confidence: Int = 90, date: CalendarDate? = day, flags: RecordFlags = []
    ) -> Record {
        Record(
            id: RecordID(text: "r_" + name), fact: fact,
            evidence: Evidence(span: SourceSpan(range: 120..<141), quote: "net inflow of $508.2M"), section: ["Market"],
            rule: "flow.cue.inflow", confidence: Confidence(hundredths: confidence), date: date, flags: flags)
    }

    static func amount(_ text: String, _ decimals: Int) -> Figure {
        Figure(value: ExactDecimal(text) ?? .zero, decimals: decimals)
    }

    static func inflow(_ amount: Figure?, subject: String? = "Ethereum", bound: Bound? = nil) -> Flow {
        Flow(metric: .inflow, direction: .in, amount: amount, bound: bound, unit: "USD", subject: subject)
    }

    static func transfer(_ amount: Figure, _ direction: Flow.Direction = .in) -> Flow {
        Flow(metric: .transfer, direction: direction, amount: amount, unit: "BTC", subject: "Binance")
    }

    static func mover(_ symbol: String, _ direction: Mover.Direction?, _ change: String? = nil) -> Mover {
        Mover(symbol: symbol, direction: direction, changePercent: change.flatMap { ExactDecimal($0) })
    }

    static func notice(_ number: String?, title: String? = nil, effective: Notice.Effective? = nil) -> Notice {
        var notice = Notice()
        notice.number = number
        notice.title = title
        notice.issuers = [Notice.Issuer(name: "Central Bank of Examples", short: "CBE", jurisdiction: "CN")]
        notice.effective = effective
        return notice
    }
}
