import BriefExtraction
import BriefModel
import CurlKit
import LinuxKit
import SourceFetch

/// Fetches one linked source by the policy, reads it as a brief and prints what it says.
public struct FetchCommand: Sendable {
    private let policy: LinkPolicy
    private let egress: EgressPolicy
    private let output: BriefOutput
    private let packs: [String]

    /// - Parameters:
    ///   - hosts: what may be fetched from: `example.org`, `*.example.org`.
    ///   - networks: private networks that may be connected to, `10.1.2.0/24:8443`; all others are refused.
    ///   - allowsHTTP: also without TLS.
    /// - Throws: `ServiceError` (usage) for what is no host or network.
    public init(
        hosts: [String], networks: [String], allowsHTTP: Bool, output: BriefOutput, packs: [String] = []
    ) throws(ServiceError) {
        do {
            let allowed = try networks.map { try IPNetwork($0) }
            let ports = Set(allowed.compactMap(\.port))
            self.policy = LinkPolicy(hosts: try hosts.map { try HostPattern($0) }, ports: ports, allowsHTTP: allowsHTTP)
            egress = .publicOnly(allow: allowed)
        } catch {
            throw ServiceError(.usage, "fetch", "\(error)")
        }
        self.output = output
        self.packs = packs
    }

    /// Prints the brief to standard output, each redirect to standard error.
    public func run(_ link: String) async throws -> ExitStatus {
        let client = HTTPClient(
            policy: egress, userAgent: "briefd/\(Producer.currentVersion)", connectionsPerHost: 1)
        let fetcher = LinkFetcher(client: client, policy: policy, extractor: try Rules.load(folders: packs).extractor)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await client.run() }
            defer { client.stop() }
            do {
                let source = try await fetcher.fetch(link, received: Instant.now)
                tell(source.hops)
                try StandardStream.output.write(output.rendered(source.brief))
                return .success
            } catch let error as FetchError {
                tell(error.hops)
                ErrorReport.tell(line: "\(error)")
                return .unavailable
            }
        }
    }

    private func tell(_ hops: [RedirectHop]) {
        for hop in hops { ErrorReport.tell(line: "redirected (\(hop.status)) to \(hop.target)") }
    }
}
