import Glibc

/// Writes to a descriptor whose reader may be slow, and can be told to give up: a plain write(2) to a full pipe ends
/// only when its reader wants.
public final class PatientWriter: Sendable {
    private let raw: Int32
    private let path: String
    private let stopFlag: EventFlag

    /// - Parameters:
    ///   - raw: stays open longer than the writer, and is not closed by it.
    ///   - path: what errors call it.
    public init(raw: Int32, path: String) throws(SystemError) {
        self.raw = raw
        self.path = path
        stopFlag = try EventFlag()
    }

    /// Of the standard output.
    public static func standardOutput() throws(SystemError) -> PatientWriter {
        try PatientWriter(raw: STDOUT_FILENO, path: "standard output")
    }

    /// Writes all bytes; blocks while the reader is slow.
    ///
    /// - Returns: `false` when `stop()` came first; a part may be written.
    public func write(_ bytes: borrowing [UInt8]) throws(SystemError) -> Bool {
        var start = 0
        while start < bytes.count {
            guard try Poll.waitUntilWritable(raw, or: stopFlag) else { return false }
            // A pipe that is ready has room for a page: so much goes in without waiting.
            let count = min(bytes.count - start, 4096)
            let wrote = unsafe bytes.withUnsafeBytes { buffer in
                let part = unsafe UnsafeRawBufferPointer(rebasing: buffer[start..<(start + count)])
                return retryingInterrupts { unsafe Glibc.write(raw, part.baseAddress, part.count) }
            }
            if wrote >= 0 {
                start += wrote
            } else if errno != EAGAIN {
                throw SystemError.current("write", path: path)
            }
        }
        return true
    }

    /// Ends the write that waits and all that come.
    public func stop() {
        stopFlag.raise()
    }
}

extension SystemError {
    /// Whether nobody reads what is written any more (`EPIPE`).
    public var isReaderGone: Bool { code == EPIPE }
}
