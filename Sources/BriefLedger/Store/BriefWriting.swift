import BriefModel

import class GRDB.Database

/// Writes briefs with their records; within the transaction of the caller.
struct BriefWriting {
    let database: Database

    /// The row of a brief that is there already.
    func row(of id: BriefID) throws -> Int64? {
        var statement = try BoundStatement(database, "SELECT row FROM briefs WHERE id = ?")
        statement.bind(id.text)
        return try statement.first { $0.integer(0) }
    }

    /// The new row, `nil` when the ledger has a brief of that id.
    func insert(_ brief: Brief, json: [UInt8]) throws -> Int64? {
        var statement = try BoundStatement(
            database,
            "INSERT INTO briefs (id, received, supersedes, json) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING")
        statement.bind(brief.id.text)
        statement.bind(brief.received.milliseconds)
        statement.bind(brief.supersedes?.text)
        statement.bind(utf8: json)
        try statement.run()
        guard database.changesCount == 1 else { return nil }
        let row = database.lastInsertedRowID
        try insert(records: brief.records, brief: row)
        return row
    }

    private static let columns =
        "INSERT INTO records (brief, ordinal, id, kind, subject, direction, amount, unit, date, flags, confidence) VALUES "
    private static let values = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    private static let insertOne = columns + values
    private static let insertFour = columns + [values, values, values, values].joined(separator: ", ")

    private func insert(records: [Record], brief: Int64) throws {
        var next = 0
        while next < records.count {
            let size = records.count - next >= 4 ? 4 : 1
            var statement = try BoundStatement(database, size == 4 ? BriefWriting.insertFour : BriefWriting.insertOne)
            for ordinal in next..<next + size {
                statement.bind(brief)
                statement.bind(ordinal)
                statement.bind(records[ordinal])
            }
            try statement.run()
            next += size
        }
    }
}

extension BoundStatement {
    /// The columns that queries filter by.
    fileprivate mutating func bind(_ record: Record) {
        bind(record.id.text)
        bind(record.kind.rawValue)
        switch record.fact {
        case .flow(let flow):
            bind(flow.subject)
            bind(flow.direction.rawValue)
            bind(flow.amount?.value.description)
            bind(flow.unit)
        case .mover(let mover):
            bind(mover.symbol)
            bind(mover.direction?.rawValue)
            bind(mover.changePercent?.description)
            bindNull()
        case .notice(let notice):
            bind(notice.number ?? notice.title)
            bindNulls(3)
        case .headline(let headline):
            bind(headline.text)
            bindNulls(3)
        }
        bind(record.date?.description)
        bind(Int(record.flags.rawValue))
        bind(record.confidence.hundredths)
    }

    private mutating func bindNulls(_ count: Int) {
        for _ in 0..<count { bindNull() }
    }
}
