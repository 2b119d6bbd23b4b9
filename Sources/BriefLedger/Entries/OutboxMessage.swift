public import BriefModel

/// One rendered digest for one sink, with the bytes that every try sends.
public struct OutboxMessage: Hashable, Sendable {
    /// Where a message is on its way.
    public enum State: String, Sendable, CaseIterable {
        case pending, delivered
        /// Given up; kept to be read and sent again by hand.
        case dead
        /// Its sink is switched off; waits until somebody switches it on.
        case held
    }

    /// The `webhook-id`.
    public let id: MessageID
    public let digest: DigestID
    /// The sink's name.
    public let sink: String
    /// The rendering, such as `json`.
    public let format: String
    /// A media type (RFC 9110, section 8.3).
    public let contentType: String
    public let body: [UInt8]
    public let created: Instant
    /// Tries so far.
    public var attempts: Int
    /// Not before this.
    public var nextAttempt: Instant
    public var state: State

    public init(
        id: MessageID, digest: DigestID, sink: String, format: String, contentType: String, body: [UInt8],
        created: Instant, attempts: Int = 0, nextAttempt: Instant? = nil, state: State = .pending
    ) {
        self.id = id
        self.digest = digest
        self.sink = sink
        self.format = format
        self.contentType = contentType
        self.body = body
        self.created = created
        self.attempts = attempts
        self.nextAttempt = nextAttempt ?? created
        self.state = state
    }
}
