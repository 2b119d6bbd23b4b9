import CurlKit
import Testing

@Suite struct `URLs` {
    @Test(
        arguments: [
            ("http://127.0.0.1:8080/hook", "http", "127.0.0.1", 8080),
            ("https://Receiver.Example/x?y=1", "https", "receiver.example", 443),
            ("HTTP://a.example", "http", "a.example", 80), ("https://[::1]:8443/", "https", "[::1]", 8443),
            ("https://xn--bcher-kva.example/%C3%BC", "https", "xn--bcher-kva.example", 443),
        ] as [(String, String, String, UInt16)])
    func `Absolute URLs are read`(text: String, scheme: String, host: String, port: UInt16) throws {
        let url = try HTTPURL(text)
        #expect(url.scheme.rawValue == scheme)
        #expect(url.host == host)
        #expect(url.port == port)
        #expect("\(url)" == "\(scheme)://\(host):\(port)")
    }

    @Test(arguments: [
        "", "receiver", "receiver.example/hook", "/hook", "http:", "http://", "http:///ex.example", "http:/ex.example",
        "ftp://ex.example/", "file:///etc/passwd", "gopher://ex.example/", "http://user@ex.example/",
        "http://user:secret@ex.example/", "http://ex.example:99999/", "http://ex.example:0/", "http://ex .example/",
        "http://ex.example/\r\nX-Injected: yes", "http://ex.example\\@127.0.0.1/", "javascript:alert(1)",
        "http://?x", "http://#x", "http://:80/", "http://[::1", "https://b\u{FC}cher.example/",
        "https://ex.example/\u{FC}", " http://ex.example/",
    ])
    func `Everything else is refused, without showing the text`(text: String) {
        let error = #expect(throws: HTTPURLError.self) { try HTTPURL(text) }
        #expect(error?.description.hasPrefix("not an absolute http or https URL (") == true)
        #expect(error?.description.contains("secret") == false)
    }
}

@Suite struct `References` {
    @Test(
        arguments: [
            ("", "https://a.example/b/c/d?q"), ("#y", "https://a.example/b/c/d?q#y"),
            ("g#y", "https://a.example/b/c/g#y"), ("g", "https://a.example/b/c/g"), ("./g", "https://a.example/b/c/g"),
            ("g/", "https://a.example/b/c/g/"), ("/g", "https://a.example/g"), ("?y", "https://a.example/b/c/d?y"),
            ("g?y", "https://a.example/b/c/g?y"), ("../g", "https://a.example/b/g"),
            ("../../g", "https://a.example/g"), ("../../../../g", "https://a.example/g"),
            ("//g", "https://g/"), ("//g:8443/x", "https://g:8443/x"), ("g/../h", "https://a.example/b/c/h"),
            ("a/b:c", "https://a.example/b/c/a/b:c"),
            ("/x?u=http://y.example/", "https://a.example/x?u=http://y.example/"),
            ("http://y.example/z", "http://y.example/z"), ("HTTPS://Y.example", "https://Y.example/"),
        ])
    func `A reference is resolved against the URL`(reference: String, expected: String) throws {
        let base = try HTTPURL("https://a.example/b/c/d?q#e/f?r")
        #expect(try base.resolving(reference) == HTTPURL(expected))
    }

    @Test(arguments: [
        "ftp://a.example/", "file:///etc/passwd", "javascript:alert(1)", "mailto:a@a.example", "http:g", "http:/g",
        "http:///g", "//user@b.example/", "//user:secret@b.example/", "https://user@b.example/", "/a b", "/a\r\nb",
        "\\\\b.example\\", "/\u{FC}", "//b\u{FC}cher.example/", "//b.example:99999/", "//b.example:0/", "//[::1",
    ])
    func `A reference to anything else is refused`(reference: String) throws {
        let base = try HTTPURL("https://a.example/b/c/d?q")
        let error = #expect(throws: HTTPURLError.self) { try base.resolving(reference) }
        #expect(error?.description.contains("secret") == false)
    }

    @Test(
        arguments: [
            ("https://x", "https"), ("HTTP:", "http"), ("git+ssh://x", "git+ssh"), ("mailto:a", "mailto"),
            (":x", nil), ("1a:x", nil), ("/a:b", nil), ("a/b:c", nil), ("x", nil), ("", nil), ("\u{E9}:x", nil),
        ] as [(String, String?)])
    func `A scheme is told by its colon`(text: String, name: String?) {
        #expect(HTTPURL.schemeName(of: text) == name)
    }
}

@Suite struct `Headers` {
    @Test(arguments: [
        ("X-A", "1\r\nX-Injected: yes"), ("X-A", "1\nX"), ("X-A", "1\rX"), ("X-A", "\0"), ("X-A", "\u{7F}"),
        ("X-A", "a\tb"), ("", "1"), ("X A", "1"), ("X-A:", "1"), ("X-A\r\nX-B", "1"), ("X-\u{E9}", "1"),
        ("Content-Length", "3"), ("transfer-encoding", "chunked"), ("HOST", "other.example"),
        ("Expect", "100-continue"),
    ])
    func `A header cannot end its line or frame the message`(name: String, value: String) {
        #expect(throws: HTTPHeaderError.self) { try HTTPHeader(name, value) }
    }
}
