import BriefModel
import BriefReading
import Testing

/// SplitMix64: the same bytes on every run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct `Nothing that can be dropped hurts` {
    static let samples: [(name: String, text: String)] = [
        (
            "a.txt",
            "Title Here\n\nBy: x|2025/04/25 13:45:02\n\n1. A: $5M in 2. B\n\nName  Change\nAAA    +3%\nBBB    -2%\n（一）好。\n"
        ),
        ("a.md", "# T\n\n- **a**: [b](https://e.org)\n\n| a | b |\n|--|--|\n| 1 | 2 |\n> q\n```\nx\n```\n"),
        ("a.csv", "# c\na,\"b\"\"c\",d\n1,\"2,5\",3\n\nx,y,z\n1,2,3\n"),
        ("a.json", "{\"a\":[{\"b\":1,\"c\":\"\\u00e9\\n\"},{\"b\":null}],\"d\":\"x\\n\\ny: 1. A 2. B\",\"e\":[1,[2]]}"),
        (
            "a.eml",
            "From: a@b.c\nSubject: =?utf-8?B?eA==?=\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=z\n\n--z\nContent-Transfer-Encoding: quoted-printable\n\nx=E9=\ny\n--z--\n"
        ),
        (
            "a.xml",
            "<?xml version=\"1.0\"?><rss><channel><title>t</title><item><title>&#65;</title><description><![CDATA[<p>x]]></description></item></channel></rss>"
        ),
    ]

    @Test(arguments: 0..<samples.count)
    func `Changed bytes never trap and never lose their places`(sample: Int) {
        var random = SeededGenerator(state: UInt64(sample) + 7)
        let (name, text) = Self.samples[sample]
        let marks =
            Array("\"'<>[](){}|,;:.-=#*`\\/&%$ \n\r\t0123456789ivxIVX\u{80}".utf8) + [0, 0xFF, 0xE4, 0xF0, 0x0C]
        for _ in 0..<400 {
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = marks.randomElement(using: &random) ?? 0
                case 1: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
                case 2 where bytes.count > 8:
                    bytes.removeSubrange(place..<min(bytes.count - 4, place + 5).clamped(from: place))
                default: bytes += bytes[place..<min(bytes.count, place + 20)]
                }
            }
            if let document = try? BriefReader().read(bytes, name: name) { expectSound(document) }
        }
    }

    @Test(arguments: ["x.txt", "x.md", "x.csv", "x.json", "x.eml", "x.xml", "x.html"])
    func `Random bytes never trap`(name: String) {
        var random = SeededGenerator(state: 99)
        for length in 1..<150 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 1...255, using: &random) }
            if let document = try? BriefReader().read(bytes, name: name) { expectSound(document) }
            let plain = bytes.map { $0 & 0x7F }.map { $0 < 0x20 ? 0x0A : $0 }
            if let document = try? BriefReader().read(plain, name: name) { expectSound(document) }
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["(", "<", "[", "1,1,1", "1\n", "a  b\n", "A. b\n", "{\"a\":", "\"", "> ", "\t", "1. "])
    func `Long runs of one thing are read to their end`(unit: String) {
        let text = String(repeating: unit, count: 8_000 / unit.utf8.count)
        for name in ["x.txt", "x.md", "x.csv", "x.json"] { _ = try? read(text, as: name) }
    }
}

extension Int {
    /// At least `low`.
    fileprivate func clamped(from low: Int) -> Int { Swift.max(self, low) }
}
