import BriefModel

/// What a cue and the sign of its figure say together.
enum FlowDirection {
    static func reading(
        of sense: Sense, cue: [UInt8], quantity: Quantity
    ) -> (direction: Flow.Direction, metric: Flow.Metric) {
        let isNegative = quantity.sign == .minus || quantity.sign == .parentheses
        switch sense.kind {
        case .transfer: return (.out, .transfer)
        case .mint: return (.in, .mint)
        case .burn: return (.out, .burn)
        case .investor where isTrade(cue):
            return sense.value == .in ? (.in, .purchase) : (.out, .sale)
        default: break
        }
        switch sense.value {
        case .net:
            // "net flow" keeps its sign; a bare "flows" with a sign is the direction that the sign says.
            if cue.starts(with: "net".utf8) || cue.starts(with: "Net".utf8) || quantity.sign == .none {
                return (.net, .netflow)
            }
            return isNegative ? (.out, .outflow) : (.in, .inflow)
        case .out: return (.out, .outflow)
        default: return isNegative ? (.out, .outflow) : (.in, .inflow)
        }
    }

    /// Buying and selling are metrics of their own.
    private static func isTrade(_ cue: [UInt8]) -> Bool {
        let stems = ["buy", "bought", "purchas", "acquir", "snap", "scoop", "sell", "sold", "offload", "dump"]
        let folded = cue.map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
        return stems.contains { folded.starts(with: $0.utf8) }
    }
}
