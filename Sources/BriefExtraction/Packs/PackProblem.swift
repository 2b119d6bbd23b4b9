/// One thing that is wrong with a pack.
public struct PackProblem: Hashable, Sendable {
    public let file: String
    /// Counted from 1; `nil` where the file itself is the problem.
    public let line: Int?
    /// Counted from 1 in Unicode scalars; `nil` where the whole row is the problem.
    public let column: Int?
    public let what: String
    public let why: String?
    public let hint: String?

    public init(
        file: String, line: Int? = nil, column: Int? = nil, what: String, why: String? = nil, hint: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.what = what
        self.why = why
        self.hint = hint
    }
}

extension PackProblem: CustomStringConvertible {
    /// `file:line:column: what (why) [hint]`
    public var description: String {
        file + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "") + ": \(what)"
            + (why.map { " (\($0))" } ?? "") + (hint.map { " [\($0)]" } ?? "")
    }
}
