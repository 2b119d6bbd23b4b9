/// What became of a file. Every file that was seen is in exactly one of these.
public enum FileState: String, Sendable, CaseIterable {
    /// Seen but not readable yet; the only state that can still change by reading.
    case waiting
    /// Its brief is in the ledger.
    case recorded
    /// It was recorded and a revision took its place.
    case superseded
    /// Its bytes are those of a brief that was there before.
    case duplicate
    /// It was refused, with a reason.
    case rejected
    /// It went away before it was read.
    case vanished
}
