import BriefModel

/// Reads cue packs: rows of class, value, forms separated by `|`, and perhaps the metric of the flow.
struct CuePack {
    let pack: Pack

    /// A phrase with what it means, and where that is written.
    struct Phrase {
        let bytes: [UInt8]
        let sense: Sense
        fileprivate let row: PackRow
        fileprivate let form: PackRow.Part
    }

    /// The phrases of all rows, with the regular forms of their verbs.
    func phrases(_ problems: inout PackProblems) -> [Phrase] {
        var phrases: [Phrase] = []
        for row in pack.rows(columns: 3...4, &problems) {
            guard let sense = sense(of: row, &problems) else { continue }
            for form in row.alternatives(2) {
                phrases += RegularVerb.forms(of: form.bytes).map {
                    Phrase(bytes: $0, sense: sense, row: row, form: form)
                }
            }
        }
        return phrases
    }

    /// Puts phrases of these classes, by default of all, into a table.
    func insert(
        _ phrases: [Phrase], into table: inout CueTable, only classes: SenseClasses? = nil, _ keys: inout PackKeys,
        _ problems: inout PackProblems
    ) {
        for phrase in phrases where classes?.contains(phrase.sense.kind) ?? true {
            let (row, form, sense) = (phrase.row, phrase.form, phrase.sense)
            switch table.insert(phrase: phrase.bytes, sense: sense, replaces: pack.layer > 0) {
            case .placed(let place):
                keys.claim(
                    "\(sense.kind) \(place)", named: "\(sense.kind.name) \"\(form.text)\"", row, form, pack, &problems)
            case .noWord:
                problems.add(row, form, "no word in \"\(form.text)\"", hint: "write the words that texts use")
            case .full:
                problems.add(
                    row, form, "\"\(form.text)\" has more than \(Senses.most) senses",
                    hint: "name each phrase in fewer rows")
            }
        }
    }

    private func sense(of row: PackRow, _ problems: inout PackProblems) -> Sense? {
        guard let kind = Sense.Class(name: row[0]) else {
            let known = Sense.Class.allCases.map(\.name)
            problems.add(row, cell: 0, "unknown class \"\(row[0])\"", hint: PackHint.word(row[0], among: known))
            return nil
        }
        guard let value = SenseValue(name: row[1]), kind.takes(value) else {
            problems.add(
                row, cell: 1, "unknown value \"\(row[1])\" of \(kind.name)",
                hint: kind == .horizon
                    ? "write a duration of one unit, such as P7D" : PackHint.word(row[1], among: kind.values))
            return nil
        }
        var sense = Sense(kind: kind, value: value)
        if let name = row.text(3) {
            sense.metric = Flow.Metric(rawValue: name)
            let isVerb = kind == .investor || kind == .receiver || kind == .motion
            if sense.metric == nil || !isVerb {
                problems.add(
                    row, cell: 3, "no metric of \(kind.name) \(row[1]): \"\(name)\"",
                    hint: "write purchase or sale, and only of investor, receiver and motion")
                return nil
            }
        }
        return sense
    }
}
