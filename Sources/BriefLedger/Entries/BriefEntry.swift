public import BriefModel

/// A file that was read, its digest and the messages that carry it: recorded together or not at all.
public struct BriefEntry: Sendable {
    public let file: FileKey
    /// When the file was first noticed.
    public let seen: Instant
    /// When it was found complete.
    public let settled: Instant
    public let brief: Brief
    /// `brief` as the record contract writes it, rendered by the thread that read the file.
    public let json: [UInt8]
    public let digest: DigestEntry?
    /// Messages of `digest`.
    public let messages: [OutboxMessage]

    public init(
        file: FileKey, seen: Instant, settled: Instant, brief: Brief, json: [UInt8], digest: DigestEntry? = nil,
        messages: [OutboxMessage] = []
    ) {
        self.file = file
        self.seen = seen
        self.settled = settled
        self.brief = brief
        self.json = json
        self.digest = digest
        self.messages = messages
    }
}
