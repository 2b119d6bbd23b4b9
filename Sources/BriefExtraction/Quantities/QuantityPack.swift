/// Reads the rows `kind ⇥ id, value or power ⇥ surface|surface… ⇥ candidates` of unit, scale and number packs.
///
/// `exact-` before a kind: upper and lower case count. Rows of kind `iso`, `mega` and `ticker` list codes.
struct QuantityPack {
    typealias Meaning = QuantityLexicon.Meaning
    typealias Entry = PhraseTable<Meaning>.Entry

    let pack: Pack

    func entries(_ keys: inout PackKeys, _ problems: inout PackProblems) -> [Entry] {
        var entries: [Entry] = []
        for row in pack.rows(columns: 3...4, &problems) {
            for (part, entry) in self.entries(of: row, &problems) {
                let isExact = entry.exact ? "exact " : ""
                let surface = entry.exact ? part.text : part.text.lowercased()
                keys.claim(
                    "\(entry.meaning.kind.rawValue) \(isExact)\(surface)", named: "\(row[0]) \"\(part.text)\"", row,
                    part, pack, &problems)
                entries.append(entry)
            }
        }
        return entries
    }

    private func entries(of row: PackRow, _ problems: inout PackProblems) -> [(PackRow.Part, Entry)] {
        switch row[0] {
        case "iso": isoCodes(row, &problems)
        case "mega": row.alternatives(2).map { ($0, (Array("M".utf8) + $0.bytes, true, Meaning(.mega, $0.text))) }
        case "ticker": tickers(row, &problems)
        default: words(row, &problems)
        }
    }

    /// ISO 4217 codes: in any case, in capitals only, or (where the code is a word) in capitals behind the number only.
    private func isoCodes(_ row: PackRow, _ problems: inout PackProblems) -> [(PackRow.Part, Entry)] {
        guard check(row, isOneOf: ["any-case", "exact", "after"], &problems) else { return [] }
        return row.alternatives(2).map { code in
            if !Self.isCode(code.text, lengths: 3...3) {
                problems.add(row, code, "no ISO 4217 code: \"\(code.text)\"", hint: "write three capitals")
            }
            let kind = row[1] == "after" ? QuantityKind.currencyAfter : .currency
            let id = code.text == "CNH" ? "CNY" : code.text
            return (code, (code.bytes, row[1] != "any-case", Meaning(kind, id)))
        }
    }

    private func tickers(_ row: PackRow, _ problems: inout PackProblems) -> [(PackRow.Part, Entry)] {
        guard check(row, isOneOf: ["any-case", "exact"], &problems) else { return [] }
        return row.alternatives(2).map { ($0, ($0.bytes, row[1] == "exact", Meaning(.ticker, $0.text))) }
    }

    private func words(_ row: PackRow, _ problems: inout PackProblems) -> [(PackRow.Part, Entry)] {
        let isExact = row[0].hasPrefix("exact-")
        let name = isExact ? String(row[0].dropFirst(6)) : row[0]
        guard let kind = QuantityKind(name: name) else {
            // Some number words are those of dates alone.
            if pack.table != .numbers || DateLexicon.Kind.names[name] == nil {
                let known = QuantityKind.names.keys.sorted() + ["iso"]
                problems.add(row, cell: 0, "unknown kind \"\(row[0])\"", hint: PackHint.word(name, among: known))
            }
            return []
        }
        let candidates = row[3].split(separator: " ").map(String.init)
        check(kind, candidates, row, &problems)
        return row.alternatives(2).map { part in
            let meaning = Meaning(
                kind, row[1], number: Int(row[1]) ?? 0, candidates: candidates,
                isHan: (0xE3...0xED).contains(part.bytes[0]))
            return (part, (part.bytes, isExact, meaning))
        }
    }

    private func check(
        _ kind: QuantityKind, _ candidates: [String], _ row: PackRow, _ problems: inout PackProblems
    ) {
        if !kind.isDisjoint(with: .money), !Self.isCode(row[1], lengths: 3...5) {
            problems.add(row, cell: 1, "no currency code: \"\(row[1])\"", hint: "write the ISO 4217 code")
        }
        if !candidates.isEmpty, candidates.first != row[1] {
            problems.add(
                row, cell: 3, "the candidates begin with \"\(candidates[0])\"",
                why: "the second column has the default",
                hint: "begin with \(row[1])")
        }
        for code in candidates where !Self.isCode(code, lengths: 3...5) {
            problems.add(
                row, cell: 3, "no currency code: \"\(code)\"", hint: "write ISO 4217 codes, a space between them")
        }
        if kind == .asset || kind == .weight || kind == .weightLetter, row.text(1) == nil {
            problems.add(row, "a unit needs a name", why: "column 2 is empty", hint: "write what amounts are told in")
        }
        let isNumber = !kind.isDisjoint(with: [
            .digit, .teen, .tens, .hundred, .dozen, .half, .part, .parts, .article, .hanDigit,
        ])
        if isNumber, Int(row[1]).map({ $0 >= 0 }) != true {
            problems.add(row, cell: 1, "no number: \"\(row[1])\"", hint: "write the value in digits")
        }
        let isScale = !kind.isDisjoint(with: [.scale, .gluedScale, .letter, .han, .headingScale])
        if isScale, !(1...15).contains(Int(row[1]) ?? 0) {
            problems.add(
                row, cell: 1, "no power of ten: \"\(row[1])\"", hint: "write 3 for thousand, 6 for million, up to 15")
        }
    }

    private func check(_ row: PackRow, isOneOf words: [String], _ problems: inout PackProblems) -> Bool {
        if words.contains(row[1]) { return true }
        problems.add(row, cell: 1, "unknown case \"\(row[1])\"", hint: PackHint.word(row[1], among: words))
        return false
    }

    private static func isCode(_ text: String, lengths: ClosedRange<Int>) -> Bool {
        lengths.contains(text.utf8.count) && text.utf8.allSatisfy { $0.isUppercase || $0.isDigit }
    }
}
