/// The number of an item in an ordered list, as browsers print it.
enum ListNumber {
    /// `3.`, `c.`, `C.`, `iii.`, `III.` for the styles `1`, `a`, `A`, `i`, `I`.
    static func text(_ number: Int, style: UInt8) -> [UInt8] {
        let digits: [UInt8]
        switch style {
        case UInt8(ascii: "a") where number >= 1: digits = letters(number, from: UInt8(ascii: "a"))
        case UInt8(ascii: "A") where number >= 1: digits = letters(number, from: UInt8(ascii: "A"))
        case UInt8(ascii: "i") where (1...3999).contains(number): digits = roman(number).map { $0 | 0x20 }
        case UInt8(ascii: "I") where (1...3999).contains(number): digits = roman(number)
        default: digits = Array(String(number).utf8)
        }
        return digits + [UInt8(ascii: ".")]
    }

    /// a…z, aa, ab…
    private static func letters(_ number: Int, from first: UInt8) -> [UInt8] {
        var digits: [UInt8] = []
        var rest = number
        while rest > 0 {
            digits.append(first + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return digits.reversed()
    }

    private static func roman(_ number: Int) -> [UInt8] {
        let signs: [(Int, String)] = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var text = ""
        var rest = number
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return Array(text.utf8)
    }
}
