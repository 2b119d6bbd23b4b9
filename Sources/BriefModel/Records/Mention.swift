/// A quantity or name that was read, whether or not a record uses it. Field meanings: the record contract, section 4.
public struct Mention: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case money(value: ExactDecimal?, range: ClosedRange<ExactDecimal>?, unit: String?)
        case percent(value: ExactDecimal?, range: ClosedRange<ExactDecimal>?)
        /// ISO 8601 or EDTF (ISO 8601-2).
        case date(value: String)
        case number(value: ExactDecimal)
        case asset(name: String, id: String?)
        case chain(name: String, id: String?)
        case venue(name: String, id: String?)
        case authority(name: String, id: String?)
        case documentNumber(name: String, id: String?)
    }

    public let content: Content
    public let span: SourceSpan
    public let text: String

    public init(content: Content, span: SourceSpan, text: String) {
        self.content = content
        self.span = span
        self.text = text
    }
}
