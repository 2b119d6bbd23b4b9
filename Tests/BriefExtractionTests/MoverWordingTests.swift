import BriefExtraction
import BriefModel
import Foundation
import Testing

/// A text and the movers that it states, each as `symbol direction change price`.
struct MoverWording: Sendable, CustomTestStringConvertible {
    let text: String
    let movers: [String]
    var testDescription: String { text }

    init(_ text: String, _ movers: String...) {
        self.text = text
        self.movers = movers
    }

    static let all: [MoverWording] = [
        .init(
            "Shares of Nordvik Energy rose 4.2% to 318.50 kroner, while Halden Steel shares fell 3.1 percent.",
            "Nordvik Energy gainer 4.2 -", "Halden Steel loser -3.1 -"),
        .init(
            "Bitcoin slipped 1.8% to $97,420 and Ether gained 2.3%.", "Bitcoin loser -1.8 97420",
            "Ether gainer 2.3 -"),
        .init(
            "Top Gainers\n\n1. Render (RNDR) +14.2% $7.81\n2. Injective (INJ) +9.8% $24.10\n",
            "RNDR gainer 14.2 7.81", "INJ gainer 9.8 24.1"),
        .init(
            "Top Losers\n\n- Worldcoin (WLD): -11.3%\n- $PEPE 8.4%\n- Aptos, 6.2%\n",
            "WLD loser -11.3 -", "PEPE loser -8.4 -", "Aptos loser -6.2 -"),
        .init("Biggest Gainers/Losers: $QKC, $ZIL", "QKC gainer - -", "ZIL loser - -"),
        .init(
            "Gainers: Apple (3.2%), Nvidia (2.8%) and AMD (1.9%)",
            "Apple gainer 3.2 -", "Nvidia gainer 2.8 -", "AMD gainer 1.9 -"),
        .init(
            "Top losers\n\n- Bonk: -7.4% ($0.0000211)\n- Celestia TIA down 5.9% to $4.87\n",
            "Bonk loser -7.4 0.0000211", "TIA loser -5.9 4.87"),
        .init("Shares of Halma climbed 4.5% to 2,310p, the top riser on the exchange.", "Halma gainer 4.5 2310"),
        .init(
            "Stocks closed higher. Ketil Holdings slumped 7.9% to 88.2p and Nordland Energy rose 2%.",
            "Ketil Holdings loser -7.9 88.2", "Nordland Energy gainer 2 -"),
        .init(
            "Shares: Orchard Vale, which pays a 5.8% yield, fell 1.5% to $1.94.", "Orchard Vale loser -1.5 1.94"),
        .init(
            "Commodities: gold rose 0.7% to $4,402 an ounce; silver did better, up 1.8% to $51.24.",
            "gold gainer 0.7 4402", "silver gainer 1.8 51.24"),
        .init(
            "Commodities: Brent crude slipped 1% and Robusta coffee fell 3.2% in London.", "Brent crude loser -1 -",
            "Robusta coffee loser -3.2 -"),
        .init(
            "📈 Top gainers (24h)\nHYPE 41.20 USD 12.8%\n\n📉 Top losers (24h)\nFIL 1.87 USD 4.3%\n",
            "HYPE gainer 12.8 41.2", "FIL loser -4.3 1.87"),
        .init("今日美股收盘：英伟达涨3.4%，苹果微涨0.2%。", "英伟达 gainer 3.4 -", "苹果 gainer 0.2 -"),
        .init(
            "Fjord (FJO) reversed early losses to end up 1.9% as stocks closed higher on the Nasdaq.",
            "FJO gainer 1.9 -"),
        .init(
            "Hong Kong stocks, top gainers\n\nTencent (0700.HK)  HK$512.50  +3.4%\nMeituan (3690.HK)  HK$141.20  +2.8%\n",
            "0700.HK gainer 3.4 512.5", "3690.HK gainer 2.8 141.2"),
        .init(
            "Stocks: at the close J Harrow and Marl & Stone lost 1.4% and 2.0%.", "J Harrow loser -1.4 -",
            "Marl & Stone loser -2 -"),
        .init(
            "코스피 마감 시황\n\n한빛전자(005990)는 2.1% 상승한 78,300원에 거래를 마쳤다.", "005990 gainer 2.1 78300"),
        .init(
            "A股收盘\n\n个股方面，临江重工主力资金净流入9.86亿元，股价涨2.31%。", "临江重工 gainer 2.31 -"),
        .init(
            "LME close\n\nLead $2,010/t -1.1%\nCopper $9,842/t +0.6%\n", "Lead loser -1.1 2010",
            "Copper gainer 0.6 9842"),
        .init("Bonds up\n\nKENYA 8.25% 2048 px 88.10 +1.3%\n", "KENYA 8.25% 2048 gainer 1.3 88.1"),
        .init(
            "【晨星交易所】现货榜\n📈 今日涨幅榜\n① QORT   41.2%   0.733 USDT\n② LUMI   18%   0.05 USDT\n"
                + "📉 今日跌幅榜\n① VEXA   9.5%   2.1 USDT\n② DRAM   7.25%   11.4 USDT\n",
            "QORT gainer 41.2 0.733", "LUMI gainer 18 0.05", "VEXA loser -9.5 2.1", "DRAM loser -7.25 11.4"),
        .init(
            "一、明河药业(002765)\n今日收盘涨6.31%,报18.42元,换手率9.1%。\n\n二、东岭股份(300512)\n今日收盘跌4.08%,报7.15元。\n",
            "002765 gainer 6.31 18.42", "300512 loser -4.08 7.15"),
        .init(
            "据 Tavik 行情显示,QORT 现报 0.412 美元,24H 跌幅达 7.3%。加密货币市场波动较大。", "QORT loser -7.3 0.412"),
        .init(
            "BSE+NSE circuit watch\n\nUPPER CIRCUIT\nMadura Lamps .......... 52.10   +4.98%\nSalem Yarn ............ 117.05  +5.00%\n",
            "Madura Lamps gainer 4.98 52.1", "Salem Yarn gainer 5 117.05"),
        .init(
            "東証 夕刊\n\n【値上がり率上位】\n1位 北都精機  +9.4%  1,520円\n2位 ミドリ工業  +6.2%  880円\n",
            "北都精機 gainer 9.4 1520", "ミドリ工業 gainer 6.2 880"),
        .init("Shares: Buy means a return above 12%, Sell below -5%."),
        .init("Inflation rose 3.1% in January and unemployment fell to 4.2%."),
        .init("The retailer's revenue climbed 9% in the quarter."),
        .init("Bitcoin dominance rose 2%."),
        .init("Tourism grew 14% and the council raised fees by 3%."),
    ]
}

@Suite struct `Wordings of movers` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BuiltIn.extractor
    }

    @Test(arguments: MoverWording.all)
    func `are read with symbol, direction, change and price`(wording: MoverWording) throws {
        let brief = try SampleBrief.json(
            of: Array((wording.text + "\n").utf8), name: "wording.txt", extractor: extractor)
        let records = (brief["records"] as? [[String: Any]] ?? []).filter { $0["kind"] as? String == "mover" }
        let movers = records.map { record in
            ["symbol", "direction", "change_pct", "price"].map { record[$0] as? String ?? "-" }.joined(separator: " ")
        }
        #expect(movers == wording.movers)
    }

    @Test func `an index is marked as one`() throws {
        let brief = try SampleBrief.json(
            of: Array("Stocks: the S&P 500 added 0.4% and the Nasdaq Composite dropped 1.2%.\n".utf8), name: "w.txt",
            extractor: extractor)
        let records = brief["records"] as? [[String: Any]] ?? []
        #expect(records.compactMap { $0["symbol"] as? String } == ["S&P 500", "Nasdaq Composite"])
        #expect(records.allSatisfy { ($0["flags"] as? [String] ?? []).contains("index") })
    }

    @Test func `a relative clause is about the noun before it`() throws {
        let text = "Shares of Norvent rose 4%, the top riser on the FTSE 100, which closed up 0.3%.\n"
        let brief = try SampleBrief.json(of: Array(text.utf8), name: "w.txt", extractor: extractor)
        let records = brief["records"] as? [[String: Any]] ?? []
        #expect(records.compactMap { $0["symbol"] as? String } == ["Norvent", "FTSE 100"])
        #expect(records.last?["flags"] as? [String] == ["index"])
    }

    @Test func `of several horizons side by side the daily one is current`() throws {
        let text =
            "# Top gainers\n\n| Name | Price | 1h % | 24h % | 7d % |\n|---|---|---|---|---|\n"
            + "| Kaspa (KAS) | $0.1432 | 0.3% | 12.8% | 20.1% |\n| Sui (SUI) | $3.10 | 0.1% | 9.8% | 2.1% |\n"
        let brief = try SampleBrief.json(of: Array(text.utf8), name: "w.md", extractor: extractor)
        let records = brief["records"] as? [[String: Any]] ?? []
        let current = records.filter { $0["flags"] as? [String] == [] }
        #expect(current.compactMap { $0["change_pct"] as? String } == ["12.8", "9.8"])
        #expect(records.count == 6)
    }
}
