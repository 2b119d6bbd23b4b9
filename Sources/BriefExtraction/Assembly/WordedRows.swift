import BriefReading

/// Flows that the rows of a grid tell in words of their own: "9:30 | A sent 8 LTC to B | fee 2", "Asia   net
/// inflow   $14m". Lines with wide gaps look like a table whose columns no reader knows.
struct WordedRows {
    let document: Document
    let table: Table
    let analyzer: Analyzer
    let scope: Scope
    let evidence: FlowEvidence

    /// Longer rows are the cells of a page's layout.
    private static let longest = 240

    /// What rows say by a cue or by both ends of a transfer; neither a heading nor a sign speaks for them.
    func flows() -> [FlowCandidate] {
        var plain = Scope()
        (plain.date, plain.isDateRelative, plain.horizon) = (scope.date, scope.isDateRelative, scope.horizon)
        plain.isAboutFunds = scope.isAboutFunds
        plain.isAboutExchanges = scope.isAboutExchanges
        plain.isAboutChains = scope.isAboutChains
        var found: [FlowCandidate] = []
        var end = 0
        for cells in table.rows {
            guard let first = cells.first(where: { !$0.isEmpty }), let last = cells.last(where: { !$0.isEmpty }),
                first.lowerBound >= end, last.upperBound > first.lowerBound,
                last.upperBound - first.lowerBound <= Self.longest
            else { continue }
            end = last.upperBound
            // A cell that is a sentence says all of it; else the row is read as one where a cell is nothing but a cue.
            let told = cells.filter { $0.count > 12 }.flatMap { flows(in: $0, plain) }
            if !told.isEmpty {
                found += told
            } else {
                let isCued = cells.contains(where: isCue)
                found += flows(in: first.lowerBound..<end, plain).filter { isCued || $0.rule == "flow.route" }
            }
        }
        return found
    }

    private func flows(in range: Range<Int>, _ scope: Scope) -> [FlowCandidate] {
        let analysis = analyzer.analyze(range, of: document)
        guard !analysis.quantities.isEmpty else { return [] }
        var prose = ProseFlows(
            document: document, analysis: analysis, scope: scope, section: table.section, evidence: evidence)
        prose.read()
        return prose.flows.filter { $0.rule.hasPrefix("flow.cue") || $0.rule == "flow.route" }
    }

    /// "net inflow", "withdrawn": a cell of nothing but what happened.
    private func isCue(_ cell: Range<Int>) -> Bool {
        guard (2...32).contains(cell.count), !document.text[cell].contains(where: \.isASCIIDigit) else { return false }
        let analysis = analyzer.analyze(cell, of: document)
        return analysis.cues.contains { cue in
            cue.tokens.count == analysis.tokens.count && cue.hasAny(SenseClasses.flowCues)
        }
    }
}
