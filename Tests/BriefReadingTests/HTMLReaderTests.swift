import BriefModel
import Testing

@testable import BriefReading

@Suite struct `The HTML reader` {
    @Test(arguments: [
        ("<p>a  b\n c<p>d&amp;e &nbsp; f", ["p a b c", "p d&e f"]),
        ("<h1>A</h1><h2>B</h2>text", ["h1 A", "h2 B", "p text"]),
        ("<p>Net inflow: $5M into X</p>", ["field {Net inflow} Net inflow: $5M into X"]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["item0 a", "item1 b", "item0 c"]),
        ("<ol start=3><li>a<li value=7>b<li>c</ol>", ["item0 [3.] a", "item0 [7.] b", "item0 [8.] c"]),
        ("<ol type=I><li>a<li>b</ol>", ["item0 [I.] a", "item0 [II.] b"]),
        ("<ol><li><p>a</p><p>b</p></ol>", ["item0 [1.] a", "p b"]),
        ("<dl><dt>Chain<dd>Ethereum<dt>Lone</dl>", ["field {Chain} Chain: Ethereum", "p Lone"]),
        ("<blockquote><p>a</p></blockquote>b", ["quote a", "p b"]),
        ("<p>a<br>b<br><br>c", ["p a\nb", "p c"]),
        ("<p>In: $1<br>Out: $2", ["field {In} In: $1", "field {Out} Out: $2"]),
        ("<p><b>On-chain flows</b></p><p>y</p>", ["h1 On-chain flows", "p y"]),
        ("<p><b>$508M flowed in</b></p>", ["p $508M flowed in"]),
        ("<p>(I) First rule.</p><p>(II) Second rule.</p>", ["item0 [(I)] First rule.", "item0 [(II)] Second rule."]),
        ("a<script>b</script><style>c</style><template>d</template><noscript>e</noscript>f", ["p af"]),
        ("<p hidden>a</p><div style='Display : none'>b</div><p>c", ["p c"]),
        ("<div><span>BTC</span><span>+3.2%</span> <span>5</span><span>M</span></div>", ["p BTC +3.2% 5M"]),
        ("<pre>a\n  b</pre>", ["p a\n  b"]),
    ])
    func `turns elements into blocks`(html: String, blocks: [String]) throws {
        #expect(try outline(html: html) == blocks)
    }

    @Test(arguments: [
        ("<nav><a href=/>Markets</a></nav><p>a", ["navigation p Markets", "p a"]),
        (
            "<header><p>Site</p></header><article><header><h1>T</h1></header>a</article>",
            ["navigation p Site", "h1 T", "p a"]
        ),
        ("<p>a</p><div class='share-bar'>Tell friends</div><p>b", ["p a", "navigation p Tell friends", "p b"]),
        ("<p>a</p><div id=cookie-banner>We use cookies</div>", ["p a", "navigation p We use cookies"]),
        ("<body class='has-sidebar nav'><p>a", ["p a"]),
        (
            "<h2>Flows</h2><p>a</p><h2>You may also like</h2><p>b</p><h3>c</h3>",
            ["h2 Flows", "p a", "related h2 You may also like", "related p b", "related h3 c"]
        ),
        ("<p>a</p><section class='post related'><h3>b</h3></section><p>c", ["p a", "related h3 b", "p c"]),
        ("<h2>12 Comments</h2><p>b</p>", ["comments h2 12 Comments", "comments p b"]),
        ("<p>a</p><div class=comments><p>b</p></div>", ["p a", "comments p b"]),
        (
            "<p>a</p><p>Related reading</p><ul><li><a href=/x>b</a></ul>",
            ["p a", "related h1 Related reading", "related item0 b"]
        ),
        ("<footer>c</footer>d", ["navigation p c", "p d"]),
    ])
    func `knows what is not the text of the page`(html: String, blocks: [String]) throws {
        #expect(try outline(html: html) == blocks)
    }

    @Test func `reads tables with header rows, captions, spans and links`() throws {
        let html = """
            <p>Weekly:</p><table><caption>Net flows</caption><thead><tr><th>Chain<th colspan=2>Flow</thead>
            <tr><td rowspan=2>Ethereum<td><a href="/in">$5 M</a><td>in<tr><td>$2&nbsp;M<td>out</table><p>end
            """
        let document = try HTMLReader.read(Array(html.utf8))
        #expect(
            cells(document, 0) == [
                ["Chain", "Flow", ""], ["Ethereum", "$5 M", "in"], ["Ethereum", "$2 M", "out"],
            ])
        #expect(document.tables[0].headerRows == 1)
        #expect(document.tables[0].caption.map { document.string($0) } == "Net flows")
        #expect(document.links.map(\.url) == ["/in"])
        #expect(document.links.map(\.text) == ["$5 M"])
        #expect(document.blocks.count == 3)
    }

    @Test(arguments: [
        "<table><tr><td><p>a</p></td></tr></table>", "<table><tr><td><table><tr><td>a</table></table>",
        "<table role=presentation><tr><td>a<td><tr><td></table>",
    ])
    func `reads tables that only lay out as text`(html: String) throws {
        let document = try HTMLReader.read(Array(html.utf8))
        #expect(document.tables.isEmpty)
        #expect(outline(document) == ["p a"])
    }

    @Test func `builds the tree of sections by heading level`() throws {
        let document = try HTMLReader.read(Array("<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2><p>y".utf8))
        #expect(document.headingPath(of: document.blocks[4].section) == ["A", "D"])
        #expect(document.headingPath(of: document.blocks[2].section) == ["A", "B", "C"])
    }

    @Test func `tells lists what introduces them`() throws {
        let document = try HTMLReader.read(Array("<p>Outflows this week:</p><ul><li>a<li>b</ul>".utf8))
        #expect(document.blocks.map(\.intro) == [nil, 0, 0])
    }

    @Test func `reads what a page says about itself`() throws {
        let html = """
            <html lang="en-GB"><head><title>T | Site</title><meta property="og:title" content="T &amp; U">
            <meta name=author content="A. Writer"><link rel=canonical href="https://example.com/t">
            <script type="application/ld+json">{"@type":"X","datePublished" : "2026-02-06T08:00:00Z"}</script></head>
            <h1>T</h1><time datetime="2020-01-01">x</time>
            """
        let document = try HTMLReader.read(Array(html.utf8))
        #expect(document.language == "en-GB")
        #expect(document.metadata.title == "T & U")
        #expect(document.metadata.byline == "A. Writer")
        #expect(document.metadata.published?.description == "2026-02-06T08:00:00Z")
        #expect(document.metadata.url == "https://example.com/t")
    }

    @Test func `proves text with the bytes of the file`() throws {
        let html = Array("\u{FEFF}<p>né <b>$5&nbsp;M</b> into X</p>".utf8)
        let document = try HTMLReader.read(html)
        let evidence = document.evidence(for: document.blocks[0].text)
        #expect(evidence.quote == "né <b>$5&nbsp;M</b> into X")
        #expect(evidence.text == "né $5 M into X")
        #expect(evidence.span.range == 6..<33)
    }

    @Test func `says when a page has no text, is too long or too deep`() throws {
        #expect(throws: ReadingError.empty) { try HTMLReader.read(Array("<p></p>".utf8)) }
        var limits = ReadingLimits()
        limits.bytes = 3
        #expect(throws: ReadingError.limitExceeded(limit: "bytes", value: 4, allowed: 3)) {
            try HTMLReader.read(Array("<p>a".utf8), limits: limits)
        }
        limits = ReadingLimits()
        limits.htmlNodes = 4
        #expect(try HTMLReader.read(Array("<p>a<p>b".utf8), limits: limits).warnings.map(\.code) == [.truncated])
        limits = ReadingLimits()
        limits.depth = 2
        let deep = try HTMLReader.read(Array("<div><div><div>a".utf8), limits: limits)
        #expect(deep.warnings.map(\.code) == [.truncated])
        #expect(outline(deep) == ["p a"])
    }
}
