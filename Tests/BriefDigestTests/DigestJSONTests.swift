import BriefDigest
import BriefIdentity
import BriefModel
import Testing

@Suite struct `The JSON of a digest` {
    private let builder = DigestBuilder(producer: Samples.producer)

    private func briefs() -> [Brief] {
        var generator = SeededGenerator(state: 7)
        return "abcdefgh".enumerated().map { place, letter in
            let records = (0..<6).map { ordinal in
                let value = Int.random(in: 1...40, using: &generator)
                let fact: Fact =
                    switch ordinal % 3 {
                    case 0: .flow(Samples.inflow(Samples.amount("\(value)00000", -5)))
                    case 1: .flow(Samples.transfer(Samples.amount("\(value)", 0)))
                    default: .mover(Samples.mover("S\(value % 4)", .gainer, "\(value)"))
                    }
                return Samples.record(fact, "\(letter)\(ordinal)", confidence: 50 + value)
            }
            return Samples.brief(letter, minute: Int64(place / 2), records)
        }
    }

    private func render(_ briefs: [Brief]) -> RenderedDigest {
        builder.rendered(of: briefs, name: "morning", from: Samples.noon, to: Samples.noon.adding(milliseconds: 1000))
    }

    @Test func `is the same for the same briefs in any order`() {
        let briefs = briefs()
        let expected = render(briefs).json
        var generator = SeededGenerator(state: 42)
        for _ in 0..<20 { #expect(render(briefs.shuffled(using: &generator)).json == expected) }
        #expect(render(briefs + briefs).json == expected)
    }

    @Test func `is what the digest gives by itself`() {
        let rendered = render(briefs())
        #expect(rendered.digest.json == rendered.json)
        #expect(!rendered.digest.conflicts.isEmpty)
        #expect(!rendered.digest.totals.isEmpty)
    }

    @Test func `has the contract's keys in the contract's order`() {
        let json = render([Samples.brief("a")]).json
        let text = String(decoding: json, as: UTF8.self)
        let keys = [
            "schema", "producer", "id", "name", "revision", "window", "late", "briefs", "flows", "movers", "notices",
            "headlines", "totals", "changes", "corrections", "conflicts", "omitted", "text",
        ]
        #expect(JSONValue(json).keys == keys)
        #expect(text.contains(#""window":{"from":"2026-02-06T12:00:00Z","to":"2026-02-06T12:00:01Z"}"#))
        #expect(text.contains(#""movers":{"gainers":[],"losers":[],"unknown":[]}"#))
        #expect(text.contains(#""changes":[],"corrections":[],"conflicts":[],"omitted":{}"#))
    }

    @Test func `names itself by name, window, revision and content`() {
        let briefs = briefs()
        func id(_ name: String = "n", to: Int64 = 0, revision: Int = 1, count: Int = 8) -> DigestID {
            let end = Samples.noon.adding(milliseconds: to)
            return builder.digest(
                of: Array(briefs.prefix(count)), name: name, from: Samples.noon, to: end, revision: revision
            ).id
        }
        let ids = [id(), id("m"), id(to: 1), id(revision: 2), id(count: 7)]
        #expect(Set(ids).count == ids.count)
        #expect(id() == id())
        #expect(ids.allSatisfy { $0.text.utf8.count == 28 && $0.text.hasPrefix("d_") })
    }

    @Test func `is wrapped for a webhook with the end of its window`() {
        let rendered = render([Samples.brief("a")])
        let body = String(decoding: WebhookBody.body(of: rendered), as: UTF8.self)
        let head = #"{"type":"briefd.digest.v1","timestamp":"2026-02-06T12:00:01Z","data":"#
        #expect(body == head + String(decoding: rendered.json, as: UTF8.self) + "}")
    }

    @Test func `gives each sink, format and part its own message id`() {
        let digest = DigestID(text: "d_x")
        let ids = [
            MessageID(digest: digest, sink: "a", format: "json"), MessageID(digest: digest, sink: "b", format: "json"),
            MessageID(digest: digest, sink: "a", format: "text"),
            MessageID(digest: digest, sink: "a", format: "json", part: 2),
        ]
        #expect(Set(ids).count == 4)
        // Made by other means: SHA-256 of `v1|d_x|a|json|1` in base32 (RFC 4648), lower case, 26 characters.
        #expect(ids[0].text == "m_uvhhxzzjxofufj5nsevebmbqde")
    }
}
