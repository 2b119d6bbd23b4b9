import BriefExtraction
import Foundation
import Testing

/// Moves as closing reports, notes and bots word them, in the languages of their markets.
@Suite struct MoverReportTests {
    static let all: [MoverWording] = [
        // Moves in one bracket with the ticker, behind the price, of a share that the note is about.
        .init(
            "Stocks after the close.\n\n- Halvorsen Bio (HLVB, -31.4%, $6.20): the trial missed; 40% of patients answered.\n",
            "HLVB loser -31.4 6.2"),
        .init(
            "Shares at noon: Nordlund at $71.15 (+1.6%), Keppra closed 402p (-3.3%).", "Nordlund gainer 1.6 71.15",
            "Keppra loser -3.3 402"),
        .init(
            "Broker calls for stocks\n\nTarn Group (TRN): to Sell from Hold, PT $20. Stock -5.5% to $24.10.",
            "TRN loser -5.5 24.1"),
        .init(
            "Harbour & Vale reported a quarter's revenue of $2.1 billion, up 8%. The stock gained 4.4% to $61.30.",
            "Harbour & Vale gainer 4.4 61.3"),
        .init(
            "Wall Street closed lower. Orrin Corp, whose own stock lost 3.6%, will pay in cash.",
            "Orrin Corp loser -3.6 -"),
        .init(
            "Stocks rose. Gold miner Dunmore Ridge hit a high of C$24.90 before finishing up 2.8% at C$24.35.",
            "Dunmore Ridge gainer 2.8 24.35"),
        .init("Premarket movers\n\nPallas Motors — The EV maker slid nearly 3%.", "Pallas Motors loser -3 -"),
        .init(
            "Oil: stocks closed mixed on Wall Street. The May crude oil contract was up 2.1% at $67.88 and U.S. crude futures for March delivery fell 1%.",
            "crude oil gainer 2.1 67.88", "U.S. crude loser -1 -"),
        .init("*ORRIN SHARES RISE 38% IN PREMARKET TRADING", "ORRIN gainer 38 -"),
        .init("AIM shares closed mixed in London trading\n\nSkelby 44p (+5.5p)\n", "Skelby gainer - 44"),
        .init(
            "FX: EUR/USD 1.1508 (-0.4%), USD/JPY 157.2 (+0.6%)", "EUR/USD loser -0.4 1.1508", "USD/JPY gainer 0.6 157.2"
        ),
        .init("Crypto, 24h\n\nXRP: $2.11 | 1h 0.0% | 24h +0.8%\n", "XRP gainer 0.8 2.11"),
        // What rose or fell is no asset; moves that a new one goes on with; owners before names.
        .init(
            "Shares closed mixed. Chipmaker Olmira, which reported a 12% jump in orders, gained 5.1%. Nokven posted a 9% fall in profit but the stock climbed 2.4%.",
            "Olmira gainer 5.1 -", "Nokven gainer 2.4 -"),
        .init("Shares fell in Oslo. Vestgard tumbled 20%, extending a 12% drop on Thursday.", "Vestgard loser -20 -"),
        .init("Stocks. Delvy Hero was down 3.3%. On Friday, it had risen 7%.", "Delvy Hero loser -3.3 -"),
        .init("Stocks closed higher. Watch-owner Kerenga fell 2.2%. Bank stocks rose 1.1%.", "Kerenga loser -2.2 -"),
        .init(
            "Shares rose. Shares in Zalvora, in which Kinvik holds 21%, were 0.9% higher.", "Zalvora gainer 0.9 -"),
        .init(
            "Metals on the LME. Nickel slid 0.8% to $17,000 and lead eased 0.35% to $1,900.",
            "Nickel loser -0.8 17000", "lead loser -0.35 1900"),
        .init(
            "Shares jumped. Sartov leapt as much as 11% before paring gains to close 7.8% higher.",
            "Sartov gainer 7.8 -"),
        .init("Daily flows for ETFs\n\n> Premium to NAV: NBTC 0.03%, CDGX -0.11%.\n"),
        .init(
            "European stocks. Siemvar Energy, which makes up 4% of the Dax, added 2.5%. Altcorp, which rose 9% to $37, and Dasch Corp, up 4%, led.",
            "Siemvar Energy gainer 2.5 -", "Altcorp gainer 9 37", "Dasch Corp gainer 4 -"),
        .init("Crypto: SOL fell 4%. Stablecoin supply rose 0.8%.", "SOL loser -4 -"),
        .init(
            "Analyst calls, shares in focus\n\nUpgrades: Corvyn (CVN) to Buy, PT $88. Shares +2.3%.",
            "CVN gainer 2.3 -"),
        .init("期货收盘：棕榈油跌0.6%。\n\n集运主力合约收报1286.5点，跌4.4%。", "棕榈油 loser -0.6 -"),
        .init(
            "Premarket movers for stocks\n\nPinecrust Air — The budget carrier dropped 9% after a warning.",
            "Pinecrust Air loser -9 -"),
        .init(
            "Bolsa de México: las acciones suben. Entre las que más cayeron estuvieron Walmaro, con una baja de 2.2%.",
            "Walmaro loser -2.2 -"),
        .init(
            "Top gainers (24h), crypto\n\n| Pair | Last price | 24h change |\n|---|---|---|\n| KELV/USDT | 0.0841 | +41.7% |\n",
            "KELV gainer 41.7 0.0841"),
        // One share under its ticker
        .init(
            "London shares: Fresgate jumped 4.8%.\n\nFTSE 100 - Risers\n\nFresgate Group (FRG) 1,512.00p 4.80%\n",
            "FRG gainer 4.8 1512"),
        // Names with places, houses and share classes; measures that are none.
        .init(
            "收评：截至收盘，中国平安跌1.2%；中信证券跌1.4%；恒岳股份跌7.3%；日本航空涨1.1%。", "中国平安 loser -1.2 -", "中信证券 loser -1.4 -",
            "恒岳股份 loser -7.3 -", "日本航空 gainer 1.1 -"),
        .init("港股收盘：快乐科技-W(01024)涨5.1%；中国宏乔(01378)跌3.77%。", "01024 gainer 5.1 -", "01378 loser -3.77 -"),
        .init("币圈早报\n\n行情速览\n数据：ETH 质押率 29.6%，SOL 换手率 3.1%。"),
        // Lists
        .init("# Tokens\n\n- Up\n  - $JOT 11.2%\n- Down\n  - $SEB 4.3%\n", "JOT gainer 11.2 -", "SEB loser -4.3 -"),
        .init(
            "Shares in Milan\n\nBest three\n  Nordwerk AG      EUR 7.918\n  up 4.44 pct\n\nWorst three\n  Banca Lorio      EUR 5.271\n  down 3.91 pct\n",
            "Nordwerk AG gainer 4.44 7.918", "Banca Lorio loser -3.91 5.271"),
        .init(
            "📈 UP      $TASS +11.2%  |  $RNDY +8.7%\n📉 DOWN    $WIFT −9.3%   |  $ENAY −7.1%\n", "TASS gainer 11.2 -",
            "RNDY gainer 8.7 -", "WIFT loser -9.3 -", "ENAY loser -7.1 -"),
        .init("ETF sheet\n\nPremium to NAV: NBTX 0.03%, CDGY -0.11%."),
        // German
        .init(
            "Aktien Frankfurt Schluss: Der Dax schloss leichter. Dagegen verloren Nordwerk 5,8 Prozent. Lindau-Aktien gaben 1,4 Prozent nach.",
            "Nordwerk loser -5.8 -",
            "Lindau loser -1.4 -"),
        .init(
            "Aktien: Schwächster Wert im Dax war Halder Energie mit einem Minus von 6,3 Prozent auf 98,12 Euro.",
            "Halder Energie loser -6.3 98.12"),
        .init(
            "Aktien Frankfurt Schluss: Im MDax sprangen Aktien von Windkraft Nord nach einem Großauftrag um 11,2 Prozent nach oben.",
            "Windkraft Nord gainer 11.2 -"),
        // French, Spanish, Portuguese
        .init(
            "Bourse de Paris: Luxor a pris 2,1% et Groupe Marchand s'est adjugé 1,7%. L'euro recule de 0,2% face au dollar.",
            "Luxor gainer 2.1 -", "Groupe Marchand gainer 1.7 -", "euro loser -0.2 -"),
        .init(
            "Bolsa de Madrid: el Ibex 35 sube. Solaria Norte ha liderado las ganancias con una subida del 5,3%, hasta los 14,22 euros, y Puertos Sur se ha dejado un 1,8%.",
            "Solaria Norte gainer 5.3 14.22", "Puertos Sur loser -1.8 -"),
        .init("Bolsa: Banco Tormes ganó un 6% menos entre enero y marzo."),
        .init(
            "Bolsa: o Ibovespa fechou em alta. O dólar comercial recuou 0,5%, a R$ 5,18. Já as ações da Vale do Sino caíram 1,2%.",
            "dólar comercial loser -0.5 5.18",
            "Vale do Sino loser -1.2 -"),
        // Chinese
        .init("港股收市：浩远国际(01998.HK)复牌后重挫38.5%，报0.32港元。", "01998.HK loser -38.5 0.32"),
        .init("A股收盘：中澜微电报98.30元，涨幅2.88%，换手率3.1%。", "中澜微电 gainer 2.88 98.3"),
        .init("期货收盘：焦煤跌3.1%，碳酸锂主力合约涨4.7%。", "焦煤 loser -3.1 -", "碳酸锂 gainer 4.7 -"),
        .init("美股盘前：现货黄金短线走高，现报4081.2美元/盎司，日内涨0.5%。", "现货黄金 gainer 0.5 4081.2"),
        .init("龙虎榜个股\n\n1. 瑞河医药,机构净买入2.16亿元,当日上涨7.35%\n", "瑞河医药 gainer 7.35 -"),
        // Japanese and Korean
        .init(
            "東京株式市場では、東洋光学が8.2%高と急伸。四国精工は前日比145円(4.6%)高の3,298円だった。", "東洋光学 gainer 8.2 -",
            "四国精工 gainer 4.6 3298"),
        .init("個別銘柄\n\n芝浦機（6590）　大幅続伸。前場は前日比410円（5.2%）高の8,310円。", "6590 gainer 5.2 8310"),
        .init("코스피 주식: 동해조선(-3.2%), 서진화학(-2.7%)은 하락했다.", "동해조선 loser -3.2 -", "서진화학 loser -2.7 -"),
        // Hindi in Latin letters
        .init(
            "Share bazaar: Sensex aur Nifty gire. Tata Ispat ka share 3.4% badhkar band hua, Zomel ke share mein 6.5% ki giravat aayi.",
            "Tata Ispat gainer 3.4 -", "Zomel loser -6.5 -"),
    ]

    let extractor: BriefExtractor

    init() throws {
        extractor = try BuiltIn.extractor
    }

    @Test(arguments: all)
    func `are read whatever the desk and its language`(wording: MoverWording) throws {
        let brief = try SampleBrief.json(
            of: Array((wording.text + "\n").utf8), name: "report.txt", extractor: extractor)
        let records = (brief["records"] as? [[String: Any]] ?? []).filter { record in
            record["kind"] as? String == "mover" && record["flags"] as? [String] == []
        }
        let movers = records.map { record in
            ["symbol", "direction", "change_pct", "price"].map { record[$0] as? String ?? "-" }.joined(separator: " ")
        }
        #expect(movers == wording.movers)
    }
}
