import BriefLedger
import BriefModel
import LinuxKit
import Synchronization

/// Writes each message's body as a line, on a thread of its own, because the reader may be slow or stand still.
final class StdoutSink: Transport {
    private struct Job: Sendable {
        let message: OutboxMessage
        let completion: @Sendable (Try) -> Void
    }

    /// How many messages wait for the thread at most: the sink's concurrency.
    static let window = 256

    private let jobs = Mailbox<Job>(capacity: StdoutSink.window)
    private let output: PatientWriter

    init(output: PatientWriter) {
        self.output = output
    }

    func send(_ message: OutboxMessage, now: Instant, completion: @escaping @Sendable (Try) -> Void) -> Try? {
        jobs.offer(Job(message: message, completion: completion)) ? nil : .broken
    }

    /// Writes until `stop()`; what then waits is left unwritten.
    func run() async throws {
        let (jobs, output) = (jobs, output)
        try await DedicatedThread.run(name: "briefd-stdout") {
            while let batch = jobs.takeAll() {
                let started = MonotonicClock.now()
                let verdict = write(batch.map(\.message.body), to: output)
                let duration = MonotonicClock.now() - started
                for job in batch {
                    job.completion(Try(verdict: verdict.0, status: nil, why: verdict.1, duration: duration))
                }
            }
        }
    }

    func stop() {
        jobs.close()
        output.stop()
    }
}

extension Try {
    /// The sink is stopping.
    static let broken = Try(verdict: .none, status: nil, why: "stopped", duration: .zero)
}

private func write(_ bodies: [[UInt8]], to output: PatientWriter) -> (Verdict, String) {
    var lines: [UInt8] = []
    lines.reserveCapacity(bodies.reduce(0) { $0 + $1.count + 1 })
    for body in bodies {
        lines.append(contentsOf: body)
        lines.append(UInt8(ascii: "\n"))
    }
    do throws(SystemError) {
        return try output.write(lines) ? (.delivered, "") : (.none, "stopped")
    } catch {
        return (error.isReaderGone ? .sinkGone : .unreachable, "\(error)")
    }
}
