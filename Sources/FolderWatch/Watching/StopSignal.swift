import LinuxKit
import Synchronization

/// A request to stop that a loop can both ask about and poll for.
final class StopSignal: Sendable {
    private let raised = Atomic(false)
    private let flag: EventFlag

    init() throws(SystemError) {
        flag = try EventFlag()
    }

    var raw: Int32 { flag.raw }

    var isRaised: Bool { raised.load(ordering: .acquiring) }

    func raise() {
        raised.store(true, ordering: .releasing)
        flag.raise()
    }
}
