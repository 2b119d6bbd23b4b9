/// How much of a hostile file is read; the only place where such numbers stand.
public struct ReadingLimits: Hashable, Sendable {
    /// Size of a file in bytes.
    public var bytes = 8 << 20
    /// Nesting of tags, objects, lists, messages.
    public var depth = 256
    /// Parts of a message.
    public var parts = 64
    /// Blocks of a document; what stands beyond is reported as truncated.
    public var blocks = 100_000
    /// Cells of all tables together; what stands beyond is reported as truncated.
    public var cells = 500_000

    /// Elements and stretches of text in HTML; what stands beyond is reported as truncated.
    public var htmlNodes = 500_000

    public init() {}
}
