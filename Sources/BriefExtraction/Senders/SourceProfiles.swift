/// The senders that packs know; the first that fits a document says how it is read.
struct SourceProfiles: Sendable {
    struct Row: Sendable {
        let profile: SourceProfile
        let matches: [SourceMatch]
    }

    private let rows: [Row]

    init(packs: PackSet, _ problems: inout PackProblems) {
        let zones = TimeZones(packs: packs.topmost(.zones), &problems)
        var rows: [Row] = []
        var taken: [SourcePack.Taken] = []
        for pack in packs.topmost(.sources) {
            rows += SourcePack(pack: pack, zones: zones).rows(&taken, &problems)
        }
        self.rows = rows
    }

    func profile(of sender: @autoclosure () -> Sender) -> SourceProfile? {
        guard !rows.isEmpty else { return nil }
        let sender = sender()
        return rows.first { row in row.matches.contains { $0.matches(sender) } }?.profile
    }
}
