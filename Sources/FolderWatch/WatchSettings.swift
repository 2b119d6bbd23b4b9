/// How a folder is watched.
public struct WatchSettings: Hashable, Sendable {
    /// The folder's path; subdirectories are not watched.
    public var directory: String
    /// How long a file must be left alone after it was closed, or unchanged where no close was seen.
    public var settle: Duration
    /// How long a file that somebody still holds open for writing, or that is still empty, may pause before it counts
    /// as complete without a close.
    public var patience: Duration
    /// The time between two reconciliations of the folder with what is known of it.
    public var rescan: Duration
    /// The names that are passed over.
    public var ignored: IgnoreRules

    public init(
        directory: String, settle: Duration = .milliseconds(250), patience: Duration = .seconds(10),
        rescan: Duration = .seconds(60), ignored: IgnoreRules = IgnoreRules()
    ) {
        self.directory = directory
        self.settle = settle
        self.patience = patience
        self.rescan = rescan
        self.ignored = ignored
    }
}
