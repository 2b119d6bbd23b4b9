import BriefModel

/// What the words around a figure say about its period.
struct FlowContext {
    let sentence: FigureSentence
    let scope: Scope

    func flags(of amount: Int, subject: Range<Int>?) -> RecordFlags {
        var flags: RecordFlags = []
        let clause = sentence.clause(around: amount)
        let left = max(clause.lowerBound, amount - 12)..<amount
        func set(_ flag: RecordFlags, _ cue: Cue?, _ reason: StaticString) {
            guard let cue else { return }
            flags.insert(flag)
            sentence.trace?.remark(reason, on: amount, at: cue.tokens)
        }
        set(.priorPeriod, sentence.first(.prior, in: left), "of an earlier period")
        set(.priorPeriod, sentence.first(.average, in: left), "an average")
        let right = amount + 1..<min(clause.upperBound, amount + 8)
        set(
            .cumulative, sentence.first(.cumulative, in: left) ?? sentence.first(.cumulative, in: right),
            "summed up over a longer time")
        set(.priorPeriod, priorRight(right), "of an earlier period")
        set(.total, subject.flatMap { sentence.first(.total, in: $0) }, "a total")
        return flags
    }

    /// "$5m a week earlier", "$5m the previous day"; a "compared with" at the right is about the next figure.
    private func priorRight(_ right: Range<Int>) -> Cue? {
        for index in right {
            if sentence.analysis.tokens[index].isQuantity { return nil }
            guard let cue = sentence.analysis.cue(at: index), cue.has(.prior), cue.tokens.lowerBound == index else {
                continue
            }
            let words = cue.tokens.map { Array(sentence.text[sentence.analysis.tokens[$0].text]) }
            let comparing = ["compared", "versus", "vs", "down", "up", "from"].map { Array($0.utf8) }
            return words.first.map(comparing.contains) ?? true ? nil : cue
        }
        return nil
    }

    func horizon(of amount: Int) -> String? {
        let clause = sentence.clause(around: amount)
        let nearest = clause.filter { sentence.analysis.has(.horizon, at: $0) }
            .min { abs($0 - amount) < abs($1 - amount) }
        if let nearest, let cue = sentence.analysis.cue(at: nearest) {
            sentence.trace?.remark("over that time", on: amount, at: cue.tokens)
            return cue.value(of: .horizon)?.text
        }
        guard let day = dates(in: clause).first(where: { $0.1.isOneDay }) else { return scope.horizon }
        sentence.trace?.remark("over that day", on: amount, at: day.0..<day.0 + 1)
        return "P1D"
    }

    /// The date of the clause, else the only date of the sentence.
    func date(of amount: Int) -> DateReading? {
        let clause = sentence.clause(around: amount)
        let inClause = dates(in: clause)
        if let nearest = inClause.min(by: { abs($0.0 - amount) < abs($1.0 - amount) }) {
            sentence.trace?.remark("dated in its clause", on: amount, at: nearest.0..<nearest.0 + 1)
            return nearest.1
        }
        let all = dates(in: sentence.tokens)
        guard all.count == 1, let only = all.first else { return nil }
        sentence.trace?.remark("dated in its sentence", on: amount, at: only.0..<only.0 + 1)
        return only.1
    }

    private func dates(in stretch: Range<Int>) -> [(Int, DateReading)] {
        stretch.compactMap { index in
            sentence.analysis.date(at: index).map { (index, $0) }
        }
    }
}

extension DateReading {
    /// "today", "yesterday"
    fileprivate var isOneDay: Bool {
        if case .relative(let days, let months) = value { months == 0 && (days == 0 || days == -1) } else { false }
    }
}
