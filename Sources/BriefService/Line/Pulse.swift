import Synchronization

/// Tells a worker that gets on from one that hangs.
final class Pulse: Sendable {
    private let beats = Atomic<UInt64>(0)
    private let isWorking = Atomic<Bool>(false)
    private let lastSeen = Atomic<UInt64>(0)

    /// A step of work begins or ends well.
    func beat() {
        beats.add(1, ordering: .relaxed)
        isWorking.store(true, ordering: .relaxed)
    }

    /// There is nothing to do.
    func rest() {
        isWorking.store(false, ordering: .relaxed)
    }

    /// Whether it rests, or did a step since this was asked before.
    func isAlive() -> Bool {
        let now = beats.load(ordering: .relaxed)
        let before = lastSeen.exchange(now, ordering: .relaxed)
        return now != before || !isWorking.load(ordering: .relaxed)
    }
}
