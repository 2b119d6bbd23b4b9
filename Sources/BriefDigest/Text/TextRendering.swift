public import BriefModel

/// A digest for people: a terminal, a log, the `text` of its JSON.
///
/// Figures, dates and numbers of instruments are never cut; other text is cut to the width, and the last line says so.
public struct TextRendering: Sendable {
    private let width: Int?
    private let colour: Bool

    /// - Parameter width: Columns; `nil` cuts nothing.
    /// - Parameter colour: Whether to use ECMA-48 colours.
    public init(width: Int?, colour: Bool) {
        self.width = width
        self.colour = colour
    }

    /// Lines that end in a line feed each.
    public func render(_ digest: Digest) -> String {
        var page = TextPage(width: width, colour: colour)
        let sources = Sources(digest)
        writeTitle(of: digest, to: &page)
        func section(_ title: String, _ lines: [Digest.Line]) {
            let items = lines.map { FactRows.Item(record: $0.record, source: sources.mark(for: $0.briefs)) }
            FactRows.write(title, items, to: &page)
        }
        section("Flows", digest.flows)
        section("Movers", digest.gainers + digest.losers + digest.unknownMovers)
        section("Notices", digest.notices)
        section("Headlines", digest.headlines)
        writeTotals(of: digest, to: &page)
        writeConflicts(of: digest, sources, to: &page)
        writeRemarks(of: digest, to: &page)
        if page.hasCuts { page.line([TextCell("… marks text cut to fit \(width ?? 0) columns", .dim)], indent: 0) }
        return page.text
    }

    private func writeTitle(of digest: Digest, to page: inout TextPage) {
        let only = digest.briefs.count == 1 ? digest.briefs.first : nil
        let subject = only?.file ?? RecordWords.count(digest.briefs.count, "brief")
        let window = digest.from == digest.to ? "\(digest.to)" : "\(digest.from) to \(digest.to)"
        var marks = [digest.name]
        if digest.revision > 1 { marks.append("revision \(digest.revision)") }
        if digest.late { marks.append("late") }
        page.line([.prose(subject, .bold), TextCell(window), TextCell(marks.joined(separator: ", "), .dim)], indent: 0)
        if let title = only?.title { page.line([.prose(title)], indent: 0) }
        guard digest.briefs.count > 1 else { return }
        page.table(
            digest.briefs.enumerated().map { place, brief in
                TextRow(cells: [.figure("[\(place + 1)]", .dim), .prose(brief.file), .prose(brief.title ?? "", .dim)])
            })
    }

    private func writeTotals(of digest: Digest, to page: inout TextPage) {
        guard !digest.totals.isEmpty else { return }
        page.heading("Totals")
        page.table(
            digest.totals.map { total in
                let net = AmountText(total.net, unit: total.unit, signed: true)
                let notes = ["sum of \(total.members.count) figures"] + (net.exact.map { ["exactly \($0)"] } ?? [])
                return TextRow(
                    cells: [
                        .prose(total.subject), TextCell(total.metric.rawValue), .figure(net.short, .bold),
                        TextCell(total.date?.description ?? "", .dim),
                    ], notes: notes.joined(separator: ", "))
            })
    }

    private func writeConflicts(of digest: Digest, _ sources: Sources, to page: inout TextPage) {
        guard !digest.conflicts.isEmpty else { return }
        page.heading("Conflicts")
        for conflict in digest.conflicts {
            page.line([.prose(conflict.fact, .yellow)])
            page.table(
                conflict.values.map { value in
                    TextRow(cells: [.figure(value.value), TextCell(sources.mark(for: value.briefs), .dim)])
                }, indent: 4)
        }
    }

    private func writeRemarks(of digest: Digest, to page: inout TextPage) {
        let records = digest.briefs.reduce(0) { $0 + $1.records }
        if records == 0 { page.line([TextCell("no records")], indent: 0) }
        let warnings = digest.briefs.flatMap { $0.warnings }
        if !warnings.isEmpty {
            page.heading("Warnings")
            page.table(warnings.map(WarningCells.row))
        }
        let unrecognized = digest.briefs.reduce(0) { $0 + $1.unrecognized }
        guard unrecognized > 0 else { return }
        page.gap()
        page.line([TextCell(RecordWords.count(unrecognized, "figure") + " became no record", .dim)], indent: 0)
    }
}

/// Which briefs say a line: their numbers in the list at the top; nothing when there is only one brief.
private struct Sources {
    private var places: [BriefID: Int] = [:]

    init(_ digest: Digest) {
        guard digest.briefs.count > 1 else { return }
        for (place, brief) in digest.briefs.enumerated() { places[brief.id] = place + 1 }
    }

    func mark(for briefs: [BriefID]) -> String {
        let numbers = briefs.compactMap { places[$0] }.map(String.init)
        return numbers.isEmpty ? "" : "[" + numbers.joined(separator: " ") + "]"
    }
}
