/// A sum of named terms. The terms are kept only where somebody listens; the sum is the same either way.
struct Score<Points: AdditiveArithmetic & Sendable>: Sendable {
    struct Term: Sendable {
        let name: StaticString
        let points: Points
    }

    private(set) var total: Points
    /// `nil` in normal runs.
    private(set) var terms: [Term]?

    /// - Parameter isItemized: Whether the terms are kept.
    init(_ name: StaticString, _ points: Points, isItemized: Bool) {
        total = points
        terms = isItemized ? [Term(name: name, points: points)] : nil
    }

    mutating func add(_ name: StaticString, _ points: Points) {
        total += points
        if terms != nil, points != .zero { terms?.append(Term(name: name, points: points)) }
    }
}
