import BriefModel
import BriefReading

extension TableFlows {
    /// A header without the unit in brackets at its end: "Total (US$m)".
    func withoutUnit(_ header: Range<Int>) -> Range<Int> {
        let text = document.text
        guard text[header].last == UInt8(ascii: ")"), let open = text[header].lastIndex(of: UInt8(ascii: "(")),
            open > header.lowerBound,
            analyzer.quantities.statedUnit(in: text, range: open + 1..<header.upperBound - 1) != nil
        else { return header }
        return Sentence.trimmed(header.lowerBound..<open, in: text)
    }

    /// The row's subject: a fund by its ticker where a column has it, else what the label column says.
    func name(_ candidate: inout FlowCandidate, of row: TableRows.Row, by label: Analysis, scope: Scope) {
        name(&candidate.flow, by: label, scope: scope)
        let head = columns.scopes[columns.labelColumn]
        let isFund = head.isAboutFunds || candidate.flow.subjectKind == .fund
        if isFund, candidate.flow.subjectKind != .exchange {
            candidate.flow.subjectKind = .fund
            candidate.flow.subjectID = nil
            if let ticker = fundTicker(row) {
                candidate.flow.subject = document.readable(ticker)
                candidate.evidence = hull([candidate.evidence, ticker])
            }
        } else if candidate.flow.subjectKind == nil {
            if head.isAboutExchanges { candidate.flow.subjectKind = .exchange }
            if head.isAboutChains { candidate.flow.subjectKind = .chain }
        }
    }

    /// `net_flow` in tokens and `net_flow_usd` beside it are one flow.
    ///
    /// - Parameter columns: that of each candidate.
    func paired(_ found: [FlowCandidate], columns places: [Int]) -> [FlowCandidate] {
        let currencies = analyzer.quantities.lexicon.currencies
        var worths: [Int: Int] = [:]
        for index in found.indices {
            guard let unit = found[index].flow.unit, !currencies.contains(unit) else { continue }
            let alike = found.indices.filter { other in
                other != index && columns.roles[places[other]] == columns.roles[places[index]]
            }
            guard alike.count == 1, let worth = alike.first, found[worth].flow.unit.map(currencies.contains) ?? false,
                found[worth].flow.direction == found[index].flow.direction
            else { continue }
            worths[index] = worth
        }
        let used = Set(worths.values)
        return found.indices.compactMap { index in
            if used.contains(index) { return nil }
            var candidate = found[index]
            if let worth = worths[index].map({ found[$0] }), let amount = worth.flow.amount, let unit = worth.flow.unit
            {
                candidate.flow.equivalents = [Equivalent(figure: amount, unit: unit)]
                candidate.evidence = hull([candidate.evidence, worth.figure])
            }
            return candidate
        }
    }

    private func fundTicker(_ row: TableRows.Row) -> Range<Int>? {
        guard let column = columns.roles.firstIndex(of: .symbol), column != columns.labelColumn,
            column < row.cells.count, MoverName.isTicker(document.text[row.cells[column]])
        else { return nil }
        return row.cells[column]
    }

    /// Without marks that are no part of a name: a circle or an arrow before it, the stars of a footnote behind it.
    func bare(_ label: Range<Int>) -> Range<Int> {
        var (start, end) = (label.lowerBound, label.upperBound)
        let text = document.text
        while start < end {
            if let length = text.decoration(at: start, before: end) {
                start += length
            } else if text[start] == UInt8(ascii: "$") || text[start] == UInt8(ascii: "#") || text[start] <= 0x20 {
                start += 1
            } else {
                break
            }
        }
        start = behindRank(start..<end)
        while end > start, TableFlows.footnotes.contains(text[end - 1]) || text[end - 1] <= 0x20 { end -= 1 }
        for mark in ["†", "‡", "¹", "²", "³", "§"] where text[start..<end].hasSuffix(mark) {
            end -= mark.utf8.count
        }
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        return start < end ? start..<end : label
    }

    /// Behind "1. ", "12) ": the place of the row in an ordered table.
    private func behindRank(_ name: Range<Int>) -> Int {
        let text = document.text
        var place = name.lowerBound
        while place < name.upperBound, place - name.lowerBound < 3, text[place].isASCIIDigit { place += 1 }
        guard place > name.lowerBound, place < name.upperBound,
            text[place] == UInt8(ascii: ".") || text[place] == UInt8(ascii: ")"),
            case var next = place + 1, next < name.upperBound, text[next] == 0x20
        else { return name.lowerBound }
        while next < name.upperBound, text[next] == 0x20 { next += 1 }
        return next < name.upperBound ? next : name.lowerBound
    }

    private static let footnotes: Set<UInt8> = [UInt8(ascii: "*"), UInt8(ascii: "^")]

    /// What the figures of a row count where nothing states a unit: at exchanges and on chains, the token that a column
    /// of its own names.
    ///
    /// Flows of funds are in money, whatever they hold.
    func countedToken(_ row: TableRows.Row, _ label: Analysis) -> String? {
        let head = columns.scopes[columns.labelColumn]
        guard !head.isAboutFunds, !row.scope.isAboutFunds else { return nil }
        let kind = SubjectKinds(analysis: label, scope: head)
            .identity(of: 0..<label.tokens.count, unit: nil).kind
        let isHolder = kind == .exchange || kind == .wallet || head.isAboutExchanges || head.isAboutChains
        if !isHolder { return row.scope.isAboutExchanges ? ticker(label.block) : nil }
        for column in columns.roles.indices where column != columns.labelColumn && column < row.cells.count {
            switch columns.roles[column] {
            case .symbol, .subject, .unit, .name:
                if let token = ticker(row.cells[column]) { return token }
            default: continue
            }
        }
        return nil
    }
}

extension Array where Element == UInt8 {
    /// The length of a picture or a sign at an offset that only decorates: an emoji, a coloured circle, an arrow.
    func decoration(at offset: Int, before end: Int) -> Int? {
        guard self[offset] >= 0xE2 else { return nil }
        if self[offset] >= 0xF0, offset + 4 <= end, self[offset + 1] == 0x9F { return 4 }
        guard offset + 3 <= end else { return nil }
        let isSign = self[offset] == 0xE2 && (0x86...0xAF).contains(self[offset + 1])
        // The selector behind an emoji.
        let isSelector = self[offset] == 0xEF && self[offset + 1] == 0xB8 && self[offset + 2] == 0x8F
        return isSign || isSelector ? 3 : nil
    }
}
