import Glibc
import Synchronization

/// A scripted HTTP/1.1 server on 127.0.0.1 for tests: what it answers is decided by a function, what it got is kept.
/// Its threads end with `stop()`.
public final class LoopbackServer: Sendable {
    private struct State {
        var requests: [Exchange] = []
        var connections = 0
        var waiters: [(count: Int, continuation: CheckedContinuation<Exchange, Never>)] = []
    }

    public let port: UInt16
    private let listener: Int32
    /// Closing the write end wakes each thread.
    private let stopRead: Int32
    private let stopWrite: Mutex<Int32?>
    private let script: @Sendable (Exchange) -> Answer
    private let state = Mutex(State())

    /// Takes a free port. Until `listen()` connections to it are refused.
    public init(listening: Bool = true, script: @escaping @Sendable (Exchange) -> Answer) throws {
        self.script = script
        (listener, port) = try bindLoopback()
        var ends: [Int32] = [0, 0]
        guard unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw LoopbackError(call: "socketpair")
        }
        stopRead = ends[0]
        stopWrite = Mutex(ends[1])
        if listening { try listen() }
    }

    deinit {
        stop()
    }

    public var url: String { "http://127.0.0.1:\(port)/hook" }
    public var requests: [Exchange] { state.withLock { $0.requests } }
    public var connections: Int { state.withLock { $0.connections } }

    /// Begins to accept connections.
    public func listen() throws {
        guard Glibc.listen(listener, 64) == 0 else { throw LoopbackError(call: "listen") }
        let (listener, stop) = (listener, stopRead)
        startThread { [weak self] in
            while waitReadable(listener, orEnded: stop) {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { break }
                guard let number = self?.opened() else { break }
                startThread { [weak self] in
                    Connection(descriptor: connection, stop: stop, number: number).serve { self?.take($0) }
                }
            }
            close(listener)
        }
    }

    public func stop() {
        stopWrite.withLock { end in
            if let end { close(end) }
            end = nil
        }
    }

    /// The `count`th request, when it has come.
    public func request(_ count: Int) async -> Exchange {
        await withCheckedContinuation { continuation in
            let ready = state.withLock { state -> Exchange? in
                if state.requests.count >= count { return state.requests[count - 1] }
                state.waiters.append((count, continuation))
                return nil
            }
            if let ready { continuation.resume(returning: ready) }
        }
    }

    private func opened() -> Int {
        state.withLock { state in
            state.connections += 1
            return state.connections
        }
    }

    private func take(_ head: Connection.Request) -> Answer {
        let (exchange, ready) = state.withLock { state in
            let exchange = Exchange(
                number: state.requests.count + 1, connection: head.connection, method: head.method,
                target: head.target, headers: head.headers, body: head.body)
            state.requests.append(exchange)
            let ready = state.waiters.filter { $0.count == state.requests.count }
            state.waiters.removeAll { $0.count == state.requests.count }
            return (exchange, ready)
        }
        let answer = script(exchange)
        for waiter in ready { waiter.continuation.resume(returning: exchange) }
        return answer
    }
}

public struct LoopbackError: Error {
    public let call: String
    public let code = errno
}
