import BriefExtraction
import BriefModel

/// Scores as people read them; they are kept in hundredths.
enum Points {
    /// `13.00`, `-2.75`: two decimals, to stand below each other.
    static func fixed(_ hundredths: Int) -> String {
        let magnitude = hundredths.magnitude
        let fraction = String(magnitude % 100)
        return (hundredths < 0 ? "-" : "") + String(magnitude / 100) + "." + (fraction.count < 2 ? "0" : "") + fraction
    }

    /// `base 10, distance -2.75`
    static func text(_ terms: [Explanation.Term], repeated: Int = 0) -> String {
        var parts = terms.map { "\($0.name) \(short($0.hundredths))" }
        if repeated != 0 { parts.append("said again \(short(repeated))") }
        return parts.joined(separator: ", ")
    }

    private static func short(_ hundredths: Int) -> String {
        ExactDecimal(mantissa: Int128(hundredths), exponent: -2).description
    }
}
