import FolderWatch
import LinuxKit
import ServiceLifecycle

/// Runs the folder watch; at the stop it ends once everything it took is recorded.
struct IntakeService: Service {
    let watch: FolderWatch
    let intake: Intake
    let recorder: Recorder
    let notifier: ServiceNotifier

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await watch.run { intake.handle($0) }
        } onGracefulShutdown: {
            // A manager that cannot be told is no reason to go on.
            try? notifier.send(.stopping)
            recorder.beginStopping()
            watch.stop()
        }
        await recorder.passed()
    }
}
