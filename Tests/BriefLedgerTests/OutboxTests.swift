import BriefLedger
import BriefModel
import Testing

@Suite struct `The outbox` {
    let state = TemporaryState()

    private func attempt(_ message: OutboxMessage, _ outcome: AttemptEntry.Outcome) -> LedgerEntry {
        .attempt(AttemptEntry(message: message.id, started: Samples.noon, milliseconds: 5, outcome: outcome))
    }

    @Test func `pages pending messages of one sink, oldest first`() throws {
        let ledger = try Ledger.open(directory: state.path)
        let entries = (0..<25).map { Samples.entry(24 - $0, sinks: ["stdout", "hook"]) }
        _ = try ledger.commit(entries.map(LedgerEntry.brief))
        var found: [OutboxMessage] = []
        while true {
            let page = try ledger.pendingMessages(sink: "hook", after: found.last?.id, limit: 10)
            if page.isEmpty { break }
            found += page
            // What is delivered meanwhile does not move the pages.
            _ = try ledger.commit(page.map { attempt($0, .delivered) })
        }
        #expect(found == entries.map { $0.messages[1] })
        #expect(try ledger.pendingMessages(sink: "hook", limit: 10).isEmpty)
        #expect(try ledger.pendingMessages(sink: "stdout", limit: 100).count == 25)
    }

    @Test(arguments: [
        (AttemptEntry.Outcome.delivered, OutboxMessage.State.delivered), (.dead, .dead), (.held, .held),
        (.retry(at: Samples.noon.adding(milliseconds: 5000)), .pending),
    ])
    func `follows each outcome`(outcome: AttemptEntry.Outcome, expected: OutboxMessage.State) throws {
        let ledger = try Ledger.open(directory: state.path)
        let message = Samples.entry(1).messages[0]
        _ = try ledger.commit([.brief(Samples.entry(1)), attempt(message, outcome)])
        let stored = try #require(try ledger.message(message.id))
        #expect(stored.state == expected)
        #expect(stored.attempts == 1)
        let waits = expected == .pending
        #expect(stored.nextAttempt == (waits ? Samples.noon.adding(milliseconds: 5000) : message.nextAttempt))
        #expect(try ledger.pendingMessages(sink: "hook", limit: 5).isEmpty == !waits)
    }

    @Test func `never takes a delivery back`() throws {
        let ledger = try Ledger.open(directory: state.path)
        let message = Samples.entry(1).messages[0]
        _ = try ledger.commit([.brief(Samples.entry(1)), attempt(message, .delivered), attempt(message, .dead)])
        let stored = try #require(try ledger.message(message.id))
        #expect(stored.state == .delivered)
        #expect(stored.attempts == 2)
    }

    @Test(arguments: ["%", "%\n", "{\"data\":%}", "{\"data\":%}\r\n", "%!!!", "", "no digest in it", "%%"])
    func `gives back the bytes of any body`(shape: String) throws {
        let ledger = try Ledger.open(directory: state.path)
        let sample = Samples.entry(1)
        let digest = try #require(sample.digest)
        let body = shape.utf8.flatMap { $0 == UInt8(ascii: "%") ? digest.json : [$0] }
        let message = OutboxMessage(
            id: sample.messages[0].id, digest: digest.id, sink: "hook", format: "x", contentType: "text/plain",
            body: body, created: Samples.noon)
        let entry = BriefEntry(
            file: sample.file, seen: sample.seen, settled: sample.settled, brief: sample.brief, json: sample.json,
            digest: digest, messages: [message])
        _ = try ledger.commit([.brief(entry)])
        #expect(try ledger.message(message.id) == message)
    }
}
