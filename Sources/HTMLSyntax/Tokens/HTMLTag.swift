/// A start or end tag; all ranges are byte offsets into the input.
public struct HTMLTag: Hashable, Sendable {
    /// As written, any case; `HTMLDecoder.name` gives the name.
    public let name: Range<Int>
    /// In the order written; where a name occurs twice, the first one counts. Empty for end tags.
    public let attributes: [HTMLAttribute]
    /// Written with `/>`.
    public let isSelfClosing: Bool

    public init(name: Range<Int>, attributes: [HTMLAttribute] = [], isSelfClosing: Bool = false) {
        self.name = name
        self.attributes = attributes
        self.isSelfClosing = isSelfClosing
    }
}
