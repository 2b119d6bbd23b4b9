import BriefModel

/// The side that a cell of words states for the figure of its row.
enum Side {
    /// "inflow", "OUT", "withdrawal"; "in" and "buy" only where the caption speaks of flows.
    static func stated(in label: Analysis, isAboutFlows: Bool) -> Flow.Direction? {
        var (ins, outs) = (false, false)
        for cue in label.cues {
            for sense in cue.senses
            where sense.kind == .noun || sense.kind == .mint || sense.kind == .burn
                || sense.kind == .header && isAboutFlows
            {
                ins = ins || sense.value == .in
                outs = outs || sense.value == .out
            }
        }
        return ins == outs ? nil : ins ? .in : .out
    }
}
