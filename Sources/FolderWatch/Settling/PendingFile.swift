import LinuxKit

/// A name that is not settled yet.
struct PendingFile {
    enum Phase: Hashable {
        /// There is a name, and nobody was seen to write.
        case appeared
        /// Somebody wrote and has not closed since.
        case writing
        case closed
        case movedIn
        case scanned
        /// Only attributes changed: perhaps it can be read now, perhaps its time was set.
        case stirred
        /// Deleted, or moved out with this cookie (0 for deleted); it may come back at once.
        case gone(cookie: UInt32)
    }

    var phase: Phase
    /// When to look at it.
    var due: Duration
    /// When its present phase began.
    var since: Duration
    /// What the last look found; `nil` where it has changed since, or nobody looked.
    var observed: FileIdentity?
    /// The entry of the queue that stands for it, and that entry's time, which is never after `due`; the end of time
    /// while there is none.
    var ticket: UInt64
    var queuedFor: Duration

    /// How it arrived, once it is complete.
    var arrival: Arrival {
        switch phase {
        case .movedIn: .renamed
        case .closed: .closed
        case .scanned: .scanned
        case .appeared, .writing, .stirred, .gone: .quiet
        }
    }
}
