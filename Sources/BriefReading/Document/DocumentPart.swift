/// Bytes that offsets count in: the file as dropped, or something that had to be decoded out of it (a base64 mail part).
public struct DocumentPart: Hashable, Sendable {
    /// `nil` for the file itself.
    public let name: String?
    public let bytes: [UInt8]

    public init(name: String? = nil, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
