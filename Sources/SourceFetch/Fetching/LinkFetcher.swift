public import BriefExtraction
public import BriefModel
public import BriefReading
public import CurlKit

/// Fetches linked sources and reads them with the readers and the extractor that read brief files.
///
/// Which addresses may be reached is a matter of the client, which should have the policy
/// `EgressPolicy.publicOnly(allow:)`, and no other client's connections.
public struct LinkFetcher: Sendable {
    private let client: HTTPClient
    private let policy: LinkPolicy
    private let extractor: BriefExtractor
    private let reader: BriefReader
    private let limits: FetchLimits

    /// - Parameter client: must be running while links are fetched.
    public init(
        client: HTTPClient, policy: LinkPolicy, extractor: BriefExtractor, reader: BriefReader = BriefReader(),
        limits: FetchLimits = FetchLimits()
    ) {
        self.client = client
        self.policy = policy
        self.extractor = extractor
        self.reader = reader
        self.limits = limits
    }

    /// The source behind a link as a file has it.
    ///
    /// A cancelled task ends with the response that is under way.
    ///
    /// - Parameter received: when the link came in; partial dates of the source take the year nearest to it.
    public func fetch(_ link: String, received: Instant) async throws(FetchError) -> FetchedSource {
        var walk = RedirectWalk(policy: policy, limit: limits.redirects)
        var url = try walk.begin(link)
        var timeLeft = limits.time
        while true {
            let response: HTTPResponse
            do {
                response = try await client.response(to: request(url, within: timeLeft))
            } catch {
                throw walk.error(.noResponse(error), status: error.status)
            }
            timeLeft -= response.duration
            let next = try walk.answered(status: response.status, location: response.headers["Location"])
            guard let next else { return try source(in: response, from: url, after: walk, received: received) }
            url = next
        }
    }

    private func request(_ url: HTTPURL, within time: Duration) -> HTTPRequest {
        HTTPRequest(
            .get, url, connectTimeout: min(limits.connectTime, time), totalTimeout: time, responseLimit: limits.bytes,
            responseKept: limits.bytes, responseHeaders: ["Location"])
    }

    private func source(
        in response: HTTPResponse, from url: HTTPURL, after walk: RedirectWalk, received: Instant
    ) throws(FetchError) -> FetchedSource {
        let name = url.fileName
        do {
            let document = try reader.read(response.body, name: name)
            let brief = extractor.brief(of: document, file: name, address: "\(url)", received: received)
            return FetchedSource(url: url, hops: walk.hops, status: response.status, brief: brief)
        } catch {
            throw walk.error(.unreadable(error), status: response.status)
        }
    }
}
