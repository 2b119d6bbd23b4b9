import CLinux
import Glibc

/// The owner of one open file descriptor; it closes it when it goes away.
public struct FileDescriptor: ~Copyable, Sendable {
    /// The number, for calls that borrow it; valid while the owner lives.
    public let raw: Int32

    /// Takes over a descriptor that nobody else closes.
    public init(adopting raw: Int32) {
        self.raw = raw
    }

    deinit {
        _ = Glibc.close(raw)
    }

    /// Closes now and reports what the system says, such as a write that failed late (`EIO`, `ENOSPC`).
    ///
    /// The descriptor is gone either way: Linux frees the number even when close(2) fails.
    public consuming func close() throws(SystemError) {
        let number = raw
        discard self
        if Glibc.close(number) != 0, errno != EINTR { throw SystemError.current("close") }
    }

    /// Reads what one read(2) gives, at most `count` bytes, and appends it.
    ///
    /// - Returns: the number of bytes read; 0 at the end of the file.
    public func read(into bytes: inout [UInt8], count: Int) throws(SystemError) -> Int {
        var result = 0
        let chunk = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            result = retryingInterrupts { unsafe Glibc.read(raw, buffer.baseAddress, count) }
            filled = max(result, 0)
        }
        if result < 0 { throw SystemError.current("read") }
        if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
        return result
    }

    /// Writes all bytes, however many write(2) calls it takes; waits where the descriptor does not block.
    public func write(_ bytes: borrowing [UInt8]) throws(SystemError) {
        try writeAll(bytes, to: raw)
    }

    /// Flushes contents and metadata to the device (fsync(2)).
    public func synchronize() throws(SystemError) {
        if fsync(raw) != 0 { throw SystemError.current("fsync") }
    }

    /// What the descriptor stands for, and its identity now.
    public func status() throws(SystemError) -> FileStatus {
        var status = stat()
        if unsafe fstat(raw, &status) != 0 { throw SystemError.current("fstat") }
        return FileStatus(status)
    }
}

/// write(2) until every byte is out.
func writeAll(_ bytes: borrowing [UInt8], to raw: Int32) throws(SystemError) {
    var start = 0
    while start < bytes.count {
        let wrote = unsafe bytes.withUnsafeBytes { buffer in
            let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
            return retryingInterrupts { unsafe Glibc.write(raw, rest.baseAddress, rest.count) }
        }
        if wrote >= 0 {
            start += wrote
        } else if errno == EAGAIN {
            try Poll.waitUntilWritable(raw)
        } else {
            throw SystemError.current("write")
        }
    }
}
