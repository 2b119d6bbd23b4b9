import BriefModel
import BriefReading

/// Reads what a heading, caption, key or introducing line says for what stands under it.
struct ScopeReader {
    let analyzer: Analyzer
    let document: Document
    let received: CalendarDate
    /// The day of writing, where the text states it.
    var written: CalendarDate?

    func scope(of range: Range<Int>) -> Scope {
        scope(of: analyzer.line(range, of: document))
    }

    /// Of a line that introduces a table or a list.
    ///
    /// A day that it only names by its weekday or from today does not take the place of the day above it: a paragraph
    /// tells of other things too.
    func scope(ofIntro range: Range<Int>, inside outer: Scope) -> Scope {
        let analysis = analyzer.line(range, of: document)
        var scope = scope(of: analysis)
        if outer.date != nil {
            scope.isDateRelative = false
            scope.date = analysis.dates.lazy.filter(\.isFullDay).compactMap { $0.scoped(received: received) }.first
        }
        return scope
    }

    func scope(of analysis: Analysis) -> Scope {
        var scope = Scope()
        var directions: Set<SenseValue> = []
        var movers: Set<SenseValue> = []
        var isNet = false
        var explainsSign = false
        for cue in analysis.cues where !isInsideName(cue, analysis) {
            for sense in cue.senses {
                switch sense.kind {
                case .flowTopic: scope.isAboutFlows = true
                case .signWord: explainsSign = true
                case .noun where isFlowWord(cue, analysis):
                    scope.isAboutFlows = true
                    if sense.value != .net {
                        directions.insert(sense.value)
                    } else {
                        isNet = isNet || saysNet(cue, analysis)
                    }
                // "Money in:", "Redemptions:": a line that is no more than the word.
                case .noun where sense.value != .net && covers(cue, analysis),
                    .header
                where cue.tokens.count > 1 && (sense.value == .in || sense.value == .out) && covers(cue, analysis):
                    scope.isAboutFlows = true
                    directions.insert(sense.value)
                case .gainers, .losers: movers.insert(sense.value)
                case .movers: scope.isAboutMovers = true
                case .up where covers(cue, analysis): scope.side = .gainer
                case .down where covers(cue, analysis): scope.side = .loser
                case .horizon:
                    if scope.horizon == nil, !isRecord(behind: cue, analysis) { scope.horizon = sense.value.text }
                case .fund: scope.isAboutFunds = true
                case .exchange: scope.isAboutExchanges = true
                case .chain: scope.isAboutChains = true
                default: break
                }
            }
        }
        if analysis.names.contains(where: { $0.entry(of: .fund) != nil }) { scope.isAboutFunds = true }
        // "Figures in parentheses are outflows" explains a sign.
        if explainsSign { directions = [] }
        if directions.isEmpty, isNet { scope.direction = .net }
        if directions.count == 1 { scope.direction = directions.contains(.in) ? .in : .out }
        if !movers.isEmpty { scope.isAboutMovers = true }
        scope.isTwoSided = movers.count == 2
        if movers.isEmpty, !scope.isAboutFlows, let side = side(of: analysis) {
            scope.isAboutMovers = true
            movers.insert(side)
        }
        if movers.isEmpty, !scope.isAboutFlows, let side = ScopeReader.extreme(analysis, document.text) {
            scope.isAboutMovers = true
            movers.insert(side)
        }
        if movers.count == 1 { scope.moverDirection = movers.contains(.gainer) ? .gainer : .loser }
        // "One Month Left in Office" is no period of figures.
        if !scope.isAboutFlows, !scope.isAboutMovers { scope.horizon = nil }
        if let unit = analyzer.quantities.unitScope(in: document.text, range: analysis.block) {
            scope.unit = unit.unit
            scope.unitCandidates = unit.candidates
            scope.unitPower = unit.power
            scope.isUnitWeak = unit.isWeak
        }
        for date in analysis.dates {
            let isRelative = date.isRelative
            guard let scoped = date.scoped(received: isRelative ? written ?? received : received) else { continue }
            (scope.date, scope.isDateRelative) = (scoped, isRelative)
            break
        }
        return scope
    }

    /// Of the words before a line's colon.
    ///
    /// A ticker there is what the line is about; it is no unit where the scope above states one ("US$m … BTC: A +4.0").
    func scope(ofKey range: Range<Int>, inside outer: Scope) -> Scope {
        var scope = scope(of: range)
        if outer.unitPower > 0, scope.unitPower == 0 {
            (scope.unit, scope.unitCandidates) = (nil, [])
        }
        return scope
    }

    /// "UP", "Bonds down", "Rising": a line of few words that ends in a side.
    private func side(of analysis: Analysis) -> SenseValue? {
        guard analysis.allClasses.intersects(SenseClasses.moveCues), analysis.names.isEmpty,
            analysis.quantities.isEmpty,
            let last = analysis.tokens.lastIndex(where: { $0.kind == .word }), let cue = analysis.cue(at: last),
            cue.tokens.upperBound == last + 1, let sense = cue.sense(.up) ?? cue.sense(.down),
            ScopeReader.sides.phrase(in: document.text, analysis.text(of: cue.tokens) ?? 0..<0) != nil,
            analysis.tokens.count(where: { $0.kind == .word || $0.kind == .cashtag }) <= 2
        else { return nil }
        return sense.value
    }

    /// "Best three", "Worst 5", "Mejores": a line of one such word, perhaps with how many.
    private static func extreme(_ analysis: Analysis, _ text: [UInt8]) -> SenseValue? {
        guard (1...2).contains(analysis.tokens.count), let first = analysis.tokens.first, first.kind == .word,
            analysis.tokens.count == 1 || analysis.quantities.count == 1
        else { return nil }
        if best.phrase(in: text, first.text) != nil { return .gainer }
        return worst.phrase(in: text, first.text) != nil ? .loser : nil
    }

    private static let best = FoldedNeedles([
        "best", "strongest", "mejores", "migliori", "melhores", "meilleurs", "meilleures", "beste", "besten", "suben",
        "risers", "tops",
    ])
    private static let worst = FoldedNeedles([
        "worst", "weakest", "peores", "peggiori", "piores", "pires", "schlechteste", "schlechtesten", "bajan",
        "fallers", "flops",
    ])

    private static let sides = FoldedNeedles([
        "up", "down", "higher", "lower", "rising", "falling", "firmer", "weaker", "stronger", "softer", "gaining",
        "losing",
        "advancing", "declining", "im plus", "im minus", "en hausse", "en baisse", "al alza", "a la baja", "em alta",
        "em queda", "in rialzo", "in ribasso", "in the green", "in the red", "gains", "losses", "上涨", "下跌", "上昇", "下落",
        "上漲", "涨", "跌",
    ])

    /// "one-month high", "two-week low": how long nothing was as large.
    private func isRecord(behind cue: Cue, _ analysis: Analysis) -> Bool {
        guard cue.tokens.upperBound < analysis.tokens.count else { return false }
        return document.text.reads(
            anyOf: ["high", "highs", "low", "lows", "peak", "best", "streak"],
            in: analysis.tokens[cue.tokens.upperBound].text)
    }

    /// "flows" and its kin, not every noun that can mean a flow ("withdrawal", "creations"), which "net" makes one.
    private func isFlowWord(_ cue: Cue, _ analysis: Analysis) -> Bool {
        guard let place = analysis.text(of: cue.tokens) else { return false }
        let text = document.text
        if text.reads("flow", within: place) || text[place].contains(where: { $0 >= 0x80 }) { return true }
        return cue.tokens.count > 1 && text.reads("net ", within: place)
            && ScopeReader.nettedStems.contains { text.reads($0, within: place) }
    }

    private static let nettedStems = ["purchase", "buying", "selling", "subscription", "redemption", "creation"]

    /// "net flow", "netflows", not "fund flows".
    private func saysNet(_ cue: Cue, _ analysis: Analysis) -> Bool {
        guard let place = analysis.text(of: cue.tokens) else { return false }
        return document.text.reads("net", in: place.prefix(3))
    }

    /// The cue is all of the line but for a word ("Money in:", "Redemptions today").
    private func covers(_ cue: Cue, _ analysis: Analysis) -> Bool {
        analysis.tokens.count { $0.kind != .mark } <= cue.tokens.count + 1
    }

    private func isInsideName(_ cue: Cue, _ analysis: Analysis) -> Bool {
        cue.tokens.allSatisfy { index in
            guard let match = analysis.name(at: index) else { return false }
            return !match.entry.flags.contains(.needsContext)
        }
    }
}

extension DateReading {
    /// It names the day itself, not by its weekday or from today.
    var isFullDay: Bool {
        switch value {
        case .relative, .weekday: false
        default: true
        }
    }

    var isWeekday: Bool {
        if case .weekday = value { true } else { false }
    }

    /// "yesterday": counted from the day of writing.
    var isRelative: Bool {
        if case .relative = value { true } else { false }
    }

    /// The day that is meant, seen from the day the file came in.
    func scoped(received: CalendarDate) -> ScopedDate? {
        resolve(anchor: received, preferPast: true).map { ScopedDate(date: $0.0, inferred: $0.inferred) }
    }
}

extension Array where Element == UInt8 {
    func containsSubsequence(_ other: [UInt8]) -> Bool {
        guard count >= other.count, let first = other.first else { return other.isEmpty }
        for start in 0...count - other.count where self[start] == first {
            if self[start..<start + other.count].elementsEqual(other) { return true }
        }
        return false
    }
}
