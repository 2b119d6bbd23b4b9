/// Reads the rows `series ⇥ pattern ⇥ id ⇥ issuer ⇥ role ⇥ more` of a pack, or `mark ⇥ mark|mark… ⇥ id ⇥ issuer` for the
/// word marks of Chinese documents (`银发`, `Yinfa`), or `noun ⇥ noun|noun…` and `sign ⇥ sign|sign…` for the nouns of
/// instruments and the words before a number (`Circular`, `No.`).
struct SeriesPack {
    struct Mark {
        let word: String
        let id: String
        let issuer: String?
    }

    let pack: Pack

    func read(
        _ keys: inout PackKeys, _ nouns: inout NounNumbers, _ problems: inout PackProblems
    ) -> (rows: [DocumentSeries.Row], marks: [Mark]) {
        var rows: [DocumentSeries.Row] = []
        var marks: [Mark] = []
        for row in pack.rows(columns: 2...6, &problems) {
            if row[0] == "noun" || row[0] == "sign" {
                for word in row.alternatives(1) {
                    if row[0] == "noun" { nouns.addNoun(word.text) } else { nouns.addSign(word.text) }
                }
                continue
            }
            guard let series = row.text(0), row.text(1) != nil, let id = row.text(2) else {
                problems.add(row, "a series needs a name, a pattern and an id", hint: "fill the first three columns")
                continue
            }
            if series == "mark" {
                for word in row.alternatives(1) {
                    keys.claim("mark \(word.text)", named: "mark \"\(word.text)\"", row, word, pack, &problems)
                    marks.append(Mark(word: word.text, id: id, issuer: row.text(3)))
                }
            } else if let made = self.row(series, id, row, &keys, &problems) {
                rows.append(made)
            }
        }
        return (rows, marks)
    }

    private func row(
        _ series: String, _ id: String, _ row: PackRow, _ keys: inout PackKeys, _ problems: inout PackProblems
    ) -> DocumentSeries.Row? {
        let role = row.text(4).map { DocumentNumberMatch.Role(rawValue: $0) } ?? .about
        if role == nil { problems.add(row, cell: 4, "unknown role \"\(row[4])\"", hint: "use ref, cite or nothing") }
        let more = row.text(5).map { _ in pattern(row, cell: 5, &problems) }
        guard let pattern = pattern(row, cell: 1, &problems), let role, more == nil || more.flatMap(\.self) != nil
        else { return nil }
        for name in Self.names(in: id) where !pattern.names.contains(name) {
            problems.add(
                row, cell: 2, "the id asks for {\(name)}", why: "the pattern has no step of that name",
                hint: "name one, as in {\(name)#1-5}")
        }
        keys.claim("pattern \(row[1])", named: "pattern \"\(row[1])\"", row, nil, pack, &problems)
        return DocumentSeries.Row(
            series: series, pattern: pattern, id: id, issuer: row.text(3), role: role, more: more.flatMap(\.self))
    }

    private func pattern(_ row: PackRow, cell: Int, _ problems: inout PackProblems) -> SeriesPattern? {
        if let pattern = SeriesPattern(row[cell]) { return pattern }
        problems.add(
            row, cell: cell, "broken pattern \"\(row[cell])\"",
            hint: "close every bracket; runs are written {n#1-5}")
        return nil
    }

    /// The letters in braces.
    private static func names(in id: String) -> [String] {
        let bytes = Array(id.utf8)
        return bytes.indices.dropLast(2).filter {
            bytes[$0] == UInt8(ascii: "{") && bytes[$0 + 2] == UInt8(ascii: "}")
        }.map { String(decoding: [bytes[$0 + 1]], as: UTF8.self) }
    }
}
