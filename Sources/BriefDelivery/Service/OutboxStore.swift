public import BriefLedger
public import BriefModel

/// Where messages wait that are not in memory.
public protocol OutboxStore: Sendable {
    /// Messages of a sink that are to be sent, oldest first, at most `limit`, after another one or from the start.
    func pendingMessages(sink: String, after: MessageID?, limit: Int) throws -> [OutboxMessage]
}

extension Ledger: OutboxStore {}
