import BriefModel
import Testing

@Suite struct `An exact decimal` {
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("0.0", "0"), ("508200000", "508200000"), ("1.50", "1.5"), ("-0.001", "-0.001"),
        ("007", "7"), ("100", "100"),
        ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
    ])
    func `prints the canonical form of what it read`(text: String, canonical: String) {
        #expect(ExactDecimal(text)?.description == canonical)
    }

    @Test(arguments: [
        "", "-", ".", ".5", "+1", "1e5", "1,000", "1 ", " 1", "1.2.3", "１", "0x1", String(repeating: "9", count: 40),
    ])
    func `refuses what is no plain decimal`(text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test func `is equal by value, whatever its digits were`() {
        #expect(ExactDecimal("1.50") == ExactDecimal(mantissa: 15, exponent: -1))
        #expect(Set([ExactDecimal("100"), ExactDecimal("100.00"), ExactDecimal(100)]).count == 1)
    }

    @Test func `scales by powers of ten without a digit lost`() {
        #expect(ExactDecimal("508.2")?.scaled(byPowerOfTen: 6).description == "508200000")
        #expect(ExactDecimal("7581048900")?.scaled(byPowerOfTen: -8).description == "75.810489")
    }

    @Test func `adds and multiplies exactly or not at all`() {
        #expect(ExactDecimal("0.1")?.adding(ExactDecimal(mantissa: 2, exponent: -1))?.description == "0.3")
        #expect(ExactDecimal("1.5")?.multiplied(by: ExactDecimal(mantissa: -2, exponent: 0))?.description == "-3")
        let large = ExactDecimal(mantissa: 1, exponent: 40)
        #expect(large.adding(ExactDecimal(1)) == nil)
        #expect(large.adding(large)?.description == "2" + String(repeating: "0", count: 40))
        let most = ExactDecimal(mantissa: .max, exponent: 0)
        #expect(most.adding(most) == nil)
        #expect(most.multiplied(by: most) == nil)
    }

    @Test func `orders by value over any distance of exponents`() {
        let ordered = ["-100000000", "-1.5", "-1.49", "-0.001", "0", "0.0000001", "1.49", "1.5", "99", "100"]
            .compactMap { ExactDecimal($0) }
        #expect(ordered.count == 10)
        for left in ordered.indices {
            for right in ordered.indices { #expect((ordered[left] < ordered[right]) == (left < right)) }
        }
        let (huge, tiny) = (ExactDecimal(mantissa: 1, exponent: 90), ExactDecimal(mantissa: 1, exponent: -90))
        #expect(tiny < huge)
        #expect(-huge < -tiny)
        #expect(-huge < tiny)
        #expect(!(huge < tiny))
    }
}
