import BriefModel

/// Sums of the current figures of one subject, metric, unit, date and horizon (record contract, section 3).
///
/// Left out: what is flagged `prior-period`, `cumulative`, `total` or `conflict`, what has a confidence below 0.6, ranges,
/// and figures without a subject or a unit. An amount's equivalents are never added. A sum of one figure says nothing
/// new and is not made; a sum beyond 38 digits is left out rather than rounded.
enum Totals {
    private struct Key: Hashable {
        let subject: FoldedName
        let metric: Flow.Metric
        let unit: String
        let date: CalendarDate?
        let horizon: String?
    }

    private static let excluded: RecordFlags = [.priorPeriod, .cumulative, .total, .conflict]
    private static let leastConfidence = Confidence(hundredths: 60)

    static func totals(of lines: [Digest.Line]) -> [Digest.Total] {
        var members: [Key: [Record]] = [:]
        var keys: [Key] = []
        for line in lines {
            guard let key = key(of: line.record) else { continue }
            if members[key] == nil { keys.append(key) }
            members[key, default: []].append(line.record)
        }
        return keys.compactMap { total($0, of: members[$0] ?? []) }
    }

    private static func key(of record: Record) -> Key? {
        guard case .flow(let flow) = record.fact, flow.amount != nil, let unit = flow.unit,
            let subject = flow.subjectID ?? flow.subject, record.flags.isDisjoint(with: excluded),
            record.confidence >= leastConfidence
        else { return nil }
        return Key(
            subject: FoldedName(subject), metric: flow.metric, unit: unit, date: record.date, horizon: flow.horizon)
    }

    private static func total(_ key: Key, of records: [Record]) -> Digest.Total? {
        guard records.count > 1, case .flow(let first)? = records.first?.fact else { return nil }
        var net = ExactDecimal.zero
        for record in records {
            guard case .flow(let flow) = record.fact, let amount = flow.amount?.value,
                let sum = net.adding(flow.direction == .out ? -amount : amount)
            else { return nil }
            net = sum
        }
        return Digest.Total(
            subject: first.subject ?? first.subjectID ?? "", metric: key.metric, unit: key.unit, date: key.date,
            net: net,
            members: records.map(\.id))
    }
}
