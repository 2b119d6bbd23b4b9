/// Reads the rows `kind ⇥ value ⇥ surface|surface…` of calendar and number packs.
struct DatePack {
    let pack: Pack

    func entries(
        _ keys: inout PackKeys, _ problems: inout PackProblems
    ) -> [PhraseTable<DateLexicon.Meaning>.Entry] {
        let isCalendar = pack.table == .calendar
        // What is wrong with number words the quantities tell.
        var other = PackProblems()
        let rows = isCalendar ? pack.rows(columns: 3...3, &problems) : pack.rows(columns: 3...3, &other)
        var entries: [PhraseTable<DateLexicon.Meaning>.Entry] = []
        for row in rows {
            guard let kind = DateLexicon.Kind.names[row[0]] else {
                if isCalendar {
                    let hint = PackHint.word(row[0], among: DateLexicon.Kind.names.keys.sorted())
                    problems.add(row, cell: 0, "unknown kind \"\(row[0])\"", hint: hint)
                }
                continue
            }
            guard let value = Int(row[1]), Self.range(of: kind).contains(value) else {
                if isCalendar {
                    let range = Self.range(of: kind)
                    problems.add(
                        row, cell: 1, "no \(row[0]): \"\(row[1])\"",
                        hint: "write a whole number from \(range.lowerBound) to \(range.upperBound)")
                }
                continue
            }
            for part in row.alternatives(2) {
                if isCalendar {
                    keys.claim(
                        "\(row[0]) \(part.text.lowercased())", named: "\(row[0]) \"\(part.text)\"", row, part, pack,
                        &problems)
                }
                entries.append((part.bytes, false, DateLexicon.Meaning(kind: kind, value: value)))
            }
        }
        return entries
    }

    private static func range(of kind: DateLexicon.Kind) -> ClosedRange<Int> {
        switch kind {
        case .month: 1...12
        case .weekday: 1...7
        case .ordinal: 1...31
        case .unitDay: 1...366
        case .unitMonth: 1...120
        default: -366...366
        }
    }
}
