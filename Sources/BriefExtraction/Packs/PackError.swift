/// Why packs are refused: everything that is wrong with them, in the order of the files; never empty.
public struct PackError: Error, Hashable, Sendable {
    public let problems: [PackProblem]

    public init(_ problems: [PackProblem]) {
        self.problems = problems
    }
}

extension PackError: CustomStringConvertible {
    /// One problem a line.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
