/// A block of addresses that is not the public internet, after the IANA special-purpose address registries
/// (RFC 6890) and the metadata addresses of clouds. Blocks count as special even where the registry calls them
/// globally reachable: nobody's webhook lives there.
public struct SpecialRange: Hashable, Sendable {
    public let network: IPNetwork
    /// What the block is for, such as `loopback`.
    public let name: String
    /// Whether an allow list can open the block; link-local and metadata addresses stay closed.
    public let canBeAllowed: Bool

    /// The block that holds the address, or `nil` for an address of the public internet. An IPv4-mapped address is
    /// judged as the IPv4 address it connects to.
    public static func containing(_ address: IPAddress) -> SpecialRange? {
        switch address.unmapped {
        case .v4(let number):
            return four.first { $0.network.contains(.v4(number)) }
        case .v6(let number):
            if let range = six.first(where: { $0.network.contains(.v6(number)) }) { return range }
            return number >> 125 == 0b001 ? nil : outsideGlobalUnicast
        }
    }

    /// Everything outside `2000::/3`, the only block of IPv6 that is given out.
    private static let outsideGlobalUnicast = SpecialRange(
        network: IPNetwork(first: .v6(0), prefixLength: 0), name: "not global unicast", canBeAllowed: true)

    private static func v4(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32, _ length: Int, _ name: String, canBeAllowed: Bool = true
    ) -> SpecialRange {
        let first = IPAddress.v4(a << 24 | b << 16 | c << 8 | d)
        return SpecialRange(
            network: IPNetwork(first: first, prefixLength: length), name: name, canBeAllowed: canBeAllowed)
    }

    /// `head` is the first 64 bits of the block, `tail` the others.
    private static func v6(
        _ head: UInt64, tail: UInt64 = 0, _ length: Int, _ name: String, canBeAllowed: Bool = true
    ) -> SpecialRange {
        let first = IPAddress.v6(UInt128(head) << 64 | UInt128(tail))
        return SpecialRange(
            network: IPNetwork(first: first, prefixLength: length), name: name, canBeAllowed: canBeAllowed)
    }

    /// Narrow blocks before the wide ones around them.
    static let four: [SpecialRange] = [
        v4(0, 0, 0, 0, 8, "this network"),
        v4(10, 0, 0, 0, 8, "private"),
        v4(100, 64, 0, 0, 10, "shared by carriers"),
        v4(127, 0, 0, 0, 8, "loopback"),
        v4(168, 63, 129, 16, 32, "cloud metadata", canBeAllowed: false),
        v4(169, 254, 0, 0, 16, "link-local", canBeAllowed: false),
        v4(172, 16, 0, 0, 12, "private"),
        v4(192, 0, 0, 0, 24, "protocol assignments"),
        v4(192, 0, 2, 0, 24, "documentation"),
        v4(192, 31, 196, 0, 24, "AS112"),
        v4(192, 52, 193, 0, 24, "AMT"),
        v4(192, 88, 99, 0, 24, "6to4 relay"),
        v4(192, 168, 0, 0, 16, "private"),
        v4(192, 175, 48, 0, 24, "AS112"),
        v4(198, 18, 0, 0, 15, "benchmarking"),
        v4(198, 51, 100, 0, 24, "documentation"),
        v4(203, 0, 113, 0, 24, "documentation"),
        v4(224, 0, 0, 0, 4, "multicast"),
        v4(255, 255, 255, 255, 32, "broadcast"),
        v4(240, 0, 0, 0, 4, "reserved"),
    ]

    static let six: [SpecialRange] = [
        v6(0, 128, "unspecified"),
        v6(0, tail: 1, 128, "loopback"),
        v6(0, 96, "IPv4-compatible"),
        v6(0, tail: 0xFFFF_0000_0000_0000, 96, "IPv4-translated"),
        v6(0x0064_FF9B_0000_0000, 96, "NAT64"),
        v6(0x0064_FF9B_0001_0000, 48, "local NAT64"),
        v6(0x0100_0000_0000_0000, 64, "discard"),
        v6(0x0100_0000_0000_0001, 64, "dummy prefix"),
        v6(0x2001_0000_0000_0000, 32, "Teredo"),
        v6(0x2001_0000_0000_0000, 23, "protocol assignments"),
        v6(0x2001_0DB8_0000_0000, 32, "documentation"),
        v6(0x2002_0000_0000_0000, 16, "6to4"),
        v6(0x2620_004F_8000_0000, 48, "AS112"),
        v6(0x3FFF_0000_0000_0000, 20, "documentation"),
        v6(0x5F00_0000_0000_0000, 16, "segment routing"),
        v6(0xFD00_0EC2_0000_0000, tail: 0x254, 128, "cloud metadata", canBeAllowed: false),
        v6(0xFC00_0000_0000_0000, 7, "unique local"),
        v6(0xFE80_0000_0000_0000, 10, "link-local", canBeAllowed: false),
        v6(0xFEC0_0000_0000_0000, 10, "site-local"),
        v6(0xFF00_0000_0000_0000, 8, "multicast"),
    ]
}
