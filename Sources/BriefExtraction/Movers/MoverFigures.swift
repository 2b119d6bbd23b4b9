import BriefModel

/// Tells changes and prices from the other figures of a line by the words beside them.
struct MoverFigures {
    let analysis: Analysis
    let text: [UInt8]

    func isChange(_ index: Int) -> Bool {
        guard let quantity = analysis.quantity(at: index), quantity.kind == .percent, quantity.unit != "pp" else {
            return false
        }
        return !isLabelledOther(index)
    }

    /// An amount of money without a magnitude is a price unless a word says high, volume, target, ….
    func isPrice(_ index: Int) -> Bool {
        guard let quantity = analysis.quantity(at: index), !quantity.hasScale, quantity.range == nil else {
            return false
        }
        guard quantity.kind == .money || (quantity.kind == .number && isAfterPriceWord(index)) else { return false }
        return quantity.sign == .none && !isLabelledOther(index)
    }

    /// A value whose direction stands in a word beside it: "down 4%", "4% lower", "▼ 4%".
    func signed(_ value: ExactDecimal, at index: Int) -> ExactDecimal {
        guard !value.isNegative, analysis.quantity(at: index)?.sign == Quantity.Sign.none else { return value }
        for neighbour in [index - 1, index - 2, index + 1] where analysis.tokens.indices.contains(neighbour) {
            if analysis.has(.down, at: neighbour) { return -value }
            if analysis.has(.up, at: neighbour) { return value }
            let mark = text[analysis.tokens[neighbour].text]
            if ["▼", "↓", "🔻", "▾", "🔴"].contains(where: { mark.elementsEqual($0.utf8) }) { return -value }
        }
        return value
    }

    private func isLabelledOther(_ index: Int) -> Bool {
        for back in 1...3 where index - back >= 0 {
            let before = index - back
            if analysis.tokens[before].isQuantity { return false }
            guard let cue = analysis.cue(at: before) else { continue }
            if cue.value(of: .priceLabel) == .skip || cue.has(.percentNull) && !cue.has(.up) { return true }
        }
        if index + 1 < analysis.tokens.count, let cue = analysis.cue(at: index + 1) {
            return cue.has(.percentNull) && !cue.has(.share)
        }
        return false
    }

    private func isAfterPriceWord(_ index: Int) -> Bool {
        (1...2).contains { back in
            index >= back && analysis.value(of: .priceLabel, at: index - back) == .last
        }
    }
}
