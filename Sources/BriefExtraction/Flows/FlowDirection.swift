import BriefModel

/// What a cue and the sign of its figure say together.
enum FlowDirection {
    static func reading(
        of sense: Sense, cue: [UInt8], quantity: Quantity
    ) -> (direction: Flow.Direction, metric: Flow.Metric) {
        if let metric = sense.metric { return (sense.value == .in ? .in : .out, metric) }
        let isNegative = quantity.sign == .minus || quantity.sign == .parentheses
        let folded = cue.map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
        switch sense.kind {
        case .transfer: return (.out, .transfer)
        case .mint: return (.in, .mint)
        case .burn: return (.out, .burn)
        case .noun where sense.value != .net && isTrade(folded):
            return sense.value == .in ? (.in, .purchase) : (.out, .sale)
        default: break
        }
        switch sense.value {
        case .net:
            // "net flow" keeps its sign; a bare "flows" with a sign is the direction that the sign says.
            if folded.isEmpty || folded.starts(with: "net".utf8) || quantity.sign == .none { return (.net, .netflow) }
            return isNegative ? (.out, .outflow) : (.in, .inflow)
        case .out: return (.out, .outflow)
        default: return isNegative ? (.out, .outflow) : (.in, .inflow)
        }
    }

    /// "net buying", "net sellers", `净买入`: trades said by a noun.
    private static func isTrade(_ cue: [UInt8]) -> Bool { trades.contains { cue.starts(with: $0.utf8) } }

    private static let trades = [
        "net buy", "net purchas", "net sell", "net sale", "净买", "淨買", "净卖", "淨賣", "买超", "買超", "卖超", "賣超", "買い越", "売り越",
        "買越", "売越", "순매수", "순매도",
    ]
}
