/// Numerals of provision labels.
enum NoticeNumeral {
    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    static func isRomanOrLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        chineseDigit(scalar) != nil || "十百".unicodeScalars.contains(scalar)
    }

    static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || isRomanOrLetter(scalar) || isChinese(scalar)
    }

    /// The value of ①…⑳.
    static func circled(_ scalar: Unicode.Scalar) -> Int? {
        (0x2460...0x2473).contains(scalar.value) ? Int(scalar.value) - 0x245F : nil
    }

    /// All values that the signs may have: digits, roman numerals, one letter, Chinese numerals.
    static func readings(of scalars: [Unicode.Scalar]) -> [NoticeLabel.Reading] {
        var readings: [NoticeLabel.Reading] = []
        if scalars.allSatisfy(isDigit), scalars.count <= 3 {
            let value = scalars.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
            if value > 0 { readings.append(.init(value: value, style: .arabic)) }
        }
        if let value = roman(scalars) { readings.append(.init(value: value, style: .roman)) }
        if scalars.count == 1, isRomanOrLetter(scalars[0]) {
            readings.append(.init(value: Int(scalars[0].value | 0x20) - 0x60, style: .letter))
        }
        if scalars.allSatisfy(isChinese), let value = chinese(scalars) {
            readings.append(.init(value: value, style: .chinese))
        }
        return readings
    }

    /// A well-formed roman numeral below 90, all capitals or all small.
    static func roman(_ scalars: [Unicode.Scalar]) -> Int? {
        guard let first = scalars.first else { return nil }
        let isSmall = first.value >= 0x61
        var place = 0
        func takes(_ letter: Unicode.Scalar) -> Bool {
            guard place < scalars.count, scalars[place].value == letter.value | (isSmall ? 0x20 : 0) else {
                return false
            }
            place += 1
            return true
        }
        /// Up to eight of a unit, of which five are one sign, or four before that sign.
        func digit(_ unit: Unicode.Scalar, _ five: Unicode.Scalar) -> Int {
            if takes(five) { return 5 + many(unit) }
            let count = many(unit)
            return count == 1 && takes(five) ? 4 : count
        }
        func many(_ unit: Unicode.Scalar) -> Int {
            var count = 0
            while count < 3, takes(unit) { count += 1 }
            return count
        }
        let tens = digit("X", "L")
        var ones = digit("I", "V")
        if ones == 1, takes("X") { ones = 9 }
        return place == scalars.count && tens + ones > 0 ? tens * 10 + ones : nil
    }

    /// 一 … 九百九十九.
    static func chinese(_ scalars: [Unicode.Scalar]) -> Int? {
        var (total, digit) = (0, 0)
        for scalar in scalars {
            if let value = chineseDigit(scalar) {
                digit = value
            } else {
                total += max(digit, 1) * (scalar == "百" ? 100 : 10)
                digit = 0
            }
        }
        return total + digit > 0 ? total + digit : nil
    }

    private static func chineseDigit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零": 0
        case "一": 1
        case "二", "两", "兩": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }
}
