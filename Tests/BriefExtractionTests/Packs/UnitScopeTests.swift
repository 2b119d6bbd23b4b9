import Testing

@testable import BriefExtraction

@Suite struct `The unit of a heading` {
    private static let scanner = QuantityScanner()

    @Test(arguments: [
        ("Net flow (US$m)", "USD 6"), ("Net flow (US$mm)", "USD 6"), ("Flows, US$'000", "USD 3"),
        ("in ₹ crore", "INR 7"),
        ("USD million", "USD 6"), ("millions of USD", "USD 6"), ("in millions of dollars", "USD 6"),
        ("Net flow ($)", "USD 0"),
        ("单位：亿美元", "USD 8"), ("单位：百万美元", "USD 6"), ("（亿元）", "CNY 8"), ("单位：元", "CNY 0"), ("Flow (BTC)", "BTC 0"),
        ("MUSD", "USD 6"), ("Flow, SOL", "SOL 0"), ("(Rs crore)", "INR 7"), ("inflow (€bn)", "EUR 9"),
        ("HK$ million", "HKD 6"), ("新台幣億元", "TWD 8"), ("単位：億円", "JPY 8"), ("in millions", "- 6"),
        ("net_flow_eur_mn", "EUR 6"), ("USD, millions", "USD 6"), ("Souscriptions, M€", "EUR 6"),
    ])
    func `is read with its magnitude`(text: String, unit: String) {
        let bytes = Array(text.utf8)
        let scope = Self.scanner.unitScope(in: bytes, range: 0..<bytes.count)
        #expect(scope.map { "\($0.unit ?? "-") \($0.power)" } == unit)
    }

    @Test(arguments: [
        "资金流向 板块", "The pound", "Flight from the dollar", "$5 million", "净流入5亿美元", "5 million USD a day",
        "US$ per token",
        "USDM", "Whale moves 500 BTC", "Euro area flows", "aUSD",
    ])
    func `is not read in what states none`(text: String) {
        let bytes = Array(text.utf8)
        #expect(Self.scanner.unitScope(in: bytes, range: 0..<bytes.count) == nil)
    }

    @Test func `stays open where the sign is`() {
        let bytes = Array("Flows (¥m)".utf8)
        #expect(Self.scanner.unitScope(in: bytes, range: 0..<bytes.count)?.candidates == ["CNY", "JPY"])
        let japan = Array("Tokyo flows (¥m)".utf8)
        #expect(Self.scanner.unitScope(in: japan, range: 0..<japan.count)?.unit == "JPY")
    }
}
