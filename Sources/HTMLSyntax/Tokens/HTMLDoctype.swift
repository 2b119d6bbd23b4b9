/// A document type declaration; byte offsets into the input, `nil` for what is missing.
public struct HTMLDoctype: Hashable, Sendable {
    public var name: Range<Int>?
    public var publicID: Range<Int>?
    public var systemID: Range<Int>?
    /// The declaration is not well formed.
    public var forcesQuirks = false

    public init() {}
}
