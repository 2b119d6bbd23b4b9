import BriefModel
import BriefReading

/// Reads what a heading, caption, key or introducing line says for what stands under it.
struct ScopeReader {
    let analyzer: Analyzer
    let document: Document
    let received: CalendarDate

    func scope(of range: Range<Int>) -> Scope {
        scope(of: analyzer.analyze(range, of: document))
    }

    func scope(of analysis: Analysis) -> Scope {
        var scope = Scope()
        var directions: Set<SenseValue> = []
        var movers: Set<SenseValue> = []
        var isNet = false
        for cue in analysis.cues where !isInsideName(cue, analysis) {
            for sense in cue.senses {
                switch sense.kind {
                case .flowTopic: scope.isAboutFlows = true
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
                case .horizon: if scope.horizon == nil { scope.horizon = sense.value.text }
                case .fund: scope.isAboutFunds = true
                case .exchange: scope.isAboutExchanges = true
                case .chain: scope.isAboutChains = true
                default: break
                }
            }
        }
        if analysis.names.contains(where: { $0.entry(of: .fund) != nil }) { scope.isAboutFunds = true }
        // "Figures in parentheses are outflows" explains a sign.
        if !directions.isEmpty, ScopeReader.explainsSign.occur(in: document.text, analysis.block) { directions = [] }
        if directions.isEmpty, isNet { scope.direction = .net }
        if directions.count == 1 { scope.direction = directions.contains(.in) ? .in : .out }
        if !movers.isEmpty { scope.isAboutMovers = true }
        scope.isTwoSided = movers.count == 2
        if movers.count == 1 { scope.moverDirection = movers.contains(.gainer) ? .gainer : .loser }
        // "One Month Left in Office" is no period of figures.
        if !scope.isAboutFlows, !scope.isAboutMovers { scope.horizon = nil }
        if let unit = analyzer.quantities.unitScope(in: document.text, range: analysis.block) {
            scope.unit = unit.unit
            scope.unitCandidates = unit.candidates
            scope.unitPower = unit.power
        }
        scope.date = analysis.dates.lazy.compactMap { $0.scoped(received: received) }.first
        return scope
    }

    /// "flows" and its kin, not every noun that can mean a flow ("withdrawal", "creations").
    private func isFlowWord(_ cue: Cue, _ analysis: Analysis) -> Bool {
        guard let place = analysis.text(of: cue.tokens) else { return false }
        return document.text.reads("flow", within: place) || document.text[place].contains { $0 >= 0x80 }
    }

    private static let explainsSign = FoldedNeedles(["parenthes", "bracket", "negative"])

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
    /// The day that is meant, seen from the day the file came in.
    func scoped(received: CalendarDate) -> ScopedDate? {
        resolve(anchor: received, preferPast: true).map { ScopedDate(date: $0.0, inferred: $0.inferred) }
    }
}

extension Array where Element == UInt8 {
    func containsSubsequence(_ other: [UInt8]) -> Bool {
        guard count >= other.count else { return false }
        return (0...(count - other.count)).contains { self[$0..<$0 + other.count].elementsEqual(other) }
    }
}
