/// Why a request has no complete response.
public struct HTTPFailure: Error, Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The host name has no address, or nobody could be asked.
        case resolve
        /// No connection: refused, unreachable.
        case connect
        /// The TLS handshake failed.
        case tls
        /// The server's certificate is not accepted.
        case certificate
        /// The time of the request was over.
        case timeout
        /// The connection ended before the response did.
        case interrupted
        /// The response has more bytes than the request allows.
        case tooLarge = "too-large"
        /// The egress policy forbids the address.
        case policy
        /// What came is not HTTP, or the request is not possible.
        case `protocol`
        /// The client was stopped.
        case cancelled
    }

    public let kind: Kind
    /// One lower-case phrase, without path or query of the URL.
    public let message: String
    /// The status, where a response had begun.
    public let status: Int?
    /// Whether a connection stood: without one the server has certainly seen nothing of the request.
    public let connected: Bool
    /// From the start of the request to the failure.
    public let duration: Duration

    public init(
        _ kind: Kind, _ message: String, status: Int? = nil, connected: Bool = false, duration: Duration = .zero
    ) {
        self.kind = kind
        self.message = message
        self.status = status
        self.connected = connected
        self.duration = duration
    }
}

extension HTTPFailure: CustomStringConvertible {
    public var description: String { "\(kind.rawValue): \(message)" }
}
