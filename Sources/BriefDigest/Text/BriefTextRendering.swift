public import BriefModel

/// A single brief for people, with the evidence of each record: where it stands, which rule made it, how sure it is.
public struct BriefTextRendering: Sendable {
    private let width: Int?
    private let colour: Bool

    /// - Parameter width: Columns; `nil` cuts nothing.
    /// - Parameter colour: Whether to use ECMA-48 colours.
    public init(width: Int?, colour: Bool) {
        self.width = width
        self.colour = colour
    }

    /// Lines that end in a line feed each.
    public func render(_ brief: Brief) -> String {
        var page = TextPage(width: width, colour: colour)
        writeTitle(of: brief, to: &page)
        for (kind, title) in [
            (RecordKind.flow, "Flows"), (.mover, "Movers"), (.notice, "Notices"), (.headline, "Headlines"),
        ] {
            let items = brief.records.filter { $0.kind == kind }
                .map { FactRows.Item(record: $0, below: evidence(of: $0)) }
            FactRows.write(title, items, to: &page)
        }
        if brief.records.isEmpty { page.line([TextCell("no records")], indent: 0) }
        writeRemarks(of: brief, to: &page)
        if page.hasCuts { page.line([TextCell("… marks text cut to fit \(width ?? 0) columns", .dim)], indent: 0) }
        return page.text
    }

    private func writeTitle(of brief: Brief, to page: inout TextPage) {
        let facts = "\(brief.format.rawValue), \(brief.language), \(RecordWords.count(brief.size, "byte"))"
        page.line([.prose(brief.file, .bold), TextCell(facts), TextCell(brief.id.text, .dim)], indent: 0)
        if let title = brief.title { page.line([.prose(title)], indent: 0) }
        var origin: [String] = []
        if let byline = brief.byline { origin.append("by \(byline)") }
        if let published = brief.published { origin.append("published \(published)") }
        if let url = brief.url { origin.append(url) }
        if let source = brief.source { origin.append("read as \(source)") }
        if let superseded = brief.supersedes { origin.append("supersedes \(superseded)") }
        if !origin.isEmpty { page.line([.prose(origin.joined(separator: ", "), .dim)], indent: 0) }
    }

    private func evidence(of record: Record) -> [TextCell] {
        var place = SpanText.text(record.evidence.span)
        for span in record.alsoAt { place += ", also \(SpanText.text(span))" }
        var cells = [TextCell("\(place)  \(record.rule)  confidence \(record.confidence)", .dim)]
        if !record.section.isEmpty { cells.append(.prose("under " + record.section.joined(separator: " › "), .dim)) }
        cells.append(.prose("“" + (record.evidence.text ?? record.evidence.quote) + "”", .dim))
        return cells
    }

    private func writeRemarks(of brief: Brief, to page: inout TextPage) {
        if !brief.unrecognized.isEmpty {
            page.heading("Figures that became no record")
            page.table(
                brief.unrecognized.map { item in
                    TextRow(cells: [
                        .figure(item.text), TextCell(item.reason.rawValue), TextCell(SpanText.text(item.span), .dim),
                    ])
                })
        }
        guard !brief.warnings.isEmpty else { return }
        page.heading("Warnings")
        page.table(brief.warnings.map(WarningCells.row))
    }
}
