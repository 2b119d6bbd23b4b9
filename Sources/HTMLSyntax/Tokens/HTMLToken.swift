/// A token of the HTML tokenizer with its place in the input.
public struct HTMLToken: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        /// The bytes of the token's range as they stand; never empty. `HTMLDecoder.text` gives the characters.
        case text(HTMLContentModel)
        /// A character reference in text.
        case reference(HTMLReference)
        case startTag(HTMLTag)
        case endTag(HTMLTag)
        /// The range is the comment's content, without its delimiters.
        case comment(Range<Int>)
        indirect case doctype(HTMLDoctype)
    }

    public let content: Content
    /// Byte offsets into the input, delimiters included.
    public let range: Range<Int>

    public init(_ content: Content, _ range: Range<Int>) {
        self.content = content
        self.range = range
    }
}
