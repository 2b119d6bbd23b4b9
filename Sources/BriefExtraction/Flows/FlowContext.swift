import BriefModel

/// What the words around a figure say about its period.
struct FlowContext {
    let sentence: FigureSentence
    let scope: Scope

    func flags(of amount: Int, subject: Range<Int>?) -> RecordFlags {
        var flags: RecordFlags = []
        let clause = sentence.clause(around: amount)
        let left = max(clause.lowerBound, amount - 12)..<amount
        if sentence.contains(.prior, in: left) { flags.insert(.priorPeriod) }
        if sentence.contains(.average, in: left) { flags.insert(.priorPeriod) }
        let right = amount + 1..<min(clause.upperBound, amount + 8)
        if sentence.contains(.cumulative, in: left) || sentence.contains(.cumulative, in: right) {
            flags.insert(.cumulative)
        }
        if isPriorRight(right) { flags.insert(.priorPeriod) }
        if let subject, subject.contains(where: { sentence.analysis.has(.total, at: $0) }) {
            flags.insert(.total)
        }
        return flags
    }

    /// "$5m a week earlier", "$5m the previous day"; a "compared with" at the right is about the next figure.
    private func isPriorRight(_ right: Range<Int>) -> Bool {
        for index in right {
            if sentence.analysis.tokens[index].isQuantity { return false }
            guard let cue = sentence.analysis.cue(at: index), cue.has(.prior), cue.tokens.lowerBound == index else {
                continue
            }
            let words = cue.tokens.map { Array(sentence.text[sentence.analysis.tokens[$0].text]) }
            let comparing = ["compared", "versus", "vs", "down", "up", "from"].map { Array($0.utf8) }
            return !(words.first.map(comparing.contains) ?? true)
        }
        return false
    }

    func horizon(of amount: Int) -> String? {
        let clause = sentence.clause(around: amount)
        let nearest = clause.filter { sentence.analysis.has(.horizon, at: $0) }
            .min { abs($0 - amount) < abs($1 - amount) }
        if let nearest { return sentence.analysis.value(of: .horizon, at: nearest)?.text }
        return dates(in: clause).contains { $0.1.isOneDay } ? "P1D" : scope.horizon
    }

    /// The date of the clause, else the only date of the sentence.
    func date(of amount: Int) -> DateReading? {
        let clause = sentence.clause(around: amount)
        let inClause = dates(in: clause)
        if let nearest = inClause.min(by: { abs($0.0 - amount) < abs($1.0 - amount) }) { return nearest.1 }
        let all = dates(in: sentence.tokens)
        return all.count == 1 ? all[0].1 : nil
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
