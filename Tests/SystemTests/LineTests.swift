import BriefLedger
import Foundation
import LoopbackHTTP
import Testing

@Suite("A running briefd", .serialized, .timeLimit(.minutes(2)))
struct LineTests {
    @Test("prints a dropped file's digest, posts it, and ends in order on SIGTERM")
    func mainJob() async throws {
        let (site, server) = (try Site(), try LoopbackServer { _ in .respond(204) })
        let program = try site.start(webhook: server.url)
        await program.errors.wait(forLineWith: "unsigned")
        try site.drop("Morning\n\nHello.\n", as: "morning.md")
        let lines = await program.output.wait { $0.count == 1 }
        #expect(lines.first?.contains(#""file":"morning.md""#) == true)
        let request = await server.request(1)
        #expect(request.header("webhook-id")?.hasPrefix("m_") == true)
        #expect(request.header("webhook-signature") == nil)
        #expect(String(decoding: request.body, as: UTF8.self).hasPrefix(#"{"type":"briefd.digest.v1","timestamp":"#))
        program.send(SIGTERM)
        #expect(await program.end() == 0)
        #expect(try site.counts().messages.values.allSatisfy { $0 == [.delivered: 1] })
        #expect(site.names(in: "drop") == ["morning.md"])
    }

    @Test("signs what it posts when it has a key")
    func signed() async throws {
        let (site, server) = (try Site(), try LoopbackServer { _ in .respond(200) })
        try site.write("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n", to: "key")
        let program = try site.start(webhook: server.url, options: ["--webhook-secret-file", site.path("key")])
        try site.drop("signed\n", as: "a")
        #expect(await server.request(1).header("webhook-signature")?.hasPrefix("v1,") == true)
        #expect(program.errors.lines.allSatisfy { !$0.contains("unsigned") })
        program.send(SIGINT)
        #expect(await program.end() == 0)
    }

    @Test("records the same bytes once and says so")
    func duplicate() async throws {
        let site = try Site()
        let program = try site.start()
        try site.drop("same\n", as: "one")
        await program.errors.wait(forLineWith: "one: recorded")
        try site.drop("same\n", as: "two")
        await program.errors.wait(forLineWith: "two: duplicate")
        program.send(SIGTERM)
        #expect(await program.end() == 0)
        #expect(program.output.lines.count == 1)
        #expect(try site.counts().files == [.recorded: 1, .duplicate: 1])
    }

    @Test("takes a changed file for a revision while it stands")
    func revision() async throws {
        let site = try Site()
        let program = try site.start()
        try site.drop("first\n", as: "a")
        await program.errors.wait(forLineWith: "a: recorded")
        try site.drop("second\n", as: "a")
        await program.errors.wait(forLineWith: "supersedes b_")
        program.send(SIGTERM)
        #expect(await program.end() == 0)
        #expect(try site.counts().files == [.superseded: 1, .recorded: 1])
    }

    @Test("tries again when nobody listens, with the same id and the same bytes")
    func refusedConnection() async throws {
        let (site, server) = (try Site(), try LoopbackServer(listening: false) { _ in .respond(204) })
        let program = try site.start(webhook: server.url)
        try site.drop("later\n", as: "a")
        await program.errors.wait(forLineWith: "unreachable")
        program.send(SIGTERM)
        #expect(await program.end() == 0)
        try server.listen()
        let next = try site.start(webhook: server.url)
        let request = await server.request(1)
        #expect(String(decoding: request.body, as: UTF8.self).contains(#""file":"a""#))
        next.send(SIGTERM)
        #expect(await next.end() == 0)
        #expect(try site.counts().messages["webhook"] == [.delivered: 1])
    }

    @Test("keeps off a second one with the same state")
    func second() async throws {
        let site = try Site()
        let program = try site.start()
        await program.errors.wait(forLineWith: "watching")
        let other = try site.start()
        #expect(await other.end() == 73)
        #expect(await other.errors.text().contains("another briefd runs with this state"))
        program.send(SIGTERM)
        #expect(await program.end() == 0)
    }

    @Test("survives a reader of its output that goes away")
    func brokenPipe() async throws {
        let site = try Site()
        let program = try site.start(readsOutput: false)
        try site.drop("nobody reads this\n", as: "a")
        await program.errors.wait(forLineWith: "stdout:")
        program.send(SIGTERM)
        #expect(await program.end() == 0)
        #expect(try site.counts().files == [.recorded: 1])
    }

    @Test("leaves files alone that were there before, when it is told to")
    func markSeen() async throws {
        let site = try Site()
        try site.drop("old\n", as: "old")
        try site.write(
            "state: state\nwatch: {directory: drop, rescan: 1s, initial: mark-seen}\nlog: {level: debug}\n",
            to: "c.yaml")
        for round in 1...2 {
            let program = try Program(["run", "--config", site.path("c.yaml")])
            if round == 1 { await program.errors.wait(forLineWith: "old: waiting") }
            try site.drop("new \(round)\n", as: "new\(round)")
            await program.errors.wait(forLineWith: "new\(round): recorded")
            await program.errors.wait { lines in lines.count { $0.contains("scanned") } >= 3 }
            program.send(SIGTERM)
            #expect(await program.end() == 0)
        }
        #expect(try site.counts().files == [.waiting: 1, .recorded: 2])
        let last = try Program(["run", "--config", site.path("c.yaml")])
        try site.drop("changed\n", as: "old")
        await last.errors.wait(forLineWith: "old: recorded")
        last.send(SIGTERM)
        #expect(await last.end() == 0)
    }
}
