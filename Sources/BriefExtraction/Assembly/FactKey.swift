import BriefModel

/// What two tellings of one fact have in common; facts with different keys never say the same.
enum FactKey: Hashable {
    case flow(Flow.Direction, amount: ExactDecimal?, low: ExactDecimal?, high: ExactDecimal?, unit: String)
    case mover(symbol: String, change: ExactDecimal?, horizon: String)
    /// The number or title of a notice, the words of a headline.
    case words(String)

    init(of fact: Fact) {
        switch fact {
        case .flow(let flow):
            self = .flow(
                flow.direction, amount: flow.amount?.value, low: flow.range?.lowerBound, high: flow.range?.upperBound,
                unit: flow.unit ?? "")
        case .mover(let mover):
            self = .mover(symbol: mover.symbol.uppercased(), change: mover.changePercent, horizon: mover.horizon)
        case .notice(let notice): self = .words(notice.number ?? notice.title ?? "")
        case .headline(let headline): self = .words(headline.text)
        }
    }

    /// Of the figure alone: enough to tell most facts apart.
    func hash(into hasher: inout Hasher) {
        switch self {
        case .flow(_, let amount, let low, _, _):
            hasher.combine(Int(truncatingIfNeeded: (amount ?? low)?.mantissa ?? 0))
        case .mover(let symbol, _, _): hasher.combine(symbol)
        case .words(let words): hasher.combine(words)
        }
    }
}
