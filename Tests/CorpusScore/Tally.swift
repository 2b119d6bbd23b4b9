/// Counts of one kind of record over many briefs.
public struct Tally: Sendable {
    public internal(set) var right = 0
    public internal(set) var missed = 0
    public internal(set) var wrong = 0
    /// Right fields and compared fields of right records, by the field's name.
    public internal(set) var fields: [String: (right: Int, all: Int)] = [:]

    public var precision: Double { ratio(right, right + wrong) }
    public var recall: Double { ratio(right, right + missed) }
    /// The harmonic mean of precision and recall: 2·right / (2·right + wrong + missed).
    public var f1: Double { ratio(2 * right, 2 * right + wrong + missed) }
    public var fieldAccuracy: Double {
        ratio(fields.values.map(\.right).reduce(0, +), fields.values.map(\.all).reduce(0, +))
    }

    mutating func count(_ pair: (label: Fact, found: Fact)) {
        right += 1
        for field in FieldScore.compared(pair.label, pair.found) {
            let before = fields[field.name] ?? (0, 0)
            fields[field.name] = (before.right + (field.agrees ? 1 : 0), before.all + 1)
        }
    }

    private func ratio(_ part: Int, _ whole: Int) -> Double {
        whole == 0 ? 1 : Double(part) / Double(whole)
    }
}
