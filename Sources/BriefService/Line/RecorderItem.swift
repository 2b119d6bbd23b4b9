import BriefLedger
import BriefModel
import LinuxKit

/// What the recorder is handed, in the order it is handed.
enum RecorderItem: Sendable {
    /// A file that was read.
    case brief(FileName, FileIdentity, BriefEntry)
    /// A file that became no brief and stays where it is: vanished, waiting, a symbolic link.
    case fate(FileName, FileIdentity?, FileEntry)
    /// A file that was rejected.
    case rejected(FileName, FileIdentity?, FileEntry, Rejection)
    /// A file that the ledger knows already and that is still in the folder.
    case known(FileName, FileIdentity, FileState)
    /// The outcome of one delivery.
    case attempt(AttemptEntry)
    /// Answered once everything before it is recorded.
    case barrier(@Sendable () -> Void)

    /// What is written to the ledger.
    var entry: LedgerEntry? {
        switch self {
        case .brief(_, _, let entry): .brief(entry)
        case .fate(_, _, let entry), .rejected(_, _, let entry, _): .file(entry)
        case .attempt(let entry): .attempt(entry)
        case .known, .barrier: nil
        }
    }

    /// Whether it may wait for company.
    var isMark: Bool {
        if case .attempt = self { true } else { false }
    }
}
