import CurlKit
import Glibc
import LoopbackHTTP
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Egress on the socket` {
    @Test(arguments: [
        "127.0.0.1", "127.1", "2130706433", "0x7f.1", "0177.0.0.1", "localhost", "a.localhost", "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]", "0", "0.0.0.0", "[::]", "[::1]", "LOCALHOST",
    ])
    func `No spelling of this machine gets past the public-only policy`(host: String) async throws {
        let server = try LoopbackServer { _ in .respond(200) }
        let client = HTTPClient(policy: .publicOnly(allow: []), userAgent: "briefd/test")
        try await withClient(client) { client in
            let request = HTTPRequest(.post, try HTTPURL("http://\(host):\(server.port)/"), body: [1])
            let failure = await client.failure(of: request)
            #expect(failure?.kind == .policy, "\(String(describing: failure))")
            #expect(failure?.connected == false)
        }
        #expect(server.connections == 0)
    }

    @Test func `An allowed block is reached, again on a kept connection`() async throws {
        let server = try LoopbackServer { _ in .respond(200) }
        let policy = EgressPolicy.publicOnly(allow: [try IPNetwork("127.0.0.1/32:\(server.port)")])
        try await withClient(HTTPClient(policy: policy, userAgent: "briefd/test")) { client in
            for _ in 1...2 { _ = try await client.send(HTTPRequest(.get, try HTTPURL(server.url))) }
        }
        #expect(server.connections == 1)
        #expect(server.requests.count == 2)
    }

    @Test func `Proxies of the environment have no say`() async {
        await #expect(processExitsWith: .success) {
            let trap = try LoopbackServer { _ in .respond(418) }
            let server = try LoopbackServer { _ in .respond(200) }
            for name in ["http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"] {
                _ = unsafe setenv(name, "http://127.0.0.1:\(trap.port)", 1)
            }
            try await withClient { client in
                let response = try await client.send(HTTPRequest(.get, try HTTPURL(server.url)))
                guard response.status == 200, trap.connections == 0 else { exit(1) }
            }
        }
    }
}
