import CLinux
import Glibc

/// A datagram socket connected to a path or an abstract name (unix(7)).
final class NotifySocket: Sendable {
    private let descriptor: FileDescriptor

    /// - Parameter address: a path from the root, or `@` and an abstract name; not empty.
    init(address shown: String) throws(SystemError) {
        let name = [UInt8](shown.utf8)
        let isAbstract = name.first == UInt8(ascii: "@")
        guard isAbstract || name.first == UInt8(ascii: "/") else {
            throw SystemError("connect", path: shown, code: EAFNOSUPPORT, hint: "NOTIFY_SOCKET begins with / or @")
        }
        var address = sockaddr_un()
        let room = MemoryLayout.size(ofValue: address.sun_path) - (isAbstract ? 0 : 1)
        guard name.count <= room else { throw SystemError("connect", path: shown, code: ENAMETOOLONG) }
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { path in
            unsafe path.copyBytes(from: name)
            if isAbstract { unsafe path[0] = 0 }
        }
        // An abstract name is exactly its bytes, a path ends in NUL.
        let pathOffset = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? MemoryLayout<sa_family_t>.size
        let length = socklen_t(pathOffset + name.count + (isAbstract ? 0 : 1))
        let raw = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        if raw < 0 { throw SystemError.current("socket") }
        descriptor = FileDescriptor(adopting: raw)
        let code = unsafe withUnsafePointer(to: address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe connect(raw, $0, length) }
        }
        if code != 0 { throw SystemError.current("connect", path: shown) }
    }

    /// Sends one datagram.
    func send(_ message: [UInt8]) throws(SystemError) {
        let sent = unsafe message.withUnsafeBytes { bytes in
            retryingInterrupts {
                unsafe Glibc.send(descriptor.raw, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
            }
        }
        if sent < 0 { throw SystemError.current("send", path: "NOTIFY_SOCKET") }
    }
}
