public import BriefModel
import GRDB

/// What was seen, read, digested and sent, in `ledger.sqlite` of a state directory.
///
/// Calls block; they come from threads of their own, never from the cooperative pool. Writes are meant for one thread,
/// reads may come from any. Other processes may read the database at the same time. The caller holds the lock that
/// keeps a second daemon off the directory: the ledger itself does not.
public final class Ledger: Sendable {
    /// The database file.
    public let path: String
    let pool: DatabasePool

    private init(path: String, pool: DatabasePool) {
        self.path = path
        self.pool = pool
    }

    /// Opens the ledger of a state directory that exists, makes or migrates its tables, and checks that commits are
    /// synchronous (`synchronous = FULL`, read back).
    public static func open(directory: String) throws(LedgerError) -> Ledger {
        let path = directory + "/ledger.sqlite"
        do {
            return Ledger(path: path, pool: try LedgerConnection.open(path: path))
        } catch {
            throw LedgerError(error, path: path, action: "open")
        }
    }

    /// Records all entries in one transaction; the outcomes are in their order. On an error nothing is recorded.
    public func commit(_ entries: [LedgerEntry]) throws(LedgerError) -> [CommitOutcome] {
        try write { database in
            let transaction = LedgerTransaction(database: database)
            var outcomes: [CommitOutcome] = []
            outcomes.reserveCapacity(entries.count)
            for entry in entries { outcomes.append(try transaction.apply(entry)) }
            return outcomes
        }
    }

    /// Counts that the process died while a file was in work, and returns how often it has; a changed file starts at 1.
    public func noteCrash(of file: FileKey, at instant: Instant) throws(LedgerError) -> Int {
        try write { try FileWriting(database: $0).noteCrash(file, at: instant) }
    }

    private func write<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        do {
            return try pool.writeWithoutTransaction { database in
                var value: Value?
                try database.inTransaction(.immediate) {
                    value = try body(database)
                    return .commit
                }
                guard let value else { throw CancellationError() }
                return value
            }
        } catch {
            throw LedgerError(error, path: path, action: "commit")
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        do {
            return try pool.read(body)
        } catch {
            throw LedgerError(error, path: path, action: "read")
        }
    }
}
