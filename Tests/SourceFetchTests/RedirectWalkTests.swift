import CurlKit
import Testing

@testable import SourceFetch

@Suite struct `Redirects` {
    private func walk(_ limit: Int = 5) throws -> RedirectWalk {
        let hosts = [try HostPattern("a.example"), try HostPattern("*.b.example")]
        return RedirectWalk(policy: LinkPolicy(hosts: hosts, ports: [8443], allowsHTTP: true), limit: limit)
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func `are followed to allowed targets`(status: Int) throws {
        var walk = try walk()
        _ = try walk.begin("https://a.example/x/y?z")
        let next = try walk.answered(status: status, location: "../w")
        #expect(next?.text == "https://a.example/w")
        let last = try walk.answered(status: status, location: "//c.b.example:8443")
        #expect(last?.text == "https://c.b.example:8443/")
        #expect(try walk.answered(status: 200, location: "/ignored") == nil)
        #expect(walk.hops.map(\.status) == [status, status])
        #expect(walk.hops.map(\.target) == [next, last])
    }

    @Test(arguments: [
        ("https://c.example/", "host-not-listed"), ("//c.example", "host-not-listed"),
        ("https://b.example/", "host-not-listed"), ("https://127.0.0.1/", "host-not-listed"),
        ("http://a.example/", "redirect-downgrade"), ("http://c.example/", "redirect-downgrade"),
        ("//a.example:8444/", "port-not-listed"),
        ("file:///etc/passwd", "scheme-not-allowed"),
        ("gopher://a.example/", "scheme-not-allowed"), ("javascript:alert(1)", "scheme-not-allowed"),
        ("https://u:secret@a.example/", "malformed-url"), ("//u:secret@a.example/", "malformed-url"),
        ("/a b", "malformed-url"), ("https:b", "malformed-url"),
        ("", "redirect-loop"), ("/start", "redirect-loop"), ("#x", "redirect-loop"),
        ("https://A.example:443/./start#x", "redirect-loop"),
    ])
    func `to other targets end the walk`(location: String, code: String) throws {
        var walk = try walk()
        _ = try walk.begin("https://a.example/start")
        let error = #expect(throws: FetchError.self) { try walk.answered(status: 302, location: location) }
        #expect(error?.code == code)
        #expect(error?.status == 302)
        #expect(error?.hops == [])
        #expect(error?.description.hasPrefix("https://a.example:443: redirect refused (") == true)
        #expect(error?.description.contains("secret") == false)
    }

    @Test func `from http to https are followed, and not back`() throws {
        var walk = try walk()
        _ = try walk.begin("http://a.example/")
        _ = try walk.answered(status: 301, location: "https://a.example/")
        let error = #expect(throws: FetchError.self) { try walk.answered(status: 301, location: "http://a.example/x") }
        #expect(error?.reason == .refused(.downgrade))
        #expect(error?.hops.count == 1)
    }

    @Test func `are followed five times`() throws {
        var walk = try walk()
        _ = try walk.begin("https://a.example/0")
        for number in 1...5 { _ = try walk.answered(status: 302, location: "/\(number)") }
        let error = #expect(throws: FetchError.self) { try walk.answered(status: 302, location: "/6") }
        #expect(error?.reason == .refused(.redirects(limit: 5)))
        #expect(error?.hops.count == 5)
    }

    @Test func `in a ring are left`() throws {
        var walk = try walk()
        _ = try walk.begin("https://a.example/0")
        for number in 1...3 { _ = try walk.answered(status: 302, location: "/\(number)") }
        let error = #expect(throws: FetchError.self) { try walk.answered(status: 302, location: "/1#again") }
        #expect(error?.reason == .refused(.loop))
    }

    @Test(
        arguments: [
            (204, nil), (206, nil), (300, "/b"), (301, nil), (304, "/b"), (305, "/b"), (404, "/b"), (410, nil),
            (500, nil),
        ] as [(Int, String?)])
    func `are no other answers, and these are no source`(status: Int, location: String?) throws {
        var walk = try walk()
        _ = try walk.begin("https://a.example/")
        let error = #expect(throws: FetchError.self) { try walk.answered(status: status, location: location) }
        #expect(error?.reason == .status)
        #expect(error?.description == "https://a.example:443: not fetched (status \(status))")
    }

    @Test(arguments: [
        ("https://a.example/x/flows.html?y/z#w/v", "flows.html"), ("https://a.example/x/", "x"),
        ("https://a.example", "a.example"), ("https://a.example/?q", "a.example"),
        ("https://a.example/b%2Fc.csv", "b%2Fc.csv"), ("https://a.example:8443//", "a.example"),
    ])
    func `end at a URL that names the file`(text: String, name: String) throws {
        #expect(try HTTPURL(text).fileName == name)
    }
}
