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
}
