import LinuxKit
import ServiceLifecycle

/// Runs the recorder on a thread of its own.
struct RecorderService: Service {
    let recorder: Recorder

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await DedicatedThread.run(name: "briefd-recorder") { try recorder.run() }
        } onGracefulShutdown: {
            recorder.mailbox.close()
        }
    }
}

extension Recorder {
    /// Returns once everything that was handed in before is recorded, or the recorder has ended.
    func passed() async {
        let recorder = self
        _ = try? await DedicatedThread.run(name: "briefd-barrier") {
            let flag = try EventFlag()
            guard recorder.mailbox.push(.barrier { flag.raise() }) else { return }
            try Poll.waitUntilReadable([flag.raw])
        }
    }
}
