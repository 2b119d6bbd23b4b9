import CLinux
import Glibc

/// Waiting for descriptors (ppoll(2)).
public enum Poll {
    /// Blocks until a descriptor can be read, is broken, or the deadline of `MonotonicClock` has passed.
    ///
    /// - Parameter deadline: `nil` waits without end and without wakeups.
    /// - Returns: for each descriptor whether it is ready (to read, or to report its error).
    @discardableResult
    public static func waitUntilReadable(
        _ descriptors: [Int32], deadline: Duration? = nil
    ) throws(SystemError) -> [Bool] {
        var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        try wait(&entries, deadline: deadline)
        return entries.map { $0.revents != 0 }
    }

    /// Blocks until a descriptor takes bytes or is broken.
    static func waitUntilWritable(_ descriptor: Int32) throws(SystemError) {
        var entries = [pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)]
        try wait(&entries, deadline: nil)
    }

    /// Blocks until a descriptor takes bytes or is broken, or the flag is raised.
    ///
    /// - Returns: `false` when the flag is up.
    static func waitUntilWritable(_ descriptor: Int32, or flag: EventFlag) throws(SystemError) -> Bool {
        var entries = [
            pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: flag.raw, events: Int16(POLLIN), revents: 0),
        ]
        try wait(&entries, deadline: nil)
        return entries[1].revents == 0
    }

    private static func wait(_ entries: inout [pollfd], deadline: Duration?) throws(SystemError) {
        while true {
            let ready: Int32
            if let deadline {
                var limit = timespec(max(deadline - MonotonicClock.now(), .zero))
                ready = unsafe clinux_poll(&entries, UInt(entries.count), &limit)
            } else {
                ready = unsafe clinux_poll(&entries, UInt(entries.count), nil)
            }
            if ready >= 0 { return }
            if errno != EINTR { throw SystemError.current("poll") }
        }
    }
}

extension timespec {
    init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        self.init(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    }
}
