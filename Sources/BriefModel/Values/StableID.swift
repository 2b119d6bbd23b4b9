/// An identifier that is the same on every host: a letter, `_`, and 26 characters of lower-case base32 (RFC 4648)
/// of a SHA-256. The type parameter keeps the ids of different things apart; `BriefIdentity` makes them.
public struct StableID<Thing>: Hashable, Sendable {
    public let text: String

    public init(text: String) {
        self.text = text
    }
}

extension StableID: CustomStringConvertible {
    public var description: String { text }
}

extension StableID: Comparable {
    public static func < (left: StableID, right: StableID) -> Bool { left.text < right.text }
}

/// `b_…`: of the bytes of a file.
public typealias BriefID = StableID<Brief>
/// `r_…`: of a brief, a kind and a span.
public typealias RecordID = StableID<Record>
/// `d_…`: of a digest's name, window, revision and content.
public typealias DigestID = StableID<Digest>
/// `m_…`: of a digest, a sink, a format and a part; the `webhook-id`.
public typealias MessageID = StableID<Message>

/// One rendered digest for one sink.
public enum Message {}
