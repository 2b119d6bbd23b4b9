import BriefModel
import BriefReading

/// What the words right around a figure say about its period.
struct MoverContext {
    let sentence: FigureSentence
    let scope: Scope
    let setting: MoverSetting

    private var analysis: Analysis { sentence.analysis }

    /// The period of the brief's movers, ISO 8601.
    var mainHorizon: String { scope.horizon ?? setting.horizon ?? "P1D" }

    /// The period that the words beside a figure state, else the brief's.
    func horizon(of figure: Int, cue: Cue) -> String { statedHorizon(of: figure, cue: cue) ?? mainHorizon }

    /// The period that the words beside a figure state.
    func statedHorizon(of figure: Int, cue: Cue) -> String? {
        let stretch = stretch(around: figure, cue)
        let found = stretch.filter { index in
            guard let cue = analysis.cue(at: index), cue.has(.horizon), cue.tokens.lowerBound == index else {
                return false
            }
            return isPeriod(cue)
        }
        let nearest = found.min { abs($0 - figure) < abs($1 - figure) }
        if nearest == nil,
            let cue = opening.lazy.compactMap({ analysis.cue(at: $0) }).first(where: {
                $0.has(.horizon) && isPeriod($0)
            })
        {
            return cue.period
        }
        if let nearest, let horizon = analysis.cue(at: nearest)?.period { return horizon }
        if setting.horizon != nil, scope.horizon == nil, stretch.contains(where: isDay) { return "P1D" }
        return nil
    }

    /// "Year to date, …", "Over the month, …": words without a figure up to the first comma speak for the sentence.
    private var opening: Range<Int> {
        let start = sentence.tokens.lowerBound
        guard
            let comma = (start..<min(start + 7, sentence.tokens.upperBound)).first(where: {
                analysis.tokens[$0].mark == .comma
            }),
            !(start..<comma).contains(where: {
                sentence.amounts.contains($0) || analysis.tokens[$0].entity != nil
                    || analysis.hasAny([.up, .down, .share, .anaphor], at: $0)
            })
        else { return start..<start }
        return start..<comma
    }

    /// It is a day of a week, said in a text about a longer period.
    private func isDay(_ index: Int) -> Bool {
        guard let date = analysis.date(at: index) else { return false }
        if case .weekday = date.value { return true }
        return false
    }

    /// Earlier moves, extremes and moves over another period are not the brief's.
    func isPrior(_ figure: Int, cue: Cue, subject: Range<Int>?) -> Bool {
        let stretch = stretch(around: figure, cue)
        if (Array(stretch) + Array(opening)).contains(where: { analysis.has(.cumulative, at: $0) }) { return true }
        if stretch.contains(where: isSince) { return true }
        if let quantity = analysis.quantity(at: figure), startsWithExtreme(quantity.text) { return true }
        // "had gained 30% in May": another month than the text's day.
        if stretch.contains(where: isMonthAlone) { return true }
        let left = max(sentence.tokens.lowerBound, figure - 6)..<figure
        if contains(left, ["as", "much", "as"]) || contains(left, ["as", "low", "as"]) { return true }
        if contains(left, ["at", "one", "point"]) || contains(stretch, ["a", "day", "earlier"]) { return true }
        if contains(stretch, ["previous"]) || contains(stretch, ["earlier"]) { return true }
        if isExtended(figure, cue) || isPluperfect(figure, cue, subject, stretch) { return true }
        let start = subject?.lowerBound ?? cue.tokens.lowerBound
        var before = start - 1
        while before >= sentence.tokens.lowerBound,
            analysis.cue(at: before)?.hasAny([.auxiliary, .anaphor, .determiner]) ?? false
        {
            before -= 1
        }
        guard before > sentence.tokens.lowerBound, subject == nil else { return false }
        return ["after", "nachdem", "before"].contains { word(before).elementsEqual($0.utf8) }
    }

    /// "extending a 12% drop", "erasing Monday's 3% gain": the move that the new one goes on with or takes back.
    private func isExtended(_ figure: Int, _ cue: Cue) -> Bool {
        guard figure > sentence.tokens.lowerBound else { return false }
        let first = min(figure, cue.tokens.lowerBound)
        return (max(sentence.tokens.lowerBound, first - 5)..<first).contains { index in
            guard Self.extenders.phrase(in: sentence.text, analysis.tokens[index].text) != nil else { return false }
            return (index + 1..<first).allSatisfy {
                analysis.hasAny([.determiner, .horizon, .preposition], at: $0) || analysis.tokens[$0].kind == .date
                    || analysis.tokens[$0].text.count <= 2 || word($0).suffix(2).elementsEqual("'s".utf8)
            }
        }
    }

    /// "It had risen 7% on Friday": before what the text tells.
    private func isPluperfect(_ figure: Int, _ cue: Cue, _ subject: Range<Int>?, _ stretch: Range<Int>) -> Bool {
        let left = max(sentence.tokens.lowerBound, cue.tokens.lowerBound - 3)..<cue.tokens.lowerBound
        guard left.contains(where: { word($0).elementsEqual("had".utf8) }) else { return false }
        return contains(left, ["already"]) || contains(left, ["previously"])
            || subject == nil && sentence.tokens.contains(where: isWeekday)
    }

    private func isWeekday(_ index: Int) -> Bool {
        guard let date = analysis.date(at: index), case .weekday = date.value else { return false }
        return true
    }

    private static let extenders = FoldedNeedles([
        "extending", "erasing", "reversing", "trimming", "paring", "recouping", "following", "extends",
        "extended", "erased", "recouped", "clawing", "offsetting", "snapping",
    ])

    /// "as much as 9%" is how far it went, not where it ended.
    private func startsWithExtreme(_ figure: Range<Int>) -> Bool {
        let head = sentence.text[figure].prefix(12).map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
        return ["as much", "as far", "as low", "as high", "up to"].contains { head.starts(with: $0.utf8) }
    }

    /// "three-day", "first quarter" and the like are no period of a move; "over the week", "weekly", "24h" are.
    private func isPeriod(_ cue: Cue) -> Bool {
        // "two-week forecasts": a number of periods is another period.
        var number = cue.tokens.lowerBound - 1
        if number >= sentence.tokens.lowerBound, analysis.tokens[number].kind == .mark { number -= 1 }
        if number >= sentence.tokens.lowerBound, analysis.quantity(at: number)?.kind == .number,
            !sentence.amounts.contains(number)
        {
            return false
        }
        guard cue.period == "P3M" || cue.period == "P1Y" || isMonth(cue) else {
            return true
        }
        let before = cue.tokens.lowerBound - 1
        guard cue.tokens.count == 1, before >= sentence.tokens.lowerBound else { return true }
        // "the first quarter", "a year ago"
        return !(analysis.tokens[before].kind == .word && analysis.cue(at: before) == nil)
    }

    private func isMonthAlone(_ index: Int) -> Bool {
        guard mainHorizon == "P1D", index > sentence.tokens.lowerBound, let date = analysis.date(at: index),
            analysis.tokens[index - 1].kind == .word
        else { return false }
        // "futures for March delivery"
        if index + 1 < sentence.tokens.upperBound,
            ["delivery", "contract", "futures", "contracts"].contains(where: { word(index + 1).elementsEqual($0.utf8) })
        {
            return false
        }
        if case .month = date.value { return analysis.cue(at: index - 1)?.has(.preposition) ?? false }
        return false
    }

    private func isMonth(_ cue: Cue) -> Bool { cue.period == "P1M" }

    private func isSince(_ index: Int) -> Bool {
        word(index).elementsEqual("since".utf8) || word(index).elementsEqual("seit".utf8)
    }

    /// From the verb or figure to the next barrier, comma or figure at each side.
    private func stretch(around figure: Int, _ cue: Cue) -> Range<Int> {
        var start = min(figure, cue.tokens.lowerBound)
        var steps = 0
        while start > sentence.tokens.lowerBound, steps < 7, !stops(start - 1) {
            start -= 1
            steps += 1
        }
        var end = max(figure + 1, cue.tokens.upperBound)
        steps = 0
        while end < sentence.tokens.upperBound, steps < 10, !stops(end) {
            end += 1
            steps += 1
        }
        return start..<end
    }

    private func stops(_ index: Int) -> Bool {
        if analysis.quantity(at: index)?.kind == .percent || sentence.endsClause(index) { return true }
        guard let barrier = analysis.cue(at: index), barrier.has(.barrier) else { return false }
        return !word(index).elementsEqual("since".utf8)
    }

    private func contains(_ stretch: Range<Int>, _ words: [String]) -> Bool {
        guard stretch.count >= words.count else { return false }
        return (stretch.lowerBound...stretch.upperBound - words.count).contains { start in
            words.indices.allSatisfy { word(start + $0).elementsEqual(words[$0].utf8) }
        }
    }

    private func word(_ index: Int) -> [UInt8] {
        sentence.text[analysis.tokens[index].text].map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
    }
}
