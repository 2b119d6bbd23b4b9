import BriefModel
import Testing

@testable import BriefExtraction

@Suite struct `What looks like a quantity and is none` {
    @Test(arguments: [
        "No. 42", "Article 5", "Release 12", "founded in 2019", "13:45:02", "v1.2.3", "192.168.1.2", "34-98765",
        "+1-222-2222/2222", "0xdeadbeef12",
        "A20210721", "COVID-19", "FIN-2019-G001", "$HBTC", "$1INCH", "#7", "https://a.example/p?x=5%20&y=3", "24/7",
        "9/11", "1st", "22nd", "7nm", "15m", "4h",
        "the one you saw", "the first half", "1. First", "a quarter", "一切", "五角大楼",
    ])
    func `Nothing is read from`(text: String) {
        #expect(read(text).map(described) == [])
    }

    @Test func `A figure too large for exact arithmetic is left out whole`() {
        #expect(read("100,000,000,000,000,000,000,000,000,000,000,000,000,000 USD and $5").map(described) == ["5 USD"])
        #expect(read(String(repeating: "9", count: 50) + " USD").isEmpty)
    }

    @Test(arguments: [
        ReadLine(
            "1,234.56; 1.234,56; 12,34,567.8; 1 234 567; 1'234'567", "1234.56", "1234.56", "1234567.8", "1234567",
            "1234567"),
        ReadLine("22,24,26", "22", "24", "26"),
        ReadLine("rows 5 10 20 30", "5", "10", "20", "30"),
        ReadLine("0,123 and 5,00 and .08", "0.123", "5", "0.08"),
        ReadLine("5 100 2000 units", "5", "100"),
        ReadLine("EUR/USD 1.0850", "1.085"),
        ReadLine("1.5m users, 200K, 3.5bn, 1,674.5 M", "1500000", "200000", "3500000000", "1674500000"),
        ReadLine("two hundred and two thousand", "202000"),
        ReadLine("4 thousand 3 hundred and 21", "4321"),
    ])
    func `Grouping and decimals`(line: ReadLine) {
        #expect(read(line.text).map(described) == line.quantities)
    }

    @Test(arguments: [
        ("$508.2M", -5), ("$30 billion", -9), ("$993.79", 2), ("25 bps", 2), ("4.25%", 2), ("5.08亿元", -6),
        ("half a billion dollars", -8),
    ])
    func `Decimals say the place of the last stated digit`(text: String, decimals: Int) {
        #expect(read(text).map(\.decimals) == [decimals])
    }

    @Test func `An ambiguous sign keeps its candidates, a restated code settles it`() {
        #expect(read("$5m").first?.unitCandidates.first == "USD")
        #expect(read("$5m").first?.unitCandidates.contains("CAD") == true)
        #expect(read("$5m USD").first?.unitCandidates == [])
        #expect(read("$5m (CAD)").map(described) == ["5000000 CAD"])
        #expect(read("US$5m").first?.unitCandidates == [])
    }

    @Test func `Claimed ranges are left alone`() {
        let bytes = Array("Notice 77 of $5m".utf8)
        let found = QuantityScanner().quantities(in: bytes, range: 0..<bytes.count, excluding: [0..<9])
        #expect(found.map(described) == ["5000000 USD"])
        #expect(QuantityScanner().quantities(in: bytes, range: 0..<bytes.count, excluding: [12..<16]).isEmpty)
    }
}
