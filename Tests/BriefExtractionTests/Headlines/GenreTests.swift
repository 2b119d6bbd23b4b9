import BriefExtraction
import Foundation
import Testing

/// A file that is no market brief: no fact of it may become a record.
struct NonBrief: Sendable, CustomTestStringConvertible {
    let file: URL
    var testDescription: String { file.lastPathComponent }

    static let all: [NonBrief] = {
        let folder = SampleBrief.root.appending(path: "Tests/Genres/none")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { NonBrief(file: folder.appending(path: $0)) }
    }()
}

@Suite struct `Kinds of texts` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BuiltIn.extractor
    }

    @Test(arguments: NonBrief.all)
    func `other than briefs state no facts`(_ text: NonBrief) throws {
        let bytes = Array(try Data(contentsOf: text.file))
        let brief = try SampleBrief.json(of: bytes, name: text.testDescription, extractor: extractor)
        let records = try #require(brief["records"] as? [[String: Any]])
        let quotes = records.compactMap { ($0["evidence"] as? [String: Any])?["quote"] as? String }
        #expect(quotes == [])
    }

    /// One line or two, and how many flows and movers they state.
    @Test(arguments: [
        ("$5.2M flowed into Arbitrum", 1), ("Tether minted 1 billion USDT.", 1), ("1,200 ETH moved to Kraken", 1),
        ("US equity funds lost $4bn in the week", 1), ("Investors pulled $96m from FBTC", 1),
        ("Foreign investors sold shares worth Rs 2,345 crore on Monday.", 1), ("Net flow: -$59.7M", 1),
        ("Solana rose 4.2% to $143.20.", 1), ("Acme shares fell 3% in New York.", 1), ("$KITE +22.4%", 1),
        ("比特币现货ETF昨日净流入1.2亿美元。", 1), ("Gold ETFs took in $300m on Friday as CPI and payrolls beat forecasts.", 1),
        ("Airline shares fell: Oystair (NYSE: OYS) dropped 5.1% as passengers and tourists stayed at home.", 1),
        ("The Water Utilities ETF saw an inflow of $41 million after the floods.", 1),
        ("Football club Hollins (LSE: HOLL) rose 6.2% after the striker's transfer.", 1),
        ("Suppose a fund takes in $5 million in a month. The inflow would be $5 million.", 0),
        ("Airbus gagne 2,4 %, Renault cède 3,1 % à la Bourse de Paris.", 2),
        ("Repsol sube un 2,1% y Grifols cae un 4,5% en un Ibex plano.", 2),
        ("코스피 마감: 삼성전자 2.1% 상승, 현대차 3.4% 하락", 2),
        ("If investors put $10 million into a fund, its inflow is $10 million. A lesson on ETF flows.", 0),
        ("Every time somebody puts $10 million into an ETF, someone else sells.", 0),
        ("Biggest movers today\nARVO 14.20 +6.1%\nDELT 88.15 -3.3%", 2),
        ("Net inflow: 1,240 NOVA to the bridge in 24 hours", 1),
        ("code,name,close,chg_pct\nAALI,Astra Agro,6250,+2.04\nBBCA,Bank Central,9300,-0.53", 2),
        ("| Name | Price | Change |\n|---|---|---|\n| Rolls-Royce | 412p | +2.1% |\n| Glencore | 388.5p | -1.7% |", 2),
        ("Airport figures\nMAN 7.2m +4.1%\nEDI 3.6m -0.9%", 0),
        (
            "Mint: to make tokens, say $1 million of them.\nBurn: to send tokens to where nobody can use them.\nSpread: what lies between the bid and the ask.\nGainer: a coin that is worth more than on the day before.",
            0
        ),
        ("On-chain example\n\n500 ETH flowed into Kraken.", 0),
        ("We lost $40 at the fair and gained a goldfish.", 0), ("Maria took in $30 and gave up $5 of it.", 0),
    ])
    func `of one line are judged by their own words`(_ text: String, _ count: Int) throws {
        let brief = try SampleBrief.json(of: Array(text.utf8), name: "a.txt", extractor: extractor)
        let records = try #require(brief["records"] as? [[String: Any]])
        #expect(records.count == count)
    }
}
