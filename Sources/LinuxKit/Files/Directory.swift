import CLinux
import Glibc

/// An open directory; all calls go by this handle and a name (openat(2) and its kin), so a directory that is
/// renamed or replaced by a link meanwhile cannot send them elsewhere.
///
/// Links are never followed below it. Safe to use from several threads.
public final class Directory: Sendable {
    /// The path it was opened by; for messages.
    public let path: String
    let descriptor: FileDescriptor

    /// Opens a directory that exists; links on the way are followed.
    public convenience init(path: String) throws(SystemError) {
        let raw = retryingInterrupts { unsafe clinux_openat(AT_FDCWD, path, directoryFlags, 0) }
        if raw < 0 { throw SystemError.current("open", path: path) }
        self.init(path: path, descriptor: FileDescriptor(adopting: raw))
    }

    init(path: String, descriptor: consuming FileDescriptor) {
        self.path = path
        self.descriptor = descriptor
    }

    /// The directory's own identity.
    public func status() throws(SystemError) -> FileStatus {
        try descriptor.status()
    }

    /// Whether its path still leads to it.
    public func isStillAtItsPath() -> Bool {
        var found = stat()
        guard unsafe stat(path, &found) == 0, let own = try? status().identity else { return false }
        return own.inode == UInt64(found.st_ino) && own.device == UInt64(found.st_dev)
    }

    /// What an entry is; `nil` where there is no such name.
    public func status(of name: FileName) throws(SystemError) -> FileStatus? {
        var found = stat()
        let code = unsafe name.withCString { unsafe fstatat(descriptor.raw, $0, &found, AT_SYMLINK_NOFOLLOW) }
        if code == 0 { return FileStatus(found) }
        let error = failure("stat", name)
        if error.isMissing { return nil }
        throw error
    }

    /// Checks that this process may read an entry, by its effective user (faccessat(2)).
    public func checkReadable(_ name: FileName) throws(SystemError) {
        let code = unsafe name.withCString { unsafe clinux_readable_at(descriptor.raw, $0) }
        if code != 0 { throw failure("open", name) }
    }

    /// Opens a subdirectory that is no link.
    public func subdirectory(_ name: FileName) throws(SystemError) -> Directory {
        let descriptor = try open(name, flags: directoryFlags | O_NOFOLLOW)
        return Directory(path: place(name), descriptor: descriptor)
    }

    /// Opens a subdirectory, and makes it first where it is missing.
    ///
    /// - Parameter mode: permission bits of a new one, less the umask.
    public func makeSubdirectory(_ name: FileName, mode: UInt32 = 0o750) throws(SystemError) -> Directory {
        let code = unsafe name.withCString { unsafe mkdirat(descriptor.raw, $0, mode_t(mode)) }
        if code != 0 && errno != EEXIST { throw failure("mkdir", name) }
        return try subdirectory(name)
    }

    /// Removes an entry that is no directory (unlink(2)).
    public func remove(_ name: FileName) throws(SystemError) {
        let code = unsafe name.withCString { unsafe unlinkat(descriptor.raw, $0, 0) }
        if code != 0 { throw failure("unlink", name) }
    }

    /// Makes renames, new names and removals durable (fsync(2) of the directory).
    public func synchronize() throws(SystemError) {
        if fsync(descriptor.raw) != 0 { throw SystemError.current("fsync", path: path) }
    }

    /// The path of an entry in printable form.
    func place(_ name: FileName) -> String {
        (path.hasSuffix("/") ? path : path + "/") + name.printable
    }

    /// The error in `errno` about an entry.
    func failure(_ call: String, _ name: FileName, hint: String? = nil) -> SystemError {
        let code = errno
        return SystemError(call, path: place(name), code: code, hint: hint)
    }

    func open(_ name: FileName, flags: Int32, mode: mode_t = 0) throws(SystemError) -> FileDescriptor {
        let raw = unsafe name.withCString { path in
            retryingInterrupts { unsafe clinux_openat(descriptor.raw, path, flags, mode) }
        }
        if raw < 0 { throw failure("open", name) }
        return FileDescriptor(adopting: raw)
    }
}

private let directoryFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

extension FileName {
    /// The name as C wants it, for the time of one call.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        let terminated = unsafe [CChar](unsafeUninitializedCapacity: bytes.count + 1) { buffer, filled in
            for (index, byte) in bytes.enumerated() { unsafe buffer[index] = CChar(bitPattern: byte) }
            unsafe buffer[bytes.count] = 0
            filled = bytes.count + 1
        }
        return unsafe terminated.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("never empty") }
            return unsafe body(base)
        }
    }
}
