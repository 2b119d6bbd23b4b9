import Glibc

/// What a directory entry is, without following a symbolic link (lstat(2)).
public struct FileStatus: Hashable, Sendable {
    public let kind: FileKind
    public let identity: FileIdentity

    public init(kind: FileKind, identity: FileIdentity) {
        self.kind = kind
        self.identity = identity
    }

    init(_ status: stat) {
        kind = FileKind(mode: status.st_mode)
        identity = FileIdentity(status)
    }
}
