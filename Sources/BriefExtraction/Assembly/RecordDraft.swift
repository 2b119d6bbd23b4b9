import BriefModel

/// A record before it has an id.
///
/// A class, because facts are large and drafts are sorted.
final class RecordDraft {
    private(set) var fact: Fact
    /// The place of the figure, name or number.
    let figure: Range<Int>
    let evidence: Range<Int>
    var alsoAt: [Range<Int>] = []
    let section: Int
    let rule: String
    let confidence: Int
    let flags: RecordFlags
    private(set) var date: ScopedDate?
    /// Its own sentence, or one before, says the date; it is not only that of the section.
    private var isDateStated: Bool

    init(
        fact: Fact, figure: Range<Int>, evidence: Range<Int>, section: Int, rule: String, confidence: Int,
        flags: RecordFlags, date: ScopedDate?, isDateStated: Bool = false
    ) {
        self.isDateStated = isDateStated
        self.fact = fact
        self.figure = figure
        self.evidence = evidence
        self.section = section
        self.rule = rule
        self.confidence = confidence
        self.flags = flags
        self.date = date
    }

    /// By place, then by the name of the kind.
    var order: (Int, Int, Int) {
        let kind =
            switch fact {
            case .flow: 0
            case .headline: 1
            case .mover: 2
            case .notice: 3
            }
        return (evidence.lowerBound, evidence.upperBound, kind)
    }

    /// Takes over what it leaves out and a later telling says.
    func complete(by draft: RecordDraft) {
        if !isDateStated, draft.isDateStated { (date, isDateStated) = (draft.date, true) }
        let other = draft.fact
        if case .mover(var mover) = fact, case .mover(let later) = other {
            if mover.price == nil {
                mover.price = later.price
                mover.priceUnit = later.priceUnit
            }
            mover.name = mover.name ?? later.name
            mover.rank = mover.rank ?? later.rank
            fact = .mover(mover)
        }
        guard case .flow(var flow) = fact, case .flow(let later) = other else { return }
        if flow.subject == nil {
            flow.subject = later.subject
            flow.subjectKind = later.subjectKind
            flow.subjectID = later.subjectID
        }
        if flow.equivalents.isEmpty { flow.equivalents = later.equivalents }
        fact = .flow(flow)
    }
}
