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

    /// Records of one kind on one span are told apart by an ordinal.
    private struct Place: Hashable {
        let kind: RecordKind
        let span: SourceSpan
    }

    func records(of found: FoundFacts) -> [Record] {
        var drafts =
            RoundedFlows(document: document).merged(merged(found.flows.map(draft), same: sameFlow))
            + merged(told(TickerLinks(found.movers).resolved(found.movers)).map(draft), same: sameMover)
        drafts += found.notices.map(draft) + found.headlines.map(draft)
        drafts.sort { $0.order < $1.order }
        var ordinals: [Place: Int] = [:]
        var (last, lastOrdinal): (Place?, Int) = (nil, 0)
        let isInOrder = document.map.isIdentity
        var paths: [[String]?] = Array(repeating: nil, count: document.sections.count)
        return drafts.map { draft in
            let evidence = document.evidence(for: draft.evidence)
            let place = Place(kind: draft.fact.kind, span: evidence.span)
            var ordinal = 0
            if isInOrder {
                // Drafts of one place follow each other.
                ordinal = last == place ? lastOrdinal + 1 : 0
                (last, lastOrdinal) = (place, ordinal)
            } else {
                ordinal = ordinals[place, default: 0]
                ordinals[place] = ordinal + 1
            }
            let id = RecordID(brief: brief, kind: draft.fact.kind, span: evidence.span, ordinal: ordinal)
            trace?.made(id, kind: draft.fact.kind, of: draft.figure, evidence: draft.evidence)
            let path = paths[draft.section] ?? document.headingPath(of: draft.section)
            paths[draft.section] = path
            return Record(
                id: id,
                fact: draft.fact, evidence: evidence, alsoAt: draft.alsoAt.map(document.source),
                section: path, rule: draft.rule,
                confidence: Confidence(hundredths: draft.confidence), date: draft.date?.date,
                dateInferred: draft.date?.inferred ?? false, flags: draft.flags)
        }
    }

    private func draft(_ flow: FlowCandidate) -> RecordDraft {
        RecordDraft(
            fact: .flow(flow.flow), figure: flow.figure, evidence: flow.evidence, section: flow.section,
            rule: flow.rule,
            confidence: flow.confidence, flags: flow.flags,
            date: flow.isDateCarried
                ? carriedDate(flow.date, section: flow.section)
                : date(flow.date, section: flow.section, captioned: flow.captioned),
            isDateStated: flow.date != nil)
    }

    /// A day that a sentence before stated: of the week up to the section's day, else the section's day.
    private func carriedDate(_ stated: DateReading?, section: Int) -> ScopedDate? {
        let scoped = scopes.scope(ofSection: section).date
        guard let stated, let found = date(stated, section: section) else { return scoped }
        let anchor = scoped?.date ?? scopes.written ?? received
        let age = anchor.dayNumber - found.date.dayNumber
        return (0...7).contains(age) ? ScopedDate(date: found.date, inferred: true) : scoped
    }

    private func draft(_ mover: MoverCandidate) -> RecordDraft {
        RecordDraft(
            fact: .mover(mover.mover), figure: mover.figure, evidence: mover.evidence, section: mover.section,
            rule: mover.rule,
            confidence: mover.confidence, flags: mover.flags,
            date: date(mover.date, section: mover.section, captioned: mover.captioned))
    }

    private func draft(_ headline: HeadlineCandidate) -> RecordDraft {
        RecordDraft(
            fact: .headline(headline.headline), figure: headline.evidence, evidence: headline.evidence,
            section: headline.section,
            rule: headline.rule, confidence: headline.confidence, flags: headline.flags,
            date: scopes.scope(ofSection: headline.section).date)
    }

    private func draft(_ notice: NoticeCandidate) -> RecordDraft {
        RecordDraft(
            fact: .notice(notice.notice), figure: notice.text, evidence: notice.text,
            section: document.blocks[notice.block].section,
            rule: notice.rule, confidence: notice.confidence.hundredths, flags: notice.flags,
            date: notice.notice.published.map { ScopedDate(date: $0, inferred: false) })
    }

    /// A stated date, read in the light of its section; else the section's.
    private func date(_ stated: DateReading?, section: Int, captioned: ScopedDate? = nil) -> ScopedDate? {
        let scoped = captioned ?? scopes.scope(ofSection: section).date
        guard let stated else { return scoped }
        switch stated.value {
        case .relative(let days, let months):
            // "yesterday" is seen from the day of writing, not from the day that the heading is about; "today" is the
            // heading's day where the text was written in the night after it.
            var anchor = scopes.scope(ofSection: section).isDateRelative ? received : scoped?.date ?? received
            if let written = scopes.written {
                let age = written.dayNumber - anchor.dayNumber
                let isNight = days == 0 && months == 0 && age == 1
                if scopes.scope(ofSection: section).isDateRelative || (0...3).contains(age) && !isNight {
                    anchor = written
                }
            }
            return stated.scoped(received: anchor).map { ScopedDate(date: $0.date, inferred: true) }
        case .weekday:
            return stated.scoped(received: scoped?.date ?? received).map { ScopedDate(date: $0.date, inferred: true) }
        default:
            return stated.scoped(received: received) ?? scoped
        }
    }

    /// Keeps the first of drafts that say the same and remembers where the others stand.
    private func merged(
        _ drafts: [RecordDraft], same: (RecordDraft, RecordDraft) -> Bool
    ) -> [RecordDraft] {
        var kept: [RecordDraft] = []
        // The first draft of each key, and after each draft the next one of its key.
        var first: [FactKey: Int] = [:]
        var next: [Int?] = []
        for draft in drafts.sorted(by: { $0.order < $1.order }) {
            let key = FactKey(of: draft.fact)
            var candidate = first[key]
            var last: Int?
            var others = 0
            while let index = candidate, !same(kept[index], draft) {
                last = index
                candidate = next[index]
                others += 1
                // The same amount of so many others: nobody repeats anybody there.
                if others == Self.mostOthers { candidate = nil }
            }
            if let index = candidate {
                if kept[index].evidence != draft.evidence { kept[index].alsoAt.append(draft.evidence) }
                trace?.repeats(draft.figure, of: kept[index].figure, kind: draft.fact.kind)
                kept[index].complete(by: draft)
            } else {
                if let last {
                    next.append(next[last])
                    next[last] = kept.count
                } else {
                    first[key] = kept.count
                    next.append(nil)
                }
                kept.append(draft)
            }
        }
        return kept
    }

    /// With how many facts of the same amount a fact is compared; keeps a list of equal amounts linear.
    private static let mostOthers = 64

    /// The amounts agree (that is the key); the subjects are equal, one names the other, or one is missing.
    private func sameFlow(_ left: RecordDraft, _ right: RecordDraft) -> Bool {
        guard case .flow(let one) = left.fact, case .flow(let two) = right.fact else { return false }
        guard let first = one.subject.map(RecordAssembly.folded), let second = two.subject.map(RecordAssembly.folded)
        else { return true }
        let periods: RecordFlags = [.priorPeriod, .cumulative]
        if isHeading(left) || isHeading(right) {
            return left.flags.intersection(periods) == right.flags.intersection(periods)
        }
        return first == second || first.contains(second) || second.contains(first)
    }

    /// "Short-bitcoin" and "Short Bitcoin" are one name.
    static func folded(_ name: String) -> String {
        String(decoding: name.lowercased().utf8.map { $0 == UInt8(ascii: "-") ? 0x20 : $0 }, as: UTF8.self)
    }

    /// A heading tells what the text below it tells, in other words.
    private func isHeading(_ draft: RecordDraft) -> Bool {
        document.sections[draft.section].heading.map { $0.contains(draft.evidence.lowerBound) } ?? false
            || document.isTitle(draft.evidence.lowerBound)
    }

    /// Without the names that are listed without a figure where another place states it.
    private func told(_ movers: [MoverCandidate]) -> [MoverCandidate] {
        guard movers.contains(where: { $0.mover.changePercent == nil }) else { return movers }
        let figured = Set(
            movers.filter { $0.mover.changePercent != nil && $0.flags.isDisjoint(with: [.priorPeriod, .related]) }
                .map { $0.mover.symbol.uppercased() + "|" + ($0.mover.direction?.rawValue ?? "") })
        return movers.filter { candidate in
            candidate.mover.changePercent != nil
                || !figured.contains(
                    candidate.mover.symbol.uppercased() + "|" + (candidate.mover.direction?.rawValue ?? ""))
        }
    }

    private func sameMover(_ left: RecordDraft, _ right: RecordDraft) -> Bool { true }
}

extension Document {
    /// A short line without a stop among the first blocks, under which a text begins.
    func isTitle(_ offset: Int) -> Bool {
        blocks.prefix(4).enumerated().contains { index, block in
            guard block.kind == .paragraph || block.kind == .field, block.text.count <= 160,
                block.text.contains(offset),
                let last = text[block.text].last, last != UInt8(ascii: ".")
            else { return false }
            return blocks.dropFirst(index + 1).prefix(4).contains { $0.text.count > block.text.count }
        }
    }
}
