import BriefModel

/// Turns what was read into the value that the rest of the program uses.
struct QuantityBuilder {
    let text: ByteWindow
    let lexicon: QuantityLexicon

    func quantity(_ amount: Amount) -> Quantity {
        Quantity(
            kind: kind(amount.unit), text: amount.start..<amount.end, value: amount.value, range: nil,
            decimals: amount.decimals,
            sign: amount.sign, bound: nil, unit: name(amount.unit), unitCandidates: candidates(amount.unit),
            hasScale: amount.numeral.scale != 0)
    }

    func kind(_ unit: StatedUnit?) -> Quantity.Kind {
        switch unit?.kind {
        case .money: .money
        case .asset, .weight: .asset
        case .percent, .points: .percent
        case nil: .number
        }
    }

    func name(_ unit: StatedUnit?) -> String? {
        guard let unit, unit.kind != .percent else { return nil }
        return unit.id
    }

    /// The alternatives of an ambiguous sign, the chosen one first.
    private func candidates(_ unit: StatedUnit?) -> [String] {
        unit?.openCandidates ?? []
    }
}
