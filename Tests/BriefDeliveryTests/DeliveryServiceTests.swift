import BriefLedger
import BriefModel
import CurlKit
import Glibc
import LinuxKit
import LoopbackHTTP
import Synchronization
import Testing

@testable import BriefDelivery

@Suite(.timeLimit(.minutes(1))) struct `Delivery service` {
    /// Every retry at once, and nothing given up soon.
    static let hasty = RetrySchedule(delays: Array(repeating: .milliseconds(20), count: 10) + [.seconds(86_400)])

    func webhook(_ name: String, _ server: LoopbackServer, keys: [SigningKey] = []) throws -> SinkSettings {
        let settings = WebhookSettings(
            url: try HTTPURL(server.url), keys: keys, headers: [try HTTPHeader("x-desk", "rates")],
            timeout: .seconds(20), egress: .anywhere, schedule: Self.hasty)
        return SinkSettings(name: name, kind: .webhook(settings))
    }

    @Test func `A 503 is tried again, with the same id and the same bytes, and a new timestamp`() async throws {
        let server = try LoopbackServer { .respond($0.number == 1 ? 503 : 200) }
        let desk = Desk()
        let key = try SigningKey("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        try await desk.run([try webhook("hook", server, keys: [key])]) { service in
            service.enqueue([desk.commit(1)])
            _ = await desk.outcome(2)
        }
        #expect(server.requests.count == 2)
        for request in server.requests {
            let timestamp = try #require(request.header("webhook-timestamp").flatMap { Int64($0) })
            #expect(request.header("webhook-id") == "m_1")
            #expect(request.header("content-type") == "application/json")
            #expect(request.header("x-desk") == "rates")
            #expect(request.header("user-agent") == "briefd/test")
            #expect(request.body == sample(1).body)
            #expect(
                request.header("webhook-signature")
                    == StandardWebhooks.signature(id: "m_1", timestamp: timestamp, body: request.body, keys: [key]))
        }
        let outcomes = desk.attempts
        #expect(outcomes.map(\.status) == [503, 200])
        #expect(outcomes.last?.outcome == .delivered)
    }

    @Test func `A receiver that comes up later gets everything, in one go`() async throws {
        let server = try LoopbackServer(listening: false) { _ in .respond(200) }
        let desk = Desk()
        try await desk.run([try webhook("hook", server)]) { service in
            service.enqueue((1...20).map { desk.commit($0) })
            guard case .sink(_, .probing(.unreachable, _, _, _)) = await desk.notice(1) else {
                Issue.record("no notice that the sink is unreachable")
                return
            }
            try server.listen()
            _ = await server.request(20)
        }
        #expect(Set(server.requests.compactMap { $0.header("webhook-id") }).count == 20)
        #expect(server.requests.count == 20)
        #expect(server.requests.first?.header("webhook-signature") == nil)
    }

    @Test func `What the ledger has is sent at the start, and more than memory holds`() async throws {
        let server = try LoopbackServer { _ in .respond(200) }
        let desk = Desk()
        let messages = (1...300).map { desk.commit($0) }
        try await desk.run([try webhook("hook", server)], capacity: 16) { service in
            // Handed over as well, as a recorder does that had just committed them.
            service.enqueue(Array(messages.suffix(100)))
            _ = await desk.outcome(300)
        }
        #expect(server.requests.count == 300)
        #expect(Set(server.requests.compactMap { $0.header("webhook-id") }).count == 300)
    }

    @Test func `A hung receiver delays no other sink, and stopping does not wait for it`() async throws {
        let hung = try LoopbackServer { _ in .hang }
        let quick = try LoopbackServer { _ in .respond(200) }
        let desk = Desk()
        try await desk.run([try webhook("hung", hung), try webhook("quick", quick)], grace: .milliseconds(50)) {
            service in
            service.enqueue((1...10).map { desk.commit($0, sink: "hung") })
            _ = await hung.request(4)
            service.enqueue((11...60).map { desk.commit($0, sink: "quick") })
            _ = await desk.outcome(50)
        }
        #expect(quick.requests.count == 50)
        #expect(desk.attempts.allSatisfy { $0.outcome == .delivered })
        #expect(desk.pending.count == 10)
    }

    @Test func `A redirect is a failure that names its host and is not followed`() async throws {
        let other = try LoopbackServer { _ in .respond(200) }
        let server = try LoopbackServer {
            $0.number == 1 ? .respond(307, headers: ["Location: \(other.url)"]) : .respond(200)
        }
        let desk = Desk()
        try await desk.run([try webhook("hook", server)]) { service in
            service.enqueue([desk.commit(1)])
            _ = await desk.outcome(2)
        }
        #expect(other.connections == 0)
        #expect(desk.attempts.first?.error?.contains("http://127.0.0.1:\(other.port)") == true)
        #expect(desk.attempts.first?.error?.contains("/hook") == false)
    }

    @Test func `Lines of a pipe are whole, and a reader that goes away is a sink that is down`() async throws {
        var ends: [Int32] = [0, 0]
        #expect(unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0)
        let reading = FileDescriptor(adopting: ends[0])
        let writing = FileDescriptor(adopting: ends[1])
        let server = try LoopbackServer { _ in .respond(200) }
        let desk = Desk(output: try PatientWriter(raw: writing.raw, path: "pipe"))
        let sinks = [SinkSettings(name: "stdout", kind: .stdout), try webhook("hook", server)]
        var text: [UInt8] = []
        signal(SIGPIPE, SIG_IGN)
        try await desk.run(sinks) { service in
            service.enqueue((1...500).map { desk.commit($0, sink: "stdout") })
            _ = await desk.outcome(500)
        }
        while text.count(where: { $0 == 10 }) < 500 { _ = try reading.read(into: &text, count: 65_536) }
        let isInOrder = text == (1...500).flatMap { sample($0).body + [10] }
        #expect(isInOrder)
        try reading.close()
        let again = Desk(output: try PatientWriter(raw: writing.raw, path: "pipe"))
        try await again.run(sinks) { service in
            service.enqueue([again.commit(1, sink: "stdout")])
            guard case .sink("stdout", .closed) = await again.notice(1) else {
                Issue.record("no notice that the sink is down")
                return
            }
            service.enqueue([again.commit(2, sink: "hook")])
            _ = await again.outcome(1)
        }
        #expect(again.pending == [1])
    }

    @Test func `A pipe that nobody reads does not keep the service from stopping`() async throws {
        var ends: [Int32] = [0, 0]
        #expect(unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0)
        let reading = FileDescriptor(adopting: ends[0])
        let writing = FileDescriptor(adopting: ends[1])
        let desk = Desk(output: try PatientWriter(raw: writing.raw, path: "pipe"))
        try await desk.run([SinkSettings(name: "stdout", kind: .stdout)], grace: .milliseconds(20)) { service in
            service.enqueue((1...9000).map { desk.commit($0, sink: "stdout") })
            _ = await desk.outcome(1)
        }
        #expect(!desk.pending.isEmpty)
        try reading.close()
    }
}
