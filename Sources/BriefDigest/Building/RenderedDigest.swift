public import BriefModel

/// A digest and the bytes that are kept of it.
public struct RenderedDigest: Sendable {
    public let digest: Digest
    /// One JSON object, UTF-8, without a line end.
    public let json: [UInt8]
}
