/// Reads cue packs: rows of class, value and forms separated by `|`.
struct CuePack {
    let pack: Pack

    func load(into table: inout CueTable) throws(PackError) {
        for row in try pack.rows() {
            guard row.cells.count == 3 else {
                throw pack.error(row, "a row has \(row.cells.count) columns", hint: "class, value, forms")
            }
            guard let kind = Sense.Class(name: row.cells[0]) else {
                let known = Sense.Class.allCases.map(\.name).joined(separator: ", ")
                throw pack.error(row, "unknown class \"\(row.cells[0])\"", hint: "one of \(known)")
            }
            guard let value = SenseValue(name: row.cells[1]) else {
                let known = SenseValue.known.map(\.name).joined(separator: ", ")
                throw pack.error(
                    row, "unknown value \"\(row.cells[1])\"", hint: "one of \(known), or a duration such as P7D")
            }
            let sense = Sense(kind: kind, value: value)
            for form in row.cells[2].utf8.split(separator: UInt8(ascii: "|")) {
                for inflected in inflections(of: Array(form)) where !table.insert(phrase: inflected, sense: sense) {
                    throw pack.error(
                        row, "\"\(String(decoding: inflected, as: UTF8.self))\" has more than \(Senses.most) senses",
                        hint: "name each phrase in fewer rows")
                }
            }
        }
    }

    /// A form that ends in `+` is a regular English verb: its stem, third person, past and participle.
    private func inflections(of form: [UInt8]) -> [[UInt8]] {
        guard form.last == UInt8(ascii: "+") else { return [form] }
        let stem = Array(form.dropLast())
        func joined(_ part: some Collection<UInt8>, _ ending: String) -> [UInt8] { Array(part) + Array(ending.utf8) }
        switch stem.last {
        case UInt8(ascii: "e"):
            return [stem, joined(stem, "s"), joined(stem, "d"), joined(stem.dropLast(), "ing")]
        case UInt8(ascii: "h"), UInt8(ascii: "s"), UInt8(ascii: "x"):
            return [stem, joined(stem, "es"), joined(stem, "ed"), joined(stem, "ing")]
        default:
            return [stem, joined(stem, "s"), joined(stem, "ed"), joined(stem, "ing")]
        }
    }
}
