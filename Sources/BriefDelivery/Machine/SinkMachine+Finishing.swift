public import BriefLedger
public import BriefModel

extension SinkMachine {
    /// What a finished try leads to.
    public struct Consequence: Hashable, Sendable {
        /// For the ledger; `nil` where the try says nothing about the message.
        public var outcome: AttemptEntry.Outcome?
        /// The sink's new condition, where it changed.
        public var condition: SinkCondition?
    }

    /// Takes the outcome of a try that `next` started.
    ///
    /// - Parameters:
    ///   - why: what went wrong, for people.
    ///   - jitter: a factor, 0.8…1.2.
    public mutating func finished(
        _ id: MessageID, _ verdict: Verdict, why: String, now: Instant, jitter: Double
    ) -> Consequence {
        let (before, wasProbe) = (condition, probe == id)
        inFlight.remove(id)
        if wasProbe { probe = nil }
        let outcome = apply(verdict, to: id, wasProbe: wasProbe, why: why, now: now, jitter: jitter)
        return Consequence(outcome: outcome, condition: before.isSameKind(as: condition) ? nil : condition)
    }

    private mutating func apply(
        _ verdict: Verdict, to id: MessageID, wasProbe: Bool, why: String, now: Instant, jitter: Double
    ) -> AttemptEntry.Outcome? {
        switch verdict {
        case .delivered:
            forget(id)
            reopen()
            return .delivered
        case .dead:
            forget(id)
            if wasProbe { reopen() }
            return .dead
        case .disableSink:
            forget(id)
            close(why)
            return .held
        case .sinkGone:
            close(why)
            return nil
        case .none:
            putBack(id)
            return nil
        case .unreachable:
            return unreachable(id, wasProbe: wasProbe, why: why, now: now)
        case .pauseSink:
            rest(.refused, until: now.adding(milliseconds: Self.pausedProbeDelay), why: why)
            return schedule(id, at: now.adding(milliseconds: Self.pausedProbeDelay))
        case .retry(let floor, let sinkWait):
            return retry(id, floor: floor, sinkWait: sinkWait, wasProbe: wasProbe, why: why, now: now, jitter: jitter)
        }
    }

    private mutating func retry(
        _ id: MessageID, floor: Duration, sinkWait: Duration?, wasProbe: Bool, why: String, now: Instant,
        jitter: Double
    ) -> AttemptEntry.Outcome? {
        failuresInRow += 1
        if let sinkWait {
            rest(.askedToWait, until: now.adding(milliseconds: sinkWait.milliseconds), why: why)
        } else if wasProbe || (!isProbing && failuresInRow >= Self.failuresUntilRest) {
            backOff(.failing, why: why, now: now)
        }
        pending[id]?.failures += 1
        guard let held = pending[id] else { return nil }
        let delay = schedule.delay(
            after: held.failures, age: held.message.created.duration(to: now), jitter: jitter, floor: floor)
        guard let delay else {
            forget(id)
            return .dead
        }
        return schedule(id, at: now.adding(milliseconds: delay.milliseconds))
    }

    /// The first of a row is recorded; the others repeat it and would only swell the ledger.
    private mutating func unreachable(
        _ id: MessageID, wasProbe: Bool, why: String, now: Instant
    ) -> AttemptEntry.Outcome? {
        let isFirst = !isProbing
        if isFirst || wasProbe { backOff(.unreachable, why: why, now: now) }
        guard let held = pending[id] else { return nil }
        if held.message.created.duration(to: now) >= schedule.span {
            forget(id)
            return .dead
        }
        putBack(id)
        guard isFirst, case .probing(_, let next, _, _) = condition else { return nil }
        return .retry(at: next)
    }

    /// 1 s, 2 s, 4 s … from one failed probe to the next.
    private mutating func backOff(_ cause: SinkCondition.Cause, why: String, now: Instant) {
        var failures = 0
        if case .probing(_, _, let before, _) = condition { failures = before + 1 }
        let delay = min(Self.longestProbeDelay, 1000 << Int64(min(failures, 6)))
        rest(cause, until: now.adding(milliseconds: delay), failures: failures, why: why)
    }

    private mutating func rest(
        _ cause: SinkCondition.Cause, until next: Instant, failures: Int = 0, why: String
    ) {
        guard !isClosed else { return }
        condition = .probing(cause, next: next, failures: failures, why: why)
    }

    private mutating func reopen() {
        failuresInRow = 0
        guard !isClosed else { return }
        condition = .open
        probe = nil
    }

    /// Lets everything go: the ledger has it.
    private mutating func close(_ why: String) {
        condition = .closed(why: why)
        pending.removeAll()
        queue.removeAll()
        probe = nil
    }

    private mutating func forget(_ id: MessageID) {
        pending[id] = nil
    }

    /// Due as before.
    private mutating func putBack(_ id: MessageID) {
        guard let held = pending[id] else { return }
        queue.push(DueHeap.Entry(due: held.message.nextAttempt, sequence: held.sequence, id: id))
    }

    private mutating func schedule(_ id: MessageID, at due: Instant) -> AttemptEntry.Outcome {
        pending[id]?.message.nextAttempt = due
        putBack(id)
        return .retry(at: due)
    }
}

extension Duration {
    /// Whole milliseconds, rounded up.
    var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    }
}

extension Instant {
    func duration(to other: Instant) -> Duration {
        .milliseconds(other.milliseconds - milliseconds)
    }
}
