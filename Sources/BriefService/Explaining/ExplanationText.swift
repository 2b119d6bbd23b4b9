import BriefDigest
import BriefExtraction
import BriefModel

/// An explanation for a terminal: block by block the scopes, the sentences with their tokens, and for each figure what
/// was weighed, what won and what became of it.
struct ExplanationText {
    private let explanation: Explanation
    var page: TextPage
    private let records: [RecordID: Record]

    /// - Parameter width: Columns; `nil` wraps nothing.
    /// - Parameter colour: Whether to use ECMA-48 colours.
    init(_ explanation: Explanation, width: Int?, colour: Bool) {
        self.explanation = explanation
        page = TextPage(width: width, colour: colour)
        records = Dictionary(explanation.brief.records.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Lines that end in a line feed each.
    consuming func rendered() -> String {
        writeTitle()
        if let kind = explanation.kind { write(kind) }
        for block in explanation.blocks { write(block) }
        write(explanation.notices)
        return page.text
    }

    private mutating func writeTitle() {
        let brief = explanation.brief
        page.run(
            [
                TextCell(brief.file + ":", .bold),
                TextCell("\(brief.format.rawValue), \(brief.language), \(RecordWords.count(brief.size, "byte")),"),
                TextCell(brief.id.text, .dim),
                TextCell(brief.source.map { "read as \($0)" } ?? ""),
            ], indent: 0)
        let counts = [RecordKind.flow, .mover, .notice, .headline].compactMap { kind -> String? in
            let count = brief.records.count { $0.kind == kind }
            return count > 0 ? RecordWords.count(count, kind.rawValue) : nil
        }
        let left = brief.unrecognized.count
        page.run(
            [
                TextCell(counts.isEmpty ? "no records" : counts.joined(separator: ", ")),
                TextCell(left > 0 ? "· \(RecordWords.count(left, "figure")) became no record" : "", .dim),
            ], indent: 0)
    }

    /// "reads as market report: market 42.5 (shares 2, …)"
    private mutating func write(_ kind: Explanation.Kind) {
        page.run([TextCell("reads as"), TextCell(kind.verdict, .bold)], indent: 0)
        page.table(
            kind.genres.prefix(4).map { genre in
                TextRow(
                    cells: [TextCell(genre.name, .dim), TextCell(Points.fixed(genre.hundredths))],
                    below: [TextCell(Points.text(Array(genre.terms.prefix(8))), .dim)])
            }, indent: 2)
    }

    // MARK: Blocks

    private mutating func write(_ block: Explanation.Block) {
        page.gap()
        page.run(
            [TextCell("■ \(block.kind)", .bold), TextCell(SpanText.text(block.span), .dim)]
                + TextCell.words(block.headings.isEmpty ? "" : "under " + block.headings.joined(separator: " › "), .dim),
            indent: 0)
        if !block.layers.isEmpty {
            page.run([TextCell("scope", .dim)] + TextCell.words(facts(block.scope)))
            page.table(
                block.layers.map { layer in
                    TextRow(cells: [
                        TextCell("↳ " + layer.origin, .dim), TextCell(facts(layer.facts)),
                        .prose(layer.text.map { "“\($0)”" } ?? "", .dim),
                    ])
                }, indent: 4)
        }
        if let reason = block.skipped { page.run([TextCell("✗ not read: \(reason)", .yellow)]) }
        if let list = block.list { write(list) }
        for sentence in block.sentences { write(sentence) }
        if let table = block.table { write(table) }
        for id in block.records { write(record: id, indent: 2) }
    }

    private mutating func write(_ list: Explanation.List) {
        page.run([TextCell("read as"), TextCell(list.reason)])
        page.table(
            list.pieces.map { piece in
                TextRow(cells: [
                    TextCell("·"), TextCell(piece.name, .bold), TextCell(piece.figures.joined(separator: "  ")),
                    TextCell(piece.remark, .dim),
                ])
            }, indent: 4)
    }

    private mutating func write(_ sentence: Explanation.Sentence) {
        page.gap()
        page.words("“" + sentence.place.text + "”", .bold, indent: 2)
        var cells: [TextCell] = []
        for token in sentence.tokens where !token.meanings.isEmpty {
            cells.append(TextCell(token.text))
            cells.append(TextCell("⟨" + token.meanings.joined(separator: " | ") + "⟩", .dim))
        }
        page.run(cells, indent: 4)
        for figure in sentence.figures { write(figure) }
    }

    private mutating func write(_ table: Explanation.Table) {
        page.run([TextCell("read as"), TextCell(table.reader)])
        page.table(
            table.columns.enumerated().map { index, column in
                TextRow(cells: [
                    TextCell("column \(index + 1)", .dim), TextCell(column.header ?? "no header"),
                    TextCell(column.role, .bold), TextCell(facts(column.scope), .dim),
                ])
            }, indent: 4)
        for figure in table.figures { write(figure) }
    }

    private func facts(_ facts: [Explanation.Fact]) -> String {
        facts.map { "\($0.name) \($0.value)" }.joined(separator: "; ")
    }

    // MARK: Figures

    private mutating func write(_ figure: Explanation.Figure) {
        page.gap()
        page.run([
            TextCell("▸ \(figure.place.text):", .bold), TextCell((figure.cell ?? figure.reading) + ","),
            TextCell(SpanText.text(figure.place.span), .dim),
        ])
        for outcome in figure.outcomes { write(outcome) }
        for remark in figure.remarks {
            page.run(
                [TextCell(remark.isVeto ? "✗ refused:" : "·", remark.isVeto ? .red : .dim)]
                    + TextCell.words(remark.text) + TextCell.words(remark.words.map { "“\($0)”" } ?? "", .bold),
                indent: 4)
        }
        write(figure.governors, threshold: figure.threshold)
        write(figure.subjects)
    }

    private mutating func write(_ outcome: Explanation.Outcome) {
        switch outcome {
        case .record(let id): write(record: id, indent: 4)
        case .repeats(let id):
            page.run([TextCell("= said already", .green), TextCell(id.text, .dim)], indent: 4)
        case .unrecognized(let reason):
            page.run([TextCell("✗ unrecognized: \(reason.rawValue)", .yellow)], indent: 4)
        case .inside(let id):
            page.run([TextCell("· in the evidence of"), TextCell(id.text, .dim)], indent: 4)
        case .none:
            page.run([TextCell("✗ no record, and not told of", .red)], indent: 4)
        }
    }

    mutating func write(record id: RecordID, indent: Int) {
        guard let record = records[id] else { return }
        page.table([FactRows.row(of: record)], indent: indent)
        page.words("\(record.rule), confidence \(record.confidence), \(id.text)", .dim, indent: indent + 2)
    }

    private mutating func write(_ governors: [Explanation.Governor], threshold: Int?) {
        guard !governors.isEmpty else { return }
        let needed = threshold.map { ", \(Points.fixed($0)) needed" } ?? ""
        page.run([TextCell("cues" + needed, .dim)], indent: 4)
        page.table(
            governors.map { governor in
                let isWeak = governor.total < threshold ?? 0
                let style: TextCell.Style = governor.wins ? .green : isWeak ? .dim : .plain
                return TextRow(
                    cells: [
                        TextCell(governor.wins ? "✓" : " ", style), .figure(Points.fixed(governor.total), style),
                        TextCell(governor.place.text, style), TextCell(governor.role, style),
                        TextCell(governor.loses ?? "", style),
                    ], notes: Points.text(governor.terms))
            }, indent: 4)
    }

    private mutating func write(_ subjects: [Explanation.Subject]) {
        guard !subjects.isEmpty else { return }
        page.run([TextCell("subject", .dim)], indent: 4)
        page.table(
            subjects.filter { $0.place != nil }.map { subject in
                let style: TextCell.Style = subject.wins ? .green : .plain
                return TextRow(cells: [
                    TextCell(subject.wins ? "✓" : " ", style),
                    .figure(subject.weight.map { Points.fixed($0) } ?? "", style),
                    TextCell(subject.place?.text ?? "", style), TextCell(subject.source, .dim),
                ])
            }, indent: 4)
        let hasWinner = subjects.contains(where: \.wins)
        let missed = subjects.filter { $0.place == nil && (!hasWinner || !$0.rejected.isEmpty) }.map { subject in
            let rejected = subject.rejected.map { "“\($0)”" }.joined(separator: ", ")
            return subject.source + (rejected.isEmpty ? "" : " (\(rejected))")
        }
        if !missed.isEmpty { page.words("nobody " + missed.joined(separator: ", "), .dim, indent: 6) }
    }
}
