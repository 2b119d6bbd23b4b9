import CurlKit
import LoopbackHTTP
import Testing

@Suite(.timeLimit(.minutes(1))) struct `HTTP client` {
    @Test func `A POST arrives as it was given, and the connection is kept`() async throws {
        let server = try LoopbackServer { _ in .respond(202, headers: ["Retry-After: 7"], body: "ok") }
        let body = (0..<5000).map { UInt8(truncatingIfNeeded: $0) }
        try await withClient { client in
            for number in 1...3 {
                let headers = [try HTTPHeader("webhook-id", "m_\(number)"), try HTTPHeader("x-empty", "")]
                let response = try await client.send(
                    HTTPRequest(.post, try HTTPURL(server.url), headers: headers, body: body))
                #expect(response.status == 202)
                #expect(response.headers["Retry-After"] == "7")
                #expect(response.body == Array("ok".utf8))
            }
        }
        #expect(server.connections == 1)
        #expect(server.requests.map { $0.header("webhook-id") } == ["m_1", "m_2", "m_3"])
        let first = try #require(server.requests.first)
        #expect(first.method == "POST")
        #expect(first.target == "/hook")
        #expect(first.body == body)
        #expect(first.header("user-agent") == "briefd/test")
        #expect(first.header("x-empty") == "")
        for name in ["expect", "content-type", "cookie", "authorization", "accept-encoding"] {
            #expect(first.header(name) == nil)
        }
    }

    @Test(arguments: [0, 1, 1 << 21]) func `Bodies of any size go without asking for leave`(size: Int) async throws {
        let server = try LoopbackServer { _ in .respond(200) }
        let body = [UInt8](repeating: 7, count: size)
        try await withClient { client in
            _ = try await client.send(HTTPRequest(.post, try HTTPURL(server.url), body: body))
            _ = try await client.send(HTTPRequest(.get, try HTTPURL(server.url)))
        }
        #expect(server.requests.map(\.body.count) == [size, 0])
        #expect(server.requests.map(\.method) == ["POST", "GET"])
        #expect(server.requests.first?.header("content-length") == "\(size)")
        #expect(server.requests.first?.header("expect") == nil)
    }

    @Test(arguments: [301, 302, 303, 307, 308]) func `A redirect is a response and is not followed`(
        status: Int
    ) async throws {
        let other = try LoopbackServer { _ in .respond(200) }
        let server = try LoopbackServer { _ in .respond(status, headers: ["Location: \(other.url)"]) }
        try await withClient { client in
            let response = try await client.send(HTTPRequest(.post, try HTTPURL(server.url), body: [1]))
            #expect(response.status == status)
            #expect(response.headers["Location"] == other.url)
        }
        #expect(server.requests.count == 1)
        #expect(other.connections == 0)
    }

    @Test func `The response body is kept to a length and ends the transfer past a limit`() async throws {
        let server = try LoopbackServer {
            $0.number == 1 ? .respond(200, body: String(repeating: "x", count: 9000)) : .flood(200)
        }
        try await withClient { client in
            let response = try await client.send(HTTPRequest(.get, try HTTPURL(server.url)))
            #expect(response.body.count == 2048)
            let failure = await client.failure(of: HTTPRequest(.get, try HTTPURL(server.url), responseLimit: 100_000))
            #expect(failure?.kind == .tooLarge)
            #expect(failure?.status == 200)
        }
    }

    @Test func `A refused connection, a reset, silence and noise are told apart`() async throws {
        let closed = try LoopbackServer(listening: false) { _ in .hang }
        let server = try LoopbackServer { exchange in
            switch exchange.target {
            case "/reset": .reset
            case "/noise": .raw("hello\r\n\r\n")
            case "/empty": .raw("")
            case "/short": .raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
            case "/drip": .drip(200, every: .milliseconds(5))
            default: .hang
            }
        }
        let expected: [(String, HTTPFailure.Kind, Bool)] = [
            (closed.url, .connect, false), ("http://127.0.0.1:\(server.port)/reset", .interrupted, true),
            ("http://127.0.0.1:\(server.port)/noise", .protocol, true),
            ("http://127.0.0.1:\(server.port)/empty", .interrupted, true),
            ("http://127.0.0.1:\(server.port)/short", .interrupted, true),
            ("http://127.0.0.1:\(server.port)/drip", .timeout, true),
            ("http://127.0.0.1:\(server.port)/hang", .timeout, true),
            ("http://no-such-host.invalid/", .resolve, false),
        ]
        try await withClient { client in
            for (url, kind, connected) in expected {
                let request = HTTPRequest(.post, try HTTPURL(url), body: [1], totalTimeout: .milliseconds(300))
                let failure = await client.failure(of: request)
                // Without any name server the answer to a wrong name may take longer than the request has.
                #expect(failure?.kind == kind || (kind == .resolve && failure?.kind == .timeout), "\(url)")
                #expect(failure?.connected == connected, "\(url)")
            }
        }
    }

    @Test func `At most so many connections of one host, and a hung host delays no other`() async throws {
        let hung = try LoopbackServer { _ in .hang }
        let quick = try LoopbackServer { _ in .respond(200) }
        try await withClient { client in
            let request = HTTPRequest(.post, try HTTPURL(hung.url), body: [1], totalTimeout: .seconds(50))
            for _ in 1...20 { #expect(client.submit(request) { _ in }) }
            _ = await hung.request(4)
            for _ in 1...20 { _ = try await client.send(HTTPRequest(.get, try HTTPURL(quick.url))) }
            #expect(hung.connections == 4)
        }
        #expect(hung.requests.count == 4)
        #expect(quick.requests.count == 20)
    }

    @Test func `Many requests at once all end, on four connections`() async throws {
        let server = try LoopbackServer { _ in .respond(200) }
        let request = HTTPRequest(.post, try HTTPURL(server.url), body: Array("{}".utf8))
        try await withClient { client in
            await withTaskGroup(of: Bool.self) { group in
                for _ in 1...500 { group.addTask { (try? await client.send(request)) != nil } }
                for await isDone in group { #expect(isDone) }
            }
        }
        #expect(server.requests.count == 500)
        #expect(server.connections <= 4)
    }

    @Test func `Stopping cancels what runs, what waits and what comes`() async throws {
        let server = try LoopbackServer { _ in .hang }
        let client = HTTPClient(policy: .anywhere, userAgent: "briefd/test")
        let request = HTTPRequest(.post, try HTTPURL(server.url), body: [1])
        let kinds = await withTaskGroup(of: HTTPFailure.Kind?.self) { group in
            for _ in 1...10 { group.addTask { await client.failure(of: request)?.kind } }
            group.addTask {
                do { try await client.run() } catch { Issue.record(error) }
                return .cancelled
            }
            _ = await server.request(4)
            client.stop()
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(kinds == Array(repeating: .cancelled, count: 11))
        #expect(await client.failure(of: request)?.kind == .cancelled)
    }
}
