import BriefModel

/// Amounts as people write them: `$508.2M`, `2,910 BTC`, `993.79p`.
struct AmountText {
    /// From a million on in millions, billions or trillions, with at most three decimals.
    let short: String
    /// All digits, `nil` when `short` has them all.
    let exact: String?

    private static let prefixes = [
        "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "CN¥", "KRW": "₩", "INR": "₹", "HKD": "HK$", "SGD": "S$",
        "AUD": "A$", "CAD": "C$",
    ]

    /// - Parameter signed: Whether a positive amount shows its plus.
    init(_ value: ExactDecimal, unit: String?, signed: Bool = false) {
        let (scaled, suffix) = AmountText.scaled(value)
        let rounded = scaled.rounded(decimals: 3)
        let plus = signed && !value.isNegative && !value.isZero
        short = AmountText.text(rounded.grouped + suffix, negative: value.isNegative, plus: plus, unit: unit)
        let digits = value.magnitude.grouped
        exact =
            rounded == scaled ? nil : AmountText.text(digits, negative: value.isNegative, plus: plus, unit: unit)
    }

    /// The magnitude, and the letter that it is counted by.
    private static func scaled(_ value: ExactDecimal) -> (ExactDecimal, String) {
        let magnitude = value.magnitude
        for (power, suffix) in [(12, "T"), (9, "B"), (6, "M")]
        where magnitude >= ExactDecimal(mantissa: 1, exponent: power) {
            return (magnitude.scaled(byPowerOfTen: -power), suffix)
        }
        return (magnitude, "")
    }

    private static func text(_ digits: String, negative: Bool, plus: Bool, unit: String?) -> String {
        let sign = negative ? "-" : plus ? "+" : ""
        guard let unit else { return sign + digits }
        if unit == "GBX" { return sign + digits + "p" }
        if let prefix = prefixes[unit] { return sign + prefix + digits }
        return "\(sign)\(digits) \(unit)"
    }
}

extension ExactDecimal {
    /// With so many digits behind the point at most, halves away from zero. Below one nothing is rounded: small prices
    /// are all digits.
    fileprivate func rounded(decimals: Int) -> ExactDecimal {
        guard -exponent > decimals, self >= ExactDecimal(1) else { return self }
        var divisor: Int128 = 1
        for _ in 0..<(-exponent - decimals) { divisor *= 10 }
        return ExactDecimal(mantissa: (mantissa + divisor / 2) / divisor, exponent: -decimals)
    }

    /// The canonical form with a comma between groups of three digits before the point; not negative.
    fileprivate var grouped: String {
        let text = description
        let whole = text.prefix { $0 != "." }
        guard whole.utf8.count > 3 else { return text }
        var grouped: [UInt8] = []
        for (place, digit) in whole.utf8.enumerated() {
            if place > 0, (whole.utf8.count - place) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
            grouped.append(digit)
        }
        return String(decoding: grouped, as: UTF8.self) + text[whole.endIndex...]
    }
}
