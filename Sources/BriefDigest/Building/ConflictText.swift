import BriefModel

/// Says what a conflict is about, and its values.
enum ConflictText {
    static func conflict(_ groups: [FactMerge.Group]) -> Digest.Conflict {
        let values = groups.map { Digest.Conflict.Value(value: value(of: $0.shown), briefs: $0.briefs) }
        return Digest.Conflict(fact: groups.first.map { name(of: $0.shown) } ?? "", values: values)
    }

    private static func name(of record: Record) -> String {
        var words: [String?]
        switch record.fact {
        case .flow(let flow):
            words = [flow.subject, flow.metric.rawValue, flow.unit, record.date?.description, flow.horizon]
        case .mover(let mover):
            words = [mover.symbol, "move", record.date?.description, mover.horizon]
        case .notice(let notice):
            words = [notice.number ?? notice.title, "effective"]
        case .headline(let headline):
            words = [headline.text]
        }
        words += record.flags.intersection(FactKey.scopes).names.map(Optional.some)
        return words.compactMap(\.self).joined(separator: " ")
    }

    private static func value(of record: Record) -> String {
        switch record.fact {
        case .flow(let flow):
            if let amount = flow.amount { return amount.value.description }
            return flow.range.map { "\($0.lowerBound)/\($0.upperBound)" } ?? "none"
        case .mover(let mover):
            let parts = [mover.direction?.rawValue, mover.changePercent?.description].compactMap(\.self)
            return parts.isEmpty ? "none" : parts.joined(separator: " ")
        case .notice(let notice):
            return notice.effective?.description ?? "none"
        case .headline(let headline):
            return headline.text
        }
    }
}
