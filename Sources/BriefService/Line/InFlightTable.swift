import BriefModel
import LinuxKit
import Synchronization

/// The files between being taken and being done with, by name; nothing is taken twice.
final class InFlightTable: Sendable {
    private struct Work {
        let identity: FileIdentity
        var brief: BriefID?
    }

    private let work = Mutex<[FileName: Work]>([:])

    /// Takes a file; answers the brief that an earlier state of this name became, if that one is still in work.
    func begin(_ name: FileName, _ identity: FileIdentity) -> BriefID? {
        work.withLock { work in
            let earlier = work[name]?.brief
            work[name] = Work(identity: identity, brief: nil)
            return earlier
        }
    }

    /// Notes what the file became.
    func read(_ name: FileName, _ identity: FileIdentity, as brief: BriefID) {
        work.withLock { work in
            if work[name]?.identity == identity { work[name]?.brief = brief }
        }
    }

    /// Done with this state of the file; a later one stays.
    func finish(_ name: FileName, _ identity: FileIdentity) {
        work.withLock { work in
            if work[name]?.identity == identity { work[name] = nil }
        }
    }

    func holds(_ name: FileName, _ identity: FileIdentity) -> Bool {
        work.withLock { $0[name]?.identity == identity }
    }

    var count: Int { work.withLock(\.count) }
}
