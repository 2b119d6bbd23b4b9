import BriefExtraction
import BriefModel
import CurlKit
import LoopbackHTTP
import SourceFetch
import Testing

/// Fetches from this machine as if it were the public internet.
struct Fetching: Sendable {
    let fetcher: LinkFetcher

    func fetch(_ link: String) async throws -> FetchedSource {
        try await fetcher.fetch(link, received: try #require(Instant(rfc3339: "2026-02-06T12:00:00Z")))
    }

    func error(_ link: String) async throws -> FetchError {
        try #require(await #expect(throws: FetchError.self) { try await fetch(link) })
    }
}

/// Runs a client around the test. Hosts and ports are what links may name, addresses what is connected to.
func withFetching(
    _ hosts: [String] = ["127.0.0.1"], from servers: [LoopbackServer], addresses: [String] = ["127.0.0.0/8"],
    limits: FetchLimits = FetchLimits(), _ body: @Sendable @escaping (Fetching) async throws -> Void
) async throws {
    let egress = EgressPolicy.publicOnly(allow: try addresses.map { try IPNetwork($0) })
    let client = HTTPClient(policy: egress, userAgent: "briefd/test", connectionsPerHost: 1)
    let policy = LinkPolicy(
        hosts: try hosts.map { try HostPattern($0) }, ports: Set(servers.map(\.port)), allowsHTTP: true)
    let fetcher = LinkFetcher(client: client, policy: policy, extractor: try BriefExtractor(), limits: limits)
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await client.run() }
        defer { client.stop() }
        try await body(Fetching(fetcher: fetcher))
        client.stop()
        try await group.waitForAll()
    }
}

extension LoopbackServer {
    func url(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }
}
