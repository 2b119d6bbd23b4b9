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

    /// `nil` when no number stands there, it is not one (an address, a version) or it has more than 38 digits.
    init?(_ text: ByteWindow, at start: Int, inList: Bool = false) {
        if let plain = NumberLiteral(plain: text, at: start, inList: inList) {
            self = plain
            return
        }
        guard let runs = DigitRuns(text, from: start), let shape = runs.shape(text, inList: inList),
            let mantissa = runs.number(upTo: shape.count, in: text)
        else { return nil }
        let last = runs[shape.count - 1]
        places = shape.hasDecimals ? last.digits : 0
        value = ExactDecimal(mantissa: mantissa, exponent: -places)
        end = last.end
        isPlain = runs[0].separator != UInt8(ascii: ".") && shape.count == 1
        integerDigits = runs.digits(upTo: shape.count) - places
        isInList = shape.isInList
    }

    /// `42`, `42.5` where nothing behind it may be part of a number: most numbers are. `nil` for all others.
    private init?(plain text: ByteWindow, at start: Int, inList: Bool) {
        var place = start
        var mantissa: Int64 = 0
        while text[place].isDigit, place - start < 17 {
            mantissa = mantissa &* 10 &+ Int64(text[place] &- 0x30)
            place += 1
        }
        let digits = place - start
        guard digits > 0, digits < 17 else { return nil }
        var decimals = 0
        if text.numbers == .open, text[place] == UInt8(ascii: "."), text[place + 1].isDigit {
            place += 1
            while text[place].isDigit, digits + decimals < 17 {
                mantissa = mantissa &* 10 &+ Int64(text[place] &- 0x30)
                place += 1
                decimals += 1
            }
            guard digits + decimals < 17 else { return nil }
        }
        switch text[place] {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: " "):
            guard !text[place + 1].isDigit, text[place + 1] < 0x80 else { return nil }
        case let next where next >= 0x80: return nil
        default: break
        }
        value = ExactDecimal(mantissa: Int128(mantissa), exponent: -decimals)
        places = decimals
        end = place
        isPlain = decimals == 0
        integerDigits = digits
        isInList = inList
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
}
