import CurlKit
import Testing

@Suite struct `References of any spelling` {
    private static let pieces = [
        "/", "/", "//", ":", ".", "..", "?", "#", "@", "[", "]", "[::1]", "%", "%2e", "%2F", "%00", "\\", " ", "\t",
        "\r\n", "\u{FC}", "a", "B", "c.example", "127.1", "0x7f", ":80", ":99999", "http", "https:", "http://", "file:",
        "*", "&", "=", ";", "+", "~",
    ]

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `lead to a URL that is read again as the same, or nowhere`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let base = try HTTPURL("https://a.example:8443/b/c?d#e")
        var resolved = 0
        for _ in 0..<10_000 {
            let count = Int.random(in: 0...7, using: &generator)
            let reference = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }.joined()
            guard let url = try? base.resolving(reference) else { continue }
            resolved += 1
            let again = try HTTPURL(url.text)
            #expect(again.origin == url.origin, "\(reference.debugDescription)")
            let isOwnHost = url.host == base.host && url.port == base.port
            #expect(isOwnHost || reference.contains("//"), "\(reference.debugDescription)")
            #expect(url.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(reference.debugDescription)")
        }
        #expect(resolved > 1_000)
    }
}
