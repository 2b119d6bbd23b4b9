/// The bytes of a file as they were read.
public struct FileContents: Hashable, Sendable {
    public let bytes: [UInt8]
    /// Taken when the file was opened.
    public let identity: FileIdentity
    /// Whether the bytes are the whole file; `false` where it is longer than the cap.
    public let isWhole: Bool
    /// Whether somebody wrote to the file between opening and the last byte, so that the bytes may be a mixture.
    public let changedMeanwhile: Bool

    public init(bytes: [UInt8], identity: FileIdentity, isWhole: Bool, changedMeanwhile: Bool) {
        self.bytes = bytes
        self.identity = identity
        self.isWhole = isWhole
        self.changedMeanwhile = changedMeanwhile
    }
}
