/// Which addresses a client may connect to. It is asked with the bytes of each address before a socket is opened, and
/// again before each request, so that neither spelling, nor name resolution, nor a reused connection gets around it.
public enum EgressPolicy: Hashable, Sendable {
    /// Any IPv4 or IPv6 address.
    case anywhere
    /// Addresses of the public internet, and those of the listed blocks.
    case publicOnly(allow: [IPNetwork])

    /// The reason why a connection is refused, such as `127.0.0.1 is loopback`, or `nil` where it is allowed.
    public func refusal(of address: IPAddress, port: UInt16) -> String? {
        guard case .publicOnly(let allowed) = self, let range = SpecialRange.containing(address) else { return nil }
        let target = address.unmapped
        let isAllowed = allowed.contains { $0.contains(target) && ($0.port ?? port) == port }
        if isAllowed && range.canBeAllowed { return nil }
        return "\(target) is \(range.name)"
    }
}
