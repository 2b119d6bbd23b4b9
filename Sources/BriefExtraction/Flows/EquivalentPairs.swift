/// Pairs of figures that state one amount twice: "2,910 BTC (75,810,489 USD)", "2,910 BTC worth $75.8m".
struct EquivalentPairs {
    /// The figure that is a record → the figure that is its equivalent; token indices.
    private var partner: [Int: Int] = [:]
    /// Figures that are equivalents of another.
    private(set) var secondary: Set<Int> = []

    init(analysis: Analysis, text: [UInt8]) {
        let figures = analysis.tokens.indices.filter { analysis.tokens[$0].isQuantity }
        for (first, second) in zip(figures, figures.dropFirst()) {
            guard !secondary.contains(first), let one = analysis.quantity(at: first),
                let two = analysis.quantity(at: second),
                (one.kind == .asset && two.kind == .money) || (one.kind == .money && two.kind == .asset),
                EquivalentPairs.links(first + 1..<second, analysis, text)
            else { continue }
            // The native amount comes first.
            let (native, fiat) = one.kind == .asset ? (first, second) : (second, first)
            partner[native] = fiat
            secondary.insert(fiat)
        }
    }

    func equivalent(of amount: Int) -> Int? { partner[amount] }

    /// An opening bracket or a word of worth, nothing else.
    private static func links(_ gap: Range<Int>, _ analysis: Analysis, _ text: [UInt8]) -> Bool {
        guard !gap.isEmpty, gap.count <= 4 else { return false }
        var hasLink = false
        for index in gap {
            let word = text[analysis.tokens[index].text].map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
            if links.contains(word) {
                hasLink = true
            } else if !fillers.contains(word) {
                return false
            }
        }
        return hasLink
    }

    private static let links = Set(
        ["(", "（", "worth", "valued", "≈", "=", "equivalent", "equal", "or"].map { Array($0.utf8) })
    private static let fillers = Set(
        ["about", "around", "roughly", "approximately", "nearly", "some", "at", "to", "of", ",", "over", "~"]
            .map { Array($0.utf8) })
}
