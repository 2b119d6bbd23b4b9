import BriefModel
import BriefReading

/// Merges what a headline rounds with the figure that the text below it states: "ETFs lose $388 million" above "$388.3
/// million", "over $5 billion" above "$5.27 billion".
struct RoundedFlows {
    let document: Document

    /// How many rounded figures of a document are compared with all others; keeps a long list linear.
    private static let most = 24

    /// - Parameter drafts: of flows, in the order of the text.
    func merged(_ drafts: [RecordDraft]) -> [RecordDraft] {
        var dropped: Set<Int> = []
        for index in drafts.indices.filter({ isRough(drafts[$0]) }).prefix(Self.most) {
            guard
                let exact = drafts.indices.first(where: { $0 != index && says($0, moreExactlyThan: index, in: drafts) })
            else { continue }
            drafts[exact].alsoAt.append(drafts[index].evidence)
            drafts[exact].alsoAt += drafts[index].alsoAt
            dropped.insert(index)
        }
        return dropped.isEmpty ? drafts : drafts.indices.filter { !dropped.contains($0) }.map { drafts[$0] }
    }

    private func isRough(_ draft: RecordDraft) -> Bool {
        guard case .flow(let flow) = draft.fact, flow.amount != nil else { return false }
        if document.sections[draft.section].heading.map({ $0.contains(draft.evidence.lowerBound) }) ?? false {
            return true
        }
        if document.isTitle(draft.evidence.lowerBound) { return true }
        // A title that looks like a field or a paragraph is the first short line.
        guard let first = document.blocks.first, first.text.count <= 160 else { return false }
        return first.text.contains(draft.evidence.lowerBound)
    }

    private func says(_ exact: Int, moreExactlyThan rough: Int, in drafts: [RecordDraft]) -> Bool {
        guard case .flow(let one) = drafts[rough].fact, case .flow(let two) = drafts[exact].fact,
            one.direction == two.direction, one.unit == two.unit, one.direction != .net,
            let coarse = one.amount, let fine = two.amount, fine.decimals > coarse.decimals,
            drafts[exact].flags.isDisjoint(with: [.priorPeriod, .cumulative]),
            drafts[rough].flags.isDisjoint(with: [.priorPeriod, .cumulative]),
            let difference = fine.value.adding(-coarse.value)
        else { return false }
        // Half of the last stated digit; "over" and "under" cut instead of rounding, to a round number.
        var unit = ExactDecimal(mantissa: 1, exponent: -coarse.decimals)
        if let first = one.subject.map(RecordAssembly.folded), let second = two.subject.map(RecordAssembly.folded),
            first.contains(second) || second.contains(first), coarse.value.exponent > -coarse.decimals
        {
            unit = ExactDecimal(mantissa: 1, exponent: coarse.value.exponent)
        }
        let half = ExactDecimal(mantissa: 5, exponent: -coarse.decimals - 1)
        switch one.bound {
        case .over: return !difference.isNegative && difference < unit
        case .under: return !(-difference).isNegative && -difference < unit
        default: return !(half < difference) && !(half < -difference)
        }
    }
}
