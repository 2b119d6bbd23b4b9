public import BriefLedger
import BriefModel
import CurlKit
import LinuxKit
import Synchronization

/// Brings messages to their sinks: at least once each, by schedule, one sink independent of the other.
///
/// What is in memory is bounded; the ledger has everything. A message that the ledger calls pending when the process
/// starts is sent, under the same id and with the same bytes.
public final class DeliveryService: Sendable {
    private let runners: [String: SinkRunner]
    private let clients: [HTTPClient]
    private let stdout: StdoutSink?
    private let store: any OutboxStore
    private let environment: DeliveryEnvironment
    private let grace: Duration
    private let wakeups = Mailbox<Void>(capacity: 1)
    private let isStopping = Atomic(false)

    /// - Parameters:
    ///   - capacity: how many messages of a sink are held in memory.
    ///   - grace: how long `run()` goes on sending what is due after `stop()`.
    ///   - attempt: takes the outcome of each try, on any thread; must not block for long.
    ///   - notice: takes what people may want to know, likewise.
    public init(
        sinks: [SinkSettings], store: any OutboxStore, environment: DeliveryEnvironment, capacity: Int = 4096,
        grace: Duration = .seconds(3), attempt: @escaping @Sendable (AttemptEntry) -> Void,
        notice: @escaping @Sendable (DeliveryNotice) -> Void
    ) {
        let wakeups = wakeups
        let reports = SinkRunner.Reports(attempt: attempt, notice: notice, wake: { _ = wakeups.offer(()) })
        let transports = Transports(sinks: sinks, environment: environment)
        var runners: [String: SinkRunner] = [:]
        for sink in sinks {
            guard let transport = transports.transport(of: sink) else { continue }
            runners[sink.name] = SinkRunner(
                name: sink.name, machine: sink.machine(capacity: capacity), transport: transport,
                environment: environment, reports: reports)
        }
        self.runners = runners
        self.store = store
        self.environment = environment
        self.grace = grace
        clients = transports.allClients
        stdout = transports.stdout
    }

    /// Takes messages right after their commit, in its order. Those that find no room come from the ledger later.
    public func enqueue(_ messages: [OutboxMessage]) {
        for (sink, group) in Dictionary(grouping: messages, by: \.sink) { runners[sink]?.enqueue(group) }
    }

    /// Ends `run()`: what is due is still sent, at most for the grace period.
    public func stop() {
        isStopping.store(true, ordering: .sequentiallyConsistent)
        _ = wakeups.offer(())
    }

    /// Sends until `stop()` or cancellation. To be called once.
    public func run() async throws {
        try await withTaskCancellationHandler {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for client in clients { group.addTask { try await client.run() } }
                if let stdout { group.addTask { try await stdout.run() } }
                group.addTask { try await DedicatedThread.run(name: "briefd-delivery") { self.coordinate() } }
                do {
                    while try await group.next() != nil {}
                } catch {
                    stop()
                    endTransports()
                    throw error
                }
            }
        } onCancel: {
            stop()
        }
    }

    /// Refills, timers and the end, on a thread of its own that sleeps until it is needed.
    private func coordinate() {
        var end: Duration?
        while true {
            let next = runners.values.compactMap { $0.visit(store: store) }.min()
            if isStopping.load(ordering: .sequentiallyConsistent) {
                let limit = end ?? MonotonicClock.now() + grace
                if end == nil { for runner in runners.values { runner.beginDraining() } }
                end = limit
                if MonotonicClock.now() >= limit || runners.values.allSatisfy(\.isDrained) { break }
            }
            let untilEnd = end.map { max(.zero, $0 - MonotonicClock.now()) }
            _ = wakeups.takeAll(waiting: [next.map(untilDue), untilEnd].compactMap(\.self).min())
        }
        endTransports()
    }

    /// At least a millisecond, so that a clock that stands still does not make the thread spin.
    private func untilDue(_ instant: Instant) -> Duration {
        max(.milliseconds(1), environment.now().duration(to: instant))
    }

    private func endTransports() {
        for client in clients { client.stop() }
        stdout?.stop()
    }
}
