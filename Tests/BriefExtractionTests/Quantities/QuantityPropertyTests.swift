import BriefModel
import Testing

@testable import BriefExtraction

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every host.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}

@Suite struct `Scanning any text is safe and linear` {
    static let pieces = [
        "1", "0", "23", "456", "7890", ",", ".", "-", "–", "−", "+", "$", "€", "¥", "(", ")", "%", " ", "  ", "\n",
        "million", "bn", "k", "m", "t", "USD", "US$",
        "and", "to", "between", "from", "half", "a", "one", "hundred", "point", "third", "over", "ETH", "#", "/", ":",
        "万", "亿", "三", "百分之", "点", "元", "分之", "又",
        "１", "，", "½", "\u{A0}", "\u{2009}", "x10^", "e", "^", "May", "Feb.", "the", "27th", "ago", "days", "2026", "年",
        "月", "日", "Friday", "next", "in",
    ]

    private func soup(_ generator: inout SeededGenerator) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...60, using: &generator) {
            if Int.random(in: 0..<12, using: &generator) == 0 {
                bytes.append(UInt8.random(in: 0...255, using: &generator))
            } else {
                bytes += Array((Self.pieces.randomElement(using: &generator) ?? "").utf8)
            }
        }
        return bytes
    }

    @Test func `Spans are in bounds, ordered and apart`() {
        var generator = SeededGenerator(state: 1)
        let (quantities, dates) = (QuantityScanner(), DateScanner())
        for _ in 0..<4000 {
            let bytes = soup(&generator)
            let range = Int.random(in: 0...bytes.count / 3, using: &generator)..<bytes.count
            let days = dates.dates(in: bytes, range: range).map(\.text)
            let figures = quantities.quantities(in: bytes, range: range, excluding: days).map(\.text)
            for spans in [days, figures] {
                var end = range.lowerBound
                for span in spans {
                    #expect(span.lowerBound >= end && !span.isEmpty && span.upperBound <= range.upperBound)
                    end = span.upperBound
                }
            }
            for figure in figures { #expect(!days.contains { $0.overlaps(figure) }) }
        }
    }

    @Test func `A printed value is read back`() throws {
        var generator = SeededGenerator(state: 2)
        for _ in 0..<2000 {
            let digits = Int128.random(in: 1...999_999_999_999, using: &generator)
            let value = ExactDecimal(mantissa: digits, exponent: Int.random(in: -6...6, using: &generator))
            for text in ["\(value) USD", "$\(value)", "€\(grouped(value))", "-\(value)%", "\(value) ETH"] {
                let found = try #require(read(text).first, "\(text)")
                #expect(found.value == value, "\(text)")
                #expect(found.text == 0..<text.utf8.count, "\(text)")
            }
        }
    }

    /// With a comma before every third digit.
    private func grouped(_ value: ExactDecimal) -> String {
        let parts = value.description.split(separator: ".")
        var result = ""
        for (index, digit) in parts[0].enumerated() {
            if index > 0, (parts[0].count - index) % 3 == 0 { result += "," }
            result.append(digit)
        }
        return parts.count > 1 ? result + "." + parts[1] : result
    }

    @Test(arguments: [
        "1,1,", "(", "$", "1 ", "9", "-", "one in ", "1-", "$1-$1 ", "三", "1万", "a ", "hundred ", "1/", "¥1 ",
        "between 1 and ",
    ])
    func `Twice the input is at most twice the work`(piece: String) {
        let lexicon = QuantityLexicon()
        let counts = [2000, 4000].map { count in
            let bytes = Array(String(repeating: piece, count: count).utf8)
            var pass = QuantityPass(text: ByteWindow(bytes, 0..<bytes.count), lexicon: lexicon, claimed: [])
            pass.run(at: Landmarks(of: bytes, in: 0..<bytes.count, by: lexicon.signposts))
            return pass.steps
        }
        #expect(counts[1] <= counts[0] * 2 + 16)
    }
}
