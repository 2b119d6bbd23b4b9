/// The senses of one phrase, in the order of the packs; kept in place, so that a cue is copied without counting references.
struct Senses: RandomAccessCollection, Sendable {
    /// More senses than any phrase needs; packs with more are refused.
    static let most = 8

    private var stored = InlineArray<8, Sense>(repeating: Sense(kind: .null, value: .none))
    private(set) var count = 0
    private(set) var classes: SenseClasses = []

    init() {}

    init(_ sense: Sense) {
        append(sense)
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }
    subscript(position: Int) -> Sense { stored[position] }

    var isFull: Bool { count == Senses.most }

    /// - Precondition: not full.
    mutating func append(_ sense: Sense) {
        stored[count] = sense
        count += 1
        classes.insert(sense.kind)
    }

    mutating func remove(_ kind: Sense.Class) {
        guard classes.contains(kind) else { return }
        var rest = Senses()
        for sense in self where sense.kind != kind { rest.append(sense) }
        self = rest
    }

    /// The sense of a class; `nil` when the phrase has none.
    func sense(of kind: Sense.Class) -> Sense? {
        guard classes.contains(kind) else { return nil }
        for index in 0..<count where stored[index].kind == kind { return stored[index] }
        return nil
    }

    /// What the phrase says as a word of a class; `nil` when it is none.
    func value(of kind: Sense.Class) -> SenseValue? {
        guard classes.contains(kind) else { return nil }
        for index in 0..<count where stored[index].kind == kind { return stored[index].value }
        return nil
    }
}
