/// The runs of digits that stand at a place, parted by separators: what number they are is told by their lengths.
///
/// Kept in place: nearly all numbers have one or two.
struct DigitRuns {
    struct Run {
        fileprivate var first: UInt32 = 0
        fileprivate var last: UInt32 = 0
        fileprivate var count: UInt32 = 0
        fileprivate(set) var separator: UInt8 = 0
        fileprivate(set) var isZero = false

        var range: Range<Int> { Int(first)..<Int(last) }
        var end: Int { Int(last) }
        var digits: Int { Int(count) }
    }

    /// How many of the runs make the number, and whether the last of them are its decimals.
    typealias Shape = (count: Int, hasDecimals: Bool, isInList: Bool)

    private static let most = 16
    private var runs = InlineArray<17, Run>(repeating: Run())
    private(set) var count = 0

    subscript(index: Int) -> Run { runs[index] }

    /// `nil` when no digits stand there, or more runs than any number has.
    init?(_ text: ByteWindow, from start: Int) {
        var place = start
        var separator: UInt8 = 0
        if let mark = DigitRuns.mark(text, start), mark.byte == UInt8(ascii: ".") {
            separator = mark.byte
            place += mark.width
        }
        while true {
            let first = place
            var digits = 0
            while let digit = NumberLiteral.digit(text, place) {
                place += digit.width
                digits += 1
            }
            guard digits > 0 else { break }
            let isZero = NumberLiteral.digit(text, first)?.value == 0
            runs[count] = Run(
                first: UInt32(first), last: UInt32(place), count: UInt32(digits), separator: separator, isZero: isZero)
            count += 1
            guard let next = DigitRuns.mark(text, place), NumberLiteral.digit(text, place + next.width) != nil else {
                break
            }
            if next.byte == 0x20, !DigitRuns.isGroupOfThree(text, place + next.width) { break }
            if count == DigitRuns.most { return nil }
            separator = next.byte
            place += next.width
        }
        guard count > 0 else { return nil }
    }

    /// The digits of the first runs together.
    func digits(upTo end: Int) -> Int {
        var sum = 0
        for index in 0..<end { sum += runs[index].digits }
        return sum
    }

    /// The digits of the first runs as one number; `nil` when it has more than 38.
    func number(upTo end: Int, in text: ByteWindow) -> Int128? {
        // Eighteen digits fit 64 bits, whose arithmetic is many times faster.
        if digits(upTo: end) <= 18, (0..<end).allSatisfy({ runs[$0].range.count == runs[$0].digits }) {
            var number: Int64 = 0
            for run in 0..<end {
                for place in runs[run].range { number = number &* 10 &+ Int64(text[place] &- 0x30) }
            }
            return Int128(number)
        }
        var number: Int128 = 0
        for run in 0..<end {
            var place = runs[run].range.lowerBound
            while place < runs[run].end, let digit = NumberLiteral.digit(text, place) {
                let (product, overflow) = number.multipliedReportingOverflow(by: 10)
                let (sum, carry) = product.addingReportingOverflow(Int128(digit.value))
                guard !overflow, !carry else { return nil }
                number = sum
                place += digit.width
            }
        }
        return number
    }

    /// `nil` when the runs are no number.
    func shape(_ text: ByteWindow, inList: Bool) -> Shape? {
        if runs[0].separator == UInt8(ascii: ".") {
            let followedByDot = count > 1 && runs[1].separator == UInt8(ascii: ".")
            return followedByDot ? nil : (1, true, false)
        }
        var length = count
        while length >= 1 {
            if length < count, runs[length].separator == UInt8(ascii: ".") { return nil }
            let isWhole = length == count
            // "5 100 2000" are three numbers, not 5,100 and one more.
            if isWhole, length > 1, runs[length - 1].separator == 0x20, text.spaceWidth(runs[length - 1].end) == 1,
                NumberLiteral.digit(text, runs[length - 1].end + 1) != nil
            {
                length = 1
                continue
            }
            if let hasDecimals = decimals(length, text.numbers, commaMayBeDecimal: isWhole && !inList) {
                let listed = !isWhole && runs[length].separator == UInt8(ascii: ",")
                return (length, hasDecimals, listed || (inList && isWhole))
            }
            length -= 1
        }
        return nil
    }

    /// Whether the first runs are one number and the last of them its decimals; `nil` when they are not one number.
    private func decimals(_ length: Int, _ style: NumberStyle, commaMayBeDecimal: Bool) -> Bool? {
        guard length > 1 else { return false }
        let last = runs[length - 1]
        let (dot, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
        switch (style, last.separator) {
        case (.decimalComma, dot) where isGrouped(length, by: dot): return false
        case (.decimalComma, comma) where length == 2: return commaMayBeDecimal ? true : nil
        case (.decimalComma, comma):
            return isGrouped(length - 1, by: runs[1].separator) && runs[1].separator != comma ? true : nil
        case (.decimalPoint, comma): return isGrouped(length, by: comma) || isIndian(length) ? false : nil
        default: break
        }
        switch last.separator {
        case dot:
            if length == 2 { return true }
            if isGrouped(length, by: dot) { return false }
            let group = runs[1].separator
            return group != dot && (isGrouped(length - 1, by: group) || isIndian(length - 1)) ? true : nil
        case comma:
            if isGrouped(length, by: comma) || isIndian(length) { return false }
            if length > 2, isGrouped(length - 1, by: runs[1].separator), runs[1].separator != comma { return true }
            let isDecimal = length == 2 && last.digits != 3 && commaMayBeDecimal && last.digits <= 2
            if length == 2, runs[0].digits == 1, last.digits == 3, commaMayBeDecimal { return true }
            return isDecimal ? true : nil
        default:
            return isGrouped(length, by: last.separator) ? false : nil
        }
    }

    private func isGrouped(_ length: Int, by separator: UInt8) -> Bool {
        guard length > 1, runs[0].digits <= 3, !runs[0].isZero else { return false }
        return (1..<length).allSatisfy { runs[$0].separator == separator && runs[$0].digits == 3 }
    }

    /// `12,34,567`: groups of two, the last of three.
    private func isIndian(_ length: Int) -> Bool {
        guard length > 2, runs[0].digits <= 2, runs[length - 1].digits == 3 else { return false }
        return (1..<length).allSatisfy { runs[$0].separator == UInt8(ascii: ",") }
            && (1..<length - 1).allSatisfy { runs[$0].digits == 2 }
    }

    private static func isGroupOfThree(_ text: ByteWindow, _ start: Int) -> Bool {
        var (place, digits) = (start, 0)
        while digits <= 3, let digit = NumberLiteral.digit(text, place) {
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
}
