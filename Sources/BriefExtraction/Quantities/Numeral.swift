import BriefModel

/// A number as read, in digits or words, with its magnitude words multiplied in.
struct Numeral {
    var value: ExactDecimal
    /// As in `Figure.decimals`.
    var decimals: Int
    var end: Int
    /// The number without its magnitude words, to share a scale in "between $1.5 and $2 billion".
    var stated: ExactDecimal
    /// The power of ten of the magnitude words; 0 without.
    var scale = 0
    var isInWords = false
    /// One run of digits and nothing else: may be a year, a label, a document number.
    var isPlain = false
    var isInList = false

    init(_ literal: NumberLiteral) {
        value = literal.value
        stated = literal.value
        decimals = literal.places
        end = literal.end
        isPlain = literal.isPlain
        isInList = literal.isInList
    }

    /// A number in words: the lowest place that is not zero counts as the last stated one.
    init(words value: ExactDecimal, end: Int, scale: Int = 0) {
        self.value = value
        stated = value.scaled(byPowerOfTen: -scale)
        decimals = -value.exponent
        self.end = end
        self.scale = scale
        isInWords = true
    }

    mutating func multiply(byPowerOfTen power: Int, end: Int) {
        value = value.scaled(byPowerOfTen: power)
        decimals -= power
        scale += power
        isPlain = false
        self.end = end
    }
}

extension ExactDecimal {
    /// The quotient, rounded to 15 places where it does not end.
    func divided(by divisor: Int) -> ExactDecimal? {
        guard divisor > 0 else { return nil }
        let places = 15
        let (shifted, overflow) = mantissa.multipliedReportingOverflow(by: 1_000_000_000_000_000)
        guard !overflow, exponent > -20, exponent < 20 else { return nil }
        let half = Int128(divisor) / 2
        let rounded = (shifted + (shifted < 0 ? -half : half)) / Int128(divisor)
        return ExactDecimal(mantissa: rounded, exponent: exponent - places)
    }
}
