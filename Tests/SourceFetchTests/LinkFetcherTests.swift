import BriefModel
import CurlKit
import LoopbackHTTP
import SourceFetch
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Fetching a linked source` {
    static let page = """
        <!doctype html><html lang="en"><head><title>Weekly flows</title></head>
        <body><p>Ethereum recorded a net inflow of $61.2 million.</p></body></html>
        """

    @Test func `A page becomes a brief with its flow`() async throws {
        let server = try LoopbackServer { _ in .respond(200, headers: ["Content-Type: text/html"], body: Self.page) }
        try await withFetching(from: [server]) { fetching in
            let source = try await fetching.fetch(server.url("/desk/flows.html?key=1#top"))
            #expect(source.url.text == server.url("/desk/flows.html?key=1#top"))
            #expect(source.hops == [])
            #expect(source.status == 200)
            #expect(source.brief.file == "flows.html")
            #expect(source.brief.format == .html)
            #expect(source.brief.title == "Weekly flows")
            #expect(source.brief.size == Self.page.utf8.count)
            #expect(source.sha256 == source.brief.sha256)
            let flows = source.brief.records.compactMap { if case .flow(let flow) = $0.fact { flow } else { nil } }
            #expect(flows.map(\.subject) == ["Ethereum"])
            #expect(flows.map(\.direction) == [.in])
            #expect(flows.map(\.unit) == ["USD"])
        }
        let request = try #require(server.requests.first)
        #expect(request.method == "GET")
        #expect(request.target == "/desk/flows.html?key=1")
        #expect(request.header("user-agent") == "briefd/test")
        #expect(["cookie", "referer", "authorization"].allSatisfy { request.header($0) == nil })
    }

    @Test func `A redirect to an allowed path is followed on the same connection`() async throws {
        let server = try LoopbackServer { exchange in
            exchange.target == "/old"
                ? .respond(301, headers: ["Location: new.txt"])
                : .respond(200, body: "IBIT took in $412.3 million on Tuesday.\n")
        }
        try await withFetching(from: [server]) { fetching in
            let source = try await fetching.fetch(server.url("/old"))
            #expect(source.url.text == server.url("/new.txt"))
            #expect(source.hops.map(\.status) == [301])
            #expect(source.hops.map(\.target) == [source.url])
            #expect(source.brief.file == "new.txt")
            #expect(source.brief.records.count == 1)
        }
        #expect(server.connections == 1)
    }

    @Test func `A redirect to a host that is not listed is refused before anything is sent`() async throws {
        let other = try LoopbackServer { _ in .respond(200, body: Self.page) }
        let target = other.url("/stolen?key=secret", host: "localhost")
        let server = try LoopbackServer { _ in .respond(302, headers: ["Location: \(target)"]) }
        try await withFetching(from: [server, other]) { fetching in
            let error = try await fetching.error(server.url("/start"))
            #expect(error.reason == .refused(.host("localhost")))
            #expect(error.status == 302)
            #expect(
                error.description == "http://127.0.0.1:\(server.port): redirect refused (the host localhost is not "
                    + "listed) [add the host to the list to have it fetched]")
        }
        #expect(server.requests.count == 1)
        #expect(other.connections == 0)
    }

    @Test(arguments: ["127.0.0.1", "localhost", "a.localhost"])
    func `A listed name of a private address is refused`(host: String) async throws {
        let server = try LoopbackServer { _ in .respond(200, body: Self.page) }
        try await withFetching([host], from: [server], addresses: []) { fetching in
            let error = try await fetching.error(server.url("/a?key=secret", host: host))
            #expect(error.code == "address-forbidden")
            #expect(error.place == "http://\(host):\(server.port)")
            #expect(error.description.contains("is loopback"))
            #expect(!error.description.contains("secret"))
        }
        #expect(server.connections == 0)
    }

    @Test func `A redirect to a private address is refused even where its host is listed`() async throws {
        let inner = try LoopbackServer { _ in .respond(200, body: Self.page) }
        let server = try LoopbackServer { _ in
            .respond(307, headers: ["Location: \(inner.url("/", host: "localhost"))"])
        }
        let addresses = ["127.0.0.0/8:\(server.port)"]
        try await withFetching(["127.0.0.1", "localhost"], from: [server, inner], addresses: addresses) { fetching in
            let error = try await fetching.error(server.url("/"))
            #expect(error.code == "address-forbidden")
            #expect(error.hops.map(\.target.host) == ["localhost"])
        }
        #expect(inner.connections == 0)
    }

    @Test func `A refused link is not asked for`() async throws {
        let server = try LoopbackServer { _ in .respond(200, body: Self.page) }
        try await withFetching(["example.org"], from: [server]) { fetching in
            let error = try await fetching.error(server.url("/a?key=secret"))
            #expect(error.status == nil)
            #expect(error.description.hasPrefix("link: link refused (the host 127.0.0.1 is not listed)"))
        }
        #expect(server.connections == 0)
    }

    @Test(arguments: [(-1, "too-large"), (0, nil)] as [(Int, String?)])
    func `A body is read to the last allowed byte`(margin: Int, code: String?) async throws {
        let body = "IBIT took in $412.3 million on Tuesday.\n" + String(repeating: "Nothing else.\n", count: 9_000)
        let server = try LoopbackServer { _ in .respond(200, body: body) }
        var limits = FetchLimits()
        limits.bytes = body.utf8.count + margin
        try await withFetching(from: [server], limits: limits) { fetching in
            if let code {
                let error = try await fetching.error(server.url("/"))
                #expect(error.code == code)
            } else {
                let source = try await fetching.fetch(server.url("/"))
                #expect(source.brief.size == body.utf8.count)
            }
        }
    }

    @Test func `A body without end is left`() async throws {
        let server = try LoopbackServer { _ in .flood(200) }
        try await withFetching(from: [server]) { fetching in
            let error = try await fetching.error(server.url("/"))
            #expect(error.code == "too-large")
            #expect(error.status == 200)
        }
    }

    @Test func `The time is for all hops together`() async throws {
        let server = try LoopbackServer { exchange in
            .respond(302, headers: ["Location: /\(exchange.number)"], after: .milliseconds(200))
        }
        var limits = FetchLimits()
        limits.time = .milliseconds(500)
        limits.redirects = 100
        try await withFetching(from: [server], limits: limits) { fetching in
            let error = try await fetching.error(server.url("/"))
            #expect(error.code == "timeout")
            #expect(error.hops.count < 3)
        }
    }

    @Test(arguments: [404, 410, 429, 500, 503])
    func `A status without the source is a fact of its own`(status: Int) async throws {
        let server = try LoopbackServer { _ in .respond(status, body: Self.page) }
        try await withFetching(from: [server]) { fetching in
            let error = try await fetching.error(server.url("/a?key=secret"))
            #expect(error.reason == .status)
            #expect(error.status == status)
            #expect("\(error)" == "http://127.0.0.1:\(server.port): not fetched (status \(status))")
        }
    }

    @Test func `A ring of redirects is left after one round`() async throws {
        let server = try LoopbackServer { exchange in
            .respond(302, headers: ["Location: \(exchange.target == "/a" ? "/b" : "/a")"])
        }
        try await withFetching(from: [server]) { fetching in
            let error = try await fetching.error(server.url("/a"))
            #expect(error.code == "redirect-loop")
        }
        #expect(server.requests.map(\.target) == ["/a", "/b"])
    }

    @Test(arguments: [("%PDF-1.7\n", "unsupported-format"), ("\n", "empty"), ("a\0b\u{1}\u{2}", "binary")])
    func `A body that is no text is not read`(body: String, code: String) async throws {
        let server = try LoopbackServer { _ in .respond(200, body: body) }
        try await withFetching(from: [server]) { fetching in
            let error = try await fetching.error(server.url("/a"))
            #expect(error.code == code)
            #expect(error.status == 200)
        }
    }

    @Test func `A lost connection is told`() async throws {
        let server = try LoopbackServer { _ in .reset }
        try await withFetching(from: [server]) { fetching in
            let error = try await fetching.error(server.url("/"))
            #expect(error.code == "interrupted")
        }
    }

    @Test func `A cancelled task asks nobody`() async throws {
        let server = try LoopbackServer { _ in .respond(200, body: Self.page) }
        try await withFetching(from: [server]) { fetching in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.cancelAll()
                group.addTask {
                    let error = try await fetching.error(server.url("/"))
                    #expect(error.code == "cancelled")
                }
                try await group.waitForAll()
            }
        }
        #expect(server.connections == 0)
    }
}
