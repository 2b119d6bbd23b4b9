public import BriefModel

/// The fate of a file that became no brief.
public struct FileEntry: Hashable, Sendable {
    public let file: FileKey
    /// `waiting`, `rejected` or `vanished`; the other states come from briefs.
    public let state: FileState
    /// A code such as `too-large`.
    public let reason: String?
    /// The sentence for people.
    public let detail: String?
    /// When the file was first noticed.
    public let seen: Instant
    /// When it was found complete, `nil` when it never was.
    public let settled: Instant?

    public init(
        file: FileKey, state: FileState, reason: String?, detail: String? = nil, seen: Instant, settled: Instant? = nil
    ) {
        self.file = file
        self.state = state
        self.reason = reason
        self.detail = detail
        self.seen = seen
        self.settled = settled
    }
}
