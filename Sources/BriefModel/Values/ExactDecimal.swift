/// An exact decimal number, `mantissa × 10^exponent`; never a binary float, so that a figure is printed as it was read.
///
/// Range: 38 significant digits. Operations that would leave the range return `nil` instead of rounding.
public struct ExactDecimal: Sendable {
    /// The significant digits with their sign; has no trailing decimal zero unless the value is zero.
    public let mantissa: Int128
    /// The power of ten; 0 when the value is zero.
    public let exponent: Int

    public static let zero = ExactDecimal(mantissa: 0, exponent: 0)

    public init(mantissa: Int128, exponent: Int) {
        var mantissa = mantissa
        var exponent = mantissa == 0 ? 0 : exponent
        while mantissa != 0 {
            // Division of 64 bits is many times faster, and nearly all figures have no more.
            if var small = Int64(exactly: mantissa) {
                while small % 10 == 0 {
                    small /= 10
                    exponent += 1
                }
                mantissa = Int128(small)
                break
            }
            guard mantissa % 10 == 0 else { break }
            mantissa /= 10
            exponent += 1
        }
        self.init(significant: mantissa, exponent: exponent)
    }

    /// For digits without a trailing zero.
    private init(significant mantissa: Int128, exponent: Int) {
        self.mantissa = mantissa
        self.exponent = exponent
    }

    public init(_ integer: Int) {
        self.init(mantissa: Int128(integer), exponent: 0)
    }

    /// Reads the canonical form `-?digits(.digits)?`; `nil` for anything else or more than 38 digits.
    public init?(_ text: some StringProtocol) {
        var mantissa: Int128 = 0
        var exponent = 0
        var digits = 0
        var seenPoint = false
        var negative = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0:
                negative = true
            case UInt8(ascii: ".") where !seenPoint && digits > 0:
                seenPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
                let (sum, carry) = product.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
                guard !overflow, !carry else { return nil }
                mantissa = sum
                digits += 1
                if seenPoint { exponent -= 1 }
            default:
                return nil
            }
        }
        guard digits > 0 else { return nil }
        self.init(mantissa: negative ? -mantissa : mantissa, exponent: exponent)
    }

    public var isZero: Bool { mantissa == 0 }
    public var isNegative: Bool { mantissa < 0 }
    public var magnitude: ExactDecimal { isNegative ? -self : self }

    /// The same digits moved by a power of ten: `1.5` scaled by 9 is `1500000000`.
    public func scaled(byPowerOfTen power: Int) -> ExactDecimal {
        ExactDecimal(significant: mantissa, exponent: isZero ? 0 : exponent + power)
    }

    public static prefix func - (value: ExactDecimal) -> ExactDecimal {
        ExactDecimal(significant: -value.mantissa, exponent: value.exponent)
    }

    /// The exact sum, or `nil` when it needs more than 38 digits.
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        guard let (left, right, exponent) = aligned(with: other) else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : ExactDecimal(mantissa: sum, exponent: exponent)
    }

    /// The exact product, or `nil` when it needs more than 38 digits.
    public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
        return overflow ? nil : ExactDecimal(mantissa: product, exponent: exponent + other.exponent)
    }

    /// Both mantissas at the smaller exponent; `nil` when one does not fit.
    private func aligned(with other: ExactDecimal) -> (Int128, Int128, Int)? {
        let common = min(exponent, other.exponent)
        guard let left = mantissa.timesPowerOfTen(exponent - common),
            let right = other.mantissa.timesPowerOfTen(other.exponent - common)
        else { return nil }
        return (left, right, common)
    }
}

extension ExactDecimal: Hashable {}

extension ExactDecimal: Comparable {
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        if left.isZero || right.isZero || left.exponent == right.exponent { return left.mantissa < right.mantissa }
        if let (a, b, _) = left.aligned(with: right) { return a < b }
        // The exponents are so far apart that the longer number is the larger in magnitude.
        let leftIsLonger = left.exponent > right.exponent
        return left.isNegative ? leftIsLonger : !leftIsLonger
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// The canonical form `-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?`: no plus, no grouping, no trailing zeros.
    public var description: String {
        var text: [UInt8] = []
        write(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends the canonical form.
    func write(to text: inout [UInt8]) {
        let digits = DecimalDigits(mantissa.magnitude)
        // Digits before the point; 0 or less where only zeros stand there.
        let whole = digits.count + exponent
        text.append(addingCapacity: digits.count + abs(exponent) + 3) { out in
            if isNegative { out.append(UInt8(ascii: "-")) }
            if whole <= 0 {
                out.append(UInt8(ascii: "0"))
                out.append(UInt8(ascii: "."))
                out.append(repeating: UInt8(ascii: "0"), count: -whole)
            }
            for index in 0..<digits.count {
                if index == whole, index > 0 { out.append(UInt8(ascii: ".")) }
                out.append(digits[index])
            }
            if exponent > 0 { out.append(repeating: UInt8(ascii: "0"), count: exponent) }
        }
    }
}

extension Int128 {
    /// The value times 10^power, or `nil` on overflow; `power` is not negative.
    fileprivate func timesPowerOfTen(_ power: Int) -> Int128? {
        if self == 0 { return 0 }
        guard power <= 38 else { return nil }
        var result = self
        for _ in 0..<power {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            result = product
        }
        return result
    }
}
