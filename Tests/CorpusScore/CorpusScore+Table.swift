import Foundation

extension CorpusScore {
    /// The score as rows of a Markdown table, a kind each.
    public var rows: [String] {
        Self.kinds.compactMap { kind in
            guard let tally = tallies[kind] else { return nil }
            let figures = [tally.precision, tally.recall, tally.f1, tally.fieldAccuracy].map {
                String(format: "%.3f", $0)
            }
            let counts = [tally.right, tally.missed, tally.wrong].map(String.init)
            return "| " + ([half.rawValue, kind] + counts + figures).joined(separator: " | ") + " |"
        }
    }

    public static let header = [
        "| half | kind | right | missed | wrong | precision | recall | F1 | fields |",
        "|---|---|---|---|---|---|---|---|---|",
    ]

    /// The counts that stand under the table.
    public var summary: String {
        "\(half.rawValue): \(briefs) briefs, \(nonBriefs) of them non-briefs with \(falseRecords) false records; "
            + "\(powersOfTen) wrong powers of ten; \(misquoted) misquoted"
    }

    /// How often each field of right records is right, worst first.
    public var fieldLines: [String] {
        Self.kinds.flatMap { kind in
            (tallies[kind]?.fields ?? [:]).map { (name: "\(kind).\($0.key)", right: $0.value.right, all: $0.value.all) }
        }
        .sorted { ($0.all - $0.right, $0.name) > ($1.all - $1.right, $1.name) }
        .map { "\($0.name) \($0.right)/\($0.all)" }
    }
}
