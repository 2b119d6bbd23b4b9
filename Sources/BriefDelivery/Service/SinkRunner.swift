import BriefLedger
import BriefModel
import Synchronization

/// Ties one sink's machine to its transport and to the ledger. Any thread may call it.
final class SinkRunner: Sendable {
    /// How the outside hears of what happens.
    struct Reports: Sendable {
        let attempt: @Sendable (AttemptEntry) -> Void
        let notice: @Sendable (DeliveryNotice) -> Void
        /// Asks the coordinator to come by: something is due earlier than it knows, or there is room for a refill.
        let wake: @Sendable () -> Void
    }

    private struct State {
        var machine: SinkMachine
        /// When the coordinator comes by at the latest.
        var armed: Instant?
        var isRefillAsked = false
        var isDraining = false
        /// The transport has ended.
        var isStopped = false
    }

    let name: String
    /// One thread at a time starts messages, so that they reach the transport in their order.
    private let sending = Mutex(())
    private let state: Mutex<State>
    private let transport: any Transport
    private let environment: DeliveryEnvironment
    private let reports: Reports

    init(
        name: String, machine: SinkMachine, transport: any Transport, environment: DeliveryEnvironment,
        reports: Reports
    ) {
        self.name = name
        self.transport = transport
        self.environment = environment
        self.reports = reports
        state = Mutex(State(machine: machine))
    }

    func enqueue(_ messages: [OutboxMessage]) {
        state.withLock { $0.machine.add(messages) }
        pump()
    }

    /// Starts what is due, and calls the coordinator for what follows.
    private func pump() {
        let step = startDue()
        let mustWake = state.withLock { state in
            var mustWake = state.isDraining
            if case .wait(let until) = step, until < state.armed ?? .distantFuture {
                state.armed = until
                mustWake = true
            }
            if state.machine.needsRefill && !state.isRefillAsked {
                state.isRefillAsked = true
                mustWake = true
            }
            return mustWake
        }
        if mustWake { reports.wake() }
    }

    private func startDue() -> SinkMachine.Step {
        while true {
            let now = environment.now()
            let (step, immediate) = sending.withLock { _ in startNext(now: now) }
            guard case .send(let message) = step else { return step }
            if let immediate { finish(message, immediate, started: now) }
        }
    }

    private func startNext(now: Instant) -> (SinkMachine.Step, Try?) {
        let step = state.withLock { $0.isStopped ? .idle : $0.machine.next(now: now) }
        guard case .send(let message) = step else { return (step, nil) }
        let immediate = transport.send(message, now: now) { [weak self] outcome in
            self?.finish(message, outcome, started: now)
            self?.pump()
        }
        return (step, immediate)
    }

    private func finish(_ message: OutboxMessage, _ outcome: Try, started: Instant) {
        let (now, jitter) = (environment.now(), environment.jitter())
        let consequence = state.withLock { state in
            if outcome.verdict == .none { state.isStopped = true }
            return state.machine.finished(message.id, outcome.verdict, why: outcome.why, now: now, jitter: jitter)
        }
        if let fate = consequence.outcome {
            reports.attempt(
                AttemptEntry(
                    message: message.id, started: started, milliseconds: Int(outcome.duration.milliseconds),
                    status: outcome.status, error: outcome.why.isEmpty ? nil : outcome.why, outcome: fate))
            if fate == .dead { reports.notice(.dead(message.id, sink: name, why: outcome.why)) }
        }
        if let condition = consequence.condition { reports.notice(.sink(name: name, condition)) }
    }
}

// What the coordinator's thread does.
extension SinkRunner {
    /// How long after a failed read of the ledger the next one is.
    private static let rereadDelay: Int64 = 5_000

    /// Refills from the ledger, starts what is due, and says when to come again.
    func visit(store: any OutboxStore) -> Instant? {
        let isDraining = state.withLock { state in
            state.armed = nil
            state.isRefillAsked = false
            return state.isDraining
        }
        let reread = isDraining ? nil : refill(from: store)
        let step = startDue()
        return state.withLock { state in
            if case .wait(let until) = step { state.armed = min(until, state.armed ?? until) }
            if let reread { state.armed = min(reread, state.armed ?? reread) }
            return state.armed
        }
    }

    func beginDraining() {
        state.withLock { $0.isDraining = true }
    }

    var isDrained: Bool {
        let now = environment.now()
        return state.withLock { $0.isStopped || $0.machine.isDrained(now: now) }
    }

    /// Reads pages while there is room; the time of the next read where one failed.
    private func refill(from store: any OutboxStore) -> Instant? {
        while let (after, limit) = state.withLock({ $0.machine.beginRefill() }) {
            do {
                let page = try store.pendingMessages(sink: name, after: after, limit: limit)
                state.withLock { $0.machine.refill(page, isLast: page.count < limit) }
            } catch {
                reports.notice(.unreadable(sink: name, why: "\(error)"))
                return environment.now().adding(milliseconds: Self.rereadDelay)
            }
        }
        return nil
    }
}

extension Instant {
    fileprivate static let distantFuture = Instant(milliseconds: .max)
}
