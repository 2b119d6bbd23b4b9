public import BriefLedger
public import BriefModel

/// Decides for one sink which message goes out when. It knows no clock and no network: events and their times come in,
/// decisions go out.
public struct SinkMachine: Sendable {
    /// What to do now.
    public enum Step: Hashable, Sendable {
        case send(OutboxMessage)
        /// Nothing before this time.
        case wait(until: Instant)
        /// Nothing until an event.
        case idle
    }

    struct Pending {
        var message: OutboxMessage
        let sequence: Int
        /// Tries that were answered with a failure.
        var failures: Int
    }

    /// How often a sink that nobody reaches is probed: 1 s, 2 s, 4 s … 60 s.
    static let longestProbeDelay: Int64 = 60_000
    /// How often a sink that refuses everything is probed.
    static let pausedProbeDelay: Int64 = 3_600_000
    /// So many failures without a success between them make the sink rest.
    static let failuresUntilRest = 10

    public internal(set) var condition = SinkCondition.open
    let schedule: RetrySchedule
    let concurrency: Int
    var intake: SinkIntake
    var pending: [MessageID: Pending] = [:]
    var inFlight: Set<MessageID> = []
    var queue = DueHeap()
    var probe: MessageID?
    var failuresInRow = 0
    private var arrivals = 0

    /// - Parameters:
    ///   - concurrency: how many messages are on their way at a time.
    ///   - capacity: how many messages are held; the others stay in the ledger until there is room.
    public init(schedule: RetrySchedule = .standard, concurrency: Int, capacity: Int) {
        self.schedule = schedule
        self.concurrency = max(1, concurrency)
        intake = SinkIntake(capacity: max(1, capacity))
    }

    /// Takes messages that were just committed, as far as there is room; the others come from the ledger later.
    public mutating func add(_ messages: [OutboxMessage]) {
        guard !isClosed else { return }
        for message in messages where intake.accepts(message.id, held: pending.count) { hold(message) }
    }

    /// Takes a page that was read from the ledger after `beginRefill()`.
    public mutating func refill(_ page: [OutboxMessage], isLast: Bool) {
        guard !isClosed else { return }
        intake.took(page, isLast: isLast)
        for message in page { hold(message) }
    }

    /// What to read from the ledger now, `nil` when nothing is missing or there is no room.
    public mutating func beginRefill() -> (after: MessageID?, limit: Int)? {
        isClosed ? nil : intake.beginRefill(held: pending.count)
    }

    /// Whether `beginRefill()` would ask for something.
    public var needsRefill: Bool { !isClosed && intake.needsRefill(held: pending.count) }

    /// The next thing to do; to be asked until it says `wait` or `idle`.
    public mutating func next(now: Instant) -> Step {
        guard inFlight.count < concurrency || isProbing, let first = queue.first else { return .idle }
        switch condition {
        case .closed:
            return .idle
        case .probing(_, let next, _, _):
            guard probe == nil else { return .idle }
            let due = max(next, first.due)
            guard due <= now else { return .wait(until: due) }
            probe = first.id
        case .open:
            guard first.due <= now else { return .wait(until: first.due) }
        }
        guard let entry = queue.popFirst(), let held = pending[entry.id] else { return .idle }
        inFlight.insert(entry.id)
        return .send(held.message)
    }

    /// Whether nothing could go out now: what is left waits for its time or for the sink.
    public func isDrained(now: Instant) -> Bool {
        guard case .open = condition else { return true }
        return inFlight.isEmpty && (queue.first.map { $0.due > now } ?? true)
    }

    var isClosed: Bool {
        if case .closed = condition { true } else { false }
    }

    var isProbing: Bool {
        if case .probing = condition { true } else { false }
    }

    private mutating func hold(_ message: OutboxMessage) {
        guard pending[message.id] == nil else { return }
        arrivals += 1
        pending[message.id] = Pending(message: message, sequence: arrivals, failures: message.attempts)
        queue.push(DueHeap.Entry(due: message.nextAttempt, sequence: arrivals, id: message.id))
    }
}
