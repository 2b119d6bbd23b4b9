/// How much one link may cost.
public struct FetchLimits: Hashable, Sendable {
    /// Body of one response, in bytes.
    public var bytes = 8 << 20
    /// Resolving, connecting and the TLS handshake of one hop.
    public var connectTime: Duration = .seconds(5)
    /// All hops together, without the time in which requests wait for others to the same host.
    public var time: Duration = .seconds(15)
    /// Redirects that are followed.
    public var redirects = 5

    public init() {}
}
