import Glibc

/// The standard output of the process as bytes.
///
/// The caller ignores SIGPIPE, so that a reader that went away is an error here (`EPIPE`) and not the end.
public enum StandardOutput {
    /// Writes all bytes; blocks while the reader is slow, also where the descriptor is set not to block.
    public static func write(_ bytes: borrowing [UInt8]) throws(SystemError) {
        do {
            try writeAll(bytes, to: STDOUT_FILENO)
        } catch {
            throw SystemError(error.call, path: "standard output", code: error.code)
        }
    }

    /// Whether a person reads it (isatty(3)).
    public static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
