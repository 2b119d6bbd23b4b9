import BriefIdentity
import BriefLedger
import BriefModel
import LinuxKit
import Logging
import Synchronization
import Testing

@testable import BriefService

@Suite("The recorder", .timeLimit(.minutes(1)))
struct RecorderTests {
    private struct Refusal: Error {}

    private let scratch: ScratchFolder
    private let inFlight = InFlightTable()
    private let commits = Commits()

    /// What was committed, and how often the ledger refuses before it takes anything.
    private final class Commits: Sendable {
        let batches = Mutex<[[LedgerEntry]]>([])
        let refusals = Mutex<[any Error]>([])

        func take(_ entries: [LedgerEntry]) throws -> [CommitOutcome] {
            if let error = refusals.withLock({ $0.popLast() }) { throw error }
            batches.withLock { $0.append(entries) }
            return entries.map { _ in .recorded }
        }
    }

    init() throws {
        scratch = try ScratchFolder()
    }

    private func recorder() throws -> Recorder {
        let (drop, rejected) = (
            try scratch.make("drop"), try OwnFolder(path: scratch.path + "/rejected", as: "rejected")
        )
        return try Recorder(
            commit: { [commits] in try commits.take($0) },
            disposal: FileDisposal(after: .keep, folder: { drop }, archive: nil, rejected: rejected),
            inFlight: inFlight, deliver: { _ in }, log: .silent)
    }

    private func rejection(_ name: String) throws -> RecorderItem {
        let file = try ScratchFolder.name(name)
        let entry = FileEntry(
            file: FileKey(folder: "/w", name: file.bytes, device: 1, inode: 1, size: 1, modified: 1), state: .rejected,
            reason: "binary", seen: Instant(milliseconds: 0))
        return .rejected(file, nil, entry, Rejection(code: "binary", message: "not text"))
    }

    @Test("writes down everything that came before its mailbox was closed, in order")
    func drains() async throws {
        let recorder = try recorder()
        for number in 0..<1200 { recorder.mailbox.push(try rejection("f\(number)")) }
        recorder.mailbox.close()
        try await DedicatedThread.run(name: "test") { try recorder.run() }
        let entries = commits.batches.withLock(\.self)
        #expect(entries.joined().count == 1200)
        #expect(entries.allSatisfy { $0.count <= CommitPace.largest })
        #expect(try scratch.names(in: scratch.make("rejected")).count == 1200)
    }

    @Test("lets a barrier pass once what came before is recorded, and none wait for a recorder that ended")
    func barrier() async throws {
        let recorder = try recorder()
        recorder.mailbox.push(try rejection("a"))
        async let end: Void = DedicatedThread.run(name: "test") { try recorder.run() }
        await recorder.passed()
        #expect(commits.batches.withLock { $0.joined().count } == 1)
        recorder.mailbox.close()
        try await end
        await recorder.passed()
    }

    @Test("ends with the error of a ledger that will not get over it")
    func fatal() async throws {
        let recorder = try recorder()
        commits.refusals.withLock { $0 = [Refusal()] }
        recorder.mailbox.push(try rejection("a"))
        await #expect(throws: Refusal.self) {
            try await DedicatedThread.run(name: "test") { try recorder.run() }
        }
        await recorder.passed()
    }

    @Test("waits for a ledger that cannot be written now, and loses nothing")
    func passing() async throws {
        let refusal = try #require(throws: LedgerError.self) { try Ledger.open(directory: "/proc/none") }
        let recorder = try recorder()
        commits.refusals.withLock { $0 = [refusal, refusal] }
        recorder.mailbox.push(try rejection("a"))
        recorder.mailbox.push(try rejection("b"))
        recorder.mailbox.close()
        try await DedicatedThread.run(name: "test") { try recorder.run() }
        #expect(commits.batches.withLock { $0.joined().count } == 2)
    }

    @Test("does not wait for such a ledger once it is to stop")
    func stopping() async throws {
        let refusal = try #require(throws: LedgerError.self) { try Ledger.open(directory: "/proc/none") }
        let recorder = try recorder()
        commits.refusals.withLock { $0 = Array(repeating: refusal, count: 1000) }
        recorder.mailbox.push(try rejection("a"))
        recorder.beginStopping()
        recorder.mailbox.close()
        try await DedicatedThread.run(name: "test") { try recorder.run() }
        await recorder.passed()
        #expect(commits.batches.withLock { $0.isEmpty })
    }
}
