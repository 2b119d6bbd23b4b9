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
        if let nearest = sentence.horizons.nearest(to: amount, in: clause), let cue = sentence.analysis.cue(at: nearest)
        {
            sentence.trace?.remark("over that time", on: amount, at: cue.tokens)
            return cue.value(of: .horizon)?.text
        }
        guard let day = sentence.oneDays.slice(in: clause).first else { return scope.horizon }
        sentence.trace?.remark("over that day", on: amount, at: day..<day + 1)
        return "P1D"
    }

    /// The date of the clause, else the only date of the sentence.
    func date(of amount: Int) -> DateReading? {
        let clause = sentence.clause(around: amount)
        if let nearest = sentence.dates.nearest(to: amount, in: clause) {
            sentence.trace?.remark("dated in its clause", on: amount, at: nearest..<nearest + 1)
            return sentence.analysis.date(at: nearest)
        }
        guard sentence.dates.count == 1, let only = sentence.dates.first else { return nil }
        sentence.trace?.remark("dated in its sentence", on: amount, at: only..<only + 1)
        return sentence.analysis.date(at: only)
    }
}

extension DateReading {
    /// "today", "yesterday"
    var isOneDay: Bool {
        if case .relative(let days, let months) = value { months == 0 && (days == 0 || days == -1) } else { false }
    }
}
