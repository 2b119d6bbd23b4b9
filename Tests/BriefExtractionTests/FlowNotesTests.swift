import BriefExtraction
import Foundation
import Testing

/// Notes of desks and bots, flashes in Chinese, and reports in other European languages.
@Suite struct `Flows in notes` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BuiltIn.extractor
    }

    private func flows(in text: String, _ fields: [String]) throws -> [String] {
        let brief = try SampleBrief.json(of: Array((text + "\n").utf8), name: "note.txt", extractor: extractor)
        return (brief["records"] as? [[String: Any]] ?? []).filter { $0["kind"] as? String == "flow" }.map { record in
            fields.map { record[$0] as? String ?? "-" }.joined(separator: " ")
        }
    }

    static let wordings: [FlowWording] = [
        // each line is a statement; the name above them is theirs
        .init(
            "Kraken\n  deposits 3,410 BTC\n  withdrawals 5,122 BTC\n  net -1,712 BTC", "in 3410 BTC Kraken",
            "out 5122 BTC Kraken", "net -1712 BTC Kraken"),
        .init("Binance: in 12,340 BTC, out 14,900 BTC", "in 12340 BTC Binance", "out 14900 BTC Binance"),
        // a title rounds what the text says
        .init(
            "Bitcoin ETFs bleed $388 million\n\nUS bitcoin ETFs lost $388.3 million on 9 March 2026.",
            "out 388300000 USD US bitcoin ETFs"),
        // the second part of a verb gives the direction
        .init(
            "Rentenfonds flossen 2,4 Milliarden Euro zu. Geldmarktfonds gaben 1,1 Milliarden Euro ab.",
            "in 2400000000 EUR Rentenfonds", "out 1100000000 EUR Geldmarktfonds"),
        // the text's only currency, where a language leaves it out
        .init(
            "La raccolta netta dei fondi aperti è stata di 1,9 miliardi di euro. I fondi azionari hanno raccolto 2,3 "
                + "miliardi.", "in 1900000000 EUR fondi aperti", "in 2300000000 EUR I fondi azionari"),
        // who is acted on stands before `获`, whose money it is is no part of the name
        .init(
            "贵州茅台获北向资金净买入6.71亿元，半导体行业主力资金净流出41.2亿元，两市成交1.08万亿元。",
            "in 671000000 CNY 贵州茅台", "out 4120000000 CNY 半导体"),
        // a verb at the end of its clause, in a language that groups digits by dots
        .init(
            "Rentenfonds haben netto 1.250 Millionen Euro eingesammelt, während Mischfonds 310 Millionen Euro verloren. "
                + "Aus Gold-ETCs flossen in der vergangenen Woche 120 Mio. Euro ab.", "in 1250000000 EUR Rentenfonds",
            "out 310000000 EUR Mischfonds", "out 120000000 EUR Gold-ETCs"),
        .init(
            "코스닥시장에서는 개인이 932억원 순매수, 외국인과 기관이 각각 512억원, 388억원 순매도했다.", "in 93200000000 KRW 개인",
            "out 51200000000 KRW 외국인", "out 38800000000 KRW 기관"),
        // names told in order share a cue that stands before their figures
        .init(
            "A股资金日报：两市成交1.08万亿元，半导体行业主力资金净流出41.2亿元。银行、公用事业主力资金净流入居前，分别为12.3亿元和9.8亿元。",
            "out 4120000000 CNY 半导体", "in 1230000000 CNY 银行", "in 980000000 CNY 公用事业"),
        .init("小米集團（01810）獲淨買入6.12億港元；港股通（深）淨賣出1.2億港元。", "in 612000000 HKD 小米集團", "out 120000000 HKD 港股通（深）"),
        // what a pair of nouns leaves open the sign says
        .init(
            "Bitcoin ETF desk\n\n24h inflow/outflow: Ethereum +$44.1M, Optimism -$12.9M", "in 44100000 USD Ethereum",
            "out 12900000 USD Optimism"),
        .init(
            "Fund flows\n\nDebt schemes recorded net outflows of $41 million against net inflows of $18 million a month "
                + "earlier.", "out 41000000 USD Debt schemes", "in 18000000 USD Debt schemes"),
        // rows that say in words what happened, under no header
        .init(
            "Bitcoin bridge log\n\n09:12 | SEEN | 310 BTC moved from Kraken to Bybit | block 12\n"
                + "09:40 | SEEN | 4,100 ETH moved from OKX to Gemini | block 19", "out 310 BTC Kraken",
            "out 4100 ETH OKX"),
        .init(
            "Fund flow note\n\nThis week: $4.2bn into equities, $1.1bn to bonds, $0.3bn out of gold.",
            "in 4200000000 USD equities",
            "in 1100000000 USD bonds", "out 300000000 USD gold"),
        .init("三大法人買賣超：外資買超 21.4 億元，自營商則賣超 3.2 億元。", "in 2140000000 TWD 外資", "out 320000000 TWD 自營商"),
    ]

    @Test(arguments: wordings)
    func `are read with direction, unit and subject`(wording: FlowWording) throws {
        #expect(try flows(in: wording.text, ["direction", "amount", "unit", "subject"]) == wording.flows)
    }

    static let movements: [FlowWording] = [
        .init("某巨鲸向币安存入 2,300 枚 ETH，约 860 万美元。", "in 2300 ETH 某巨鲸 币安"),
        .init("612.4枚BTC从未知钱包转入Kraken。", "in 612.4 BTC 未知钱包 Kraken"),
        .init("某地址从 OKX 提取 120 万枚 LINK。", "out 1200000 LINK OKX -"),
        .init("Grayscale deposited 4,200 ETH into Coinbase Prime 2 hours ago.", "in 4200 ETH Grayscale Coinbase Prime"),
        .init("A whale withdrew 1.2M LINK from Binance over two days.", "out 1200000 LINK Binance -"),
    ]

    @Test(arguments: movements)
    func `name both ends of what moves`(wording: FlowWording) throws {
        #expect(try flows(in: wording.text, ["direction", "amount", "unit", "from", "to"]) == wording.flows)
    }

    static let days: [FlowWording] = [
        // "today" below a title is the title's day, though the text was written in the night after it
        .init(
            "What moved on 12 February 2026?\n\nBy: Tide|2026/02/13 00:30\n\nOn-chain flows: $61.7M inflow to Base today.",
            "2026-02-12 61700000"),
        // a day said from the day of writing, in the title and again below it
        .init(
            "以太坊现货 ETF 昨日净流出 4,216 万美元\n\n快讯 | 2026-04-22 10:52\n\n其中 ETHA 昨日净流出 3,105 万美元。", "2026-04-21 42160000",
            "2026-04-21 31050000"),
        .init(
            "한빛증권 2026년 4월 2일 목요일\n\n코스피 시장에서 외국인이 4,120억원을 순매수했다. 기관은 어제 1,875억원을 순매도했다.",
            "2026-04-02 412000000000", "2026-04-01 187500000000"),
        .init(
            "Boletim, 20 de março de 2026\n\nInvestidores estrangeiros retiraram R$ 1,27 bilhão da B3 na quarta-feira. Os fundos "
                + "de ações captaram R$ 842 milhões na terça-feira.",
            "2026-03-18 1270000000", "2026-03-17 842000000"),
        // the day in brackets is of the figure in brackets
        .init(
            "Fund flows, 23 April 2026\n\nForeign funds sold a net $94.7 million of shares (Wednesday: $211 million).",
            "2026-04-23 94700000", "2026-04-22 211000000"),
    ]

    @Test(arguments: days)
    func `are of the day that the text means`(wording: FlowWording) throws {
        #expect(try flows(in: wording.text, ["date", "amount"]) == wording.flows)
    }

    @Test func `are none where the text projects or deals with a central bank`() throws {
        #expect(
            try flows(
                in: "Bitcoin ETF note\n\nWe project net inflows of $940 billion for 2027.\n央行今日开展1,860亿元7天期逆回购操作。",
                ["amount"]
            ).isEmpty)
    }
}
