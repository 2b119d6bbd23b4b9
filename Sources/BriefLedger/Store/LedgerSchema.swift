import GRDB

/// The tables, as an ordered list of migrations; a migration is never edited once it has been released.
///
/// A brief is kept once, as the JSON of the record contract. `records` is an index over it: the columns that queries
/// filter by, and the ordinal to cut the record out (`json_extract(json, '$.records[ordinal]')`). Properties of a
/// brief that are only shown are a view over that JSON: columns would repeat it, and a strict table would compute
/// even virtual ones at each insert. A typical brief thus takes its JSON
/// and about a hundred bytes a record. Record ids have no index: they are hashes, so each insert would dirty another
/// page, and a record is found through its brief or a scan.
enum LedgerSchema {
    /// "brfd", `PRAGMA application_id`: tells a ledger from another program's database.
    static let applicationID = 0x6272_6664

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1") { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            for table in [files, briefs, records, digests, outbox, crashes] { try database.execute(sql: table) }
        }
        return migrator
    }

    /// A test of `state` by `OR`: SQLite builds a table in memory for each run of a statement that tests `IN (…)`, which
    /// costs more than the insert.
    private static func isOneOf(_ states: [String]) -> String {
        states.map { "state = '\($0)'" }.joined(separator: " OR ")
    }

    private static let files = """
        CREATE TABLE files (
            row INTEGER PRIMARY KEY,
            folder TEXT NOT NULL,
            name BLOB NOT NULL,
            device INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL, -- ns since 1970
            state TEXT NOT NULL CHECK (\(isOneOf(FileState.allCases.map(\.rawValue)))),
            brief INTEGER REFERENCES briefs (row),
            reason TEXT,
            detail TEXT,
            seen INTEGER NOT NULL, -- ms since 1970, as all instants here
            settled INTEGER,
            CHECK ((brief IS NOT NULL) = (\(isOneOf(["recorded", "superseded", "duplicate"]))))
        ) STRICT;
        CREATE INDEX files_by_name ON files (name, folder);
        CREATE INDEX files_by_brief ON files (brief) WHERE brief IS NOT NULL;
        """

    private static let briefs = """
        CREATE TABLE briefs (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            received INTEGER NOT NULL,
            supersedes TEXT,
            json TEXT NOT NULL
        ) STRICT;
        CREATE VIEW brief_properties AS
            SELECT row, id, received, supersedes, json ->> '$.sha256' AS sha256, json ->> '$.size' AS size,
                json ->> '$.file' AS file, json ->> '$.format' AS format, json ->> '$.language' AS language,
                json ->> '$.title' AS title
            FROM briefs;
        """

    private static let records = """
        CREATE TABLE records (
            brief INTEGER NOT NULL REFERENCES briefs (row),
            ordinal INTEGER NOT NULL, -- place in the brief's list, from 0
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT, -- a flow's subject, a mover's symbol, a notice's number or title, a headline's text
            direction TEXT,
            amount TEXT, -- canonical decimal: a flow's amount, a mover's change in percent
            unit TEXT,
            date TEXT, -- ISO 8601
            flags INTEGER NOT NULL,
            confidence INTEGER NOT NULL, -- hundredths
            PRIMARY KEY (brief, ordinal)
        ) STRICT, WITHOUT ROWID;
        """

    private static let digests = """
        CREATE TABLE digests (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            revision INTEGER NOT NULL,
            window_from INTEGER NOT NULL,
            window_to INTEGER NOT NULL,
            late INTEGER NOT NULL,
            json TEXT NOT NULL
        ) STRICT;
        CREATE TABLE digest_briefs (
            digest INTEGER NOT NULL REFERENCES digests (row),
            brief INTEGER NOT NULL REFERENCES briefs (row),
            PRIMARY KEY (digest, brief)
        ) STRICT, WITHOUT ROWID;
        """

    /// A body that is the digest's JSON with a few bytes around it is kept as these bytes alone (`head`, `tail`);
    /// without a tail `head` is the body.
    private static let outbox = """
        CREATE TABLE outbox (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            digest INTEGER NOT NULL REFERENCES digests (row),
            sink TEXT NOT NULL,
            format TEXT NOT NULL,
            content_type TEXT NOT NULL,
            head BLOB NOT NULL,
            tail BLOB,
            created INTEGER NOT NULL,
            next_attempt INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (\(isOneOf(OutboxMessage.State.allCases.map(\.rawValue))))
        ) STRICT;
        CREATE INDEX outbox_pending ON outbox (sink, row) WHERE state = 'pending';
        CREATE TABLE attempts (
            message INTEGER NOT NULL REFERENCES outbox (row),
            number INTEGER NOT NULL, -- from 1
            started INTEGER NOT NULL,
            milliseconds INTEGER NOT NULL,
            status INTEGER,
            error TEXT,
            outcome TEXT NOT NULL, -- the message's state afterwards
            PRIMARY KEY (message, number)
        ) STRICT, WITHOUT ROWID;
        """

    private static let crashes = """
        CREATE TABLE crashes (
            folder TEXT NOT NULL,
            name BLOB NOT NULL,
            device INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            count INTEGER NOT NULL,
            last INTEGER NOT NULL,
            PRIMARY KEY (folder, name)
        ) STRICT, WITHOUT ROWID;
        """
}
