/// An attribute as written; byte offsets into the input.
public struct HTMLAttribute: Hashable, Sendable {
    /// Any case; `HTMLDecoder.name` gives the name.
    public let name: Range<Int>
    /// Without quotes, references still in it; `HTMLDecoder.attributeValue` gives the value. Empty when there is none.
    public let value: Range<Int>

    public init(name: Range<Int>, value: Range<Int>) {
        self.name = name
        self.value = value
    }
}
