import BriefModel

/// A unit as stated beside a number.
struct StatedUnit {
    enum Kind {
        case money, asset, weight, percent, points
    }

    var kind: Kind
    var id: String
    var candidates: [String] = []
    /// The sender is known to mean this one of the candidates.
    var isKnown = false
    /// The number counts `10^power` of the unit: −2 for cents, 6 for `MUSD`.
    var power = 0

    /// What the unit may be, the chosen one first; empty when it is certain.
    var openCandidates: [String] {
        candidates.count > 1 && !isKnown ? [id] + candidates.filter { $0 != id } : []
    }
}

/// One figure with sign and unit, before ranges and bounds are looked at.
struct Amount {
    let start: Int
    var end: Int
    var numeral: Numeral
    var sign: Quantity.Sign = .none
    var unit: StatedUnit?
    /// The unit stands before the number: `$5`, `USD 5`.
    var unitIsBefore = false

    /// The number in whole units: cents are hundredths, basis points hundredths of a point.
    var value: ExactDecimal { numeral.value.scaled(byPowerOfTen: unit?.power ?? 0) }
    var decimals: Int { numeral.decimals - (unit?.power ?? 0) }

    /// Nothing but digits: perhaps a year or a label.
    var isBare: Bool { unit == nil && numeral.isPlain && sign == .none }

    /// A bare number from 1900 to 2099.
    var isYear: Bool {
        isBare && end - start == 4 && numeral.value >= ExactDecimal(1900) && numeral.value < ExactDecimal(2100)
    }
}
