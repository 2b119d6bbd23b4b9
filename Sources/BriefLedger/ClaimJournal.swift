import Glibc

/// Names the file that is being read, so that a process that dies over it leaves a trace.
///
/// A claim survives the death of the process, not of the machine: it is written, never synced. Calls come from one
/// thread at a time.
public final class ClaimJournal: Sendable {
    private let descriptor: Int32
    /// The file that was in work when the last process ended without clearing its claim.
    public let unfinished: FileKey?

    /// Opens or makes `claim` in a state directory.
    public init(directory: String) throws(LedgerError) {
        let path = directory + "/claim"
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            let code = errno
            let why = unsafe String(cString: strerror(code))
            throw LedgerError(path: path, action: "open", reason: code == ENOSPC ? .full : .unwritable, why: why)
        }
        unfinished = ClaimRecord.decode(ClaimJournal.read(descriptor))
    }

    deinit { close(descriptor) }

    /// Says that the file is in work.
    public func claim(_ file: FileKey) throws(LedgerError) {
        try write(ClaimRecord.encode(file))
    }

    /// Says that no file is in work.
    public func clear() throws(LedgerError) {
        try write([UInt8](repeating: 0, count: 8))
    }

    private func write(_ bytes: [UInt8]) throws(LedgerError) {
        while true {
            let written = unsafe pwrite(descriptor, bytes, bytes.count, 0)
            if written == bytes.count { return }
            let code = written < 0 ? errno : ENOSPC
            if code == EINTR { continue }
            let why = unsafe String(cString: strerror(code))
            throw LedgerError(path: "claim", action: "write", reason: code == ENOSPC ? .full : .io, why: why)
        }
    }

    private static func read(_ descriptor: Int32) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: ClaimRecord.maximumLength)
        let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
        return Array(bytes.prefix(max(0, count)))
    }
}
