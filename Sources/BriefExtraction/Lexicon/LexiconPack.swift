/// Reads the rows `surface|surface… ⇥ name ⇥ id ⇥ kind ⇥ flag ⇥ flag …` of a pack.
///
/// - An empty name is the first surface; an empty kind is the kind of the row above.
/// - Flags: `case`, `cap`, `context`, `stem`, `short=…`, `in=…` (jurisdiction), `from=YYYY`, `until=YYYY`, `p=N` (priority).
/// - Without `short=`, the first surface of two to six capitals and digits is the short form.
/// - A surface of fewer than four letters, or of at most five capitals and digits, is case-sensitive by itself.
struct LexiconPack {
    struct Surface {
        var text: [UInt8]
        var entry: LexiconEntry
    }

    let pack: Pack

    func surfaces() throws(PackError) -> [Surface] {
        var surfaces: [Surface] = []
        var kind: LexiconEntry.Kind?
        for row in try pack.rows() {
            if let name = row.cell(3) {
                guard let named = LexiconEntry.Kind(rawValue: name) else {
                    let kinds = LexiconEntry.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                    throw pack.error(row, "unknown kind '\(name)'", hint: "use one of \(kinds)")
                }
                kind = named
            }
            guard let kind else {
                throw pack.error(row, "no kind (column 4 is empty and no row above has one)", hint: "name the kind")
            }
            try append(row, kind: kind, to: &surfaces)
        }
        return surfaces
    }

    private func append(_ row: Pack.Row, kind: LexiconEntry.Kind, to surfaces: inout [Surface]) throws(PackError) {
        let names = (row.cell(0) ?? "").utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
        guard let first = names.first else {
            throw pack.error(row, "no surface (column 1 is empty)", hint: "write the words that texts use")
        }
        var entry = LexiconEntry(kind: kind, name: row.cell(1) ?? first, id: row.cell(2))
        entry.short = names.first { $0.utf8.count >= 2 && $0.utf8.count <= 6 && $0.utf8.allSatisfy(\.isCapitalOrDigit) }
        for flag in row.cells.dropFirst(4) where !flag.isEmpty { try apply(flag, to: &entry, row: row) }
        for name in names {
            guard name.utf8.count <= Lexicon.longestSurface else {
                throw pack.error(
                    row, "surface of \(name.utf8.count) bytes (at most \(Lexicon.longestSurface) are matched)",
                    hint: "shorten it")
            }
            var surface = Surface(text: Array(name.utf8), entry: entry)
            if name.isCaseSensitiveByItself { surface.entry.flags.insert(.caseSensitive) }
            surfaces.append(surface)
        }
    }

    private func apply(_ flag: String, to entry: inout LexiconEntry, row: Pack.Row) throws(PackError) {
        let halves = flag.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1).map { String(Substring($0)) }
        let value = halves.count == 2 ? halves[1] : nil
        switch (halves.first, value) {
        case ("case", nil): entry.flags.insert(.caseSensitive)
        case ("cap", nil): entry.flags.insert(.capitalized)
        case ("context", nil): entry.flags.insert(.needsContext)
        case ("stem", nil): entry.flags.insert(.stem)
        case ("short", let value?): entry.short = value
        case ("in", let value?): entry.jurisdiction = value
        case ("from", let value?) where Int(value) != nil: entry.validFrom = Int(value)
        case ("until", let value?) where Int(value) != nil: entry.validUntil = Int(value)
        case ("p", let value?) where Int(value) != nil: entry.priority = Int(value) ?? 0
        default:
            throw pack.error(
                row, "unknown flag '\(flag)'",
                hint: "use case, cap, context, stem, short=…, in=…, from=YYYY, until=YYYY or p=N")
        }
    }
}

extension UInt8 {
    fileprivate var isCapitalOrDigit: Bool { (0x41...0x5A).contains(self) || (0x30...0x39).contains(self) }
}

extension String {
    fileprivate var isCaseSensitiveByItself: Bool {
        guard utf8.allSatisfy({ $0 < 0x80 }) else { return false }
        return utf8.count < 4 || (utf8.count <= 5 && utf8.allSatisfy(\.isCapitalOrDigit))
    }
}
