public import BriefModel

/// What the ledger knows of a path: its newest row.
public struct FileFate: Hashable, Sendable {
    public let file: FileKey
    public let state: FileState
    /// The brief that was recorded, or whose bytes the file repeats.
    public let brief: BriefID?
    public let reason: String?
}
