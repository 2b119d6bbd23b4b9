import BriefLedger
import BriefModel

/// Entries of made-up briefs; the same number gives the same entry.
enum Samples {
    static let noon = Instant(milliseconds: 1_770_379_200_000)

    static func file(_ number: Int, revision: Int64 = 0) -> FileKey {
        FileKey(
            folder: "/drop", name: Array("brief-\(number).txt".utf8), device: 0xFFFF_FFFF_FFFF_FFFF,
            inode: UInt64(1000 + number), size: 2048, modified: 1_770_379_199_000_000_000 + revision)
    }

    static func brief(_ number: Int, supersedes: BriefID? = nil) -> Brief {
        var brief = Brief(
            producer: Producer(version: "0.1.0", packs: String(repeating: "ab", count: 32)),
            id: BriefID(text: id("b", number)), sha256: ContentHash(bytes: [UInt8](repeating: 7, count: 32)),
            size: 2048,
            file: "brief-\(number).txt", format: .text, language: "en", received: noon)
        brief.supersedes = supersedes
        brief.title = "Morning brief \(number)"
        let mover = Fact.mover(Mover(symbol: "ABC", direction: .gainer, changePercent: ExactDecimal("12.5")))
        let headline = Fact.headline(Headline(text: "Exchange lists a new pair", symbols: ["ABC"]))
        for (ordinal, fact) in [flow("Ethereum", .in), flow("Arbitrum", .out), mover, headline, mover].enumerated() {
            brief.records.append(record(fact, number: number * 10 + ordinal))
        }
        return brief
    }

    static func entry(_ number: Int, sinks: [String] = ["hook"], supersedes: BriefID? = nil, revision: Int64 = 0)
        -> BriefEntry
    {
        let brief = brief(number, supersedes: supersedes)
        let json = Array(
            #"{"schema":"briefd.digest.v1","id":"\#(id("d", number))","size":[\#(brief.json.count)]}"#.utf8)
        let digest = DigestEntry(
            id: DigestID(text: id("d", number)), name: "each", revision: 1, from: noon, to: noon, late: false,
            briefs: [brief.id], json: json)
        let messages = sinks.enumerated().map { place, sink in
            OutboxMessage(
                id: MessageID(text: id("m", number * 10 + place)), digest: digest.id, sink: sink, format: "json",
                contentType: "application/json", body: Array(#"{"data":"#.utf8) + json + [UInt8(ascii: "}")],
                created: noon)
        }
        return BriefEntry(
            file: file(number, revision: revision), seen: noon, settled: noon.adding(milliseconds: 250), brief: brief,
            json: brief.json, digest: digest, messages: messages)
    }

    static func id(_ letter: String, _ number: Int) -> String {
        let digits = String(number)
        return letter + "_" + String(repeating: "a", count: 26 - digits.utf8.count) + digits
    }

    private static func flow(_ subject: String, _ direction: Flow.Direction) -> Fact {
        let amount = ExactDecimal("508200000").map { Figure(value: $0, decimals: -5) }
        return .flow(
            Flow(
                metric: .inflow, direction: direction, amount: amount, unit: "USD", subject: subject,
                subjectKind: .chain))
    }

    private static func record(_ fact: Fact, number: Int) -> Record {
        let quote = "net inflow of $508.2M to Ethereum over the day"
        return Record(
            id: RecordID(text: id("r", number)), fact: fact,
            evidence: Evidence(span: SourceSpan(range: 120..<166), quote: quote),
            section: ["Market", "On-chain flows"],
            rule: "flow.cue.inflow", confidence: Confidence(hundredths: 92),
            date: CalendarDate(year: 2026, month: 2, day: 6), dateInferred: true)
    }
}
