import BriefModel
import GRDB

/// Applies entries inside one transaction.
struct LedgerTransaction {
    private let files: FileWriting
    private let briefs: BriefWriting
    private let outbox: OutboxWriting

    init(database: Database) {
        files = FileWriting(database: database)
        briefs = BriefWriting(database: database)
        outbox = OutboxWriting(database: database)
    }

    func apply(_ entry: LedgerEntry) throws -> CommitOutcome {
        switch entry {
        case .brief(let entry):
            return try apply(entry)
        case .file(let entry):
            try files.settle(
                entry.file, as: entry.state, reason: entry.reason, detail: entry.detail, seen: entry.seen,
                settled: entry.settled)
            return .stored
        case .attempt(let entry):
            return try outbox.insert(entry) ? .stored : .unknownMessage
        }
    }

    private func apply(_ entry: BriefEntry) throws -> CommitOutcome {
        let id = entry.brief.id
        if let superseded = entry.brief.supersedes, superseded != id { try files.supersede(superseded) }
        guard let row = try briefs.insert(entry.brief, json: entry.json) else {
            try files.settle(
                entry.file, as: .duplicate, brief: briefs.row(of: id), seen: entry.seen, settled: entry.settled)
            return .duplicate(of: id)
        }
        try files.settle(entry.file, as: .recorded, brief: row, seen: entry.seen, settled: entry.settled)
        if let digest = entry.digest { try outbox.insert(digest, messages: entry.messages) }
        return .recorded
    }
}
