/// Reads the rows `surface|surface… ⇥ name ⇥ id ⇥ kind ⇥ flag ⇥ flag …` of a pack.
///
/// - An empty name is the first surface; an empty kind is the kind of the row above, at first that of the file's name.
/// - Flags: `case`, `cap`, `context`, `stem`, `coin`, `short=…`, `in=…` (jurisdiction), `from=YYYY`, `until=YYYY`, `p=N`
///   (priority).
/// - Without `short=`, the first surface of two to six capitals and digits is the short form.
/// - `cap` says nothing of surfaces that begin with no ASCII letter.
/// - A surface of fewer than four letters, or of at most five capitals and digits, is case-sensitive by itself.
struct LexiconPack {
    struct Surface {
        var text: [UInt8]
        var entry: LexiconEntry
    }

    let pack: Pack
    /// The names that entries may have, where only some mean something (classes, topics).
    var classes: [String]?

    func surfaces(_ keys: inout PackKeys, _ problems: inout PackProblems) -> [Surface] {
        var surfaces: [Surface] = []
        var kind = pack.table?.kind
        for row in pack.rows(columns: 1...12, &problems) {
            if let name = row.text(3) {
                kind = LexiconEntry.Kind(rawValue: name)
                if kind == nil {
                    let known = LexiconEntry.Kind.allCases.map(\.rawValue)
                    problems.add(row, cell: 3, "unknown kind \"\(name)\"", hint: PackHint.word(name, among: known))
                    continue
                }
            }
            guard let kind else {
                problems.add(
                    row, "no kind", why: "column 4 is empty and no row above has one", hint: "name the kind")
                continue
            }
            append(row, kind: kind, to: &surfaces, &keys, &problems)
        }
        return surfaces
    }

    private func append(
        _ row: PackRow, kind: LexiconEntry.Kind, to surfaces: inout [Surface], _ keys: inout PackKeys,
        _ problems: inout PackProblems
    ) {
        let parts = row.alternatives(0)
        guard let first = parts.first else {
            return problems.add(
                row, "no surface", why: "column 1 is empty", hint: "write the words that texts use")
        }
        var entry = LexiconEntry(kind: kind, name: row.text(1) ?? first.text, id: row.text(2))
        if let classes, !classes.contains(entry.name) {
            let hint = PackHint.word(entry.name, among: classes)
            return problems.add(row, cell: 1, "unknown class \"\(entry.name)\"", hint: hint)
        }
        if let id = entry.id, let problem = LexiconID.problem(of: id, kind: kind) {
            problems.add(row, cell: 2, problem.what, hint: problem.hint)
        }
        let short = parts.first { (2...6).contains($0.bytes.count) && $0.bytes.allSatisfy(\.isCapitalOrDigit) }
        entry.short = short?.text
        for cell in 4..<max(4, row.count) where row.text(cell) != nil {
            LexiconFlag(row: row, cell: cell).apply(to: &entry, &problems)
        }
        for part in parts {
            let bytes = part.bytes
            guard bytes.count <= Lexicon.longestSurface else {
                problems.add(
                    row, part, "a surface of \(bytes.count) bytes",
                    why: "at most \(Lexicon.longestSurface) are matched",
                    hint: "shorten it")
                continue
            }
            // A name may be that of several things; of the classes of a word only the first counts.
            let sense = classes == nil ? entry.name : ""
            keys.claim(
                "\(kind.rawValue) \(part.text) \(sense)", named: "\(kind.rawValue) \"\(part.text)\"", row, part, pack,
                &problems)
            var surface = Surface(text: bytes, entry: entry)
            if part.text.isCaseSensitiveByItself { surface.entry.flags.insert(.caseSensitive) }
            // Only letters have capitals.
            if !bytes[0].isLetter { surface.entry.flags.remove(.capitalized) }
            if surface.entry.flags.isSuperset(of: [.caseSensitive, .capitalized]), bytes[0].isLowercase {
                problems.add(
                    row, part, "\"\(part.text)\" is never found",
                    why: "it begins with a small letter and cap asks for a capital",
                    hint: "leave cap out")
            }
            surfaces.append(surface)
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

extension Pack.Table {
    /// The kind of names in a file of this table until a row says another.
    var kind: LexiconEntry.Kind? {
        switch self {
        case .chains: .chain
        case .assets: .asset
        case .venues: .venue
        case .funds: .fund
        case .authorities: .authority
        case .modality: .cue
        case .topics: .topic
        default: nil
        }
    }
}
