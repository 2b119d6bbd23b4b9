import CLinux
import Glibc

/// An exclusive lock on a file (flock(2)), held until it goes away or the process ends, however it ends.
public struct FileLock: ~Copyable, Sendable {
    private let descriptor: FileDescriptor

    /// Takes the lock without waiting; makes the file when it is not there (mode 0600).
    ///
    /// - Returns: `nil` when another process holds it.
    public static func acquire(path: String) throws(SystemError) -> FileLock? {
        let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
        let raw = retryingInterrupts { unsafe clinux_openat(AT_FDCWD, path, flags, 0o600) }
        if raw < 0 { throw SystemError.current("open", path: path) }
        let descriptor = FileDescriptor(adopting: raw)
        if retryingInterrupts({ flock(raw, LOCK_EX | LOCK_NB) }) == 0 { return FileLock(descriptor: descriptor) }
        if errno == EWOULDBLOCK { return nil }
        throw SystemError.current("flock", path: path)
    }

    private init(descriptor: consuming FileDescriptor) {
        self.descriptor = descriptor
    }
}
