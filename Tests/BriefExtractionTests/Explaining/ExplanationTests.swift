import BriefExtraction
import BriefModel
import BriefReading
import Foundation
import Testing

@Suite struct `An explanation` {
    let extractor: BriefExtractor
    let received: Instant

    init() throws {
        extractor = try BuiltIn.extractor
        received = try #require(Instant(rfc3339: "2026-02-06T12:00:00Z"))
    }

    private func explanation(of text: String) throws -> Explanation {
        extractor.explanation(
            of: try BriefReader().read(Array(text.utf8), name: "text.txt"), file: "text.txt", received: received)
    }

    /// `nil` for samples that no reader takes.
    private func explanation(of sample: SampleBrief) throws -> Explanation? {
        guard let document = try? BriefReader().read(try sample.bytes, name: sample.file.lastPathComponent) else {
            return nil
        }
        return extractor.explanation(of: document, file: "sample", received: received)
    }

    @Test(arguments: SampleBrief.all)
    func `is of the very records that a normal run makes`(sample: SampleBrief) throws {
        guard let explanation = try explanation(of: sample) else { return }
        let document = try BriefReader().read(try sample.bytes, name: sample.file.lastPathComponent)
        #expect(
            explanation.brief.json == extractor.brief(of: document, file: "sample", received: received).json)
    }

    @Test(arguments: SampleBrief.all)
    func `shows each record and each figure that became none`(sample: SampleBrief) throws {
        guard let explanation = try explanation(of: sample) else { return }
        #expect(explanation.shownRecords == Set(explanation.brief.records.map(\.id)))
        let told = explanation.figures.filter { figure in
            figure.outcomes.contains { if case .unrecognized = $0 { true } else { false } }
        }
        #expect(told.map(\.place.span) == explanation.brief.unrecognized.map(\.span))
    }

    @Test(arguments: SampleBrief.all)
    func `has terms that add up to each score`(sample: SampleBrief) throws {
        guard let explanation = try explanation(of: sample) else { return }
        for governor in explanation.figures.flatMap(\.governors) {
            #expect(governor.terms.reduce(0) { $0 + $1.hundredths } == governor.total)
        }
        for mention in explanation.notices.numbers.flatMap(\.mentions) {
            // Each term is rounded for itself.
            #expect(abs(mention.terms.reduce(0) { $0 + $1.hundredths } - mention.total) <= mention.terms.count)
        }
    }

    @Test func `of a record has a winner that no other cue outdoes`() throws {
        let explanation = try explanation(
            of: "Ethereum recorded a net inflow of $61.2 million, while Arbitrum posted a net outflow of $9.8M.\n")
        let figures = explanation.figures
        try #require(figures.count == 2)
        #expect(figures.map { $0.governors.filter(\.wins).map(\.role) } == [["noun in"], ["noun out"]])
        #expect(figures.allSatisfy { $0.governors.first?.wins == true && $0.governors.count == 2 })
        #expect(figures[0].governors[1].loses == "too weak")
        #expect(figures.map { $0.subjects.first(where: \.wins)?.place?.text } == ["Ethereum", "Arbitrum"])
        #expect(
            explanation.brief.records.map { [Explanation.Outcome.record($0.id)] } == figures.map(\.outcomes))
    }

    @Test(
        arguments: [
            ("ETFs could attract $5 billion in inflows.", "could"),
            ("The round of funding was $50 million.", "funding"),
        ])
    func `of no record names the word that stands against it`(text: String, word: String) throws {
        let figure = try #require(try explanation(of: text + "\n").figures.first)
        let vetoes = figure.remarks.filter(\.isVeto)
        #expect(vetoes.contains { $0.words?.contains(word) ?? false })
        #expect(figure.outcomes.contains { if case .unrecognized = $0 { true } else { false } })
    }

    @Test func `of a figure below a heading names the lines that its scope comes from`() throws {
        let explanation = try explanation(
            of: "Flows, 6 February 2026\n\nOutflows this week:\n- GBTC: $58.1m\n- ARKB: $3m\n")
        let block = try #require(explanation.blocks.first { !$0.sentences.isEmpty })
        #expect(block.layers.map(\.origin) == ["heading", "intro", "key"])
        #expect(block.scope.first { $0.name == "direction" }?.value == "out")
        #expect(block.scope.first { $0.name == "date" }?.value == "2026-02-06")
    }

    @Test func `can be cut to one record, by its id or how it begins`() throws {
        let whole = try explanation(
            of: "IBIT took in $412.3 million. GBTC lost $58.1 million. Trading volume was $2bn.\n")
        let id = try #require(whole.brief.records.last?.id)
        let only = try #require(whole.only(recordsBeginning: id.text))
        #expect(only.brief.records.map(\.id) == [id])
        #expect(only.figures.map(\.place.text) == ["$58.1 million"])
        #expect(whole.only(recordsBeginning: String(id.text.prefix(8))) == only)
        #expect(whole.only(recordsBeginning: "r_none") == nil)
    }

    @Test func `tells of blocks that are not read`() throws {
        let html =
            "<p>IBIT took in $4 million on Monday, its best day this year so far.</p><footer><p>From $5 a month</p></footer>"
        let explanation = extractor.explanation(
            of: try BriefReader().read(Array(html.utf8), name: "page.html"), file: "page.html", received: received)
        #expect(explanation.blocks.compactMap(\.skipped) == ["a menu or footer"])
    }

    @Test func `is JSON with the records of the contract in it`() throws {
        let explanation = try explanation(of: "IBIT took in $412.3 million.\n")
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(explanation.json)) as? [String: Any])
        #expect(json["schema"] as? String == "briefd.explanation.v1")
        let records = try #require(json["records"] as? [[String: Any]])
        #expect(records.map { $0["amount"] as? String } == ["412300000"])
        let sentences = (json["blocks"] as? [[String: Any]])?.first?["sentences"] as? [[String: Any]]
        let figure = try #require((sentences?.first?["figures"] as? [[String: Any]])?.first)
        let governor = try #require((figure["governors"] as? [[String: Any]])?.first)
        #expect(governor["role"] as? String == "receiver in")
        #expect((governor["terms"] as? [String: Any])?["base"] as? Int == 1000)
    }
}

extension Explanation {
    var figures: [Figure] { blocks.flatMap { $0.sentences.flatMap(\.figures) + ($0.table?.figures ?? []) } }

    /// All that some figure, block or number is said to have become.
    var shownRecords: Set<RecordID> {
        var shown = Set(blocks.flatMap(\.records))
        for case .record(let id) in figures.flatMap(\.outcomes) { shown.insert(id) }
        shown.formUnion(notices.numbers.flatMap(\.records))
        return shown.union(notices.sentences.flatMap(\.records))
    }
}
