import LinuxKit
import Logging
import UnixSignals

/// Turns the first SIGTERM or SIGINT into a graceful stop, and the second into an end at once; SIGHUP reloads, or stops
/// where there is nothing to reload for.
struct SignalWatch {
    /// The longest a stop may take.
    static let patience = Duration.seconds(5)

    let log: Logger
    let stop: @Sendable () async -> Void
    /// `nil` where SIGHUP says that the terminal has gone.
    var reload: (@Sendable () async -> Void)?

    /// Runs the body and watches meanwhile.
    func run(_ body: @escaping @Sendable () async throws -> Void) async throws {
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint, .sighup)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await watch(signals) }
            defer { group.cancelAll() }
            try await body()
        }
    }

    private func watch(_ signals: UnixSignalsSequence) async {
        var iterator = signals.makeAsyncIterator()
        while true {
            guard let signal = await iterator.next() else { return }
            guard signal == .sighup, let reload else { break }
            await reload()
        }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await stop() }
            group.addTask {
                guard (try? await Task.sleep(for: Self.patience)) != nil else { return }
                log.error("the stop took more than \(Self.patience); what is not delivered is sent at the next start")
                ProcessEnvironment.endNow(status: ExitStatus.inputOutput.rawValue)
            }
            while let second = await iterator.next() {
                if second != .sighup { ProcessEnvironment.endNow(status: 128 + second.rawValue) }
            }
        }
    }
}
