import BriefModel

/// A notice: number and title, and below them who, when and what it changes.
enum NoticeLines {
    static func row(_ notice: Notice, of record: Record) -> TextRow {
        let title = notice.title ?? (notice.number == nil ? "without number or title" : "")
        let notes = RecordWords.notes(on: record).joined(separator: ", ")
        return TextRow(cells: [TextCell(notice.number ?? "", .bold), .prose(title)], notes: notes)
    }

    /// Label and content of what the notice states.
    static func details(_ notice: Notice) -> [TextRow] {
        var rows: [TextRow] = []
        func row(_ label: String, _ content: String?) {
            guard let content, !content.isEmpty else { return }
            rows.append(TextRow(cells: [TextCell(label, .dim), .prose(content)]))
        }
        row("also numbered", notice.numbers.filter { $0 != notice.number }.joined(separator: ", "))
        row(notice.issuers.count > 1 ? "issuers (\(notice.issuers.count))" : "issuer", issuers(of: notice))
        row("jurisdiction", notice.jurisdiction)
        row("published", notice.published?.description)
        row("effective", notice.effective.map { $0 == .onIssuance ? "on issuance" : $0.description })
        row("deadlines", notice.deadlines.map { "\($0.date) (\($0.kind.rawValue))" }.joined(separator: ", "))
        row("repeals", notice.repeals.joined(separator: ", "))
        row("cites", notice.cites.joined(separator: ", "))
        row("topics", notice.topics.map(\.rawValue).joined(separator: ", "))
        row("respondents", notice.respondents.joined(separator: ", "))
        row("penalties", notice.penalties.map(penalty).joined(separator: ", "))
        row("extent", extent(of: notice))
        return rows
    }

    private static func issuers(of notice: Notice) -> String {
        notice.issuers.map { $0.short ?? $0.name }.joined(separator: ", ")
    }

    private static func penalty(_ penalty: Notice.Penalty) -> String {
        let amount = AmountText(penalty.amount, unit: penalty.unit)
        return amount.exact ?? amount.short
    }

    /// `6 sections, 19 provisions, 4 prohibitions`
    private static func extent(of notice: Notice) -> String {
        var parts: [String] = []
        if let sections = notice.sections { parts.append(RecordWords.count(sections, "section")) }
        if let provisions = notice.provisions { parts.append(RecordWords.count(provisions, "provision")) }
        for modality in Notice.Clause.Modality.allCases where modality != .statement {
            let count = notice.clauses.count { $0.modality == modality }
            if count > 0 { parts.append(RecordWords.count(count, words(for: modality))) }
        }
        return parts.joined(separator: ", ")
    }

    private static func words(for modality: Notice.Clause.Modality) -> String {
        modality == .conditionalProhibition ? "conditional prohibition" : modality.rawValue
    }
}
