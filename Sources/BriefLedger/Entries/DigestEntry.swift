public import BriefModel

/// A digest as it is kept: what names it, what it reports on and its JSON.
public struct DigestEntry: Hashable, Sendable {
    public let id: DigestID
    public let name: String
    /// 1 is the first rendering of a window.
    public let revision: Int
    /// The window, by `received`.
    public let from: Instant
    public let to: Instant
    public let late: Bool
    /// The briefs it reports on.
    public let briefs: [BriefID]
    /// One JSON object, UTF-8.
    public let json: [UInt8]

    public init(
        id: DigestID, name: String, revision: Int, from: Instant, to: Instant, late: Bool, briefs: [BriefID],
        json: [UInt8]
    ) {
        self.id = id
        self.name = name
        self.revision = revision
        self.from = from
        self.to = to
        self.late = late
        self.briefs = briefs
        self.json = json
    }

    /// Takes names and members from the digest; `json` is its rendering.
    public init(_ digest: Digest, json: [UInt8]) {
        self.init(
            id: digest.id, name: digest.name, revision: digest.revision, from: digest.from, to: digest.to,
            late: digest.late, briefs: digest.briefs.map(\.id), json: json)
    }
}
