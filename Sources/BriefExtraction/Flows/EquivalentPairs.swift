import BriefModel

/// Pairs of figures that state one amount twice: "2,910 BTC (75,810,489 USD)", "2,910 BTC worth $75.8m".
struct EquivalentPairs {
    /// The figure that is a record → the figure that is its equivalent; token indices.
    private var partner: [Int: Int] = [:]
    /// Figures that are equivalents of another.
    private(set) var secondary: Set<Int> = []

    init(analysis: Analysis, text: [UInt8]) {
        let figures = analysis.tokens.indices.filter { index in
            analysis.quantity(at: index).map { $0.kind == .asset || $0.kind == .money } ?? false
        }
        for (first, second) in zip(figures, figures.dropFirst()) {
            guard !secondary.contains(first), let one = analysis.quantity(at: first),
                let two = analysis.quantity(at: second), one.kind != two.kind,
                EquivalentPairs.links(first + 1..<second, analysis, text, isNativeFirst: one.kind == .asset)
                    || (one.kind == .asset && EquivalentPairs.isAside(second, after: first, analysis, text))
            else { continue }
            // The native amount comes first.
            let (native, fiat) = one.kind == .asset ? (first, second) : (second, first)
            partner[native] = fiat
            secondary.insert(fiat)
        }
    }

    /// "14,200 ETH withdrawn from Kraken (≈ $35.5M)": an approximate sum alone in brackets behind a native amount.
    private static func isAside(_ second: Int, after first: Int, _ analysis: Analysis, _ text: [UInt8]) -> Bool {
        guard second - first <= 10, second + 1 < analysis.tokens.count, analysis.tokens[second + 1].mark == .closing,
            let open = (first + 1..<second).last(where: { analysis.tokens[$0].mark == .opening }),
            !(first + 1..<open).contains(where: { analysis.tokens[$0].mark == .semicolon })
        else { return false }
        if analysis.quantity(at: second)?.bound == .about { return true }
        return open + 1 < second
            && (open + 1..<second).allSatisfy { index in
                let word = text[analysis.tokens[index].text].map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
                return links.contains(word) || fillers.contains(word)
            }
    }

    func equivalent(of amount: Int) -> Int? { partner[amount] }

    /// An opening bracket or a word of worth, nothing else. "for" pays for a native amount.
    private static func links(
        _ gap: Range<Int>, _ analysis: Analysis, _ text: [UInt8], isNativeFirst: Bool
    ) -> Bool {
        guard !gap.isEmpty, gap.count <= 6 else { return false }
        var hasLink = false
        for index in gap {
            let token = analysis.tokens[index]
            if token.kind == .date { continue }
            let word = text[token.text].map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
            if links.contains(word) || (isNativeFirst && payments.contains(word)) {
                hasLink = true
            } else if word.count == 1, word[0] == UInt8(ascii: "+") || word[0] == UInt8(ascii: "-") {
                continue
            } else if !fillers.contains(word), !(analysis.cue(at: index)?.has(.horizon) ?? false) {
                return false
            }
        }
        return hasLink
    }

    private static let links = Set(
        ["(", "（", "[", "worth", "valued", "≈", "=", "equivalent", "equal", "equals", "or", "i.e"].map {
            Array($0.utf8)
        })
    private static let payments = Set(["for", "receiving", "netting", "fetching", "cost"].map { Array($0.utf8) })
    private static let fillers = Set(
        [
            "about", "around", "roughly", "approximately", "nearly", "some", "at", "to", "of", ",", "over", "~", "a",
            "total", "combined", "an", "estimated", "just", "currently", "then", "close", "almost", "in", "exchange",
            "+", "-", "price", "purchase", "aggregate", "the", "cash", "more", "than", "under", "acquired", "bought",
            "purchased", "sold",
        ].map { Array($0.utf8) })
}
