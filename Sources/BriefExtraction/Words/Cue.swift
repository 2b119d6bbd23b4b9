/// A phrase of the cue packs in a run of tokens.
struct Cue: Sendable {
    let tokens: Range<Int>
    let senses: Senses

    /// What the cue says as a word of a class; `nil` when it is none.
    func value(of kind: Sense.Class) -> SenseValue? { senses.value(of: kind) }

    /// The sense as a word of a class.
    func sense(_ kind: Sense.Class) -> Sense? { senses.sense(of: kind) }

    /// The period that a horizon names, ISO 8601.
    var period: String? { value(of: .horizon)?.text }

    func has(_ kind: Sense.Class) -> Bool { senses.classes.contains(kind) }
    func hasAny(_ kinds: SenseClasses) -> Bool { senses.classes.intersects(kinds) }
}
