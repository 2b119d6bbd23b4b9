public import CurlKit

/// One redirect that was followed.
public struct RedirectHop: Hashable, Sendable {
    /// 301, 302, 303, 307 or 308.
    public let status: Int
    /// Where it led. Its path and query may be secret; printed, it shows its origin.
    public let target: HTTPURL
}
