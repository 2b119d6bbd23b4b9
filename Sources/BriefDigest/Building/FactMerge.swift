import BriefModel

/// Brings the records of many briefs together, fact by fact.
struct FactMerge {
    /// A record in its place of the reading order.
    struct Statement {
        let record: Record
        let brief: BriefID
        let place: Int
    }

    /// Statements of one fact that agree; the first is shown.
    struct Group {
        var shown: Record
        /// Earliest place in the reading order.
        var place: Int
        /// In reading order, each once.
        var briefs: [BriefID]
    }

    private struct Fact {
        var statements: [Statement] = []
    }

    /// A statement is compared with so many groups of its fact at most, so that a hostile text stays linear.
    private static let searched = 64

    private var facts: [FactKey: Fact] = [:]
    private var keys: [FactKey] = []
    private var count = 0

    /// Statements come brief by brief, in reading order.
    mutating func add(_ record: Record, of brief: BriefID) {
        let key = FactKey(record)
        if facts[key] == nil { keys.append(key) }
        facts[key, default: Fact()].statements.append(Statement(record: record, brief: brief, place: count))
        count += 1
    }

    /// The lines in reading order, and the facts whose values do not agree. A line in a conflict carries its flag.
    func result() -> (lines: [Digest.Line], conflicts: [Digest.Conflict]) {
        var groups: [Group] = []
        var conflicts: [Digest.Conflict] = []
        for key in keys {
            var found = FactMerge.groups(of: facts[key]?.statements ?? [])
            if FactMerge.contradict(found) {
                for index in found.indices { found[index].shown.flags.insert(.conflict) }
                conflicts.append(ConflictText.conflict(found.sorted { $0.place < $1.place }))
            }
            groups += found
        }
        groups.sort { $0.place < $1.place }
        return (groups.map { Digest.Line(record: $0.shown, briefs: $0.briefs) }, conflicts)
    }

    private static func groups(of statements: [Statement]) -> [Group] {
        if let only = statements.first, statements.count == 1 {
            return [Group(shown: only.record, place: only.place, briefs: [only.brief])]
        }
        var groups: [(group: Group, members: [(place: Int, brief: BriefID)])] = []
        for statement in statements.sorted(by: isShownBefore) {
            let (record, place) = (statement.record, statement.place)
            let home = groups.prefix(searched).firstIndex { Agreement.agree($0.group.shown, record) }
            if let home {
                groups[home].group.place = min(groups[home].group.place, place)
                groups[home].members.append((place, statement.brief))
            } else {
                groups.append((Group(shown: record, place: place, briefs: []), [(place, statement.brief)]))
            }
        }
        return groups.map { entry in
            var group = entry.group
            var seen: Set<BriefID> = []
            for member in entry.members.sorted(by: { $0.place < $1.place }) where seen.insert(member.brief).inserted {
                group.briefs.append(member.brief)
            }
            return group
        }
    }

    /// The more accurate statement stands for those that agree with it; then the surer, then the earlier.
    private static func isShownBefore(_ left: Statement, _ right: Statement) -> Bool {
        let (a, b) = (left.record, right.record)
        if a.accuracy != b.accuracy { return a.accuracy > b.accuracy }
        if a.confidence != b.confidence { return a.confidence > b.confidence }
        return left.place < right.place
    }

    /// Groups contradict each other when two of them have no brief in common: one text may well list several transfers
    /// of the same kind. Separate events (transfers, mints, burns, purchases, sales) never contradict each other.
    private static func contradict(_ groups: [Group]) -> Bool {
        guard groups.count > 1, let first = groups.first, !first.shown.isEvent else { return false }
        let sets = groups.prefix(searched).map { Set($0.briefs) }
        for left in sets.indices {
            for right in sets.indices where right > left && sets[left].isDisjoint(with: sets[right]) { return true }
        }
        return false
    }
}

extension Record {
    /// Orders statements of one fact; larger is more accurate.
    fileprivate var accuracy: Int {
        switch fact {
        case .flow(let flow): flow.amount?.decimals ?? Int.min
        case .mover(let mover):
            mover.changePercent.map { 2 + Agreement.accuracy(of: $0) }
                ?? (flags.contains(.ambiguousDirection) || mover.direction == nil ? 0 : 1)
        case .notice(let notice): notice.clauses.count + (notice.effective == nil ? 0 : 1)
        case .headline: 0
        }
    }

    fileprivate var isEvent: Bool {
        guard case .flow(let flow) = fact else { return false }
        switch flow.metric {
        case .transfer, .mint, .burn, .purchase, .sale: return true
        case .inflow, .outflow, .netflow: return false
        }
    }
}
