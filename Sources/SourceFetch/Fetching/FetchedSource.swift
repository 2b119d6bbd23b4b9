public import BriefModel
public import CurlKit

/// A linked source that was fetched and read as a brief file would be.
public struct FetchedSource: Hashable, Sendable {
    /// Where the source was found, after all redirects. Its path and query may be secret; printed, it shows its origin.
    public let url: HTTPURL
    /// The redirects on the way, in order.
    public let hops: [RedirectHop]
    /// 200 or 203.
    public let status: Int
    /// What the source states; its evidence counts the bytes of the response body.
    public let brief: Brief

    /// SHA-256 of the response body.
    public var sha256: ContentHash { brief.sha256 }
}
