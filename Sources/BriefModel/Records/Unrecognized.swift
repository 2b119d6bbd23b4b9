/// A figure-shaped item that became no record, and why.
public struct Unrecognized: Hashable, Sendable {
    public enum Reason: String, Sendable, CaseIterable {
        case noCue = "no-cue"
        case notAFlow = "not-a-flow"
        case notAMove = "not-a-move"
        case hypothetical
        case unknownUnit = "unknown-unit"
        case unknownLayout = "unknown-layout"
    }

    public enum Shape: String, Sendable, CaseIterable {
        case money, percent, asset, cashtag
        /// A bare number where amounts stand: a cell of a table that says no unit, or that nobody knows.
        case number
        case documentNumber = "document-number"
    }

    public let span: SourceSpan
    public let text: String
    public let shape: Shape
    public let reason: Reason

    public init(span: SourceSpan, text: String, shape: Shape, reason: Reason) {
        self.span = span
        self.text = text
        self.shape = shape
        self.reason = reason
    }
}
