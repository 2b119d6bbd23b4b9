import LinuxKit
import ServiceLifecycle

/// Tells the service manager that briefd is ready, how it is, and that it gets on.
struct Heartbeat: Service {
    let notifier: ServiceNotifier
    let pulses: [Pulse]
    let status: @Sendable () -> String

    func run() async throws {
        try notifier.send(.ready, .status(status()))
        guard let interval = notifier.watchdogInterval else { return try await gracefulShutdown() }
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try? await Task.sleep(for: interval)
                if pulses.allSatisfy({ $0.isAlive() }) { try notifier.send(.watchdog, .status(status())) }
            }
        }
    }
}
