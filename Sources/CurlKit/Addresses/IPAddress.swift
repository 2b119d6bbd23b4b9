import Glibc

/// An IPv4 or IPv6 address as a number in host order.
public enum IPAddress: Hashable, Sendable {
    case v4(UInt32)
    case v6(UInt128)

    /// Reads dotted decimal with four parts, or RFC 4291 text, as `inet_pton` does; `nil` for anything else (names,
    /// octal, hexadecimal or short IPv4 spellings, zone suffixes).
    public init?(_ text: String) {
        var four = in_addr()
        var six = in6_addr()
        if unsafe inet_pton(AF_INET, text, &four) == 1 {
            self = .v4(UInt32(bigEndian: four.s_addr))
        } else if unsafe inet_pton(AF_INET6, text, &six) == 1 {
            self = .v6(unsafe withUnsafeBytes(of: &six) { unsafe bigEndianNumber($0) })
        } else {
            return nil
        }
    }

    /// Reads the address of a `sockaddr_in` or `sockaddr_in6`; `nil` for other families and truncated ones.
    init?(socketAddress bytes: UnsafeRawBufferPointer, family: Int32) {
        switch family {
        case AF_INET where bytes.count >= MemoryLayout<sockaddr_in>.size:
            let number = unsafe bigEndianNumber(UnsafeRawBufferPointer(rebasing: bytes[4..<8]))
            self = .v4(UInt32(truncatingIfNeeded: number))
        case AF_INET6 where bytes.count >= MemoryLayout<sockaddr_in6>.size:
            let number = unsafe bigEndianNumber(UnsafeRawBufferPointer(rebasing: bytes[8..<24]))
            self = .v6(number)
        default:
            return nil
        }
    }

    /// The IPv4 address inside `::ffff:0:0/96` (RFC 4291, section 2.5.5.2), else the address itself.
    public var unmapped: IPAddress {
        guard case .v6(let number) = self, number >> 32 == 0xFFFF else { return self }
        return .v4(UInt32(truncatingIfNeeded: number))
    }
}

extension IPAddress: CustomStringConvertible {
    /// Dotted decimal, or RFC 5952 text.
    public var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let size = socklen_t(text.count)
        switch self {
        case .v4(let number):
            var big = number.bigEndian
            unsafe inet_ntop(AF_INET, &big, &text, size)
        case .v6(let number):
            var big = number.bigEndian
            unsafe inet_ntop(AF_INET6, &big, &text, size)
        }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

private func bigEndianNumber(_ bytes: UnsafeRawBufferPointer) -> UInt128 {
    unsafe bytes.reduce(0) { $0 << 8 | UInt128($1) }
}
