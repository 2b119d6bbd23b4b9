/// Reads the rows `name ⇥ file:…|from:…|host:… ⇥ zone ⇥ dates ⇥ currency ⇥ numbers ⇥ language` of a pack.
struct SourcePack {
    /// A sign of a row above.
    struct Taken {
        let match: SourceMatch
        let layer: Int
        let file: String
        let line: Int
    }

    let pack: Pack
    let zones: TimeZones

    func rows(_ taken: inout [Taken], _ problems: inout PackProblems) -> [SourceProfiles.Row] {
        var rows: [SourceProfiles.Row] = []
        for row in pack.rows(columns: 2...7, &problems) {
            guard let name = row.text(0), row.text(1) != nil else {
                problems.add(row, "a sender needs a name and a sign", hint: "fill the first two columns")
                continue
            }
            guard row.count > 2 else {
                problems.add(
                    row, "nothing is said of \(name)",
                    hint: "columns 3 to 7 are zone, dates, currency, numbers and language")
                continue
            }
            let matches = matches(of: row, &taken, &problems)
            rows.append(SourceProfiles.Row(profile: profile(named: name, row, &problems), matches: matches))
        }
        return rows
    }

    private func matches(
        of row: PackRow, _ taken: inout [Taken], _ problems: inout PackProblems
    ) -> [SourceMatch] {
        var matches: [SourceMatch] = []
        for part in row.alternatives(1) {
            guard let match = SourceMatch(part.text) else {
                problems.add(
                    row, part, "no sign of a sender: \"\(part.text)\"",
                    hint: "write file:name-*.txt, from:words of the byline, or host:example.com")
                continue
            }
            if let first = taken.first(where: { $0.layer == pack.layer && $0.match.covers(match) }) {
                let there = first.file == row.file ? "line \(first.line)" : "\(first.file):\(first.line)"
                problems.add(
                    row, part, "\"\(part.text)\" is never reached", why: "\(there) takes it first",
                    hint: "put the narrower sign first")
            }
            matches.append(match)
        }
        taken += matches.map { Taken(match: $0, layer: pack.layer, file: row.file, line: row.line) }
        return matches
    }

    private func profile(named name: String, _ row: PackRow, _ problems: inout PackProblems) -> SourceProfile {
        var profile = SourceProfile(name: name)
        if let text = row.text(2) {
            profile.zone = zones.rule(named: text)
            if profile.zone == nil {
                problems.add(
                    row, cell: 2, "unknown time zone \"\(text)\"",
                    hint: zones.suggestion(for: text).map { "did you mean \"\($0)\"?" }
                        ?? "write a name such as Asia/Tokyo, an offset such as +09:00, or a POSIX TZ rule; "
                        + "zones.tsv may have more names")
            }
        }
        profile.dates = word(row, 3, "order of dates", &problems)
        if let text = row.text(4) {
            profile.currency = text
            if text.utf8.count != 3 || !text.utf8.allSatisfy(\.isUppercase) {
                problems.add(row, cell: 4, "no currency code: \"\(text)\"", hint: "write the ISO 4217 code")
            }
        }
        profile.numbers = word(row, 5, "form of numbers", &problems) ?? .open
        if let text = row.text(6) {
            profile.language = text
            if !Self.isLanguage(text) {
                problems.add(row, cell: 6, "no language: \"\(text)\"", hint: "write a BCP 47 tag, as in de or zh-Hant")
            }
        }
        return profile
    }

    private func word<Word: RawRepresentable & CaseIterable>(
        _ row: PackRow, _ cell: Int, _ what: String, _ problems: inout PackProblems
    ) -> Word? where Word.RawValue == String {
        guard let text = row.text(cell) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let hint = PackHint.word(text, among: Word.allCases.map(\.rawValue))
        problems.add(row, cell: cell, "unknown \(what) \"\(text)\"", hint: hint)
        return nil
    }

    /// The shape of RFC 5646: a language of two or three letters, then subtags of up to eight letters and digits.
    private static func isLanguage(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard (2...3).contains(parts[0].count), parts[0].allSatisfy(\.isLetter) else { return false }
        return parts.dropFirst().allSatisfy { part in
            (1...8).contains(part.count) && part.allSatisfy { $0.isLetter || $0.isDigit }
        }
    }
}
