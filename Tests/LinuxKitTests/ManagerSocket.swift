import Glibc
import LinuxKit

/// The service manager's end of the notify protocol.
final class ManagerSocket {
    private let descriptor: FileDescriptor

    /// - Parameter name: a path, or `@` and an abstract name.
    init(address name: String) throws {
        let raw = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        descriptor = FileDescriptor(adopting: raw)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { path in
            unsafe path.copyBytes(from: name.utf8)
            if name.hasPrefix("@") { unsafe path[0] = 0 }
        }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + name.utf8.count + (name.hasPrefix("@") ? 0 : 1))
        let code = unsafe withUnsafePointer(to: address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe bind(raw, $0, length) }
        }
        if code != 0 { throw SystemError("bind", path: name, code: errno) }
    }

    /// The next message; waits for it five seconds at most.
    func receive() throws -> String {
        let ready = try Poll.waitUntilReadable([descriptor.raw], deadline: MonotonicClock.now() + .seconds(5))
        if ready != [true] { throw SystemError("recv", code: ETIMEDOUT) }
        var message: [UInt8] = []
        _ = try descriptor.read(into: &message, count: 4096)
        return String(decoding: message, as: UTF8.self)
    }
}
