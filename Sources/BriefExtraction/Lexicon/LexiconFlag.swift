/// A flag of a name: what stands in the fifth column and behind it.
struct LexiconFlag {
    let row: PackRow
    let cell: Int

    func apply(to entry: inout LexiconEntry, _ problems: inout PackProblems) {
        let flag = row[cell]
        let halves = flag.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1).map { String(Substring($0)) }
        let value = halves.count == 2 ? halves[1] : nil
        switch (halves.first, value) {
        case ("case", nil): entry.flags.insert(.caseSensitive)
        case ("cap", nil): entry.flags.insert(.capitalized)
        case ("context", nil): entry.flags.insert(.needsContext)
        case ("stem", nil): entry.flags.insert(.stem)
        case ("coin", nil): entry.flags.insert(.coin)
        case ("short", let value?): entry.short = value
        case ("in", let value?):
            entry.jurisdiction = value
            if !Self.isJurisdiction(value) {
                problems.add(row, cell: cell, "no jurisdiction: \"\(value)\"", hint: "write JP, US-NY, EU or INT")
            }
        case ("from", let value?): entry.validFrom = year(value, &problems)
        case ("until", let value?):
            entry.validUntil = year(value, &problems)
            if let from = entry.validFrom, let until = entry.validUntil, until < from {
                problems.add(
                    row, cell: cell, "the name ends before it begins", why: "from=\(from)", hint: "swap the years")
            }
        case ("p", let value?) where Int(value) != nil: entry.priority = Int(value) ?? 0
        default:
            problems.add(
                row, cell: cell, "unknown flag \"\(flag)\"",
                hint: "use case, cap, context, stem, coin, short=…, in=…, from=YYYY, until=YYYY or p=N")
        }
    }

    private func year(_ text: String, _ problems: inout PackProblems) -> Int? {
        guard let year = Int(text), (1600...2199).contains(year), text.utf8.count == 4 else {
            problems.add(row, cell: cell, "no year: \"\(text)\"", hint: "write four digits")
            return nil
        }
        return year
    }

    /// ISO 3166-1 alpha-2 (`EU` is reserved there), ISO 3166-2, or `INT`.
    private static func isJurisdiction(_ text: String) -> Bool {
        if text == "INT" { return true }
        let halves = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard halves.count <= 2, halves[0].count == 2, halves[0].allSatisfy(\.isUppercase) else { return false }
        return halves.count == 1
            || (1...3).contains(halves[1].count) && halves[1].allSatisfy { $0.isUppercase || $0.isDigit }
    }
}
