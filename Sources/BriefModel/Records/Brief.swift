/// Everything that was read from one file. Field meanings: the record contract, section 1.
public struct Brief: Hashable, Sendable {
    public static let schema = "briefd.brief.v1"

    public var producer: Producer
    public var id: BriefID
    public var sha256: ContentHash
    /// Bytes as dropped.
    public var size: Int
    /// File name without folders; bytes that are not UTF-8 are percent-escaped.
    public var file: String
    public var format: BriefFormat
    /// BCP 47, or `und`.
    public var language: String
    public var received: Instant
    public var supersedes: BriefID?
    public var title: String?
    public var byline: String?
    public var published: StatedTime?
    public var url: String?
    /// What a user's packs call the sender whose habits the text was read by; `nil` when they do not know it.
    public var source: String?
    public var links: [Link] = []
    public var records: [Record] = []
    /// `nil` unless asked for.
    public var mentions: [Mention]?
    public var unrecognized: [Unrecognized] = []
    public var warnings: [BriefWarning] = []

    public init(
        producer: Producer, id: BriefID, sha256: ContentHash, size: Int, file: String, format: BriefFormat,
        language: String, received: Instant
    ) {
        self.producer = producer
        self.id = id
        self.sha256 = sha256
        self.size = size
        self.file = file
        self.format = format
        self.language = language
        self.received = received
    }
}

/// Which program and which rules made a number.
public struct Producer: Hashable, Sendable {
    /// The version of this program (Semantic Versioning 2.0.0).
    public static let currentVersion = "0.1.0"

    public let name: String
    public let version: String
    /// SHA-256 over the loaded packs, hexadecimal.
    public let packs: String

    public init(name: String = "briefd", version: String, packs: String) {
        self.name = name
        self.version = version
        self.packs = packs
    }
}
