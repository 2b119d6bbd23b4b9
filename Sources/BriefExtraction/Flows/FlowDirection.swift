import BriefModel

/// What a cue and the sign of its figure say together.
enum FlowDirection {
    static func reading(
        of sense: Sense, cue: [UInt8], quantity: Quantity
    ) -> (direction: Flow.Direction, metric: Flow.Metric) {
        if let metric = sense.metric { return (sense.value == .in ? .in : .out, metric) }
        let isNegative = quantity.sign == .minus || quantity.sign == .parentheses
        switch sense.kind {
        case .transfer: return (.out, .transfer)
        case .mint: return (.in, .mint)
        case .burn: return (.out, .burn)
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
}
