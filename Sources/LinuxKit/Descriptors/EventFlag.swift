import CLinux
import Glibc

/// A flag that one thread raises and another waits for with ``Poll`` (eventfd(2)).
public final class EventFlag: Sendable {
    private let descriptor: FileDescriptor

    public init() throws(SystemError) {
        let raw = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))
        if raw < 0 { throw SystemError.current("eventfd") }
        descriptor = FileDescriptor(adopting: raw)
    }

    /// The number to poll; readable while the flag is raised.
    public var raw: Int32 { descriptor.raw }

    /// Raises the flag; raising it again changes nothing.
    public func raise() {
        // Fails only when the counter is at its end, and then the flag is up anyway.
        _ = eventfd_write(descriptor.raw, 1)
    }

    /// Takes the flag down.
    ///
    /// - Returns: whether it was up.
    @discardableResult
    public func clear() -> Bool {
        var count: eventfd_t = 0
        return unsafe eventfd_read(descriptor.raw, &count) == 0
    }
}
