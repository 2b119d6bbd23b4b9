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
