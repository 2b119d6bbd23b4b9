import BriefModel

/// Pairs of figures that state one amount twice: "2,910 BTC (75,810,489 USD)", "4.1 billion won ($2.9m)".
struct EquivalentPairs {
    /// The figure that is a record → the figure that is its equivalent; token indices.
    private var partner: [Int: Int] = [:]
    /// Figures that are equivalents of another.
    private(set) var secondary: Set<Int> = []

    private let analysis: Analysis
    private let text: [UInt8]

    /// Tokens between two figures of one amount; more only where the last of them says so.
    private static let reach = 6
    private static let farReach = 14

    init(analysis: Analysis, text: [UInt8]) {
        self.analysis = analysis
        self.text = text
        var before: Int?
        for index in analysis.tokens.indices {
            guard let two = analysis.quantity(at: index), two.kind == .asset || two.kind == .money else { continue }
            if before != nil, isPrice(index, two) { continue }
            defer { before = index }
            guard let first = before, !secondary.contains(first), let one = analysis.quantity(at: first),
                pair(first, one, index, two)
            else { continue }
            // The native amount comes first; of two currencies that of the text's first figure.
            let isSwapped = one.kind == .money && two.kind == .asset
            let (native, fiat) = isSwapped ? (index, first) : (first, index)
            partner[native] = fiat
            secondary.insert(fiat)
        }
    }

    func equivalent(of amount: Int) -> Int? { partner[amount] }

    private func pair(_ first: Int, _ one: Quantity, _ second: Int, _ two: Quantity) -> Bool {
        if one.kind == .money, two.kind == .money { return isConversion(first, one, second, two) }
        // "sold 5 ETH for 12,000 DAI": one coin pays for the other.
        if one.kind == .asset, two.kind == .asset {
            return one.unit != two.unit && second == first + 2
                && text.reads("for", in: analysis.tokens[first + 1].text)
        }
        guard one.kind != two.kind else { return false }
        let isNativeFirst = one.kind == .asset
        return links(first + 1..<second, isNativeFirst: isNativeFirst)
            || (isNativeFirst && (isAside(second, after: first) || isPaid(second, for: first)))
            || (isNativeFirst && isWorth(second, after: first))
    }

    /// "at $3,150", "@ $3,150": what one coin cost.
    private func isPrice(_ index: Int, _ quantity: Quantity) -> Bool {
        guard quantity.kind == .money, !quantity.hasScale, index > 0 else { return false }
        return text.reads("at", in: analysis.tokens[index - 1].text)
            || text[analysis.tokens[index - 1].text].elementsEqual("@".utf8)
    }

    /// "4.2 billion rand ($230 million)", "¥75bn, or $490m": another currency right behind it.
    private func isConversion(_ first: Int, _ one: Quantity, _ second: Int, _ two: Quantity) -> Bool {
        guard let unit = one.unit, let other = two.unit, unit != other, second - first <= Self.reach else {
            return false
        }
        let gap = first + 1..<second
        let isSaid = gap.contains { isOpening($0) || analysis.value(of: .equation, at: $0) == .equal }
        return isSaid
            && gap.allSatisfy { index in
                isOpening(index) || analysis.has(.equation, at: index) || analysis.tokens[index].mark == .comma
                    || isSign(index)
            }
    }

    /// "14,200 ETH withdrawn from Kraken (≈ $35.5M)": an approximate sum alone in brackets behind a native amount.
    private func isAside(_ second: Int, after first: Int) -> Bool {
        if let amount = analysis.quantity(at: second), second - first <= 16, endsPart(second + 1) {
            var index = second - 1
            var saysWorth = amount.bound == .about
            while index > first, analysis.has(.equation, at: index) {
                saysWorth = saysWorth || analysis.value(of: .equation, at: index) == .equal
                index -= 1
            }
            // "5,000 ETH went to Kraken, that's roughly $13m"
            if saysWorth, index > first, isComma(index), !(first + 1..<index).contains(where: endsStatement) {
                return true
            }
        }
        guard second - first <= 10, second + 1 < analysis.tokens.count, analysis.tokens[second + 1].mark == .closing,
            let open = (first + 1..<second).last(where: { analysis.tokens[$0].mark == .opening }),
            !(first + 1..<open).contains(where: { analysis.tokens[$0].mark == .semicolon })
        else { return false }
        if analysis.quantity(at: second)?.bound == .about { return true }
        return open + 1 < second
            && (open + 1..<second).allSatisfy { isSign($0) || analysis.has(.equation, at: $0) }
    }

    /// "850 ETH, roughly $3 million's worth", "120 BTC — $11 million on the day —": in an aside of its own.
    private func isWorth(_ second: Int, after first: Int) -> Bool {
        let gap = first + 1..<second
        guard let opening = gap.first, gap.count <= 4, analysis.tokens[opening].mark != nil,
            gap.dropFirst().allSatisfy({ analysis.value(of: .equation, at: $0) == .fill })
        else { return false }
        let mark = text[analysis.tokens[opening].text]
        for index in second + 1..<min(second + 6, analysis.tokens.count) {
            let token = analysis.tokens[index]
            if token.isQuantity { return false }
            if index < second + 4, analysis.value(of: .equation, at: index) == .equal { return true }
            if analysis.tokens[opening].mark != .comma, text[token.text].elementsEqual(mark) { return true }
        }
        return false
    }

    /// "sold 75 BTC it had mined, banking $7 million": a word of payment right before the sum, in the same clause.
    private func isPaid(_ second: Int, for first: Int) -> Bool {
        guard second - first <= Self.farReach else { return false }
        var index = second - 1
        while index > first, analysis.value(of: .equation, at: index) == .fill { index -= 1 }
        guard index > first, analysis.value(of: .equation, at: index) == .paid,
            analysis.cue(at: index).flatMap({ analysis.text(of: $0.tokens) }).map({ $0.count > 3 }) ?? false
        else { return false }
        return !(first + 1..<index).contains {
            analysis.tokens[$0].mark == .semicolon || analysis.tokens[$0].isQuantity
        }
    }

    /// An opening bracket or a word of worth, nothing else. "for" pays for a native amount.
    private func links(_ gap: Range<Int>, isNativeFirst: Bool) -> Bool {
        guard !gap.isEmpty, gap.count <= Self.reach else { return false }
        var hasLink = false
        for index in gap {
            if analysis.tokens[index].kind == .date { continue }
            if let price = analysis.quantity(at: index), isPrice(index, price) { continue }
            if index + 1 < gap.upperBound, let price = analysis.quantity(at: index + 1), isPrice(index + 1, price) {
                continue
            }
            switch analysis.value(of: .equation, at: index) {
            case .equal: hasLink = true
            case .paid where isNativeFirst: hasLink = true
            case .fill: continue
            default:
                if isOpening(index) || isEqualSign(index) {
                    hasLink = true
                } else if !isSign(index), analysis.tokens[index].mark != .comma,
                    !analysis.hasAny([.horizon, .commodity], at: index)
                {
                    return false
                }
            }
        }
        return hasLink
    }

    private func isComma(_ index: Int) -> Bool {
        analysis.tokens[index].mark == .comma || text[analysis.tokens[index].text].elementsEqual("，".utf8)
    }

    private func endsPart(_ index: Int) -> Bool {
        guard index < analysis.tokens.count else { return true }
        let gap = analysis.tokens[index - 1].text.upperBound..<analysis.tokens[index].text.lowerBound
        if text[gap].contains(0x0A) { return true }
        let mark = text[analysis.tokens[index].text]
        return isComma(index) || [".", ";", "。", "；"].contains { mark.elementsEqual($0.utf8) }
    }

    private func endsStatement(_ index: Int) -> Bool {
        analysis.tokens[index].mark == .semicolon || analysis.tokens[index].mark == .stop
            || analysis.tokens[index].isQuantity
    }

    private func isOpening(_ index: Int) -> Bool {
        analysis.tokens[index].mark == .opening || text[analysis.tokens[index].text].elementsEqual("[".utf8)
    }

    private func isEqualSign(_ index: Int) -> Bool {
        let token = analysis.tokens[index]
        return token.kind == .mark && Self.equalSigns.contains { text[token.text].elementsEqual($0.utf8) }
    }

    private func isSign(_ index: Int) -> Bool {
        let token = analysis.tokens[index]
        return token.kind == .mark && Self.signs.contains { text[token.text].elementsEqual($0.utf8) }
    }

    private static let equalSigns = ["≈", "=", "≃", "≅"]
    private static let signs = ["≈", "=", "~", "+", "-"]
}
