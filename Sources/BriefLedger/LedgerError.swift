/// Why the ledger could not do something. Nothing of the failed call is recorded.
public struct LedgerError: Error, Hashable, Sendable {
    public enum Reason: String, Sendable {
        /// No space left for the database or its journal.
        case full
        /// Another program holds the database's write lock.
        case locked
        /// The database's pages contradict each other.
        case corrupt
        /// The file is no SQLite database, or one of another program.
        case foreign
        /// A newer briefd wrote the database.
        case newer
        /// The file or folder cannot be opened or written.
        case unwritable
        /// Reading or writing failed below SQLite.
        case io
        /// The connection would not promise durability.
        case volatile
        /// Anything else; `why` has SQLite's words.
        case other
    }

    /// The database file.
    public let path: String
    /// What was tried: `open`, `commit`, `read`.
    public let action: String
    public let reason: Reason
    /// Details, for people.
    public let why: String

    init(path: String, action: String, reason: Reason, why: String) {
        self.path = path
        self.action = action
        self.reason = reason
        self.why = why
    }
}

extension LedgerError: CustomStringConvertible {
    /// *place: what (why) [hint]*
    public var description: String {
        "\(path): \(action) failed: \(what) (\(why))" + (hint.map { " [\($0)]" } ?? "")
    }

    private var what: String {
        switch reason {
        case .full: "no space left"
        case .locked: "the database is locked"
        case .corrupt: "the database is damaged"
        case .foreign: "not a ledger of briefd"
        case .newer: "written by a newer briefd"
        case .unwritable: "the database cannot be opened for writing"
        case .io: "input or output error"
        case .volatile: "commits would not survive a power cut"
        case .other: "database error"
        }
    }

    private var hint: String? {
        switch reason {
        case .full: "free space on that file system; nothing was lost, the entries are tried again"
        case .locked: "end the program that holds it open for writing"
        case .corrupt: "move the file away and start again, or restore it from a copy"
        case .foreign: "name another state directory"
        case .newer: "upgrade briefd, or name another state directory"
        case .unwritable: "the state directory must exist and be writable by this user"
        case .volatile: "put the state directory on a local file system"
        case .io, .other: nil
        }
    }
}
