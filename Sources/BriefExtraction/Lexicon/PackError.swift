/// Why a data pack is refused.
public struct PackError: Error, Hashable, Sendable {
    /// The pack's file name.
    public let file: String
    /// Counted from 1.
    public let line: Int
    public let problem: String
    public let hint: String

    public init(file: String, line: Int, problem: String, hint: String) {
        self.file = file
        self.line = line
        self.problem = problem
        self.hint = hint
    }
}

extension PackError: CustomStringConvertible {
    public var description: String { "\(file):\(line): \(problem) [\(hint)]" }
}
