import Foundation
import Synchronization

/// The built `briefd`, started as users start it.
final class Program: Sendable {
    /// Beside the test bundle in the build folder.
    static let url =
        Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }?
        .deletingLastPathComponent().appendingPathComponent("briefd")
        ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("briefd")

    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    let output: LineCollector
    let errors: LineCollector
    private let input: Channel
    private let number: pid_t
    private let ended = Ending()

    /// - Parameter readsOutput: `false` is a reader of its standard output that goes away at once.
    init(_ arguments: [String], readsOutput: Bool = true) throws {
        (output, errors, input) = (try LineCollector(), try LineCollector(), try Channel())
        let variables = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
        let ends = [input.reading, output.channel.writing, errors.channel.writing]
        number = try Program.spawn([Program.url.path] + arguments, variables, ends)
        for end in ends { close(end) }
        if readsOutput { output.start() } else { close(output.channel.reading) }
        errors.start()
        Thread.detachNewThread { [number, ended] in
            var status: Int32 = 0
            while unsafe waitpid(number, &status, 0) < 0, errno == EINTR {}
            let signal = status & 0x7F
            ended.end(with: signal == 0 ? status >> 8 & 0xFF : signal)
        }
    }

    deinit {
        if ended.isOpen { kill(number, SIGKILL) }
    }

    private static func spawn(
        _ arguments: [String], _ environment: [String: String], _ streams: [Int32]
    ) throws -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for (target, stream) in streams.enumerated() {
            unsafe posix_spawn_file_actions_adddup2(&actions, stream, Int32(target))
        }
        let words = unsafe arguments.map { unsafe strdup($0) } + [nil]
        let pairs = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
        defer { unsafe (words + pairs).forEach { unsafe free($0) } }
        var number: pid_t = 0
        let code = unsafe posix_spawn(&number, arguments[0], &actions, nil, words, pairs)
        if code != 0 { throw POSIXError(.init(rawValue: code) ?? .EIO) }
        return number
    }

    func send(_ signal: Int32) {
        kill(number, signal)
    }

    func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe Foundation.write(input.writing, bytes, bytes.count)
        close(input.writing)
    }

    /// Waits for its end; the exit status, or the number of the signal that killed it.
    func end() async -> Int32 {
        await ended.status()
    }

    static func run(_ arguments: [String], input: String? = nil) async throws -> Result {
        let program = try Program(arguments)
        program.write(input ?? "")
        let status = await program.end()
        return Result(
            status: status, output: await program.output.text(), errors: await program.errors.text())
    }
}

/// Says once that something has ended.
final class Ending: Sendable {
    private struct State {
        var status: Int32?
        var waiters: [CheckedContinuation<Int32, Never>] = []
    }

    private let state = Mutex(State())

    var isOpen: Bool { state.withLock { $0.status == nil } }

    func end(with status: Int32) {
        let waiters = state.withLock { state in
            state.status = status
            return state.waiters
        }
        for waiter in waiters { waiter.resume(returning: status) }
    }

    func status() async -> Int32 {
        await withCheckedContinuation { continuation in
            let status = state.withLock { state in
                if state.status == nil { state.waiters.append(continuation) }
                return state.status
            }
            if let status { continuation.resume(returning: status) }
        }
    }
}
