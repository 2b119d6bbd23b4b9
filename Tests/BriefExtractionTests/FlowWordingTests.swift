import BriefExtraction
import BriefIdentity
import BriefModel
import Foundation
import Testing

/// A sentence and the flows that it states, each as `direction amount unit subject`.
struct FlowWording: Sendable, CustomTestStringConvertible {
    let text: String
    let flows: [String]
    var testDescription: String { text }

    init(_ text: String, _ flows: String...) {
        self.text = text
        self.flows = flows
    }

    static let all: [FlowWording] = [
        .init(
            "Ethereum recorded a net inflow of $61.2 million, while Arbitrum posted a net outflow of $9.8M.",
            "in 61200000 USD Ethereum", "out 9800000 USD Arbitrum"),
        .init(
            "Digital asset products saw net inflows of $1.24 billion, with Bitcoin leading at $843m, followed by XRP with $31.5 million.",
            "in 1240000000 USD Digital asset products", "in 843000000 USD Bitcoin", "in 31500000 USD XRP"),
        .init(
            "IBIT took in $412.3 million on Tuesday, while GBTC lost $58.1 million.",
            "in 412300000 USD IBIT", "out 58100000 USD GBTC"),
        .init(
            "Investors pulled $96m from FBTC and $12.4m from ARKB.", "out 96000000 USD FBTC", "out 12400000 USD ARKB"),
        .init(
            "The United States, Germany and Canada attracted $1.1bn, $82m and $17m respectively.",
            "in 1100000000 USD United States", "in 82000000 USD Germany", "in 17000000 USD Canada"),
        .init(
            "Foreign investors sold shares worth Rs 2,345 crore on Monday, while domestic institutions bought Rs 3,102 crore.",
            "out 23450000000 INR Foreign investors", "in 31020000000 INR domestic institutions"),
        .init("Ethereum, on the other hand, saw outflows of US$22.5m.", "out 22500000 USD Ethereum"),
        .init(
            "Short-bitcoin products saw minor outflows totalling US$9.5m for a third week.",
            "out 9500000 USD Short-bitcoin products"),
        .init(
            "Solana's bridge attracted $12m, followed by Base with $9m and zkSync with $2.5m.",
            "in 12000000 USD Solana", "in 9000000 USD Base", "in 2500000 USD zkSync"),
        .init("$2.3 billion left money market funds in the week.", "out 2300000000 USD money market funds"),
        .init("Some 12,500 ETH ($31.2m) was moved from Binance to an unknown wallet.", "out 12500 ETH Binance"),
        .init("About 2,910 BTC (75,810,489 USD) flowed into Coinbase on Friday.", "in 2910 BTC Coinbase"),
        .init("Tether minted 1 billion USDT.", "in 1000000000 USDT USDT"),
        .init("Net flow: -$59.7M", "net -59700000 USD -"),
        .init("Trading volume on Uniswap reached $3.2 billion, and assets under management rose to $120bn."),
        .init("If the Fed cuts rates, ETFs could attract $5 billion in inflows."),
        .init("The regulator fined the exchange $4.3 million and the startup raised $50 million."),
        .init("The inflow to the reservoir rose to 3,200 cusecs."),
        .init("The city pays annual rent of $121,800 for the office."),
    ]
}

@Suite struct `Wordings of flows` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BuiltIn.extractor
    }

    @Test(arguments: FlowWording.all)
    func `are read with direction, amount, unit and subject`(wording: FlowWording) throws {
        let brief = try SampleBrief.json(
            of: Array((wording.text + "\n").utf8), name: "wording.txt", extractor: extractor)
        let records = (brief["records"] as? [[String: Any]] ?? []).filter { $0["kind"] as? String == "flow" }
        let flows = records.map { record in
            ["direction", "amount", "unit", "subject"].map { record[$0] as? String ?? "-" }.joined(separator: " ")
        }
        #expect(flows == wording.flows)
    }

    @Test func `a comparison is of an earlier period`() throws {
        let text = "Binance saw outflows of 4,200 BTC, compared with outflows of 1,100 BTC a week earlier.\n"
        let brief = try SampleBrief.json(of: Array(text.utf8), name: "wording.txt", extractor: extractor)
        let records = brief["records"] as? [[String: Any]] ?? []
        let flags = records.map { $0["flags"] as? [String] ?? [] }
        try #require(flags.count == 2)
        #expect(!flags[0].contains("prior-period"))
        #expect(flags[1].contains("prior-period"))
    }

    @Test func `a table of days and funds names the fund, and a total nobody`() throws {
        let text = """
            ETF Flow (US$m)

            Date          IBIT     GBTC     Total
            02 Feb 2026   125.3    (45.2)   80.1
            03 Feb 2026   (27.4)   7.5      (19.9)
            Total         97.9     (37.7)   60.2

            """
        let brief = try SampleBrief.json(of: Array(text.utf8), name: "wording.txt", extractor: extractor)
        let records = brief["records"] as? [[String: Any]] ?? []
        let current = records.filter { $0["flags"] as? [String] == [] }.map { record in
            ["direction", "amount", "subject", "date"].map { record[$0] as? String ?? "-" }.joined(separator: " ")
        }
        #expect(
            current == [
                "in 125300000 IBIT 2026-02-02", "out 45200000 GBTC 2026-02-02", "out 27400000 IBIT 2026-02-03",
                "in 7500000 GBTC 2026-02-03",
            ])
        #expect(!records.contains { $0["subject"] as? String == "Total" })
    }

    @Test func `the hash of the packs is over every pack file`() throws {
        let folder = SampleBrief.root.appending(path: "Sources/BriefPacks/Packs")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let bytes = try names.flatMap { name in
            let file = Array(try Data(contentsOf: folder.appending(path: name)))
            return Array("\(name) \(file.count)\n".utf8) + file
        }
        #expect(extractor.packs == ContentHash(of: bytes).hex)
    }

    @Test func `the figures of a table that nobody knows are told of`() throws {
        let text = "Item,Cost\nRoof,$1200\nDoor,$310\n"
        let brief = try SampleBrief.json(of: Array(text.utf8), name: "costs.csv", extractor: extractor)
        let left = brief["unrecognized"] as? [[String: Any]] ?? []
        #expect(left.compactMap { $0["text"] as? String } == ["$1200", "$310"])
        #expect(left.allSatisfy { $0["reason"] as? String == "unknown-layout" })
        #expect((brief["records"] as? [Any])?.isEmpty == true)
    }
}
