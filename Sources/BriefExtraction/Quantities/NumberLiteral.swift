import BriefModel

/// A number written in digits: `1,234.56`, `1.234,56`, `12,34,567`, `2 434`, `.08`, `５,３００`.
struct NumberLiteral {
    let value: ExactDecimal
    /// Digits after the decimal mark, as stated.
    let places: Int
    let end: Int
    /// Digits only, without separator or decimal mark.
    let isPlain: Bool
    /// Digits before the decimal mark.
    let integerDigits: Int
    /// A comma stands between this number and the next although no grouping explains it: a list of numbers.
    let isInList: Bool

    private struct Run {
        let separator: UInt8
        let start: Int
        let end: Int
        let digits: Int
        let isZero: Bool
    }

    /// `nil` when no number stands there, it is not one (an address, a version) or it has more than 38 digits.
    init?(_ text: ByteWindow, at start: Int, inList: Bool = false) {
        let runs = Self.runs(text, from: start)
        guard !runs.isEmpty else { return nil }
        guard let shape = Self.shape(runs, text, inList: inList) else { return nil }
        var mantissa: Int128 = 0
        for (index, run) in runs.prefix(shape.count).enumerated() {
            guard let next = Self.append(text, run, to: mantissa) else { return nil }
            mantissa = next
            if index + 1 == shape.count { break }
        }
        let last = runs[shape.count - 1]
        places = shape.hasDecimals ? last.digits : 0
        value = ExactDecimal(mantissa: mantissa, exponent: -places)
        end = last.end
        isPlain = runs[0].separator != UInt8(ascii: ".") && shape.count == 1
        integerDigits = runs.prefix(shape.count).reduce(0) { $0 + $1.digits } - places
        isInList = shape.isInList
    }

    /// The digit at a position and its bytes; full-width digits are digits.
    static func digit(_ text: ByteWindow, _ position: Int) -> (value: UInt8, width: Int)? {
        let byte = text[position]
        if byte.isDigit { return (byte - 0x30, 1) }
        if byte == 0xEF, text[position + 1] == 0xBC, text[position + 2] &- 0x90 < 10 {
            return (text[position + 2] - 0x90, 3)
        }
        return nil
    }

    private static func runs(_ text: ByteWindow, from start: Int) -> [Run] {
        var runs: [Run] = []
        var place = start
        var separator: UInt8 = 0
        if let mark = mark(text, start), mark.byte == UInt8(ascii: ".") {
            separator = mark.byte
            place += mark.width
        }
        while true {
            let first = place
            var digits = 0
            while let digit = digit(text, place) {
                place += digit.width
                digits += 1
            }
            guard digits > 0 else { break }
            let isZero = Self.digit(text, first)?.value == 0
            runs.append(Run(separator: separator, start: first, end: place, digits: digits, isZero: isZero))
            guard let next = mark(text, place), Self.digit(text, place + next.width) != nil else { break }
            if next.byte == 0x20, !isGroupOfThree(text, place + next.width) { break }
            if runs.count == 16 { return [] }
            separator = next.byte
            place += next.width
        }
        return runs
    }

    private static func isGroupOfThree(_ text: ByteWindow, _ start: Int) -> Bool {
        var (place, digits) = (start, 0)
        while digits <= 3, let digit = digit(text, place) {
            place += digit.width
            digits += 1
        }
        return digits == 3
    }

    /// A separator at a position: `.`, `,`, `'`, or a space (as 0x20).
    private static func mark(_ text: ByteWindow, _ position: Int) -> (byte: UInt8, width: Int)? {
        switch text[position] {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"): return (text[position], 1)
        case 0xEF where text[position + 1] == 0xBC && text[position + 2] == 0x8E: return (UInt8(ascii: "."), 3)
        case 0xEF where text[position + 1] == 0xBC && text[position + 2] == 0x8C && text[position + 3] == 0xEF:
            return (UInt8(ascii: ","), 3)
        case 0xE2 where text[position + 1] == 0x80 && text[position + 2] == 0x99: return (UInt8(ascii: "'"), 3)
        case 0x09, 0x0A, 0x0D: return nil
        default:
            let width = text.spaceWidth(position)
            return width > 0 ? (0x20, width) : nil
        }
    }

    private static func append(_ text: ByteWindow, _ run: Run, to mantissa: Int128) -> Int128? {
        var result = mantissa
        var place = run.start
        while place < run.end, let digit = digit(text, place) {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(Int128(digit.value))
            guard !overflow, !carry else { return nil }
            result = sum
            place += digit.width
        }
        return result
    }

    /// How many runs make the number, and whether the last of them are its decimals.
    private static func shape(
        _ runs: [Run], _ text: ByteWindow, inList: Bool
    ) -> (count: Int, hasDecimals: Bool, isInList: Bool)? {
        if runs[0].separator == UInt8(ascii: ".") {
            let followedByDot = runs.count > 1 && runs[1].separator == UInt8(ascii: ".")
            return followedByDot ? nil : (1, true, false)
        }
        var count = runs.count
        while count >= 1 {
            if count < runs.count, runs[count].separator == UInt8(ascii: ".") { return nil }
            let isWhole = count == runs.count
            // "5 100 2000" are three numbers, not 5,100 and one more.
            if isWhole, count > 1, runs[count - 1].separator == 0x20, text.spaceWidth(runs[count - 1].end) == 1,
                digit(text, runs[count - 1].end + 1) != nil
            {
                count = 1
                continue
            }
            let comma = isWhole && !inList
            if let hasDecimals = decimals(runs.prefix(count), text.numbers, commaMayBeDecimal: comma) {
                let listed = !isWhole && runs[count].separator == UInt8(ascii: ",")
                return (count, hasDecimals, listed || (inList && isWhole))
            }
            count -= 1
        }
        return nil
    }

    /// Whether these runs are one number and its last run its decimals; `nil` when they are not one number.
    private static func decimals(
        _ runs: ArraySlice<Run>, _ style: NumberStyle, commaMayBeDecimal: Bool
    ) -> Bool? {
        guard runs.count > 1, let last = runs.last else { return false }
        let (dot, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
        let inner = runs.dropLast()
        switch (style, last.separator) {
        case (.decimalComma, dot) where isGrouped(runs, by: dot): return false
        case (.decimalComma, comma) where runs.count == 2: return commaMayBeDecimal ? true : nil
        case (.decimalComma, comma):
            return isGrouped(inner, by: runs[1].separator) && runs[1].separator != comma ? true : nil
        case (.decimalPoint, comma): return isGrouped(runs, by: comma) || isIndian(runs) ? false : nil
        default: break
        }
        switch last.separator {
        case dot:
            if runs.count == 2 { return true }
            if isGrouped(runs, by: dot) { return false }
            let group = runs[1].separator
            return group != dot && (isGrouped(inner, by: group) || isIndian(inner)) ? true : nil
        case comma:
            if isGrouped(runs, by: comma) || isIndian(runs) { return false }
            if runs.count > 2, isGrouped(inner, by: runs[1].separator), runs[1].separator != comma { return true }
            let isDecimal = runs.count == 2 && last.digits != 3 && commaMayBeDecimal && last.digits <= 2
            if runs.count == 2, runs[0].digits == 1, last.digits == 3, commaMayBeDecimal { return true }
            return isDecimal ? true : nil
        default:
            return isGrouped(runs, by: last.separator) ? false : nil
        }
    }

    private static func isGrouped(_ runs: ArraySlice<Run>, by separator: UInt8) -> Bool {
        guard let first = runs.first, first.digits <= 3, !first.isZero, runs.count > 1 else { return false }
        return runs.dropFirst().allSatisfy { $0.separator == separator && $0.digits == 3 }
    }

    /// `12,34,567`: groups of two, the last of three.
    private static func isIndian(_ runs: ArraySlice<Run>) -> Bool {
        guard let first = runs.first, let last = runs.last, runs.count > 2, first.digits <= 2, last.digits == 3,
            runs.dropFirst().allSatisfy({ $0.separator == UInt8(ascii: ",") })
        else { return false }
        return runs.dropFirst().dropLast().allSatisfy { $0.digits == 2 }
    }
}
