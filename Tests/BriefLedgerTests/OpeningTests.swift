import BriefModel
import GRDB
import Testing

@testable import BriefLedger

@Suite struct `Opening a ledger` {
    let state = TemporaryState()

    @Test func `promises durability on the connection that writes`() throws {
        let ledger = try Ledger.open(directory: state.path)
        for (name, value) in [("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1")] {
            let found = try ledger.pool.writeWithoutTransaction { try LedgerConnection.pragma(name, $0) }
            #expect(found == value, "\(name)")
        }
    }

    @Test func `finds what an earlier process recorded`() throws {
        let entry = Samples.entry(1)
        do {
            let ledger = try Ledger.open(directory: state.path)
            _ = try ledger.commit([.brief(entry)])
        }
        let ledger = try Ledger.open(directory: state.path)
        #expect(try ledger.pendingMessages(sink: "hook", limit: 10) == entry.messages)
        #expect(try ledger.commit([.brief(entry)]) == [.duplicate(of: entry.brief.id)])
    }

    @Test func `lets another connection read while this one writes`() throws {
        let ledger = try Ledger.open(directory: state.path)
        _ = try ledger.commit([.brief(Samples.entry(1))])
        var configuration = Configuration()
        configuration.readonly = true
        let other = try DatabaseQueue(path: state.database, configuration: configuration)
        _ = try ledger.commit([.brief(Samples.entry(2))])
        #expect(try other.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM briefs") } == 2)
    }

    @Test func `refuses a folder that is not there`() {
        let error = #expect(throws: LedgerError.self) { try Ledger.open(directory: state.path + "/absent") }
        #expect(error?.reason == .unwritable)
        #expect(error.map { "\($0)" }?.hasPrefix("\(state.path)/absent/ledger.sqlite: open failed: ") == true)
    }

    @Test func `refuses a file that is no database`() {
        state.write(Array(repeating: UInt8(ascii: "x"), count: 4096), to: "ledger.sqlite")
        let error = #expect(throws: LedgerError.self) { try Ledger.open(directory: state.path) }
        #expect(error?.reason == .foreign)
    }

    @Test func `refuses another program's database`() throws {
        let other = try DatabaseQueue(path: state.database)
        try other.write { try $0.execute(sql: "CREATE TABLE t (x)") }
        try other.close()
        let error = #expect(throws: LedgerError.self) { try Ledger.open(directory: state.path) }
        #expect(error?.reason == .foreign)
    }

    @Test func `refuses a database of a newer program`() throws {
        do {
            let ledger = try Ledger.open(directory: state.path)
            try ledger.pool.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v999')") }
        }
        let error = #expect(throws: LedgerError.self) { try Ledger.open(directory: state.path) }
        #expect(error?.reason == .newer)
    }

    @Test func `says when the database is damaged`() throws {
        do {
            let ledger = try Ledger.open(directory: state.path)
            _ = try ledger.commit((0..<50).map { .brief(Samples.entry($0)) })
            try ledger.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        }
        damage(from: 4096)
        let error = #expect(throws: LedgerError.self) {
            let ledger = try Ledger.open(directory: state.path)
            _ = try ledger.counts()
        }
        #expect(error?.reason == .corrupt)
    }

    private func damage(from offset: Int) {
        state.overwrite("ledger.sqlite", at: offset, with: [UInt8](repeating: 0xEE, count: 100_000))
    }
}
