/// A non-negative decimal as people write it before a unit, exact to three decimals.
struct HumanNumber: Hashable {
    /// The value times a thousand.
    private let thousandths: Int64

    /// Splits `1.5 s` into its number and its unit; `nil` when it does not begin with a number.
    static func split(_ text: String) -> (HumanNumber, unit: String)? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Int64(parts[0]) else { return nil }
        var thousandths = whole.multipliedReportingOverflow(by: 1000)
        if parts.count == 2 {
            guard (1...3).contains(parts[1].count), let fraction = Int64(parts[1]) else { return nil }
            let scale: Int64 = [100, 10, 1][parts[1].count - 1]
            thousandths.partialValue += fraction * scale
        }
        guard !thousandths.overflow else { return nil }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }
        return (HumanNumber(thousandths: thousandths.partialValue), String(unit))
    }

    /// The number times a factor; `nil` when that is no whole number or too big.
    func scaled(by factor: Int64) -> Int64? {
        let (product, overflow) = thousandths.multipliedReportingOverflow(by: factor)
        return overflow || product % 1000 != 0 ? nil : product / 1000
    }
}
