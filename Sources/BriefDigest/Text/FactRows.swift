package import BriefModel

/// Writes records of one kind as a table; shared by digests and single briefs.
package enum FactRows {
    /// A record, what stands at the end of its line, and the lines below it.
    struct Item {
        let record: Record
        var source = ""
        var below: [TextCell] = []
    }

    static func write(_ title: String, _ items: [Item], to page: inout TextPage) {
        guard !items.isEmpty else { return }
        page.heading(title)
        if case .notice = items.first?.record.fact {
            for item in items { write(notice: item, to: &page) }
        } else {
            page.table(items.map(row))
        }
    }

    /// The line of a record.
    package static func row(of record: Record) -> TextRow { row(Item(record: record)) }

    private static func row(_ item: Item) -> TextRow {
        let record = item.record
        var row: TextRow =
            switch record.fact {
            case .flow(let flow): FlowCells.row(flow, of: record)
            case .mover(let mover): MoverCells.row(mover, of: record)
            case .notice(let notice): NoticeLines.row(notice, of: record)
            case .headline(let headline):
                TextRow(
                    cells: [TextCell("•"), .prose(headline.text)],
                    notes: RecordWords.notes(on: record).joined(separator: ", "))
            }
        row.cells.append(TextCell(item.source, .dim))
        row.below = item.below
        return row
    }

    private static func write(notice item: Item, to page: inout TextPage) {
        guard case .notice(let notice) = item.record.fact else { return }
        page.table([row(item)])
        page.table(NoticeLines.details(notice), indent: 6)
    }
}
