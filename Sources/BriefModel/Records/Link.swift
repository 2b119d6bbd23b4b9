/// A link as the file has it.
public struct Link: Hashable, Sendable {
    public let url: String
    public let text: String?
    public let span: SourceSpan

    public init(url: String, text: String?, span: SourceSpan) {
        self.url = url
        self.text = text
        self.span = span
    }
}
