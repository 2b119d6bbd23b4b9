public import BriefModel
import GRDB

extension Ledger {
    /// What became of the newest file of that path, `nil` when none was seen.
    public func lastFate(folder: String, name: [UInt8]) throws(LedgerError) -> FileFate? {
        try read { database in
            var statement = try BoundStatement(
                database,
                """
                SELECT device, inode, files.size, modified, state, id, reason
                FROM files LEFT JOIN briefs ON briefs.row = files.brief
                WHERE name = ? AND folder = ? ORDER BY files.row DESC LIMIT 1
                """)
            statement.bind(blob: name)
            statement.bind(folder)
            return try statement.first { row in
                let file = FileKey(
                    folder: folder, name: name, device: UInt64(bitPattern: row.integer(0)),
                    inode: UInt64(bitPattern: row.integer(1)), size: row.integer(2), modified: row.integer(3))
                return FileFate(
                    file: file, state: FileState(rawValue: row.text(4)) ?? .waiting,
                    brief: row.optionalText(5).map(BriefID.init(text:)), reason: row.optionalText(6))
            }
        }
    }

    /// Messages of a sink that are to be sent, oldest first, at most `limit`.
    ///
    /// `after` continues behind a message of the page before, whatever became of it since.
    public func pendingMessages(
        sink: String, after: MessageID? = nil, limit: Int
    ) throws(LedgerError) -> [OutboxMessage] {
        try read { database in
            var statement = try BoundStatement(
                database,
                Ledger.selectMessage + """
                     WHERE sink = ? AND state = 'pending'
                    AND outbox.row > coalesce((SELECT row FROM outbox WHERE id = ?), 0)
                    ORDER BY outbox.row LIMIT ?
                    """)
            statement.bind(sink)
            statement.bind(after?.text)
            statement.bind(limit)
            var messages: [OutboxMessage] = []
            try statement.rows { messages.append(OutboxMessage($0)) }
            return messages
        }
    }

    /// A message in whatever state it is, `nil` when there is none of that id.
    public func message(_ id: MessageID) throws(LedgerError) -> OutboxMessage? {
        try read { database in
            var statement = try BoundStatement(database, Ledger.selectMessage + " WHERE outbox.id = ?")
            statement.bind(id.text)
            return try statement.first(OutboxMessage.init)
        }
    }

    /// The JSON of a brief, `nil` when the ledger does not have it.
    public func brief(_ id: BriefID) throws(LedgerError) -> [UInt8]? {
        try json("SELECT json FROM briefs WHERE id = ?", id.text)
    }

    /// The JSON of a digest, `nil` when the ledger does not have it.
    public func digest(_ id: DigestID) throws(LedgerError) -> [UInt8]? {
        try json("SELECT json FROM digests WHERE id = ?", id.text)
    }

    /// How much the ledger holds, by state.
    public func counts() throws(LedgerError) -> LedgerCounts {
        try read { database in
            var counts = LedgerCounts()
            try BoundStatement(database, "SELECT state, count(*) FROM files GROUP BY state").rows { row in
                if let state = FileState(rawValue: row.text(0)) { counts.files[state] = row.int(1) }
            }
            try BoundStatement(database, "SELECT (SELECT count(*) FROM briefs), (SELECT count(*) FROM records)").rows {
                (counts.briefs, counts.records) = ($0.int(0), $0.int(1))
            }
            try BoundStatement(database, "SELECT sink, state, count(*) FROM outbox GROUP BY sink, state").rows { row in
                if let state = OutboxMessage.State(rawValue: row.text(1)) {
                    counts.messages[row.text(0), default: [:]][state] = row.int(2)
                }
            }
            return counts
        }
    }

    private func json(_ sql: String, _ id: String) throws(LedgerError) -> [UInt8]? {
        try read { database in
            var statement = try BoundStatement(database, sql)
            statement.bind(id)
            return try statement.first { $0.bytes(0) }
        }
    }

    private static let selectMessage = """
        SELECT outbox.id, digests.id, sink, format, content_type, head, tail, created, next_attempt, attempts, state,
            iif(tail IS NULL, NULL, json)
        FROM outbox JOIN digests ON digests.row = outbox.digest
        """
}

extension OutboxMessage {
    /// From the columns of `selectMessage`.
    fileprivate init(_ row: ResultRow) {
        var body = row.bytes(5)
        if !row.isNull(6) {
            body += row.bytes(11)
            body += row.bytes(6)
        }
        self.init(
            id: MessageID(text: row.text(0)), digest: DigestID(text: row.text(1)), sink: row.text(2),
            format: row.text(3), contentType: row.text(4), body: body,
            created: Instant(milliseconds: row.integer(7)), attempts: row.int(9),
            nextAttempt: Instant(milliseconds: row.integer(8)), state: State(rawValue: row.text(10)) ?? .pending)
    }
}
