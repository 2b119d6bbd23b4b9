/// Numbers as labels print them.
enum Numerals {
    /// Arabic digits, at most three: longer runs are years or figures, not labels.
    static func decimal(_ text: [UInt8], in range: Range<Int>) -> Int? {
        guard (1...3).contains(range.count) else { return nil }
        var value = 0
        for byte in text[range] {
            guard byte.isDigit else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// Roman digits of one case, at most 89 (no `C`: "(C)", "(MIX)" are words); the spelling must be the standard one.
    static func roman(_ text: [UInt8], in range: Range<Int>) -> Int? {
        guard (1...8).contains(range.count) else { return nil }
        let isUpper = text[range.lowerBound].isUpper
        var (value, previous) = (0, Int.max)
        var spelled: [UInt8] = []
        for byte in text[range] {
            guard byte.isUpper == isUpper, let digit = romanDigit(byte) else { return nil }
            value += digit > previous ? digit - 2 * previous : digit
            previous = digit
            spelled.append(byte.lowercased)
        }
        return spelled == romanSpelling(value) ? value : nil
    }

    /// 一 … 九十九, also 〇, 百.
    static func han(_ text: [UInt8], in range: Range<Int>) -> Int? {
        guard !range.isEmpty, range.count <= 15 else { return nil }
        var (total, digit) = (0, 0)
        var index = range.lowerBound
        while index < range.upperBound {
            let (scalar, length) = text.scalar(at: index)
            switch scalar {
            case 0x5341: (total, digit) = (total + max(digit, 1) * 10, 0)
            case 0x767E: (total, digit) = (total + max(digit, 1) * 100, 0)
            default:
                guard let value = hanDigits.firstIndex(of: scalar) else { return nil }
                digit = value
            }
            index += length
        }
        return total + digit
    }

    private static let hanDigits: [UInt32] = [
        0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D,
    ]

    private static func romanDigit(_ byte: UInt8) -> Int? {
        switch byte.lowercased {
        case UInt8(ascii: "i"): 1
        case UInt8(ascii: "v"): 5
        case UInt8(ascii: "x"): 10
        case UInt8(ascii: "l"): 50
        default: nil
        }
    }

    private static func romanSpelling(_ value: Int) -> [UInt8] {
        guard (1...89).contains(value) else { return [] }
        let tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"][value / 10]
        let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"][value % 10]
        return Array((tens + ones).utf8)
    }
}
