/// What is logged to standard error, and how.
public struct LogOptions: Hashable, Sendable {
    public enum Level: String, CaseIterable, Hashable, Sendable {
        case debug
        case info
        case warning
        case error
    }

    public enum Format: String, CaseIterable, Hashable, Sendable {
        case text
        case json
    }

    public var level: Level = .info
    public var format: Format = .text

    public init() {}
}
