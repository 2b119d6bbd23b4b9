import Glibc

/// A socket bound to a free port of 127.0.0.1.
func bindLoopback() throws -> (descriptor: Int32, port: UInt16) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw LoopbackError(call: "socket") }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
            unsafe bind(descriptor, generic, size) == 0 && getsockname(descriptor, generic, &size) == 0
        }
    }
    guard bound else { throw LoopbackError(call: "bind") }
    return (descriptor, UInt16(bigEndian: address.sin_port))
}

func waitReadable(_ descriptor: Int32, orEnded stop: Int32) -> Bool {
    wait(descriptor, Int16(POLLIN), stop)
}

func waitWritable(_ descriptor: Int32, orEnded stop: Int32) -> Bool {
    wait(descriptor, Int16(POLLOUT), stop)
}

func waitEnded(_ stop: Int32) -> Bool {
    var entry = pollfd(fd: stop, events: 0, revents: 0)
    return unsafe poll(&entry, 1, -1) == 1
}

/// Whether the server stops before the time is over.
func ended(_ stop: Int32, within time: Duration) -> Bool {
    var entry = pollfd(fd: stop, events: 0, revents: 0)
    let milliseconds = time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
    return unsafe poll(&entry, 1, Int32(clamping: milliseconds)) == 1
}

/// Whether the descriptor is ready; `false` when the server stops.
private func wait(_ descriptor: Int32, _ events: Int16, _ stop: Int32) -> Bool {
    var entries = [pollfd(fd: descriptor, events: events, revents: 0), pollfd(fd: stop, events: 0, revents: 0)]
    while unsafe poll(&entries, 2, -1) < 0 { guard errno == EINTR else { return false } }
    return entries[1].revents == 0
}

func startThread(_ body: @escaping @Sendable () -> Void) {
    let context = unsafe Unmanaged.passRetained(Work(body)).toOpaque()
    var thread = pthread_t()
    let status = unsafe pthread_create(
        &thread, nil,
        { context in
            if let context = unsafe context { unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
            return nil
        }, context)
    if status == 0 { pthread_detach(thread) } else { unsafe Unmanaged<Work>.fromOpaque(context).release() }
}

private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
        self.body = body
    }
}
