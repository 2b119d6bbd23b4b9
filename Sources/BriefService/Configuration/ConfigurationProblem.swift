/// One thing that is wrong with a configuration file.
public struct ConfigurationProblem: Hashable, Sendable {
    public let file: String
    /// From 1.
    public let line: Int
    /// From 1, in Unicode scalars.
    public let column: Int
    public let what: String
    public let why: String?
    public let hint: String?
}

extension ConfigurationProblem: CustomStringConvertible {
    /// `file:line:column: what (why) [hint]`
    public var description: String {
        "\(file):\(line):\(column): \(what)" + (why.map { " (\($0))" } ?? "") + (hint.map { " [\($0)]" } ?? "")
    }
}

/// Everything that is wrong with a configuration file, in the order of the file; never empty.
public struct ConfigurationError: Error, Hashable, Sendable {
    public let problems: [ConfigurationProblem]

    init(_ problems: [ConfigurationProblem]) {
        self.problems = problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }
}

extension ConfigurationError: CustomStringConvertible {
    /// One problem a line.
    public var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}
