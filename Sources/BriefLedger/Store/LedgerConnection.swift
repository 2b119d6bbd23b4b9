import GRDB

/// Opens the database so that a commit survives a power cut, and refuses what is not a ledger.
enum LedgerConnection {
    static func open(path: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.label = "ledger"
        configuration.maximumReaderCount = 4
        let pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { try refuseForeign($0, path: path) }
        try LedgerSchema.migrator.migrate(pool)
        try pool.writeWithoutTransaction { try promiseDurability($0, path: path) }
        return pool
    }

    private static func refuseForeign(_ database: Database, path: String) throws {
        let application = try pragma("application_id", database)
        let isEmpty = try BoundStatement(database, "SELECT 1 FROM sqlite_schema").first { _ in false } ?? true
        guard isEmpty || application == "\(LedgerSchema.applicationID)" else {
            throw LedgerError(
                path: path, action: "open", reason: .foreign, why: "its application id is \(application ?? "absent")")
        }
        if try !isEmpty && LedgerSchema.migrator.hasBeenSuperseded(database) {
            throw LedgerError(path: path, action: "open", reason: .newer, why: "it has migrations unknown here")
        }
    }

    /// GRDB sets `synchronous = NORMAL` whenever it switches a connection to WAL, after any preparation of ours: with
    /// it the last commits are lost with the power. So it is set here, on the finished connection, and read back.
    private static func promiseDurability(_ database: Database, path: String) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        // A batch of 256 briefs touches about 4 MiB of pages; with SQLite's 2 MiB they would be written twice.
        try database.execute(sql: "PRAGMA cache_size = -8192")
        for (name, wanted) in [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1")] {
            let found = try pragma(name, database) ?? "nothing"
            guard found == wanted else {
                let why = "\(name) is \(found), not \(wanted)"
                throw LedgerError(path: path, action: "open", reason: .volatile, why: why)
            }
        }
    }

    static func pragma(_ name: String, _ database: Database) throws -> String? {
        try BoundStatement(database, "PRAGMA \(name)").first { $0.text(0) }
    }
}

extension LedgerError {
    /// What SQLite or GRDB threw, in the ledger's words.
    init(_ error: any Error, path: String, action: String) {
        switch error {
        case let error as LedgerError:
            self = error
        case let error as DatabaseError:
            let why = "\(error.message ?? "no message"), SQLite code \(error.extendedResultCode.rawValue)"
            self.init(path: path, action: action, reason: Reason(error.resultCode), why: why)
        default:
            self.init(path: path, action: action, reason: .other, why: "\(error)")
        }
    }
}

extension LedgerError.Reason {
    fileprivate init(_ code: ResultCode) {
        switch code {
        case .SQLITE_FULL: self = .full
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
        case .SQLITE_CORRUPT: self = .corrupt
        case .SQLITE_NOTADB: self = .foreign
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .unwritable
        case .SQLITE_IOERR: self = .io
        default: self = .other
        }
    }
}
