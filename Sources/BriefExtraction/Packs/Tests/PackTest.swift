public import BriefModel
public import BriefReading

/// A line of a folder's `tests.jsonl`: a text and the records that it states.
public struct PackTest: Hashable, Sendable {
    /// The name of the file that tests stand in.
    public static let fileName = "tests.jsonl"

    /// As errors name it.
    public let file: String
    /// Counted from 1.
    public let line: Int
    public let text: String
    /// The file's name that the text comes under.
    public let name: String
    public let received: Instant
    /// Each with some of its fields.
    public let records: [JSONValue]
}
