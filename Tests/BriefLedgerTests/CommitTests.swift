import BriefModel
import GRDB
import Testing

@testable import BriefLedger

@Suite struct `A commit` {
    let state = TemporaryState()

    @Test func `records a brief with its digest and messages`() throws {
        let ledger = try Ledger.open(directory: state.path)
        let entry = Samples.entry(1, sinks: ["stdout", "hook"])
        #expect(try ledger.commit([.brief(entry)]) == [.recorded])

        #expect(try ledger.brief(entry.brief.id) == entry.json)
        let digest = try #require(entry.digest)
        #expect(try ledger.digest(digest.id) == digest.json)
        #expect(try ledger.message(entry.messages[1].id) == entry.messages[1])
        let fate = try #require(try ledger.lastFate(folder: "/drop", name: entry.file.name))
        #expect(fate == FileFate(file: entry.file, state: .recorded, brief: entry.brief.id, reason: nil))
        let counts = try ledger.counts()
        #expect(counts.files == [.recorded: 1])
        #expect(counts.briefs == 1)
        #expect(counts.records == 5)
        #expect(counts.messages == ["stdout": [.pending: 1], "hook": [.pending: 1]])
    }

    @Test func `finds each record's JSON at its ordinal`() throws {
        let ledger = try Ledger.open(directory: state.path)
        let entry = Samples.entry(1)
        _ = try ledger.commit([.brief(entry)])
        var found: [String] = []
        try ledger.read { database in
            let sql = """
                SELECT json_extract(json, '$.records[' || ordinal || ']')
                FROM records JOIN briefs ON briefs.row = brief ORDER BY ordinal
                """
            try BoundStatement(database, sql).rows { found.append($0.text(0)) }
        }
        let expected = entry.brief.records.map { record in
            var json = JSONWriter()
            record.write(to: &json)
            return String(decoding: json.bytes, as: UTF8.self)
        }
        #expect(found == expected)
    }

    @Test func `keeps the order of its outcomes over many kinds of entries`() throws {
        let ledger = try Ledger.open(directory: state.path)
        let first = Samples.entry(1)
        let again = BriefEntry(
            file: Samples.file(2), seen: Samples.noon, settled: Samples.noon, brief: first.brief, json: first.json,
            digest: Samples.entry(2).digest, messages: Samples.entry(2).messages)
        let rejected = FileEntry(file: Samples.file(3), state: .rejected, reason: "too-large", seen: Samples.noon)
        let delivered = AttemptEntry(
            message: first.messages[0].id, started: Samples.noon, milliseconds: 3, status: 204, outcome: .delivered)
        let stray = AttemptEntry(
            message: MessageID(text: "m_none"), started: Samples.noon, milliseconds: 3, outcome: .dead)
        let outcomes = try ledger.commit([
            .brief(first), .brief(again), .file(rejected), .attempt(delivered), .attempt(stray),
        ])
        #expect(outcomes == [.recorded, .duplicate(of: first.brief.id), .stored, .stored, .unknownMessage])
        let counts = try ledger.counts()
        #expect(counts.files == [.recorded: 1, .duplicate: 1, .rejected: 1])
        #expect(counts.messages == ["hook": [.delivered: 1]])
        let fate = try #require(try ledger.lastFate(folder: "/drop", name: again.file.name))
        #expect(fate.brief == first.brief.id)
    }

    @Test func `counts a file once that is read again after a crash`() throws {
        let ledger = try Ledger.open(directory: state.path)
        let entry = Samples.entry(1)
        _ = try ledger.commit([.brief(entry)])
        #expect(try ledger.commit([.brief(entry)]) == [.duplicate(of: entry.brief.id)])
        #expect(try ledger.counts().files == [.recorded: 1])
    }

    @Test func `lets a waiting file take its later fate`() throws {
        let ledger = try Ledger.open(directory: state.path)
        let waiting = FileEntry(file: Samples.file(1), state: .waiting, reason: "no-permission", seen: Samples.noon)
        _ = try ledger.commit([.file(waiting)])
        #expect(try ledger.lastFate(folder: "/drop", name: Samples.file(1).name)?.reason == "no-permission")
        _ = try ledger.commit([.brief(Samples.entry(1))])
        #expect(try ledger.counts().files == [.recorded: 1])
        #expect(try ledger.lastFate(folder: "/drop", name: Samples.file(1).name)?.reason == nil)
    }

    @Test func `marks the file of a revised brief as superseded`() throws {
        let ledger = try Ledger.open(directory: state.path)
        let first = Samples.entry(1)
        let second = Samples.entry(2, supersedes: first.brief.id)
        _ = try ledger.commit([.brief(first)])
        _ = try ledger.commit([.brief(second)])
        #expect(try ledger.counts().files == [.superseded: 1, .recorded: 1])
    }

    @Test(arguments: [FileState.recorded, .superseded, .duplicate])
    func `refuses a state that needs a brief without one`(state wrong: FileState) throws {
        let ledger = try Ledger.open(directory: state.path)
        let entry = FileEntry(file: Samples.file(1), state: wrong, reason: nil, seen: Samples.noon)
        #expect(throws: LedgerError.self) { try ledger.commit([.brief(Samples.entry(9)), .file(entry)]) }
        #expect(try ledger.counts() == LedgerCounts())
    }

    @Test func `records nothing of a batch when the disk is full, and all of it afterwards`() throws {
        let ledger = try Ledger.open(directory: state.path)
        _ = try ledger.commit([.brief(Samples.entry(0))])
        let before = try ledger.counts()
        let batch = (1...200).map { LedgerEntry.brief(Samples.entry($0)) }
        try ledger.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 60") }
        let error = #expect(throws: LedgerError.self) { try ledger.commit(batch) }
        #expect(error?.reason == .full)
        #expect(error.map { "\($0)" }?.contains("no space left") == true)
        #expect(try ledger.counts() == before)
        try ledger.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
        #expect(try ledger.commit(batch).count == 200)
        #expect(try ledger.counts().briefs == 201)
    }
}
