import CurlKit
import Testing

@Suite struct `Egress policy` {
    @Test func `An allow list opens its blocks and ports and nothing else`() throws {
        let policy = EgressPolicy.publicOnly(allow: [try IPNetwork("10.1.2.0/24:8443"), try IPNetwork("fd12::/16")])
        #expect(policy.refusal(of: try #require(IPAddress("10.1.2.255")), port: 8443) == nil)
        #expect(policy.refusal(of: try #require(IPAddress("::ffff:10.1.2.3")), port: 8443) == nil)
        #expect(policy.refusal(of: try #require(IPAddress("10.1.2.3")), port: 443) == "10.1.2.3 is private")
        #expect(policy.refusal(of: try #require(IPAddress("10.1.3.0")), port: 8443) == "10.1.3.0 is private")
        #expect(policy.refusal(of: try #require(IPAddress("fd12::1")), port: 1) == nil)
        #expect(policy.refusal(of: try #require(IPAddress("8.8.8.8")), port: 1) == nil)
    }

    @Test(arguments: ["169.254.169.254", "fe80::1", "fd00:ec2::254", "168.63.129.16", "::ffff:169.254.169.254"])
    func `Link-local and metadata addresses stay closed whatever the list says`(text: String) throws {
        let everything = EgressPolicy.publicOnly(allow: [try IPNetwork("0.0.0.0/0"), try IPNetwork("::/0")])
        #expect(everything.refusal(of: try #require(IPAddress(text)), port: 80) != nil)
        #expect(EgressPolicy.anywhere.refusal(of: try #require(IPAddress(text)), port: 80) == nil)
    }

    @Test(
        arguments: [
            ("10.0.0.0/8", "10.0.0.0", 8, nil), ("192.0.2.1", "192.0.2.1", 32, nil), ("::1", "::1", 128, nil),
            ("fd00::/8:443", "fd00::", 8, 443), ("0.0.0.0/0", "0.0.0.0", 0, nil),
        ] as [(String, String, Int, UInt16?)])
    func `Blocks are read`(text: String, first: String, length: Int, port: UInt16?) throws {
        let network = try IPNetwork(text)
        #expect(network.first == IPAddress(first))
        #expect(network.prefixLength == length)
        #expect(network.port == port)
    }

    @Test(arguments: [
        "", "/", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "10.0.0.1/8", "10/8", "host/8", "10.0.0.0/8:0",
        "10.0.0.0/8:65536", "10.0.0.0/8:1:2", "010.0.0.0/8", "[::1]/128", "fe80::1%eth0",
    ])
    func `What is no block is refused`(text: String) {
        #expect(throws: IPNetworkError.self) { try IPNetwork(text) }
    }
}
