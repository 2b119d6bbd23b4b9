import Foundation
import Synchronization

/// Gathers the lines that a program writes, and lets tests wait for them.
final class LineCollector: Sendable {
    private struct Waiter {
        let isMet: @Sendable ([String]) -> Bool
        let continuation: CheckedContinuation<[String], Never>
    }

    private struct State {
        var bytes: [UInt8] = []
        var lines: [String] = []
        var isAtEnd = false
        var waiters: [Waiter] = []
    }

    let channel: Channel
    private let state = Mutex(State())

    init() throws {
        channel = try Channel()
    }

    /// Reads on a thread of its own until the program's end of the pipe is closed.
    func start() {
        Thread.detachNewThread { [self] in
            defer { close(channel.reading) }
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = unsafe read(channel.reading, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                take(Array(buffer.prefix(max(0, count))))
                if count <= 0 { return }
            }
        }
    }

    var lines: [String] { state.withLock(\.lines) }

    /// The lines so far, once they are as wanted, or all lines when the program has ended before.
    @discardableResult
    func wait(until isMet: @escaping @Sendable ([String]) -> Bool) async -> [String] {
        await withCheckedContinuation { continuation in
            let ready = state.withLock { state -> [String]? in
                if state.isAtEnd || isMet(state.lines) { return state.lines }
                state.waiters.append(Waiter(isMet: isMet, continuation: continuation))
                return nil
            }
            if let ready { continuation.resume(returning: ready) }
        }
    }

    @discardableResult
    func wait(forLineWith text: String) async -> String? {
        await wait { $0.contains { $0.contains(text) } }.first { $0.contains(text) }
    }

    /// Everything, when the program has ended.
    func text() async -> String {
        await wait { _ in false }.map { $0 + "\n" }.joined()
    }

    private func take(_ bytes: [UInt8]) {
        let met = state.withLock { state in
            state.isAtEnd = bytes.isEmpty
            state.bytes += bytes
            var lines = state.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            let rest = lines.popLast() ?? []
            state.lines += lines.map { String(decoding: $0, as: UTF8.self) }
            if state.isAtEnd, !rest.isEmpty { state.lines.append(String(decoding: rest, as: UTF8.self)) }
            state.bytes = Array(rest)
            let met = state.waiters.filter { state.isAtEnd || $0.isMet(state.lines) }.map { ($0, state.lines) }
            state.waiters.removeAll { state.isAtEnd || $0.isMet(state.lines) }
            return met
        }
        for (waiter, lines) in met { waiter.continuation.resume(returning: lines) }
    }
}
