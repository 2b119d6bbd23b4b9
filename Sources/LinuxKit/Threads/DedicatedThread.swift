import CLinux
import Glibc

/// Work on a thread of its own, for code that blocks.
public enum DedicatedThread {
    /// Runs the body on a new thread; the caller only suspends, so the cooperative pool stays free.
    ///
    /// Cancellation does not reach the body: who starts it gives it a way to stop.
    /// Signals that can wait are blocked on the thread, so its system calls are not broken off.
    ///
    /// - Parameter name: shown by ps and debuggers; Linux keeps its first 15 bytes.
    /// - Throws: what the body throws, or ``SystemError`` where no thread can be made (`EAGAIN`).
    public static func run<Success: Sendable>(
        name: String, _ body: @escaping @Sendable () throws -> Success
    ) async throws -> Success {
        try await withCheckedThrowingContinuation { continuation in
            let work = ThreadWork(name: name) {
                continuation.resume(with: Result { try body() })
            }
            do {
                try start(work)
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }

    private static func start(_ work: ThreadWork) throws(SystemError) {
        let handle = unsafe Unmanaged.passRetained(work)
        var attributes = pthread_attr_t()
        unsafe pthread_attr_init(&attributes)
        unsafe pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
        defer { unsafe pthread_attr_destroy(&attributes) }
        var thread = pthread_t()
        let code = unsafe pthread_create(
            &thread, &attributes,
            { context in
                guard let context = unsafe context else { return nil }
                unsafe Unmanaged<ThreadWork>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, handle.toOpaque())
        if code != 0 {
            unsafe handle.release()
            throw SystemError("pthread_create", path: work.name, code: code)
        }
    }
}

/// What travels to the new thread.
private final class ThreadWork: Sendable {
    let name: String
    private let body: @Sendable () -> Void

    init(name: String, body: @escaping @Sendable () -> Void) {
        self.name = name
        self.body = body
    }

    func run() {
        unsafe clinux_name_thread(String(decoding: name.utf8.prefix(15), as: UTF8.self))
        blockSignals()
        body()
    }

    /// All but those that report a fault of this very thread: blocked, they would end the process unexplained.
    private func blockSignals() {
        var signals = sigset_t()
        unsafe sigfillset(&signals)
        for fault in [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS] {
            unsafe sigdelset(&signals, fault)
        }
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}
