import BriefLedger
import BriefModel
import LinuxKit
import Synchronization

@testable import BriefDelivery

/// What stands around a delivery service in a test: an outbox in memory, and a log of what it reports.
final class Desk: OutboxStore {
    private struct State {
        var outbox: [OutboxMessage] = []
        var delivered: Set<MessageID> = []
        var attempts: [AttemptEntry] = []
        var notices: [DeliveryNotice] = []
        var waiters: [(attempts: Int, notices: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state = Mutex(State())
    private let output: PatientWriter?

    init(output: PatientWriter? = nil) {
        self.output = output
    }

    var attempts: [AttemptEntry] { state.withLock { $0.attempts } }

    /// Numbers of the messages that are not delivered.
    var pending: [Int] {
        state.withLock { state in state.outbox.filter { !state.delivered.contains($0.id) }.map { number(of: $0) } }
    }

    /// Advances evenly, from a day in 2023.
    @Sendable private static func now() -> Instant {
        Instant(milliseconds: 1_700_000_000_000 + MonotonicClock.now().milliseconds)
    }

    func commit(_ number: Int, sink: String = "hook") -> OutboxMessage {
        let message = sample(number, sink: sink, created: Self.now())
        state.withLock { $0.outbox.append(message) }
        return message
    }

    func pendingMessages(sink: String, after: MessageID?, limit: Int) -> [OutboxMessage] {
        state.withLock { state in
            let start = state.outbox.firstIndex { $0.id == after }.map { $0 + 1 } ?? 0
            let waiting = state.outbox[start...].filter { $0.sink == sink && !state.delivered.contains($0.id) }
            return Array(waiting.prefix(limit))
        }
    }

    func outcome(_ count: Int) async -> AttemptEntry {
        await wait(attempts: count, notices: 0)
        return attempts[count - 1]
    }

    func notice(_ count: Int) async -> DeliveryNotice {
        await wait(attempts: 0, notices: count)
        return state.withLock { $0.notices[count - 1] }
    }

    /// Runs a service around the test and stops it.
    func run(
        _ sinks: [SinkSettings], capacity: Int = 4096, grace: Duration = .seconds(3),
        _ body: @Sendable @escaping (DeliveryService) async throws -> Void
    ) async throws {
        let environment = DeliveryEnvironment(
            userAgent: "briefd/test", output: try output ?? PatientWriter.standardOutput(),
            now: Self.now,
            jitter: { 1 })
        let service = DeliveryService(
            sinks: sinks, store: self, environment: environment, capacity: capacity, grace: grace,
            attempt: { attempt in
                self.note { state in
                    state.attempts.append(attempt)
                    if attempt.outcome == .delivered { state.delivered.insert(attempt.message) }
                }
            },
            notice: { notice in self.note { $0.notices.append(notice) } })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await service.run() }
            do {
                try await body(service)
            } catch {
                service.stop()
                throw error
            }
            service.stop()
            try await group.waitForAll()
        }
    }

    private func note(_ change: (inout State) -> Void) {
        let ready = state.withLock { state in
            change(&state)
            let (attempts, notices) = (state.attempts.count, state.notices.count)
            let ready = state.waiters.filter { attempts >= $0.attempts && notices >= $0.notices }
            state.waiters.removeAll { attempts >= $0.attempts && notices >= $0.notices }
            return ready
        }
        for waiter in ready { waiter.continuation.resume() }
    }

    private func wait(attempts: Int, notices: Int) async {
        await withCheckedContinuation { continuation in
            let isNow = state.withLock { state in
                if state.attempts.count >= attempts && state.notices.count >= notices { return true }
                state.waiters.append((attempts, notices, continuation))
                return false
            }
            if isNow { continuation.resume() }
        }
    }
}
