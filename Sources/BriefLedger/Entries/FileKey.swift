/// A file as it was seen: its place and the numbers that change when it is written again.
public struct FileKey: Hashable, Sendable {
    /// The watched folder.
    public let folder: String
    /// The name in the folder; any bytes but NUL and `/`.
    public let name: [UInt8]
    public let device: UInt64
    public let inode: UInt64
    /// Bytes.
    public let size: Int64
    /// Last modification, nanoseconds since 1970-01-01T00:00:00Z.
    public let modified: Int64

    public init(folder: String, name: [UInt8], device: UInt64, inode: UInt64, size: Int64, modified: Int64) {
        self.folder = folder
        self.name = name
        self.device = device
        self.inode = inode
        self.size = size
        self.modified = modified
    }
}
