import CurlKit
import Testing

@Suite struct `Addresses that are not the public internet` {
    /// Blocks as first and last address, and the neighbours that are public (`nil` where the neighbour is special too).
    static let blocks: [(name: String, first: String, last: String, before: String?, after: String?)] = [
        ("this network", "0.0.0.0", "0.255.255.255", nil, "1.0.0.0"),
        ("private", "10.0.0.0", "10.255.255.255", "9.255.255.255", "11.0.0.0"),
        ("shared by carriers", "100.64.0.0", "100.127.255.255", "100.63.255.255", "100.128.0.0"),
        ("loopback", "127.0.0.0", "127.255.255.255", "126.255.255.255", "128.0.0.0"),
        ("cloud metadata", "168.63.129.16", "168.63.129.16", "168.63.129.15", "168.63.129.17"),
        ("link-local", "169.254.0.0", "169.254.255.255", "169.253.255.255", "169.255.0.0"),
        ("private", "172.16.0.0", "172.31.255.255", "172.15.255.255", "172.32.0.0"),
        ("protocol assignments", "192.0.0.0", "192.0.0.255", "191.255.255.255", "192.0.1.0"),
        ("documentation", "192.0.2.0", "192.0.2.255", "192.0.1.255", "192.0.3.0"),
        ("AS112", "192.31.196.0", "192.31.196.255", "192.31.195.255", "192.31.197.0"),
        ("AMT", "192.52.193.0", "192.52.193.255", "192.52.192.255", "192.52.194.0"),
        ("6to4 relay", "192.88.99.0", "192.88.99.255", "192.88.98.255", "192.88.100.0"),
        ("private", "192.168.0.0", "192.168.255.255", "192.167.255.255", "192.169.0.0"),
        ("AS112", "192.175.48.0", "192.175.48.255", "192.175.47.255", "192.175.49.0"),
        ("benchmarking", "198.18.0.0", "198.19.255.255", "198.17.255.255", "198.20.0.0"),
        ("documentation", "198.51.100.0", "198.51.100.255", "198.51.99.255", "198.51.101.0"),
        ("documentation", "203.0.113.0", "203.0.113.255", "203.0.112.255", "203.0.114.0"),
        ("multicast", "224.0.0.0", "239.255.255.255", "223.255.255.255", nil),
        ("reserved", "240.0.0.0", "255.255.255.254", nil, nil),
        ("broadcast", "255.255.255.255", "255.255.255.255", nil, nil),
        ("unspecified", "::", "::", nil, nil),
        ("loopback", "::1", "::1", nil, nil),
        ("IPv4-compatible", "::2", "::ffff:ffff", nil, nil),
        ("IPv4-translated", "::ffff:0:0:0", "::ffff:0:ffff:ffff", nil, nil),
        ("NAT64", "64:ff9b::", "64:ff9b::ffff:ffff", nil, nil),
        ("local NAT64", "64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff", nil, nil),
        ("discard", "100::", "100::ffff:ffff:ffff:ffff", nil, nil),
        ("dummy prefix", "100:0:0:1::", "100:0:0:1:ffff:ffff:ffff:ffff", nil, nil),
        ("not global unicast", "1fff::", "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", nil, "2000::"),
        ("Teredo", "2001::", "2001:0:ffff:ffff:ffff:ffff:ffff:ffff", "2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff", nil),
        ("protocol assignments", "2001:1::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", nil, "2001:200::"),
        ("protocol assignments", "2001:1::1", "2001:1::3", nil, nil),
        ("protocol assignments", "2001:2::", "2001:2:0:ffff:ffff:ffff:ffff:ffff", nil, nil),
        ("protocol assignments", "2001:4:112::", "2001:4:112:ffff:ffff:ffff:ffff:ffff", nil, nil),
        ("protocol assignments", "2001:10::", "2001:3f:ffff:ffff:ffff:ffff:ffff:ffff", nil, nil),
        (
            "documentation", "2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
            "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db9::"
        ),
        ("6to4", "2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2001:ffff::", "2003::"),
        (
            "AS112", "2620:4f:8000::", "2620:4f:8000:ffff:ffff:ffff:ffff:ffff",
            "2620:4f:7fff:ffff:ffff:ffff:ffff:ffff", "2620:4f:8001::"
        ),
        (
            "documentation", "3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff",
            "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "3fff:1000::"
        ),
        ("not global unicast", "4000::", "5eff:ffff::", "3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", nil),
        ("segment routing", "5f00::", "5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff", nil, nil),
        ("unique local", "fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", nil, nil),
        ("cloud metadata", "fd00:ec2::254", "fd00:ec2::254", nil, nil),
        ("link-local", "fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff", nil, nil),
        ("site-local", "fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", nil, nil),
        ("multicast", "ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", nil, nil),
    ]

    static let special = blocks.flatMap { [($0.name, $0.first), ($0.name, $0.last)] }
    static let neighbours = blocks.flatMap { [$0.before, $0.after].compactMap(\.self) }
    static let four = special.filter { !$0.1.contains(":") }
    static let publicFour = neighbours.filter { !$0.contains(":") } + ["8.8.8.8", "1.1.1.1"]

    @Test(arguments: special) func `The first and the last address of a block are special`(name: String, text: String) {
        let address = IPAddress(text)
        #expect(address.flatMap(SpecialRange.containing)?.name == name)
        #expect(address.flatMap { EgressPolicy.publicOnly(allow: []).refusal(of: $0, port: 443) } != nil)
    }

    @Test(arguments: neighbours + ["8.8.8.8", "2606:4700:4700::1111", "2a00:1450:4001::1"])
    func `The public neighbours of a block are not`(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(SpecialRange.containing(address) == nil)
        #expect(EgressPolicy.publicOnly(allow: []).refusal(of: address, port: 443) == nil)
    }

    @Test(arguments: four) func `A special IPv4 address stays special in each IPv6 form of it`(
        name: String, text: String
    ) throws {
        let forms = try ipv6Forms(of: text)
        #expect(SpecialRange.containing(forms.mapped)?.name == name)
        for (form, expected) in forms.others { #expect(SpecialRange.containing(form)?.name == expected) }
    }

    @Test(arguments: publicFour) func `A public IPv4 address is public when mapped, and refused in other IPv6 forms`(
        text: String
    ) throws {
        let forms = try ipv6Forms(of: text)
        #expect(SpecialRange.containing(forms.mapped) == nil)
        for (form, expected) in forms.others { #expect(SpecialRange.containing(form)?.name == expected) }
    }

    /// IPv4-mapped; then NAT64, 6to4, Teredo (client bits inverted), IPv4-compatible, IPv4-translated.
    private func ipv6Forms(of text: String) throws -> (mapped: IPAddress, others: [(IPAddress, String)]) {
        guard case .v4(let number) = try #require(IPAddress(text)) else { throw CancellationError() }
        let low = UInt128(number)
        let compatible = low == 0 ? "unspecified" : low == 1 ? "loopback" : "IPv4-compatible"
        return (
            .v6(0xFFFF << 32 | low),
            [
                (.v6(0x0064_FF9B << 96 | low), "NAT64"),
                (.v6(0x2002 << 112 | low << 80 | 1), "6to4"),
                (.v6(0x2001_0000 << 96 | low << 64 | UInt128(~number)), "Teredo"),
                (.v6(low), compatible),
                (.v6(0xFFFF << 48 | low), "IPv4-translated"),
            ]
        )
    }

    @Test func `The table has at least 300 cases`() {
        let forms = (Self.four.count + Self.publicFour.count) * 6
        #expect(Self.special.count + Self.neighbours.count + forms >= 300)
    }
}
