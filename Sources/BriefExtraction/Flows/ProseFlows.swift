import BriefModel
import BriefReading

/// Finds the flows of a block of prose, a list item or a field: each figure gets a governor, then a subject.
struct ProseFlows {
    let document: Document
    let analysis: Analysis
    let scope: Scope
    let section: Int
    let evidence: FlowEvidence
    private let trace: BlockTrace?
    /// What the text before leaves to this block, and this one to the next.
    private(set) var carried: CarriedContext
    /// A sentence of the block opened an example.
    private var isSupposed = false
    private(set) var flows: [FlowCandidate] = []
    /// Why figures are no flows, by quantity index.
    private(set) var refused: [Int: Unrecognized.Reason] = [:]

    init(
        document: Document, analysis: Analysis, scope: Scope, section: Int, evidence: FlowEvidence,
        carried: CarriedContext = CarriedContext(), trace: BlockTrace? = nil
    ) {
        self.carried = carried
        self.trace = trace
        self.evidence = evidence
        self.document = document
        self.analysis = analysis
        self.scope = scope
        self.section = section
    }

    mutating func read() {
        let pairs = EquivalentPairs(analysis: analysis, text: document.text)
        let amounts = analysis.tokens.indices.filter { index in
            guard let quantity = analysis.quantityIndex(at: index),
                isAmount(analysis.quantities[quantity]) || isMoney(index, analysis.quantities[quantity])
            else { return false }
            return !pairs.secondary.contains(index)
        }
        if let trace {
            for index in pairs.secondary { trace.remark("says the amount beside it in another unit", on: index) }
        }
        for sentence in analysis.sentences {
            read(
                FigureSentence(
                    sentence, of: analysis, text: document.text, amounts: amounts,
                    governors: SenseClasses.flowGovernors, trace: trace),
                pairs)
        }
    }

    private func isAmount(_ quantity: Quantity) -> Bool {
        switch quantity.kind {
        case .money, .asset: true
        case .number:
            scope.unit != nil
                && (quantity.hasScale || quantity.sign != .none || scope.unitPower > 0 && !countsPeriods(quantity))
        case .percent: false
        }
    }

    /// "24 hours", "7-day"
    private func countsPeriods(_ quantity: Quantity) -> Bool {
        var start = quantity.text.upperBound
        let end = analysis.block.upperBound
        while start < end, document.text[start] == 0x20 || document.text[start] == UInt8(ascii: "-") { start += 1 }
        let word = document.text[start..<end].prefix { $0.isASCIILetter }
        return document.text.reads(
            anyOf: ["hour", "hours", "hrs", "h", "day", "days", "d", "week", "weeks", "month", "months", "sessions"],
            in: word.startIndex..<word.endIndex)
    }

    /// "captaron 1.145 millones de euros; los de deuda, 310 millones": in a text of one currency, written in a language that
    /// leaves it out, a large number that counts nothing else.
    private func isMoney(_ index: Int, _ quantity: Quantity) -> Bool {
        guard evidence.currency != nil, quantity.kind == .number, quantity.hasScale, quantity.unit == nil else {
            return false
        }
        let next = index + 1
        guard next < analysis.tokens.count else { return true }
        let token = analysis.tokens[next]
        if token.kind == .mark || token.kind == .date { return token.mark != .inner }
        return analysis.hasAny([.preposition, .barrier, .auxiliary, .relative, .adjective, .noun, .bound], at: next)
            && analysis.tokens[next].entity == nil
            || document.text.reads(anyOf: ["und", "y", "e", "et", "ed"], in: token.text)
    }

    private mutating func read(_ sentence: FigureSentence, _ pairs: EquivalentPairs) {
        if sentence.contains(.assume, in: sentence.tokens) { isSupposed = true }
        if let day = StatedDay(in: sentence)?.date { carried.date = day }
        guard !sentence.amounts.isEmpty else {
            if let day = carried.date, sentence.isTitle, sentence.dates.count == 1, !day.isRelative, !day.isWeekday {
                carried.titleDay = day
            }
            if let name = FlowTopic(line: sentence, document: document, kinds: kinds) {
                carried.heading = name
            }
            carried.topic = FlowTopic(in: sentence, document: document, kinds: kinds) ?? carried.topic
            return
        }
        let assignment = FlowAssignment(
            sentence: sentence, scope: scope, evidence: evidence, previous: carried.governor, isSupposed: isSupposed)
        for (amount, reason) in assignment.refused { refuse(amount, reason) }
        let lists = Respectively(sentence: sentence)
        var last: Governor?
        for amount in sentence.amounts {
            guard let choice = assignment.choices[amount] else { continue }
            if add(amount, choice, sentence: sentence, pairs: pairs, lists: lists) { last = choice.governor }
        }
        if FlowContext(sentence: sentence, scope: scope).saysNow { carried.isOfNow = true }
        carried.governor = last?.inherited(metric: flows.last?.flow.metric)
        if let last = flows.last, last.flow.subject != nil {
            carried.topic = FlowTopic(last.flow)
            if last.flow.subjectKind == .exchange { carried.venue = carried.topic }
        }
    }

    private var kinds: SubjectKinds {
        SubjectKinds(analysis: analysis, scope: scope, isFundText: evidence.isAboutFunds, text: document.text)
    }

    private mutating func refuse(_ amount: Int, _ reason: Unrecognized.Reason) {
        if let index = analysis.quantityIndex(at: amount) { refused[index] = reason }
    }

    private mutating func add(
        _ amount: Int, _ choice: FlowAssignment.Choice, sentence: FigureSentence, pairs: EquivalentPairs,
        lists: Respectively
    ) -> Bool {
        guard let quantity = analysis.quantity(at: amount) else { return false }
        let governor = choice.governor
        var (direction, metric) = FlowDirection.reading(
            of: governor.sense, cue: text(of: governor.cue), quantity: quantity)
        if direction == .out, isAddition(amount, in: sentence) { (direction, metric) = (.in, .inflow) }
        guard
            var flow = AmountReading(quantity: quantity, scope: scope, currency: evidence.currency).fields(
                direction: direction, metric: metric)
        else {
            trace?.veto("neither it nor its scope has a unit", on: amount)
            refuse(amount, .unknownUnit)
            return false
        }
        if flow.unit == "枚", let coin = coin(before: amount, in: sentence) { flow.unit = coin }
        var parts = [quantity.text]
        if sentence.tokens.contains(governor.cue.tokens.lowerBound), !governor.cue.tokens.isEmpty,
            let cue = analysis.text(of: governor.cue.tokens)
        {
            parts.append(cue)
        }
        if let pair = pairs.equivalent(of: amount), let other = analysis.quantity(at: pair), let value = other.value,
            let unit = other.unit
        {
            flow.equivalents = [Equivalent(figure: Figure(value: value, decimals: other.decimals), unit: unit)]
            parts.append(other.text)
        }
        let naming = FlowSubject(
            sentence: sentence, document: document, scope: scope, evidence: evidence, venue: carried.venue)
        let subjectTokens = naming.name(
            &flow, amount: amount, governor: governor, isInherited: choice.isInherited, listed: lists.name(for: amount))
        if choice.rule == "flow.in-out", subjectTokens == nil, let before = flows.last, before.flow.unit == flow.unit,
            sentenceText(sentence).contains(before.figure.lowerBound)
        {
            trace?.remark("the other side of the flow before", on: amount)
            (flow.subject, flow.subjectKind) = (before.flow.subject, before.flow.subjectKind)
            flow.subjectID = before.flow.subjectID
        } else if flow.subject == nil || (subjectTokens == nil && flow.subject == flow.unit),
            let heading = carried.heading,
            governor.sense.kind == .noun
        {
            trace?.remark("the line above names the subject", on: amount)
            flow.subject = heading.subject
            flow.subjectKind = heading.kind
            flow.subjectID = heading.id
        } else if flow.subject == nil, let before = flows.last,
            sentenceText(sentence).contains(before.figure.lowerBound)
        {
            trace?.remark("nobody is named: the subject is that of the flow before", on: amount)
            flow.subject = before.flow.subject
            flow.subjectKind = before.flow.subjectKind
            flow.subjectID = before.flow.subjectID
        } else if flow.subject == nil, let topic = carried.topic, FlowTopic.isMeant(in: sentence) {
            trace?.remark("the sentence points back to the one before", on: amount)
            flow.subject = topic.subject
            flow.subjectKind = topic.kind
            flow.subjectID = topic.id
        }
        if let subjectTokens, let place = analysis.text(of: subjectTokens) { parts.append(place) }
        let context = FlowContext(sentence: sentence, scope: scope, isOfNow: carried.isOfNow)
        flow.horizon = context.horizon(of: amount)
        var flags = AmountReading(quantity: quantity, scope: scope, currency: evidence.currency).flags.union(
            context.flags(of: amount, subject: subjectTokens, governor: governor))
        if subjectTokens == nil, flow.subject != nil { flags.insert(.inferredSubject) }
        var stated = context.date(of: amount)
        if let day = carried.titleDay, case .relative(0, 0)? = stated?.value {
            carried.date = day
            stated = nil
        }
        var candidate =
            FlowCandidate(
                flow: flow, figure: quantity.text, evidence: hull(parts),
                rule: choice.rule ?? "flow.cue.\(metric.rawValue)",
                confidence: confidence(governor, named: subjectTokens != nil), flags: flags, section: section,
                date: stated ?? (flags.contains(.priorPeriod) ? nil : carried.date))
        candidate.isDateCarried = stated == nil
        flows.append(candidate)
        return true
    }

    /// `比特币净流入 300 枚`: what is counted stands before, since the figure before it; its ticker.
    private func coin(before amount: Int, in sentence: FigureSentence) -> String? {
        var index = amount - 1
        while index >= sentence.tokens.lowerBound, !analysis.tokens[index].isQuantity {
            if let coin = analysis.name(at: index)?.entry(of: .asset)?.short { return coin }
            index -= 1
        }
        return nil
    }

    /// "redemptions hit A (-$5m) while B (+$2m) grew": a plus in brackets, among signed figures, is a direction of its own.
    private func isAddition(_ amount: Int, in sentence: FigureSentence) -> Bool {
        analysis.quantity(at: amount)?.sign == .plus && amount > sentence.tokens.lowerBound
            && analysis.tokens[amount - 1].mark == .opening
            && sentence.amounts.contains { analysis.quantity(at: $0)?.sign == .minus }
    }

    private func sentenceText(_ sentence: FigureSentence) -> Range<Int> {
        analysis.text(of: sentence.tokens) ?? analysis.block
    }

    private func text(of cue: Cue) -> [UInt8] {
        analysis.text(of: cue.tokens).map { Array(document.text[$0]) } ?? []
    }

    private func hull(_ parts: [Range<Int>]) -> Range<Int> {
        let start = parts.map(\.lowerBound).min() ?? 0
        return start..<(parts.map(\.upperBound).max() ?? start)
    }

    /// 0.6 at the threshold to 0.95 for an adjacent cue; less without a named subject.
    private func confidence(_ governor: Governor, named: Bool) -> Int {
        let score = 60 + min(35, max(0, (governor.score - Governor.threshold) / 25))
        return named ? score : score - 15
    }
}
