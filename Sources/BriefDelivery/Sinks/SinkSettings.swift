public import CurlKit

/// Where messages go.
public struct SinkSettings: Sendable {
    public enum Kind: Sendable {
        /// Each body as a line of the standard output.
        case stdout
        case webhook(WebhookSettings)
    }

    /// As in the messages' `sink`.
    public let name: String
    public let kind: Kind

    public init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

/// A receiver of messages by HTTP POST.
public struct WebhookSettings: Sendable {
    public var url: HTTPURL
    /// Each signs every message, in this order; without any messages are unsigned.
    public var keys: [SigningKey]
    /// Sent with every message.
    public var headers: [HTTPHeader]
    public var connectTimeout: Duration
    /// For the whole try.
    public var timeout: Duration
    /// How many messages are on their way at a time.
    public var concurrency: Int
    public var egress: EgressPolicy
    public var schedule: RetrySchedule

    public init(
        url: HTTPURL, keys: [SigningKey] = [], headers: [HTTPHeader] = [], connectTimeout: Duration = .seconds(10),
        timeout: Duration = .seconds(30), concurrency: Int = 4, egress: EgressPolicy,
        schedule: RetrySchedule = .standard
    ) {
        self.url = url
        self.keys = keys
        self.headers = headers
        self.connectTimeout = connectTimeout
        self.timeout = timeout
        self.concurrency = concurrency
        self.egress = egress
        self.schedule = schedule
    }
}
