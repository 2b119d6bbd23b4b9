import CurlKit
import SourceFetch
import Testing

@Suite struct `Link policy` {
    static let hosts = ["example.org", "*.Gov.Example.", "192.0.2.7", "[2001:db8::7]"]

    @Test(arguments: [
        "https://example.org/a?b#c", "https://EXAMPLE.org/", "https://example.org./", "https://example.org:443/",
        "https://example.org:8443/", "HTTPS://example.org", "https://www.gov.example/", "https://a.b.gov.example./",
        "https://192.0.2.7/", "https://0xC0000207/", "https://[2001:db8::7]/", "https://[2001:DB8:0::7]/",
    ])
    func `Listed hosts are allowed in every spelling`(link: String) throws {
        let policy = LinkPolicy(hosts: try Self.hosts.map { try HostPattern($0) }, ports: [8443])
        #expect(policy.verdict(on: link) == .allowed(try HTTPURL(link)))
    }

    @Test(arguments: [
        ("https://example.com/", "host-not-listed"), ("https://www.example.org/", "host-not-listed"),
        ("https://badexample.org/", "host-not-listed"), ("https://example.org.evil.example/", "host-not-listed"),
        ("https://example.org../", "host-not-listed"), ("https://gov.example/", "host-not-listed"),
        ("https://badgov.example/", "host-not-listed"), ("https://gov.example.evil.example/", "host-not-listed"),
        ("https://.gov.example/", "host-not-listed"), ("https://192.0.2.8/", "host-not-listed"),
        ("https://evil.example/?https://example.org/", "host-not-listed"),
        ("https://evil.example/#@example.org/", "host-not-listed"),
        ("https://example.org:444/", "port-not-listed"), ("https://example.org:80/", "port-not-listed"),
        ("http://example.org/", "scheme-not-allowed"), ("file:///etc/passwd", "scheme-not-allowed"),
        ("javascript:alert(1)", "scheme-not-allowed"), ("mailto:a@example.org", "scheme-not-allowed"),
        ("ftp://example.org/", "scheme-not-allowed"), ("gopher://example.org/", "scheme-not-allowed"),
        ("https://user@example.org/", "malformed-url"), ("https://a:secret@example.org/", "malformed-url"),
        ("https://example.org\\@evil.example/", "malformed-url"), ("https:///example.org/", "malformed-url"),
        ("https:/example.org/", "malformed-url"), ("//example.org/", "malformed-url"), ("/a", "malformed-url"),
        ("", "malformed-url"), ("https://example.org:99999/", "malformed-url"),
        ("https://example.org/\r\nHost: evil.example", "malformed-url"),
    ])
    func `Everything else is refused with a code`(link: String, code: String) throws {
        let policy = LinkPolicy(hosts: try Self.hosts.map { try HostPattern($0) }, ports: [8443])
        guard case .refused(let refusal) = policy.verdict(on: link) else {
            Issue.record("allowed")
            return
        }
        #expect(refusal.code == code)
        #expect(!"\(refusal)".contains("secret"))
    }

    @Test(
        arguments: [
            ("http://example.org/", nil), ("http://example.org:80/", nil), ("https://example.org/", nil),
            ("http://example.org:443/", "port-not-listed"), ("http://example.com/", "host-not-listed"),
        ] as [(String, String?)])
    func `http is allowed on request, on its own port`(link: String, code: String?) throws {
        let policy = LinkPolicy(hosts: [try HostPattern("example.org")], allowsHTTP: true)
        #expect(refusal(policy.verdict(on: link))?.code == code)
    }

    @Test func `Without hosts every link is refused`() {
        #expect(LinkPolicy(hosts: []).verdict(on: "https://example.org/") == .refused(.host("example.org")))
    }

    @Test(arguments: [
        ("Example.ORG.", "example.org"), ("*.Example.org", "*.example.org"), ("*.org", "*.org"),
        ("localhost", "localhost"), ("127.1", "127.0.0.1"), ("[::1]", "[::1]"),
    ])
    func `A host entry is kept in its normal spelling`(text: String, expected: String) throws {
        #expect(try HostPattern(text).description == expected)
    }

    @Test(arguments: [
        "", "*", "*.", "*.*.org", "a.*.org", "*a.org", "https://example.org", "example.org/", "example.org/a",
        "example.org:443", "example.org:8443", "example.org?a", "example.org#a", "user@example.org", "a b", "a\\b",
        "*.0.0.1", "*.[::1]", "b\u{FC}cher.example", ".", "..", "a..b", ".a", "*..a", "a..",
    ])
    func `No other text is a host entry`(text: String) {
        #expect(throws: HostPatternError.self) { try HostPattern(text) }
    }

    private func refusal(_ verdict: LinkPolicy.Verdict) -> LinkRefusal? {
        guard case .refused(let refusal) = verdict else { return nil }
        return refusal
    }
}
