import BriefExtraction
import Foundation
import Testing

/// Numbers, grammar and currencies of Korean and Chinese texts.
@Suite struct `Flows of East Asian texts` {
    private static let extractor = Result { try BuiltIn.extractor }

    private func flows(in text: String) throws -> [String] {
        let bytes = Array((text + "\n").utf8)
        let brief = try SampleBrief.json(of: bytes, name: "note.txt", extractor: Self.extractor.get())
        return (brief["records"] as? [[String: Any]] ?? []).filter { $0["kind"] as? String == "flow" }.map { record in
            ["direction", "amount", "unit", "subject"].map { record[$0] as? String ?? "-" }.joined(separator: " ")
        }
    }

    static let wordings: [FlowWording] = [
        // a number in parts, glued and with a space
        .init("코스피 시장에서 외국인은 1조2,340억원을 순매도했다.", "out 1234000000000 KRW 외국인"),
        .init("코스피 시장에서 연기금은 2조 150억원을 순매수했다.", "in 2015000000000 KRW 연기금"),
        // magnitudes multiply
        .init("코스닥 시장에서 개인은 5천만원을 순매수했다.", "in 50000000 KRW 개인"),
        // the verb at the end is that of all parts
        .init(
            "코스닥 시장에서 기관은 310억원, 외국인은 1,205억원을 각각 순매수했다.", "in 31000000000 KRW 기관",
            "in 120500000000 KRW 외국인"),
        // behind its verb a clause is over
        .init(
            "외국인이 홀로 2,150억원을 순매수했고, 기관은 1,020억원, 개인은 980억원을 순매도했다.", "in 215000000000 KRW 외국인",
            "out 102000000000 KRW 기관", "out 98000000000 KRW 개인"),
        // turnover is no flow
        .init("코스피 거래대금은 9조8,700억원으로 집계됐다."),
        // what is counted stands before its count
        .init(
            "链上数据：Kraken 以太币净流入 7,200 枚，OKX 比特币净流出 820 枚。", "in 7200 ETH Kraken", "out 820 BTC OKX"),
        // a plus in brackets among signed figures
        .init(
            "Investors were net redeemers of stock funds (-$3.1 billion) while bond funds (+$2.2 billion) drew cash.",
            "out 3100000000 USD stock funds", "in 2200000000 USD bond funds"),
    ]

    @Test(arguments: wordings)
    func `have their amounts, units and names`(wording: FlowWording) throws {
        #expect(try flows(in: wording.text) == wording.flows)
    }

    @Test func `in a table the yuan is the dollar of the place that the text speaks of`() throws {
        let text = """
            台股盤後：三大法人動向

            證交所公布買賣超金額：
              外資      賣超 52.4 億元
              投信      買超 8.15 億元
              自營商    買超 3.3 億元
            """
        let found = try flows(in: text)
        #expect(found.prefix(2) == ["out 5240000000 TWD 外資", "in 815000000 TWD 投信"])
    }
}
