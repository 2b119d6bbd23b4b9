import BriefModel
import Testing

@testable import BriefExtraction

/// What a line must be read as: each quantity as `value unit`, ranges as `min…max unit`, with `~ > <` for bounds.
struct ReadLine: Sendable, CustomTestStringConvertible {
    let text: String
    let quantities: [String]
    var testDescription: String { text }

    init(_ text: String, _ quantities: String...) {
        self.text = text
        self.quantities = quantities
    }
}

func described(_ quantity: Quantity) -> String {
    let bound =
        switch quantity.bound {
        case .about: "~"
        case .over: ">"
        case .under: "<"
        case nil: ""
        }
    let figure =
        quantity.range.map { "\($0.lowerBound)…\($0.upperBound)" } ?? quantity.signedValue.map(\.description) ?? "?"
    let unit = quantity.unit ?? (quantity.kind == .percent ? "%" : "")
    return bound + figure + (unit.isEmpty || unit == "%" ? unit : " \(unit)")
}

private let sharedScanner = QuantityScanner()

func read(_ text: String, isCell: Bool = false) -> [Quantity] {
    let bytes = Array(text.utf8)
    return sharedScanner.quantities(in: bytes, range: 0..<bytes.count, isCell: isCell)
}

@Suite struct `Quantities are read from prose` {
    @Test(arguments: [
        ReadLine("the pool took in $612.4M USD overnight", "612400000 USD"),
        ReadLine(
            "US$84mn, €7.3bn, £120m and HK$9.6 million", "84000000 USD", "7300000000 EUR", "120000000 GBP",
            "9600000 HKD"),
        ReadLine("a $2.7-billion facility", "2700000000 USD"),
        ReadLine("Rs 4.5 crore, RMB 8.1bn, 31,204,118 USD", "45000000 INR", "8100000000 CNY", "31204118 USD"),
        ReadLine("80 USD million and 12 MEUR", "80000000 USD", "12000000 EUR"),
        ReadLine("A$5m was a $5m loan", "5000000 AUD", "5000000 USD"),
        ReadLine("half a billion dollars, two and a half million pounds", "500000000 USD", "2500000 GBP"),
        ReadLine("six dollars and forty-five cents", "6.45 USD"),
        ReadLine("shares closed at 412p, up 6 pence", "412 GBX", "6 GBX"),
        ReadLine("50 cents", "0.5 USD"),
        ReadLine("¥3 trillion of JGBs bought by the BoJ", "3000000000000 JPY"),
        ReadLine("¥3 trillion of local bonds", "3000000000000 CNY"),
        ReadLine("$1.2t deal, 1,204 t of gold, 88 tonnes", "1200000000000 USD", "1204 tonne", "88 tonne"),
        ReadLine("the price is 508.2\nmillion dollars", "508200000 USD"),
    ])
    func `Money takes any legal order of sign, code, number, scale and word`(line: ReadLine) {
        #expect(read(line.text).map(described) == line.quantities)
    }

    @Test(arguments: [
        ReadLine("18,250 ETH (41.2M USDT)", "18250 ETH", "41200000 USDT"),
        ReadLine("0.75 BTC and 3,000 stETH", "0.75 BTC", "3000 stETH"),
        ReadLine("61.5 million ARB or 40M #USDT", "61500000 ARB", "40000000 USDT"),
        ReadLine("12,000 bitcoins", "12000 BTC"),
        ReadLine("5 US banks met at 10 AM ET", "5", "10"),
        ReadLine("200 NEW USERS", "200"),
        ReadLine("2.61 万枚", "26100 枚"),
    ])
    func `A ticker directly after a number makes an asset amount`(line: ReadLine) {
        #expect(read(line.text).map(described) == line.quantities)
    }

    @Test(arguments: [
        ReadLine("up 4.81%, down 3 pct, 7 percent, 9 per cent", "4.81%", "3%", "7%", "9%"),
        ReadLine("cut by 50 bps; 2 percentage points", "0.5 pp", "2 pp"),
        ReadLine("minus five percent, -3.2 %, −0.4％", "-5%", "-3.2%", "-0.4%"),
        ReadLine("百分之五，下跌3.5％", "5%", "3.5%"),
        ReadLine("from 3 to 5%", "3…5%"),
        ReadLine("12,5%", "12.5%"),
    ])
    func `Percentages and points`(line: ReadLine) {
        #expect(read(line.text).map(described) == line.quantities)
    }

    @Test(arguments: [
        ReadLine("between $1.5 and $2 billion", "1500000000…2000000000 USD"),
        ReadLine(
            "$3m to $5m, $10–12bn, 1.5-2 billion", "3000000…5000000 USD", "10000000000…12000000000 USD",
            "1500000000…2000000000"),
        ReadLine("4.25%-4.50%", "4.25…4.5%"),
        ReadLine("$500,000 to $2 million", "500000…2000000 USD"),
        ReadLine("10 to 20 dollars", "10…20 USD"),
        ReadLine("assets rose from $3m to $5m", "3000000 USD", "5000000 USD"),
        ReadLine("it gained $3m to $5m", "3000000 USD", "5000000 USD"),
        ReadLine("$5m to 30 users", "5000000 USD", "30"),
        ReadLine("up in 2024 to 5 billion dollars", "5000000000 USD"),
    ])
    func `A range shares unit and scale, a change is two figures`(line: ReadLine) {
        #expect(read(line.text).map(described) == line.quantities)
    }

    @Test(arguments: [
        ReadLine("about $5m, ~$6m, nearly 7%", "~5000000 USD", "~6000000 USD", "~7%"),
        ReadLine("over $5m, more than 6 BTC, at least 7%", ">5000000 USD", ">6 BTC", ">7%"),
        ReadLine("under $5m, up to 6 BTC, no more than 7%", "<5000000 USD", "<6 BTC", "<7%"),
        ReadLine("约5亿元，超过3亿元", "~500000000 CNY", ">300000000 CNY"),
    ])
    func `Bound words touch the figure`(line: ReadLine) {
        #expect(read(line.text).map(described) == line.quantities)
    }

    @Test(arguments: [
        ReadLine("$(272.4)M", "-272400000 USD"),
        ReadLine("-$45.7m, $-4m, –$3.2m, +$9", "-45700000 USD", "-4000000 USD", "-3200000 USD", "9 USD"),
        ReadLine("0.5 BTC ($34,710)", "0.5 BTC", "34710 USD"),
        ReadLine("- $5m outflow", "5000000 USD"),
    ])
    func `Signs and accounting parentheses`(line: ReadLine) {
        #expect(read(line.text).map(described) == line.quantities)
    }

    @Test(arguments: [
        ReadLine("净流入5.08亿美元，流出3.9 亿美元", "508000000 USD", "390000000 USD"),
        ReadLine("3,400万ドル", "34000000 USD"),
        ReadLine("三千五百万元，一万五千亿元", "35000000 CNY", "1500000000000 CNY"),
        ReadLine("50元6角三分", "50.63 CNY"),
        ReadLine("4人民币5美元", "4 CNY", "5 USD"),
        ReadLine("四川一切", ""),
    ])
    func `Chinese and Japanese amounts`(line: ReadLine) {
        #expect(read(line.text).map(described) == line.quantities.filter { !$0.isEmpty })
    }

    @Test(arguments: ["(272.4)", " (272.4) ", "($272.4)", "(272.4M)", "(3.2%)"])
    func `A cell in parentheses is negative`(cell: String) {
        #expect(read(cell, isCell: true).map(\.sign) == [.parentheses])
        #expect(read("loss " + cell).map(\.sign) == [.none])
    }
}
