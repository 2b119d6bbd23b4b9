import BriefExtraction
import BriefModel
import BriefReading
import Foundation
import Testing

@Suite struct `The samples` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BuiltIn.extractor
    }

    @Test(arguments: SampleBrief.all)
    func `state exactly the facts that are written beside them`(sample: SampleBrief) throws {
        let wanted = try sample.expectation
        if let code = wanted["rejected"] as? String {
            let error = #expect(throws: ReadingError.self) { _ = try sample.brief(extractor) }
            #expect(error?.code == code)
            return
        }
        let brief = try sample.brief(extractor)
        for key in ["title", "byline", "published"] where wanted[key] != nil {
            #expect(brief[key] as? String == wanted[key] as? String)
        }
        let warnings = (brief["warnings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
        for code in wanted["warnings"] as? [String] ?? [] { #expect(warnings.contains(code)) }
        let records = try #require(brief["records"] as? [[String: Any]])
        let expectation = Expectation(wanted: wanted["records"] as? [[String: Any]] ?? [])
        #expect(expectation.complaints(about: records) == [])
    }

    @Test(arguments: SampleBrief.all)
    func `are quoted byte for byte`(sample: SampleBrief) throws {
        guard let document = try? BriefReader().read(try sample.bytes, name: sample.file.lastPathComponent) else {
            return
        }
        let received = try #require(Instant(rfc3339: "2026-02-06T12:00:00Z"))
        let brief = extractor.brief(of: document, file: "sample", received: received)
        for record in brief.records {
            let span = record.evidence.span
            let part = try #require(document.parts.first { $0.name == span.part })
            #expect(record.evidence.quote == String(decoding: part.bytes[span.range], as: UTF8.self))
            #expect(!span.range.isEmpty)
        }
    }

    @Test func `give the same bytes each time`() throws {
        let received = try #require(Instant(rfc3339: "2026-02-06T12:00:00Z"))
        let other = try BriefExtractor()
        for sample in SampleBrief.all {
            guard let document = try? BriefReader().read(try sample.bytes, name: sample.file.lastPathComponent) else {
                continue
            }
            let first = extractor.brief(of: document, file: "sample", received: received, mentions: true)
            let second = other.brief(of: document, file: "sample", received: received, mentions: true)
            #expect(first.json == second.json)
        }
    }

    /// The document that the project began with; it stands outside the project.
    static let origin = SampleBrief.root.appending(path: "../shared/brief/seed.txt")

    @Test(.enabled(if: FileManager.default.fileExists(atPath: origin.path)))
    func `the page that the project began with gives all its facts and no other`() throws {
        let bytes = Array(try Data(contentsOf: Self.origin))
        let brief = try SampleBrief.json(of: bytes, name: "seed.txt", extractor: extractor)
        let records = try #require(brief["records"] as? [[String: Any]])
        let flows = records.filter { $0["kind"] as? String == "flow" }
        #expect(flows.compactMap { $0["amount"] as? String } == ["508200000", "390800000"])
        #expect(flows.compactMap { $0["subject_id"] as? String } == ["eip155:1", "eip155:42161"])
        #expect(flows.compactMap { $0["direction"] as? String } == ["in", "out"])
        #expect(flows.compactMap { $0["date"] as? String } == ["2026-02-06", "2026-02-06"])
        let notice = try #require(records.first { $0["kind"] as? String == "notice" })
        #expect(notice["number"] as? String == "Yinfa [2026] No. 42")
        #expect((notice["issuers"] as? [Any])?.count == 8)
        #expect(notice["jurisdiction"] as? String == "CN")
        #expect(notice["published"] is NSNull)
        #expect(notice["sections"] as? Int == 6)
        #expect(notice["provisions"] as? Int == 19)
        #expect(notice["effective"] as? String == "on-issuance")
        #expect(notice["repeals"] as? [String] == ["Yinfa [2021] No. 237"])
        #expect((notice["cites"] as? [String] ?? []).contains { $0.contains("1283") })
        let headlines = records.filter { $0["kind"] as? String == "headline" && $0["flags"] as? [String] == [] }
        #expect(
            headlines.compactMap { $0["text"] as? String }
                == ["Current Bitcoin weekly RSI oversold signal comparable to June 2022"])
        let movers = records.filter { $0["kind"] as? String == "mover" }.compactMap { $0["symbol"] as? String }
        #expect(movers.filter { $0 != "Tesla" } == ["HBTC", "AIO"])
        #expect(records.allSatisfy { $0["rank"] == nil || $0["rank"] is NSNull })
        let warnings = (brief["warnings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
        #expect(warnings.contains("count-conflict"))
        #expect(brief["byline"] as? String == "blockbeats")
        #expect(brief["published"] as? String == "2025-04-25T13:45:02")
    }
}
