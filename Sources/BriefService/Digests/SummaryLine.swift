import BriefModel

/// A digest in one line, for the journal.
enum SummaryLine {
    /// `each: morning.md: 2 flows, 1 notice (d_…)`
    static func text(of digest: Digest) -> String {
        let counts = [
            count(digest.flows.count, "flow"),
            count(digest.gainers.count + digest.losers.count + digest.unknownMovers.count, "mover"),
            count(digest.notices.count, "notice"), count(digest.headlines.count, "headline"),
        ].compactMap(\.self)
        let files = digest.briefs.prefix(3).map(\.file).joined(separator: ", ")
        let more = digest.briefs.count > 3 ? " and \(digest.briefs.count - 3) more" : ""
        let what = counts.isEmpty ? "no records" : counts.joined(separator: ", ")
        return "\(digest.name): \(files)\(more): \(what) (\(digest.id))"
    }

    private static func count(_ number: Int, _ noun: String) -> String? {
        number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
