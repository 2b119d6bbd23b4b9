import BriefModel
import GRDB

/// Writes what became of files; within the transaction of the caller.
struct FileWriting {
    let database: Database

    /// Records a fate. A row of the same file that waits takes it; any other row of that very file stands as it is, so
    /// that a file that is read again after a crash is not counted twice.
    func settle(
        _ file: FileKey, as state: FileState, brief: Int64? = nil, reason: String? = nil, detail: String? = nil,
        seen: Instant, settled: Instant?
    ) throws {
        let fate = Fate(state: state, brief: brief, reason: reason, detail: detail, settled: settled)
        guard let known = try row(of: file) else { return try insert(file, fate, seen: seen) }
        if known.state == .waiting { try update(known.row, fate) }
    }

    /// The file of a brief gives way to a revision.
    func supersede(_ brief: BriefID) throws {
        var statement = try BoundStatement(
            database,
            """
            UPDATE files SET state = 'superseded'
            WHERE brief = (SELECT row FROM briefs WHERE id = ?) AND state = 'recorded'
            """)
        statement.bind(brief.text)
        try statement.run()
    }

    /// Counts that a file was in work when the process died; counting starts anew when the file has changed.
    func noteCrash(_ file: FileKey, at instant: Instant) throws -> Int {
        var statement = try BoundStatement(
            database,
            """
            INSERT INTO crashes (folder, name, device, inode, size, modified, count, last)
            VALUES (?, ?, ?, ?, ?, ?, 1, ?)
            ON CONFLICT (folder, name) DO UPDATE SET
                count = iif(device = excluded.device AND inode = excluded.inode AND size = excluded.size
                    AND modified = excluded.modified, count + 1, 1),
                device = excluded.device, inode = excluded.inode, size = excluded.size,
                modified = excluded.modified, last = excluded.last
            RETURNING count
            """)
        statement.bind(file)
        statement.bind(instant.milliseconds)
        var count = 0
        try statement.rows { count = $0.int(0) }
        return count
    }

    private func row(of file: FileKey) throws -> (row: Int64, state: FileState)? {
        var statement = try BoundStatement(
            database,
            """
            SELECT row, state FROM files
            WHERE folder = ? AND name = ? AND device = ? AND inode = ? AND size = ? AND modified = ?
            """)
        statement.bind(file)
        return try statement.first { ($0.integer(0), FileState(rawValue: $0.text(1)) ?? .waiting) }
    }

    private func insert(_ file: FileKey, _ fate: Fate, seen: Instant) throws {
        var statement = try BoundStatement(
            database,
            """
            INSERT INTO files
            (folder, name, device, inode, size, modified, state, brief, reason, detail, settled, seen)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        statement.bind(file)
        statement.bind(fate)
        statement.bind(seen.milliseconds)
        try statement.run()
    }

    private func update(_ row: Int64, _ fate: Fate) throws {
        var statement = try BoundStatement(
            database, "UPDATE files SET state = ?, brief = ?, reason = ?, detail = ?, settled = ? WHERE row = ?")
        statement.bind(fate)
        statement.bind(row)
        try statement.run()
    }
}

/// The columns that a fate sets.
private struct Fate {
    let state: FileState
    let brief: Int64?
    let reason: String?
    let detail: String?
    let settled: Instant?
}

extension BoundStatement {
    /// Folder, name, device, inode, size, modified.
    mutating func bind(_ file: FileKey) {
        bind(file.folder)
        bind(blob: file.name)
        bind(Int64(bitPattern: file.device))
        bind(Int64(bitPattern: file.inode))
        bind(file.size)
        bind(file.modified)
    }

    fileprivate mutating func bind(_ fate: Fate) {
        bind(fate.state.rawValue)
        bind(fate.brief)
        bind(fate.reason)
        bind(fate.detail)
        bind(fate.settled?.milliseconds)
    }
}
