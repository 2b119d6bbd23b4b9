import BriefIdentity
import BriefModel
import BriefReading

/// Dates what was found, merges what says the same, and numbers the records in the order of the text.
struct RecordAssembly {
    let document: Document
    let brief: BriefID
    let received: CalendarDate
    let scopes: ScopeTable
    var trace: Trace?

    /// A record before it has an id.
    private struct Draft {
        var fact: Fact
        /// The place of the figure, name or number.
        var figure: Range<Int>
        var evidence: Range<Int>
        var alsoAt: [Range<Int>] = []
        var section: Int
        var rule: String
        var confidence: Int
        var flags: RecordFlags
        var date: ScopedDate?
    }

    /// Records of one kind on one span are told apart by an ordinal.
    private struct Place: Hashable {
        let kind: RecordKind
        let span: SourceSpan
    }

    func records(of found: FoundFacts) -> [Record] {
        var drafts =
            merged(found.flows.map(draft), same: sameFlow) + merged(told(found.movers).map(draft), same: sameMover)
        drafts += found.notices.map(draft) + found.headlines.map(draft)
        drafts.sort { order($0) < order($1) }
        var ordinals: [Place: Int] = [:]
        return drafts.map { draft in
            let evidence = document.evidence(for: draft.evidence)
            let place = Place(kind: draft.fact.kind, span: evidence.span)
            let ordinal = ordinals[place, default: 0]
            ordinals[place] = ordinal + 1
            let id = RecordID(brief: brief, kind: draft.fact.kind, span: evidence.span, ordinal: ordinal)
            trace?.made(id, kind: draft.fact.kind, of: draft.figure, evidence: draft.evidence)
            return Record(
                id: id,
                fact: draft.fact, evidence: evidence, alsoAt: draft.alsoAt.map(document.source),
                section: document.headingPath(of: draft.section), rule: draft.rule,
                confidence: Confidence(hundredths: draft.confidence), date: draft.date?.date,
                dateInferred: draft.date?.inferred ?? false, flags: draft.flags)
        }
    }

    private func order(_ draft: Draft) -> (Int, Int, String) {
        (draft.evidence.lowerBound, draft.evidence.upperBound, draft.fact.kind.rawValue)
    }

    private func draft(_ flow: FlowCandidate) -> Draft {
        Draft(
            fact: .flow(flow.flow), figure: flow.figure, evidence: flow.evidence, section: flow.section,
            rule: flow.rule,
            confidence: flow.confidence, flags: flow.flags,
            date: flow.isDateCarried
                ? carriedDate(flow.date, section: flow.section) : date(flow.date, section: flow.section))
    }

    /// A day that a sentence before stated: of the week up to the section's day, else the section's day.
    private func carriedDate(_ stated: DateReading?, section: Int) -> ScopedDate? {
        let scoped = scopes.scope(ofSection: section).date
        guard let stated, let found = date(stated, section: section) else { return scoped }
        let anchor = scoped?.date ?? received
        let age = anchor.dayNumber - found.date.dayNumber
        return (0...7).contains(age) ? ScopedDate(date: found.date, inferred: true) : scoped
    }

    private func draft(_ mover: MoverCandidate) -> Draft {
        Draft(
            fact: .mover(mover.mover), figure: mover.figure, evidence: mover.evidence, section: mover.section,
            rule: mover.rule,
            confidence: mover.confidence, flags: mover.flags, date: date(mover.date, section: mover.section))
    }

    private func draft(_ headline: HeadlineCandidate) -> Draft {
        Draft(
            fact: .headline(headline.headline), figure: headline.evidence, evidence: headline.evidence,
            section: headline.section,
            rule: headline.rule, confidence: headline.confidence, flags: headline.flags,
            date: scopes.scope(ofSection: headline.section).date)
    }

    private func draft(_ notice: NoticeCandidate) -> Draft {
        Draft(
            fact: .notice(notice.notice), figure: notice.text, evidence: notice.text,
            section: document.blocks[notice.block].section,
            rule: notice.rule, confidence: notice.confidence.hundredths, flags: notice.flags,
            date: notice.notice.published.map { ScopedDate(date: $0, inferred: false) })
    }

    /// A stated date, read in the light of its section; else the section's.
    private func date(_ stated: DateReading?, section: Int) -> ScopedDate? {
        let scoped = scopes.scope(ofSection: section).date
        guard let stated else { return scoped }
        switch stated.value {
        case .relative:
            // "yesterday" is seen from the day of writing, not from the day that the heading is about.
            var anchor = scoped?.date ?? received
            if let published = document.metadata.published?.date,
                (0...3).contains(published.dayNumber - anchor.dayNumber)
            {
                anchor = published
            }
            return stated.scoped(received: anchor).map { ScopedDate(date: $0.date, inferred: true) }
        case .weekday:
            return stated.scoped(received: scoped?.date ?? received).map { ScopedDate(date: $0.date, inferred: true) }
        default:
            return stated.scoped(received: received) ?? scoped
        }
    }

    /// Keeps the first of drafts that say the same and remembers where the others stand.
    private func merged(_ drafts: [Draft], same: (Draft, Draft) -> Bool) -> [Draft] {
        var kept: [Draft] = []
        var indices: [String: [Int]] = [:]
        for draft in drafts.sorted(by: { order($0) < order($1) }) {
            let key = draft.fact.mergeKey
            if let index = indices[key]?.first(where: { same(kept[$0], draft) }) {
                if kept[index].evidence != draft.evidence { kept[index].alsoAt.append(draft.evidence) }
                trace?.repeats(draft.figure, of: kept[index].figure, kind: draft.fact.kind)
                kept[index].fact = kept[index].fact.completed(by: draft.fact)
            } else {
                indices[key, default: []].append(kept.count)
                kept.append(draft)
            }
        }
        return kept
    }

    /// The amounts agree (that is the key); the subjects are equal, one names the other, or one is missing.
    private func sameFlow(_ left: Draft, _ right: Draft) -> Bool {
        guard case .flow(let one) = left.fact, case .flow(let two) = right.fact else { return false }
        guard let first = one.subject?.lowercased(), let second = two.subject?.lowercased() else { return true }
        return first == second || first.contains(second) || second.contains(first)
    }

    /// Without the names that are listed without a figure where another place states it.
    private func told(_ movers: [MoverCandidate]) -> [MoverCandidate] {
        let figured = Set(
            movers.filter { $0.mover.changePercent != nil && $0.flags.isDisjoint(with: [.priorPeriod, .related]) }
                .map { $0.mover.symbol.uppercased() + "|" + ($0.mover.direction?.rawValue ?? "") })
        return movers.filter { candidate in
            candidate.mover.changePercent != nil
                || !figured.contains(
                    candidate.mover.symbol.uppercased() + "|" + (candidate.mover.direction?.rawValue ?? ""))
        }
    }

    private func sameMover(_ left: Draft, _ right: Draft) -> Bool { true }
}

extension Fact {
    /// Facts with different keys never say the same.
    fileprivate var mergeKey: String {
        switch self {
        case .flow(let flow):
            let amount =
                flow.amount?.value.description ?? flow.range.map {
                    $0.lowerBound.description + "…" + $0.upperBound.description
                } ?? ""
            return flow.direction.rawValue + "|" + amount + "|" + (flow.unit ?? "")
        case .mover(let mover):
            return mover.symbol.uppercased() + "|" + (mover.changePercent?.description ?? "") + "|" + mover.horizon
        case .notice(let notice): return notice.number ?? notice.title ?? ""
        case .headline(let headline): return headline.text
        }
    }

    /// What the first telling leaves out and a later one says.
    fileprivate func completed(by other: Fact) -> Fact {
        if case .mover(var mover) = self, case .mover(let later) = other {
            if mover.price == nil {
                mover.price = later.price
                mover.priceUnit = later.priceUnit
            }
            mover.name = mover.name ?? later.name
            mover.rank = mover.rank ?? later.rank
            return .mover(mover)
        }
        guard case .flow(var flow) = self, case .flow(let later) = other else { return self }
        if flow.subject == nil {
            flow.subject = later.subject
            flow.subjectKind = later.subjectKind
            flow.subjectID = later.subjectID
        }
        if flow.equivalents.isEmpty { flow.equivalents = later.equivalents }
        return .flow(flow)
    }
}
