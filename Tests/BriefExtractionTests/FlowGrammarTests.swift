import BriefExtraction
import Foundation
import Testing

/// Sentences grouped by the grammar that they need, none of them from a real brief.
@Suite struct `Grammar of flows` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BuiltIn.extractor
    }

    private func flows(in text: String) throws -> [String] {
        try records(in: text).map { record in
            ["direction", "amount", "unit", "subject"].map { record[$0] as? String ?? "-" }.joined(separator: " ")
        }
    }

    private func records(in text: String) throws -> [[String: Any]] {
        let brief = try SampleBrief.json(of: Array((text + "\n").utf8), name: "grammar.txt", extractor: extractor)
        return (brief["records"] as? [[String: Any]] ?? []).filter { $0["kind"] as? String == "flow" }
    }

    static let clauses: [FlowWording] = [
        .init("Tesoro Fund was the favourite, absorbing $148 million.", "in 148000000 USD Tesoro Fund"),
        .init("Bond funds were popular for a ninth week, gaining $7.1 billion.", "in 7100000000 USD Bond funds"),
        .init(
            "Hybrid funds - which hold stocks too - had estimated outflows of $1.2 billion.",
            "out 1200000000 USD Hybrid funds"),
        .init(
            "Long-dated ETFs (hedged ones aside) registered inflows of EUR 71 million.",
            "in 71000000 EUR Long-dated ETFs"),
        .init("Among prime funds, outflows were $6.2 billion.", "out 6200000000 USD prime funds"),
        .init("Ether products fared better: $24.1 million of new money.", "in 24100000 USD Ether products"),
        .init("Money market funds saw $23.4 billion head for the door.", "out 23400000000 USD Money market funds"),
        .init(
            "The gloom was greatest in the United States, where $901 million left.", "out 901000000 USD United States"),
        .init("Halden's IBIT, with $142 million redeemed, led the way.", "out 142000000 USD IBIT"),
    ]

    @Test(arguments: clauses)
    func `the subject heads the clause, over verbs and asides`(wording: FlowWording) throws {
        #expect(try flows(in: wording.text) == wording.flows)
    }

    static let ellipses: [FlowWording] = [
        .init(
            "Mid-cap funds shed $1.4 billion and small-cap funds $903 million.", "out 1400000000 USD Mid-cap funds",
            "out 903000000 USD small-cap funds"),
        .init(
            "Taxable bond funds saw $6.6 billion come in; municipal bond funds, $1.2 billion.",
            "in 6600000000 USD Taxable bond funds", "in 1200000000 USD municipal bond funds"),
        .init(
            "Solana ($31m), XRP ($42.2m) and Chainlink ($0.7m) all enjoyed inflows.", "in 31000000 USD Solana",
            "in 42200000 USD XRP", "in 700000 USD Chainlink"),
        .init(
            "Short-term funds, loan funds and municipal debt funds stood out, with inflows of $2.3 billion, $1.9 billion and $1.1 billion, in that order.",
            "in 2300000000 USD Short-term funds", "in 1900000000 USD loan funds",
            "in 1100000000 USD municipal debt funds"),
    ]

    @Test(arguments: ellipses)
    func `figures without a verb go on from those beside them`(wording: FlowWording) throws {
        #expect(try flows(in: wording.text) == wording.flows)
    }

    @Test func `a share of the sentence before keeps its direction`() throws {
        let text = "Equity funds lost $5 billion. Domestic equity funds accounted for $4 billion of this."
        #expect(
            try flows(in: text) == ["out 5000000000 USD Equity funds", "out 4000000000 USD Domestic equity funds"])
    }

    static let split: [FlowWording] = [
        .init("British investors took £1.34bn out of equity funds.", "out 1340000000 GBP equity funds"),
        .init("The bitcoin tracker sold well, bringing SEK 184m through the door.", "in 184000000 SEK bitcoin tracker"),
        .init("Clients moved $40 million into gold ETFs.", "in 40000000 USD gold ETFs"),
    ]

    @Test(arguments: split)
    func `the word behind the figure gives the verb its direction`(wording: FlowWording) throws {
        #expect(try flows(in: wording.text) == wording.flows)
    }

    static let silent: [String] = [
        "Tencent shares shed 2.2 per cent to HK$588.50, while bitcoin funds rallied.",
        "Gold gained $35.20 to $4,911 an ounce and bitcoin ETFs were quiet.",
        "Suppose a bitcoin ETF takes in $20 million. The fund has had an inflow of $20 million.",
        "Should the bitcoin ETF sell $5 million of its coins?",
        "Our full-year projection for ETF inflows is $680 billion.",
        "Withdrawals (outflows) are limited to 2 BTC, 40 ETH or USD 50,000 in any 24 hours.",
        "Customers lost $40 million in the bitcoin ETF scheme.",
        "Deposits of up to $10 million a day flow into the bitcoin ETFs.",
        "Each kettle sold brings DKK 600,000 to the charity.",
        "Existing backers put in $6 million of the Series A for Basalt Chain.",
        "COMEX net longs were 702t and gold ETFs were quiet.",
        "Bitcoin options desk: bought 24000 PE at 95, sold 24500 CE at 60.",
    ]

    @Test(arguments: silent)
    func `prices, examples, questions, limits, rates and losses are no flows`(text: String) throws {
        #expect(try flows(in: text) == [])
    }

    @Test func `headings that say net keep the sign; those that say in or out give the direction`() throws {
        let net = "# Exchange net flow, past 24 hours\n\n- Binance: -$312.4M\n- Kraken: +1,204 BTC\n"
        let brief = try SampleBrief.json(of: Array(net.utf8), name: "net.md", extractor: extractor)
        let records = brief["records"] as? [[String: Any]] ?? []
        #expect(records.compactMap { $0["amount"] as? String } == ["-312400000", "1204"])
        #expect(records.compactMap { $0["direction"] as? String } == ["net", "net"])
        let lists = "Chains, last 24h\n\nMoney in:\n- Base: $214.6M\n- Sui: $9.7M\n\nMoney out:\n- Arbitrum: $131.9M\n"
        #expect(
            try flows(in: lists) == ["in 214600000 USD Base", "in 9700000 USD Sui", "out 131900000 USD Arbitrum"])
    }

    @Test func `a sign of its own beats what the figure beside it says`() throws {
        let text = "Institutional activity: FIIs: -Rs 2,450.8 crore; DIIs: +Rs 3,012.2 crore."
        #expect(try flows(in: text) == ["out 24508000000 INR FIIs", "in 30122000000 INR DIIs"])
    }

    @Test func `a day holds for the sentences after it, and a bound does not`() throws {
        let text = "On Tuesday, 3 February 2026, bitcoin funds lost $186 million. Ether funds drew in $37 million."
        #expect(try records(in: text).compactMap { $0["date"] as? String } == ["2026-02-03", "2026-02-03"])
        let bound = "Bitcoin funds have been busy since 3 February 2026. Ether funds drew in $37 million."
        #expect(try records(in: bound).compactMap { $0["date"] as? String } == [])
    }

    @Test func `what came before and what is summed up is flagged`() throws {
        func flags(_ text: String) throws -> [[String]] { try records(in: text).map { $0["flags"] as? [String] ?? [] } }
        #expect(try flags("In the previous period, inflows to prime funds were $9 billion.") == [["prior-period"]])
        #expect(try flags("Overseas funds had invested $5 billion in Indian equities.") == [["prior-period"]])
        #expect(try flags("European equity funds have gathered €18.3bn since 1 January.") == [["cumulative"]])
        #expect(try flags("It was the biggest exit from bond funds since $61 billion left.") == [["prior-period"]])
    }

    @Test func `a currency sign means what the whole text speaks of`() throws {
        let text =
            "A letter from Tokyo, on Japanese shares and what moves them this week and the next.\n\n"
            + "The exchange's tally is out. Foreign investors brought net inflows of ¥412.6 billion into cash equities."
        #expect(try flows(in: text).first?.hasPrefix("in 412600000000 JPY") == true)
    }

    @Test func `two units of one amount are one record`() throws {
        for text in [
            "Kita Holdings bought 150 bitcoin for $16.2 million.",
            "150 BTC withdrawn from Kraken (≈ $16.2M)",
            "Gold ETFs added 150 tonnes yesterday ($16.2M).",
        ] {
            let found = try records(in: text)
            #expect(found.count == 1)
            let sides = found.first?["equivalents"] as? [[String: Any]] ?? []
            #expect(sides.compactMap { $0["amount"] as? String } == ["16200000"])
        }
    }
}
