public import CurlKit

/// One place that digests are sent to.
public struct SinkOptions: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case stdout(StdoutFormat)
        case webhook(WebhookOptions)
    }

    public var name: String
    public var kind: Kind

    public init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

/// How a digest is written to standard output.
public enum StdoutFormat: String, CaseIterable, Hashable, Sendable {
    /// Readable on a terminal, one summary line in the journal, JSON Lines elsewhere.
    case auto
    /// One digest as one line of JSON.
    case json
    /// A readable digest.
    case text
    /// One line a digest: its name and how much is in it.
    case summary
}

/// An HTTP receiver of digests.
public struct WebhookOptions: Hashable, Sendable {
    public var url: HTTPURL
    /// Files with one signing key each (`whsec_…`, Standard Webhooks 1.0.0); the first is the newest. Empty: unsigned.
    public var secretFiles: [String] = []
    /// Sent with each request beside briefd's own.
    public var headers: [HTTPHeader] = []
    /// For one attempt, connection included.
    public var timeout: Duration = .seconds(15)

    public init(url: HTTPURL) {
        self.url = url
    }
}
