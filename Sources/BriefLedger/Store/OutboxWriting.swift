import BriefModel
import GRDB

/// Writes digests, messages and the outcomes of tries; within the transaction of the caller.
struct OutboxWriting {
    let database: Database

    /// Stores a digest with its messages; one that is there already keeps its bytes.
    func insert(_ digest: DigestEntry, messages: [OutboxMessage]) throws {
        guard let row = try insert(digest) else { return }
        for brief in digest.briefs { try insert(member: brief, of: row) }
        for message in messages { try insert(message, digest: row, json: digest.json) }
    }

    private func insert(_ digest: DigestEntry) throws -> Int64? {
        var statement = try BoundStatement(
            database,
            """
            INSERT INTO digests (id, name, revision, window_from, window_to, late, json)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            """)
        statement.bind(digest.id.text)
        statement.bind(digest.name)
        statement.bind(digest.revision)
        statement.bind(digest.from.milliseconds)
        statement.bind(digest.to.milliseconds)
        statement.bind(digest.late ? 1 : 0)
        statement.bind(utf8: digest.json)
        try statement.run()
        return database.changesCount == 1 ? database.lastInsertedRowID : nil
    }

    private func insert(member brief: BriefID, of digest: Int64) throws {
        var statement = try BoundStatement(
            database, "INSERT INTO digest_briefs (digest, brief) SELECT ?, row FROM briefs WHERE id = ?")
        statement.bind(digest)
        statement.bind(brief.text)
        try statement.run()
    }

    private func insert(_ message: OutboxMessage, digest: Int64, json: [UInt8]) throws {
        var statement = try BoundStatement(
            database,
            """
            INSERT INTO outbox
            (id, digest, sink, format, content_type, head, tail, created, next_attempt, attempts, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        statement.bind(message.id.text)
        statement.bind(digest)
        statement.bind(message.sink)
        statement.bind(message.format)
        statement.bind(message.contentType)
        if let frame = frame(of: json, in: message.body) {
            statement.bind(blob: message.body[..<frame.lowerBound])
            statement.bind(blob: message.body[frame.upperBound...])
        } else {
            statement.bind(blob: message.body)
            statement.bindNull()
        }
        statement.bind(message.created.milliseconds)
        statement.bind(message.nextAttempt.milliseconds)
        statement.bind(message.attempts)
        statement.bind(message.state.rawValue)
        try statement.run()
    }

    /// Where `body` has `json`, when at most two bytes follow it: a closing brace, a line end.
    private func frame(of json: [UInt8], in body: [UInt8]) -> Range<Int>? {
        guard !json.isEmpty else { return nil }
        for following in 0...2 where body.count >= json.count + following {
            let end = body.count - following
            if body[end - json.count..<end].elementsEqual(json) { return end - json.count..<end }
        }
        return nil
    }

    /// Stores the outcome of a try under the message's next number; false when there is no such message.
    ///
    /// A message that was delivered stays delivered: a late outcome of another try changes nothing but the count.
    func insert(_ attempt: AttemptEntry) throws -> Bool {
        var find = try BoundStatement(database, "SELECT row, attempts, state FROM outbox WHERE id = ?")
        find.bind(attempt.message.text)
        let found = try find.first { (row: $0.integer(0), attempts: $0.integer(1), state: $0.text(2)) }
        guard let found else { return false }
        let wasDelivered = found.state == OutboxMessage.State.delivered.rawValue
        try update(found.row, attempt, state: wasDelivered ? .delivered : attempt.outcome.state)
        try insert(attempt, number: found.attempts + 1, message: found.row)
        return true
    }

    private func update(_ row: Int64, _ attempt: AttemptEntry, state: OutboxMessage.State) throws {
        var statement = try BoundStatement(
            database,
            "UPDATE outbox SET attempts = attempts + 1, state = ?, next_attempt = coalesce(?, next_attempt) WHERE row = ?"
        )
        statement.bind(state.rawValue)
        if case .retry(let instant) = attempt.outcome {
            statement.bind(instant.milliseconds)
        } else {
            statement.bindNull()
        }
        statement.bind(row)
        try statement.run()
    }

    private func insert(_ attempt: AttemptEntry, number: Int64, message: Int64) throws {
        var statement = try BoundStatement(
            database,
            """
            INSERT INTO attempts (message, number, started, milliseconds, status, error, outcome)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        statement.bind(message)
        statement.bind(number)
        statement.bind(attempt.started.milliseconds)
        statement.bind(attempt.milliseconds)
        statement.bind(attempt.status)
        statement.bind(attempt.error)
        statement.bind(attempt.outcome.state.rawValue)
        try statement.run()
    }
}
