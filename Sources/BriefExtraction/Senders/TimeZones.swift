import BriefModel

/// The time zones that packs know by name.
struct TimeZones: Sendable {
    private var rules: [String: TimeZoneRule] = [:]
    private var names: [String] = []

    /// Reads the rows `rule ⇥ name|name…`; the pack that stands first wins.
    init(packs: [Pack], _ problems: inout PackProblems) {
        var keys = PackKeys()
        for pack in packs {
            for row in pack.rows(columns: 2...2, &problems) {
                guard let rule = TimeZoneRule(posix: row[0]) else {
                    problems.add(
                        row, cell: 0, "no rule of a time zone: \"\(row[0])\"",
                        hint: "write it as POSIX TZ does, as in CET-1CEST,M3.5.0,M10.5.0/3")
                    continue
                }
                for name in row.alternatives(1) {
                    keys.claim(name.text.lowercased(), named: "zone \"\(name.text)\"", row, name, pack, &problems)
                    guard rules[name.text.lowercased()] == nil else { continue }
                    rules[name.text.lowercased()] = rule
                    names.append(name.text)
                }
            }
        }
    }

    /// Of a name, an offset (`+09:00`) or a rule.
    func rule(named text: String) -> TimeZoneRule? {
        rules[text.lowercased()] ?? TimeZoneRule(offset: text) ?? TimeZoneRule(posix: text)
    }

    func suggestion(for text: String) -> String? { Suggestion.nearest(to: text, among: names) }
}
