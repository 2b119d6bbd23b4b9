public import BriefModel

/// Something to be recorded.
public enum LedgerEntry: Sendable {
    case brief(BriefEntry)
    case file(FileEntry)
    case attempt(AttemptEntry)
}

/// What the ledger did with an entry.
public enum CommitOutcome: Hashable, Sendable {
    /// A new brief, with its digest and messages.
    case recorded
    /// The brief's bytes were there already: its digest and messages were not stored.
    case duplicate(of: BriefID)
    /// A file's fate, or an attempt.
    case stored
    /// An attempt for a message that the ledger does not have; nothing was stored.
    case unknownMessage
}
