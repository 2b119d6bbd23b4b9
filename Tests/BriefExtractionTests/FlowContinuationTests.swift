import BriefExtraction
import Foundation
import Testing

/// What a sentence or line leaves to those behind it, and figures whose direction no verb says.
@Suite struct `Flows that go on` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BuiltIn.extractor
    }

    private func brief(of text: String) throws -> [String: Any] {
        try SampleBrief.json(of: Array((text + "\n").utf8), name: "note.txt", extractor: extractor)
    }

    private func records(in text: String) throws -> [[String: Any]] {
        (try brief(of: text)["records"] as? [[String: Any]] ?? []).filter { $0["kind"] as? String == "flow" }
    }

    private func flows(in text: String) throws -> [String] {
        try records(in: text).map { record in
            ["direction", "amount", "unit", "subject"].map { record[$0] as? String ?? "-" }.joined(separator: " ")
        }
    }

    static let wordings: [FlowWording] = [
        // items of one list keep their signs
        .init(
            "Tech funds saw outflows (-$0.9bn); utilities funds +$0.7bn.", "out 900000000 USD Tech funds",
            "in 700000000 USD utilities funds"),
        .init(
            "Net bridged: Base +$82.4M, Arbitrum -$61.0M", "net 82400000 USD Base", "net -61000000 USD Arbitrum"),
        // millions of a desk
        .init("US equity ETFs saw $420mm of net inflows.", "in 420000000 USD US equity ETFs"),
        // what goes into reserves is no level of them
        .init(
            "The Bank of Ghana added 5 tonnes of gold to its reserves, which lifted its holdings to 40 tonnes.",
            "in 5 tonne Bank of Ghana"),
        .init("波兰央行购金20吨，俄罗斯央行减持黄金6吨。", "in 20 tonne 波兰央行", "out 6 tonne 俄罗斯央行"),
        // verbs of Hindi in Latin letters stand behind their figures
        .init(
            "FII: ₹3,214 crore becha, DII: ₹4,020 crore kharida", "out 32140000000 INR FII", "in 40200000000 INR DII"),
        .init("비트코인 현물 ETF에 1,520만 달러가 순유입됐다.", "in 15200000 USD 비트코인 현물 ETF"),
        // the preposition behind a bare flow is its direction
        .init(
            "Weekly flows: $7.5bn to bond funds, $0.8bn from gold funds.", "in 7500000000 USD bond funds",
            "out 800000000 USD gold funds"),
        // a name with a sum and no verb
        .init(
            "By country, German ETFs took in $41 million. Austria: $6 million.", "in 41000000 USD German ETFs",
            "in 6000000 USD Austria"),
        // both ends without a verb
        .init("One more from the desk: 72,000 SOL out of Kraken, to a new wallet.", "out 72000 SOL Kraken"),
        .init("Kraken ➜ Bitstamp: 9,400 ETH", "out 9400 ETH Kraken"),
        .init(
            "Users moved $44M from Arbitrum to Base and $12.5M from Optimism to Unichain.", "out 44000000 USD Arbitrum",
            "out 12500000 USD Optimism"),
        // the verb of a coordinated name
        .init(
            "Prime funds were drained of $310 million after a bad week, and muni funds of $24 million.",
            "out 310000000 USD Prime funds", "out 24000000 USD muni funds"),
        // a word of something else inside a fund's name
        .init(
            "Bond funds led, receiving $2.6 billion, followed by loan participation funds at $512 million.",
            "in 2600000000 USD Bond funds", "in 512000000 USD loan participation funds"),
        .init("A whale withdrew 1,180 $BTC($107.6M) from #Kraken.", "out 1180 BTC Kraken"),
    ]

    @Test(arguments: wordings)
    func `are read with the direction and the name that they have`(wording: FlowWording) throws {
        #expect(try flows(in: wording.text) == wording.flows)
    }

    @Test func `a paragraph goes on from the one before`() throws {
        let text = "Crypto ETFs gathered $310 million last week.\n\nEther ETFs accounted for most of it, $198 million."
        #expect(try flows(in: text) == ["in 310000000 USD Crypto ETFs", "in 198000000 USD Ether ETFs"])
    }

    @Test func `a line of a name names the lines below it`() throws {
        let text = "Daily exchange flow\n\n#Bitcoin $BTC\n\n$1.2B in\n\nNet flow: -$98.4M"
        #expect(try flows(in: text) == ["in 1200000000 USD Bitcoin", "net -98400000 USD Bitcoin"])
    }

    @Test func `a figure in brackets with a period of its own is of that period`() throws {
        let flags = try records(in: "Net outflows from our funds were $1.4bn (Q2: net outflows of $0.9bn).").map {
            $0["flags"] as? [String] ?? []
        }
        #expect(flags == [[], ["prior-period"]])
    }

    @Test func `two currencies of one amount are one record, the text's first one leading`() throws {
        let found = try records(in: "Foreign investors sold a net NT$32.5 billion (US$990 million) of Taiwan shares.")
        #expect(found.compactMap { $0["amount"] as? String } == ["32500000000"])
        let sides = found.first?["equivalents"] as? [[String: Any]] ?? []
        #expect(sides.compactMap { $0["amount"] as? String } == ["990000000"])
    }

    static let silent: [String] = [
        "Bitcoin ETFs were quiet, leading at $843m in volume.",
        "Victims of the bitcoin ETF scam say $40m vanished, and $6m was moved to accounts abroad.",
        "Halden Asset Management to invest $410m in a gold ETF.",
        "The ETF issuer's revenue gained $30 million and its TVL lost $90 million.",
    ]

    @Test(arguments: silent)
    func `crimes, plans and other figures that grow are no flows`(text: String) throws {
        #expect(try flows(in: text) == [])
    }

    @Test func `a noun behind a comparison is of the earlier figure`() throws {
        let text = "Inflows to bitcoin ETFs were high, BlackRock leading at $843m, compared with outflows of $120m."
        #expect(!(try flows(in: text).contains { $0.hasPrefix("out 843000000") }))
    }

    @Test func `cells that are no record are reported`() throws {
        let table = "Fund | Net flow (US$m) | AUM\nAlpha ETF | 12.5 | $410m\nBeta ETF | -3.1 | $96m\n"
        let left = try brief(of: table)["unrecognized"] as? [[String: Any]] ?? []
        #expect(left.compactMap { $0["text"] as? String } == ["$410m", "$96m"])
    }
}
