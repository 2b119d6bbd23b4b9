/// The watched folder and what becomes of its files.
public struct WatchOptions: Hashable, Sendable {
    /// What happens to a file once its facts are recorded.
    public enum After: String, CaseIterable, Hashable, Sendable {
        /// Moved to the archive folder.
        case archive
        /// Left where it is.
        case keep
        /// Removed.
        case delete
    }

    /// What the very first scan does with files that are there already.
    public enum Initial: String, CaseIterable, Hashable, Sendable {
        /// Reads them.
        case ingest
        /// Leaves them alone until they change.
        case markSeen = "mark-seen"
    }

    public var directory: String
    /// How long a file must be quiet after its writer closed it.
    public var settle: Duration = .milliseconds(250)
    /// How often the folder is compared with the ledger, whatever the events said.
    public var rescan: Duration = .seconds(60)
    public var initial: Initial = .ingest
    public var after: After = .keep
    /// Where `after: archive` moves files to; `nil` otherwise.
    public var archive: String?
    /// Where reason files go, and with `after: archive` the rejected files themselves.
    public var rejected: String

    public init(directory: String, rejected: String) {
        self.directory = directory
        self.rejected = rejected
    }
}
