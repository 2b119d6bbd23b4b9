public import BriefReading
public import LinuxKit

/// Everything that decides what a running briefd does; read once, then a value.
public struct Settings: Hashable, Sendable {
    public var watch: WatchOptions
    /// Folder of the ledger, the lock and the claims; never inside the watched folder.
    public var state: String
    public var limits = ReadingLimits()
    /// What makes text of files that briefd itself does not read.
    public var converters: [UnreadFormat: FilterProgram] = [:]
    /// Where digests go, in the order of the configuration; names are unique.
    public var sinks: [SinkOptions]
    public var digests: [DigestOptions]
    public var log = LogOptions()
    /// Folders of packs; a later one stands over an earlier one.
    public var packs: [String] = []

    public init(watch: WatchOptions, state: String, sinks: [SinkOptions], digests: [DigestOptions]? = nil) {
        self.watch = watch
        self.state = state
        self.sinks = sinks
        self.digests = digests ?? [DigestOptions(name: "each", sinks: sinks.map(\.name))]
    }
}
