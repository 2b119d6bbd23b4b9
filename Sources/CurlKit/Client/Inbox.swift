import CCurl
import Synchronization

/// Jobs on their way to the client's thread, and the only way to wake it.
final class Inbox: Sendable {
    @safe private struct State {
        var jobs: [Job] = []
        var isStopping = false
        var isClosed = false
        /// The thread sleeps or is about to.
        var isWaiting = false
        /// Set while the multi handle lives; `curl_multi_wakeup` is the one call that other threads may make.
        var multi: UnsafeMutableRawPointer?

        mutating func wake() {
            guard isWaiting, let multi = unsafe multi else { return }
            isWaiting = false
            _ = unsafe curl_multi_wakeup(multi)
        }
    }

    private let state = Mutex(State())

    /// Whether the job was taken.
    func add(_ job: Job) -> Bool {
        state.withLock { state in
            guard !state.isClosed else { return false }
            state.jobs.append(job)
            state.wake()
            return true
        }
    }

    func stop() {
        state.withLock { state in
            state.isStopping = true
            state.wake()
        }
    }

    /// What came since the last call, or `nil` when it is time to stop.
    func take() -> [Job]? {
        state.withLock { state in
            guard !state.isStopping else { return nil }
            var jobs: [Job] = []
            swap(&jobs, &state.jobs)
            return jobs
        }
    }

    /// Whether the thread may sleep; from then on a change wakes it.
    func mayWait() -> Bool {
        state.withLock { state in
            state.isWaiting = state.jobs.isEmpty && !state.isStopping
            return state.isWaiting
        }
    }

    func hasWoken() {
        state.withLock { $0.isWaiting = false }
    }

    func attach(_ multi: UnsafeMutableRawPointer?) {
        let address = UInt(bitPattern: multi)
        state.withLock { unsafe $0.multi = UnsafeMutableRawPointer(bitPattern: address) }
    }

    /// Refuses what comes from now on and returns what is left.
    func close() -> [Job] {
        state.withLock { state in
            state.isClosed = true
            let jobs = state.jobs
            state.jobs = []
            return jobs
        }
    }
}
