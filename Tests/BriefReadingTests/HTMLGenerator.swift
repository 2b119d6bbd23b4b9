/// Makes pages that no author would write, the same for the same seed.
struct HTMLGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func page(count: Int) -> [UInt8] {
        let pieces = [
            "<p>", "</p>", "<div>", "</div>", "<table>", "</table>", "<tr>", "<td colspan=3>", "<td rowspan=2>", "<th>",
            "<caption>", "<ul>", "</ul>", "<ol type=a>", "</ol>", "<li>", "<dl>", "<dt>", "<dd>", "</dl>", "<h1>",
            "</h1>",
            "<h3>", "</h3>", "<nav>", "</nav>", "<aside class=related>", "</aside>", "<b>", "</b>",
            "<a href='/x?a&amp;b'>",
            "</a>", "<br>", "<pre>", "</pre>", "<blockquote>", "<script>", "</script>", "<!--", "-->", "&amp;",
            "&nbsp;",
            "&#8364;", "&", "<", " ", "  ", "\n", "\r\n", "\0", "Net inflow: ", "$5.2M", "(I) ", "1. ", "2. ",
            "Related reading",
            "Share", "by Ann", "2026-02-06", "é", "净流入：", "\u{A0}", "word", "+3%", "<span>", "</span>", "<hr>",
        ]
        var bytes: [UInt8] = []
        while bytes.count < count {
            if UInt8.random(in: 0..<16, using: &self) == 0 {
                bytes.append(UInt8.random(in: 0...255, using: &self))
            } else {
                bytes.append(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &self)].utf8)
            }
        }
        return bytes
    }
}
