import BriefLedger
import Foundation
import LoopbackHTTP
import Synchronization
import Testing

@Suite("A briefd that is killed", .serialized, .timeLimit(.minutes(3)))
struct CrashTests {
    private static let files = 500

    @Test(
        "in the middle of 500 files has each recorded once and each digest delivered under one id",
        arguments: [20, 150, 400])
    func killed(deliveriesBefore: Int) async throws {
        let (site, receipts) = (try Site(), Receipts())
        let server = try LoopbackServer { exchange in
            receipts.note(exchange)
            return .respond(204)
        }
        let first = try site.start(webhook: server.url)
        await first.errors.wait(forLineWith: "watching")
        for number in 0..<Self.files { try site.drop("Brief \(number)\n\nText.\n", as: "f\(number).md") }
        await receipts.wait(for: deliveriesBefore)
        first.send(SIGKILL)
        #expect(await first.end() == SIGKILL)

        let second = try site.start(webhook: server.url)
        await receipts.wait(for: Self.files)
        second.send(SIGTERM)
        #expect(await second.end() == 0)

        let counts = try site.counts()
        #expect(counts.files[.recorded] == Self.files)
        #expect(counts.briefs == Self.files)
        #expect(counts.messages["webhook"] == [.delivered: Self.files])
        let ids = receipts.idsByFile
        #expect(ids.count == Self.files)
        #expect(ids.values.allSatisfy { $0.count == 1 })
        #expect(Set(ids.values.joined()).count == Self.files)
    }
}

/// What a receiver got, by file.
private final class Receipts: Sendable {
    private struct State {
        var ids: [String: Set<String>] = [:]
        var waiter: (count: Int, continuation: CheckedContinuation<Void, Never>)?
    }

    private let state = Mutex(State())

    var idsByFile: [String: Set<String>] { state.withLock(\.ids) }

    func note(_ exchange: Exchange) {
        let body = String(decoding: exchange.body, as: UTF8.self)
        guard let id = exchange.header("webhook-id"),
            let file = body.components(separatedBy: #""file":""#).dropFirst().first
        else { return }
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.ids[file.components(separatedBy: "\"")[0], default: []].insert(id)
            guard let waiter = state.waiter, state.ids.count >= waiter.count else { return nil }
            state.waiter = nil
            return waiter.continuation
        }
        waiter?.resume()
    }

    /// Until that many files were told of.
    func wait(for count: Int) async {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let isThere = state.withLock { state in
                if state.ids.count >= count { return true }
                state.waiter = (count, continuation)
                return false
            }
            if isThere { continuation.resume() }
        }
    }
}
