/// How much the ledger holds, by state; one consistent moment.
public struct LedgerCounts: Hashable, Sendable {
    /// States without files are absent.
    public var files: [FileState: Int] = [:]
    public var briefs = 0
    public var records = 0
    /// By sink name; states without messages are absent.
    public var messages: [String: [OutboxMessage.State: Int]] = [:]
}
