import BriefLedger
import BriefModel

/// Which messages a sink takes into memory, so that each comes exactly once although it can come two ways: handed over
/// after its commit, or read from the ledger.
///
/// While the ledger has messages that memory has not, only pages of the ledger are taken, in its order: then a page
/// never holds what was already here.
struct SinkIntake: Sendable {
    /// At most so many messages are read at once.
    static let pageLimit = 512

    let capacity: Int
    /// The ledger may have messages behind `cursor`. At the start it may.
    private(set) var hasMore = true
    /// Something was turned away since the last page was asked for, which that page may lack.
    private var hasTurnedAway = false
    /// The last message that was taken.
    private var cursor: MessageID?
    /// What the last two pages brought: it can still be handed over, and must not be taken twice.
    private var recentPages: (Set<MessageID>, Set<MessageID>) = ([], [])

    init(capacity: Int) {
        self.capacity = capacity
    }

    mutating func accepts(_ id: MessageID, held: Int) -> Bool {
        if recentPages.0.contains(id) || recentPages.1.contains(id) { return false }
        guard !hasMore, held < capacity else {
            hasMore = true
            hasTurnedAway = true
            return false
        }
        cursor = id
        return true
    }

    /// When half of the memory is free.
    func needsRefill(held: Int) -> Bool {
        hasMore && held <= capacity / 2
    }

    /// Asks for a page.
    mutating func beginRefill(held: Int) -> (after: MessageID?, limit: Int)? {
        guard needsRefill(held: held) else { return nil }
        hasTurnedAway = false
        return (cursor, min(Self.pageLimit, capacity - held))
    }

    mutating func took(_ page: [OutboxMessage], isLast: Bool) {
        if let last = page.last {
            cursor = last.id
            recentPages = (Set(page.map(\.id)), recentPages.0)
        }
        hasMore = !isLast || hasTurnedAway
    }
}
