/// Why a file is taken for complete.
public enum Arrival: String, Hashable, Sendable {
    /// It was renamed into place.
    case renamed
    /// Its last writer closed it, and nobody wrote again for the settle time.
    case closed
    /// It appeared or changed without a close, and its size and time of modification stood still.
    case quiet
    /// A scan of the folder found it, and its size and time of modification stood still.
    case scanned
}
