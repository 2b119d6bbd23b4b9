import BriefModel
import BriefReading

/// Finds the flows of a block of prose, a list item or a field: each figure gets a governor, then a subject.
struct ProseFlows {
    let document: Document
    let analysis: Analysis
    let scope: Scope
    let section: Int
    private let trace: BlockTrace?
    /// A figure of the sentence before was a flow of this kind; an elliptic sentence may go on with it.
    private(set) var previous: Governor?
    private(set) var flows: [FlowCandidate] = []
    /// Why figures are no flows, by quantity index.
    private(set) var refused: [Int: Unrecognized.Reason] = [:]

    init(document: Document, analysis: Analysis, scope: Scope, section: Int, trace: BlockTrace? = nil) {
        self.trace = trace
        self.document = document
        self.analysis = analysis
        self.scope = scope
        self.section = section
    }

    mutating func read() {
        let pairs = EquivalentPairs(analysis: analysis, text: document.text)
        let amounts = Set(
            analysis.tokens.indices.filter { index in
                guard let quantity = analysis.quantity(at: index), !pairs.secondary.contains(index) else {
                    return false
                }
                return isAmount(quantity)
            })
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
        case .number: scope.unit != nil && (quantity.hasScale || quantity.sign != .none || scope.unitPower > 0)
        case .percent: false
        }
    }

    private mutating func read(_ sentence: FigureSentence, _ pairs: EquivalentPairs) {
        guard !sentence.amounts.isEmpty else { return }
        let search = GovernorSearch(sentence: sentence)
        var last: (amount: Int, governor: Governor)?
        var lists = Respectively(sentence: sentence)
        for amount in sentence.amounts {
            if let adverb = direction(after: amount, in: sentence) {
                trace?.governed(by: adverb.cue, adverb.sense, amount)
                trace?.remark("the direction stands right behind it", on: amount, at: adverb.cue.tokens)
                if add(amount, adverb, rule: "flow.in-out", sentence: sentence, pairs: pairs, lists: &lists) {
                    last = (amount, adverb)
                }
                continue
            }
            let (flow, null) = search.search(for: amount)
            var governor = flow.flatMap { $0.score >= Governor.threshold ? $0 : nil }
            var rule: String?
            if let best = null, best.score >= Governor.threshold, best.score > governor?.score ?? Int.min {
                trace?.governed(by: best.cue, best.sense, amount)
                trace?.veto("the best cue is of what is no flow", on: amount, at: best.cue.tokens)
                refuse(amount, .notAFlow)
                continue
            }
            if governor == nil { (governor, rule) = inherited(for: amount, in: sentence, last: last) }
            guard let governor else {
                trace?.veto("no cue reaches 3.00, and nothing around says a direction", on: amount)
                refuse(amount, null == nil && flow == nil ? .noCue : (null != nil ? .notAFlow : .noCue))
                continue
            }
            trace?.governed(by: governor.cue, governor.sense, amount)
            if let word = sentence.hypothetical(before: amount) {
                trace?.veto("a word before it in its clause says that it did not happen", on: amount, at: word.tokens)
                refuse(amount, .hypothetical)
                continue
            }
            if add(amount, governor, rule: rule, sentence: sentence, pairs: pairs, lists: &lists) {
                last = (amount, governor)
            }
        }
        previous = last?.governor
    }

    /// Directions that stand outside the sentence's own words: ellipsis, a sign, a list's heading.
    private func inherited(
        for amount: Int, in sentence: FigureSentence, last: (amount: Int, governor: Governor)?
    ) -> (Governor?, String?) {
        if let last, sentence.wordCount(in: last.amount + 1..<amount) <= 9,
            !sentence.contains(.prior, in: last.amount + 1..<amount),
            !sentence.contains(.null, in: last.amount + 1..<amount)
        {
            trace?.remark("goes on from the flow before", on: amount, at: last.amount..<last.amount + 1)
            return (last.governor, "flow.ellipsis")
        }
        if let word = sentence.nullCue {
            trace?.remark(
                "takes no direction from outside: the sentence speaks of no flow", on: amount, at: word.tokens)
            return (nil, nil)
        }
        if scope.isAboutFlows || scope.direction != nil, let quantity = analysis.quantity(at: amount) {
            if quantity.sign == .plus {
                trace?.remark("its sign is the direction, in a scope of flows", on: amount)
                return (implied(.in, at: amount), "flow.sign")
            }
            if quantity.sign == .minus || quantity.sign == .parentheses {
                trace?.remark("its sign is the direction, in a scope of flows", on: amount)
                return (implied(.out, at: amount), "flow.sign")
            }
            if let direction = scope.direction, direction != .net {
                trace?.remark("the scope says the direction", on: amount)
                return (implied(direction == .in ? .in : .out, at: amount), "flow.heading")
            }
        }
        if let previous, let word = sentence.ellipsisCue {
            trace?.remark("goes on from the sentence before", on: amount, at: word.tokens)
            return (previous, "flow.ellipsis")
        }
        return (nil, nil)
    }

    /// "$5m in | $3m out": the bare word behind a figure, before a mark or the end.
    private func direction(after amount: Int, in sentence: FigureSentence) -> Governor? {
        let next = amount + 1
        guard next < sentence.tokens.upperBound,
            next + 1 == sentence.tokens.upperBound || analysis.tokens[next + 1].kind == .mark
        else { return nil }
        let word = document.text[analysis.tokens[next].text].map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
        let direction = String(decoding: word, as: UTF8.self)
        guard direction == "in" || direction == "out" else { return nil }
        return Governor(
            cue: Cue(tokens: next..<next + 1, senses: Senses()),
            sense: Sense(kind: .noun, value: direction == "in" ? .in : .out), score: 1400)
    }

    private func implied(_ direction: SenseValue, at amount: Int) -> Governor {
        Governor(
            cue: Cue(tokens: amount..<amount, senses: Senses()), sense: Sense(kind: .noun, value: direction),
            score: Governor.threshold + 200)
    }

    private mutating func refuse(_ amount: Int, _ reason: Unrecognized.Reason) {
        if let index = analysis.quantityIndex(at: amount) { refused[index] = reason }
    }

    private mutating func add(
        _ amount: Int, _ governor: Governor, rule: String?, sentence: FigureSentence, pairs: EquivalentPairs,
        lists: inout Respectively
    ) -> Bool {
        guard let quantity = analysis.quantity(at: amount) else { return false }
        let (direction, metric) = FlowDirection.reading(
            of: governor.sense, cue: text(of: governor.cue), quantity: quantity)
        guard var flow = AmountReading(quantity: quantity, scope: scope).fields(direction: direction, metric: metric)
        else {
            trace?.veto("neither it nor its scope has a unit", on: amount)
            refuse(amount, .unknownUnit)
            return false
        }
        var parts = [quantity.text]
        if !governor.cue.tokens.isEmpty, let cue = analysis.text(of: governor.cue.tokens) { parts.append(cue) }
        if let pair = pairs.equivalent(of: amount), let other = analysis.quantity(at: pair), let value = other.value,
            let unit = other.unit
        {
            flow.equivalents = [Equivalent(figure: Figure(value: value, decimals: other.decimals), unit: unit)]
            parts.append(other.text)
        }
        let naming = FlowSubject(sentence: sentence, document: document, scope: scope)
        let subjectTokens = naming.name(&flow, amount: amount, governor: governor, listed: lists.name(for: amount))
        if flow.subject == nil, let before = flows.last, sentenceText(sentence).contains(before.figure.lowerBound) {
            trace?.remark("nobody is named: the subject is that of the flow before", on: amount)
            flow.subject = before.flow.subject
            flow.subjectKind = before.flow.subjectKind
            flow.subjectID = before.flow.subjectID
        }
        if let subjectTokens, let place = analysis.text(of: subjectTokens) { parts.append(place) }
        let context = FlowContext(sentence: sentence, scope: scope)
        flow.horizon = context.horizon(of: amount)
        var flags = AmountReading(quantity: quantity, scope: scope).flags.union(
            context.flags(of: amount, subject: subjectTokens))
        if subjectTokens == nil, flow.subject != nil { flags.insert(.inferredSubject) }
        flows.append(
            FlowCandidate(
                flow: flow, figure: quantity.text, evidence: hull(parts), rule: rule ?? "flow.cue.\(metric.rawValue)",
                confidence: confidence(governor, named: subjectTokens != nil), flags: flags, section: section,
                date: context.date(of: amount)))
        return true
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
