import BriefModel

/// Turns a quantity into the amount fields of a flow, with the unit of the scope where the text leaves it out.
struct AmountReading {
    let quantity: Quantity
    let scope: Scope
    /// The one that the whole text counts in, for large bare numbers that a cue governs.
    var currency: String?

    /// `nil` when no unit is known: a bare number is never money.
    func fields(direction: Flow.Direction, metric: Flow.Metric) -> Flow? {
        guard let unit = quantity.unit ?? scope.unit ?? (quantity.hasScale ? currency : nil) else { return nil }
        var flow = Flow(metric: metric, direction: direction, amount: nil, unit: unit)
        flow.unitCandidates = candidates
        flow.bound = quantity.bound
        let power = quantity.hasScale || quantity.kind != .number ? 0 : scope.unitPower
        if let value = quantity.value?.scaled(byPowerOfTen: power) {
            let signed = direction == .net && quantity.signedValue?.isNegative == true ? -value : value
            flow.amount = Figure(value: signed, decimals: quantity.decimals - power)
        } else if let range = quantity.range {
            flow.range = range.lowerBound.scaled(byPowerOfTen: power)...range.upperBound.scaled(byPowerOfTen: power)
        } else {
            return nil
        }
        return flow
    }

    var flags: RecordFlags {
        var flags: RecordFlags = []
        if quantity.bound == .about { flags.insert(.approximate) }
        if quantity.range != nil { flags.insert(.range) }
        if !candidates.isEmpty { flags.insert(.ambiguousUnit) }
        return flags
    }

    /// A bare dollar sign is the US dollar (record contract, section 2); other shared signs stay ambiguous.
    private var candidates: [String] {
        let stated = quantity.unit == nil ? scope.unitCandidates : quantity.unitCandidates
        return stated.first == "USD" || stated.count < 2 ? [] : stated
    }
}
