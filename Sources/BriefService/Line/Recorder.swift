import BriefLedger
import BriefModel
import LinuxKit
import Logging
import Synchronization

/// Writes what was read to the ledger in groups, then puts the files away and hands the messages on.
///
/// Owns one thread: `run` blocks. Everything reaches it through its mailbox, in order.
final class Recorder: Sendable {
    typealias Commit = @Sendable ([LedgerEntry]) throws -> [CommitOutcome]

    /// Bounded: who pushes waits while the ledger is behind.
    let mailbox = Mailbox<RecorderItem>(capacity: 4096)
    let pulse = Pulse()
    private let commit: Commit
    private let disposal: FileDisposal
    private let inFlight: InFlightTable
    private let deliver: @Sendable ([OutboxMessage]) -> Void
    private let log: Logger
    private let stop: EventFlag
    private let isStopping = Atomic<Bool>(false)

    init(
        commit: @escaping Commit, disposal: FileDisposal, inFlight: InFlightTable,
        deliver: @escaping @Sendable ([OutboxMessage]) -> Void, log: Logger
    ) throws(SystemError) {
        self.commit = commit
        self.disposal = disposal
        self.inFlight = inFlight
        self.deliver = deliver
        self.log = log
        stop = try EventFlag()
    }

    /// Until the mailbox is closed and drained; throws what the ledger will not get over.
    func run() throws {
        defer { end() }
        var round = RecorderRound(disposal: disposal, inFlight: inFlight, deliver: deliver, log: log)
        var pace = CommitPace()
        var pending: [RecorderItem] = []
        while true {
            let wait = pace.wait(now: MonotonicClock.now())
            if let wait, wait == .zero {
                try record(&pending, &round)
                pace.committed()
            }
            if pending.isEmpty { pulse.rest() }
            let patience = pending.isEmpty ? nil : wait
            guard let items = mailbox.takeAll(upTo: pace.room, waiting: patience) else { break }
            pulse.beat()
            let marks = items.count { $0.isMark }
            pace.gathered(files: items.count - marks, marks: marks, now: MonotonicClock.now())
            pending += items
        }
        try record(&pending, &round)
    }

    /// From now on a ledger that cannot be written is not waited for: what it did not take is read again at the next
    /// start.
    func beginStopping() {
        isStopping.store(true, ordering: .releasing)
        stop.raise()
    }

    private func end() {
        mailbox.close()
        while let items = mailbox.takeAll() { pass(items) }
    }

    private func record(_ pending: inout [RecorderItem], _ round: inout RecorderRound) throws {
        if pending.isEmpty { return }
        round.writeReasons(pending)
        let entries = pending.compactMap(\.entry)
        if let outcomes = entries.isEmpty ? [] : try committed(entries, &round) {
            round.finish(pending, outcomes)
        } else {
            pass(pending)
        }
        pending.removeAll(keepingCapacity: true)
    }

    /// Nobody waits for what will not be recorded.
    private func pass(_ items: [RecorderItem]) {
        for case .barrier(let passed) in items { passed() }
    }

    /// `nil` when the ledger could not be written until the stop.
    private func committed(_ entries: [LedgerEntry], _ round: inout RecorderRound) throws -> [CommitOutcome]? {
        var pause = Duration.milliseconds(250)
        while true {
            pulse.beat()
            do {
                let outcomes = try commit(entries)
                round.ledger.worked()
                return outcomes
            } catch let error as LedgerError where error.isPassing {
                round.ledger.failed("\(error)")
            }
            if isStopping.load(ordering: .acquiring) {
                log.error(
                    "\(entries.count) entries are not in the ledger; their files are read again at the next start")
                return nil
            }
            _ = try? Poll.waitUntilReadable([stop.raw], deadline: MonotonicClock.now() + pause)
            pause = min(pause * 2, .seconds(5))
        }
    }
}

extension LedgerError {
    /// Whether waiting may help.
    fileprivate var isPassing: Bool {
        switch reason {
        case .full, .locked, .io, .unwritable: true
        case .corrupt, .foreign, .newer, .volatile, .other: false
        }
    }
}
