import BriefModel

/// The period that a text without lists of movers speaks of, told by its own words: where most moves are said to be "over
/// the week", the week is what the brief is about.
struct MainPeriod {
    /// Takes the mark of another period off the movers of that period, and gives it to those that state none.
    static func settle(_ movers: inout [MoverCandidate]) {
        let prose = movers.indices.filter { movers[$0].rule == "mover.prose" && !movers[$0].flags.contains(.index) }
        guard prose.count == movers.count(where: { !$0.flags.contains(.index) && $0.rule != "mover.named" }) else {
            return
        }
        let stated = prose.filter { movers[$0].statedHorizon != nil }
        guard let first = stated.first, let period = movers[first].statedHorizon, period == "P7D" || period == "P1M",
            stated.allSatisfy({ movers[$0].statedHorizon == period && movers[$0].isOtherPeriod }),
            stated.count * 2 >= prose.count
        else { return }
        for index in prose where !movers[index].flags.contains(.priorPeriod) || movers[index].isOtherPeriod {
            movers[index].mover.horizon = period
            movers[index].flags.remove(.priorPeriod)
        }
    }
}
