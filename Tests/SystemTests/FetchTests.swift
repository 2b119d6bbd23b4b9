import LoopbackHTTP
import Testing

@Suite("Fetching a source", .timeLimit(.minutes(1)))
struct FetchTests {
    @Test("prints the brief that stands there, when host and network are allowed")
    func allowed() async throws {
        let server = try LoopbackServer { _ in .respond(200, body: "$5.5M inflow to Solana\n") }
        let result = try await Program.run([
            "fetch", server.url, "--allow", "127.0.0.1", "--allow-net", "127.0.0.1/32:\(server.port)", "--allow-http",
        ])
        #expect(result.status == 0)
        #expect(result.output.contains(#""amount":"5500000""#))
        #expect(result.output.hasPrefix(#"{"schema":"briefd.brief.v1""#))
    }

    @Test("is refused for a host that is not named, and for an address that is not public")
    func refused() async throws {
        let server = try LoopbackServer { _ in .respond(200) }
        let unnamed = try await Program.run(["fetch", server.url, "--allow", "example.org", "--allow-http"])
        #expect(unnamed.status == 69)
        let inside = try await Program.run([
            "fetch", server.url, "--allow", "127.0.0.1", "--allow-net", "10.0.0.0/8:\(server.port)", "--allow-http",
        ])
        #expect(inside.status == 69)
        #expect(inside.output == "")
        #expect(server.requests.isEmpty)
    }
}
