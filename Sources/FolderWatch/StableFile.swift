public import LinuxKit

/// A regular file that is complete as far as the folder can tell.
public struct StableFile: Hashable, Sendable {
    public let name: FileName
    /// What it was when it was found complete; a reader compares, for it may have changed since.
    public let identity: FileIdentity
    public let arrival: Arrival

    public init(name: FileName, identity: FileIdentity, arrival: Arrival) {
        self.name = name
        self.identity = identity
        self.arrival = arrival
    }
}
