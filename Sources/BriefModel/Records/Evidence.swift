/// The bytes that prove a record.
public struct Evidence: Hashable, Sendable {
    public let span: SourceSpan
    /// The bytes at `span` as UTF-8.
    public let quote: String
    /// The readable text, only where it differs from `quote` (tags, entities, soft wraps).
    public let text: String?

    public init(span: SourceSpan, quote: String, text: String? = nil) {
        self.span = span
        self.quote = quote
        self.text = text == quote ? nil : text
    }
}
