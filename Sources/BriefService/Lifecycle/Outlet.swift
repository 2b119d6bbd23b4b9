import BriefLedger
import Synchronization

/// Where the recorder puts messages; joined to the delivery once that exists.
final class Outlet: Sendable {
    private let target = Mutex<(@Sendable ([OutboxMessage]) -> Void)?>(nil)

    func open(_ target: @escaping @Sendable ([OutboxMessage]) -> Void) {
        self.target.withLock { $0 = target }
    }

    /// Without a target the messages stay in the ledger, which is where the delivery begins.
    func send(_ messages: [OutboxMessage]) {
        target.withLock(\.self)?(messages)
    }
}
