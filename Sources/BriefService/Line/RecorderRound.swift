import BriefLedger
import BriefModel
import LinuxKit
import Logging

/// What is done around a commit: reasons before, messages and files after. For one thread.
struct RecorderRound {
    let disposal: FileDisposal
    let inFlight: InFlightTable
    let deliver: @Sendable ([OutboxMessage]) -> Void
    let log: Logger
    var ledger: ConditionLog
    private var archive: ConditionLog
    private var rejects: ConditionLog
    private var reasons: ConditionLog

    init(
        disposal: FileDisposal, inFlight: InFlightTable, deliver: @escaping @Sendable ([OutboxMessage]) -> Void,
        log: Logger
    ) {
        self.disposal = disposal
        self.inFlight = inFlight
        self.deliver = deliver
        self.log = log
        ledger = ConditionLog("ledger", log: log)
        archive = ConditionLog("archive", log: log)
        rejects = ConditionLog("rejected files", log: log)
        reasons = ConditionLog(disposal.rejected.path, log: log)
    }

    /// Before the commit, so that a rejected file never stands without its reason.
    mutating func writeReasons(_ items: [RecorderItem]) {
        for case .rejected(let name, _, let entry, let rejection) in items {
            guard let file = ReasonFile.name(for: name) else { continue }
            do throws(SystemError) {
                try disposal.rejected.directory().write(
                    ReasonFile.contents(rejection, file: name, received: entry.seen), to: file)
                reasons.worked()
            } catch {
                reasons.failed("\(error)")
            }
        }
    }

    /// The outcomes are those of the items that have an entry, in order.
    mutating func finish(_ items: [RecorderItem], _ outcomes: [CommitOutcome]) {
        let results = results(of: items, outcomes)
        var messages: [OutboxMessage] = []
        for case (.brief(_, _, let entry), .recorded?) in results { messages += entry.messages }
        if !messages.isEmpty { deliver(messages) }
        for (item, outcome) in results { finish(item, outcome) }
    }

    private func results(
        of items: [RecorderItem], _ outcomes: [CommitOutcome]
    ) -> [(RecorderItem, CommitOutcome?)] {
        var next = outcomes.makeIterator()
        return items.map { ($0, $0.entry == nil ? nil : next.next()) }
    }

    private mutating func finish(_ item: RecorderItem, _ outcome: CommitOutcome?) {
        switch item {
        case .brief(let name, let identity, let entry):
            report(name, entry, outcome)
            putAway(name, identity, isRejected: false)
        case .rejected(let name, let identity, _, let rejection):
            log.warning("\(name): rejected: \(rejection)")
            if let identity { putAway(name, identity, isRejected: true) }
        case .known(let name, let identity, let state):
            let isAway = putAway(name, identity, isRejected: state == .rejected)
            if isAway, disposal.after != .keep { log.info("\(name): was \(state.rawValue) before; put away") }
        case .fate(let name, let identity, let entry):
            log.debug("\(name): \(entry.state.rawValue): \(entry.detail ?? entry.reason ?? "")")
            if let identity { inFlight.finish(name, identity) }
        case .attempt: break
        case .barrier(let passed): passed()
        }
    }

    private func report(_ name: FileName, _ entry: BriefEntry, _ outcome: CommitOutcome?) {
        if case .duplicate(let brief)? = outcome {
            log.info("\(name): duplicate: the bytes are those of \(brief)")
        } else {
            let revision = entry.brief.supersedes.map { ", supersedes \($0)" } ?? ""
            log.debug("\(name): recorded: \(entry.brief.id), \(entry.brief.records.count) records\(revision)")
        }
    }

    /// Puts a file where it belongs. A blocked one is no longer in work: the next scan finds it known and hands it in
    /// again.
    ///
    /// - Returns: whether it is there now.
    @discardableResult
    private mutating func putAway(_ name: FileName, _ identity: FileIdentity, isRejected: Bool) -> Bool {
        let outcome = isRejected ? disposal.rejected(name, identity) : disposal.read(name, identity)
        inFlight.finish(name, identity)
        var condition = isRejected ? rejects : archive
        switch outcome {
        case .done: condition.worked()
        case .changed: log.debug("\(name): changed or gone before it was put away")
        case .blocked(let error):
            condition.failed("\(error) (the facts are recorded; the file stays and is tried again at each scan)")
        }
        if isRejected { rejects = condition } else { archive = condition }
        return outcome == .done
    }
}
