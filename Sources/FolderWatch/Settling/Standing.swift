import LinuxKit

/// What was last said of a name that still stands in the folder.
struct Standing {
    enum Fate: Hashable {
        case delivered(FileIdentity)
        case refused(RefusalReason)
        case unreadable
    }

    let fate: Fate
    /// The scan that last met it.
    var scan: UInt32
}
