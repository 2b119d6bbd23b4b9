import HTMLSyntax
import Testing

@Suite struct `The lean tree` {
    @Test(arguments: [
        ("<p>a<p>b<div>c</div>", "p(a)p(b)div(c)"),
        ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e", "ul(li(a)li(b ul(li(c)))li(d))e"),
        ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", "dl(dt(a)dd(b)dt(c)dd(d))"),
        ("<table><tr><td>a<td>b<tr><th>c</table>d", "table(tr(td(a)td(b))tr(th(c)))d"),
        ("<table><thead><tr><td>a<tbody><tr><td>b</table>", "table(thead(tr(td(a)))tbody(tr(td(b))))"),
        ("<table><tr><td><table><tr><td>a</table>b</table>", "table(tr(td(table(tr(td(a)))b)))"),
        ("<table><tr><td>a</div></p>b</table>", "table(tr(td(a b)))"),
        ("<caption>x<tr>y", "caption(x)tr(y)"),
        ("<select><option>a<option>b</select>", "select(option(a)option(b))"),
        ("a<br>b<img src=x>c<hr/>d", "a br()b img()c hr()d"),
        ("<b>a<p>b</b>c</p>d", "b(a p(b c))d"),
        ("<a href=1>x<a href=2>y</a>", "a(x)a(y)"),
        ("<div><p>a</div>b", "div(p(a))b"),
        ("a</p>b</i></x>c", "a b c"),
        ("<x-y><z>a</z>b</x-y>c", "other(other(a)b)c"),
        ("<script>if (a<b) '</p>'</script>x", "script(if (a<b) '</p>')x"),
        ("<title>a<b>&amp;</title>x", "title(a<b> &)x"),
        ("<head><title>t</title><p>a", "head(title(t))p(a)"),
        ("<head>a", "head()a"),
        ("<svg><path/><title>a</title></svg>b", "svg(other()title(a))b"),
        ("<svg><g>a<p>b", "svg(other(a))p(b)"),
        ("<h1>a<h2>b", "h1(a)h2(b)"),
        ("<body>a</body></html>b", "body(a b)"),
        ("<button>a<button>b", "button(a)button(b)"),
    ])
    func `closes what authors leave open`(html: String, shape: String) {
        #expect(outline(HTMLTree(Array(html.utf8))) == shape)
    }

    @Test func `keeps the attributes that reading needs, decoded, the first of a name`() {
        let tree = HTMLTree(Array("<a onclick=x HREF='/q?a=1&amp;b=2' class=k class=l>x</a>".utf8))
        #expect(tree.value(.href, of: 1) == Array("/q?a=1&b=2".utf8))
        #expect(tree.value(.classes, of: 1) == Array("k".utf8))
        #expect(tree.value(.title, of: 1) == nil)
    }

    @Test func `knows where elements stand in the source`() {
        let html = Array("<ul><li>a<li><b>b</b></ul>".utf8)
        let tree = HTMLTree(html)
        let sources = tree.nodes.map { String(decoding: html[$0.source], as: UTF8.self) }
        #expect(
            sources
                == [
                    "<ul><li>a<li><b>b</b></ul>", "<ul><li>a<li><b>b</b></ul>", "<li>a", "a", "<li><b>b</b></ul>",
                    "<b>b</b>", "b",
                ])
    }

    @Test func `caps the depth and forgets nothing`() {
        let html = String(repeating: "<div>", count: 1000) + "x" + String(repeating: "</div>", count: 1000) + "<p>y"
        let tree = HTMLTree(Array(html.utf8), depth: 10)
        #expect(tree.flattened == 50)
        #expect(outline(tree).filter { "xyp".contains($0) } == "xpy")
        #expect(tree.nodes.last.map { tree.nodes[$0.parent].parent } == 0)
    }

    @Test func `stops at the node limit and says where`() {
        let tree = HTMLTree(Array(String(repeating: "<p>", count: 100).utf8), nodeLimit: 11)
        #expect(tree.nodes.count == 11)
        #expect(tree.truncation == 30)
    }

    @Test func `is well formed on any bytes`() {
        for seed in 0..<500 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let bytes = generator.markup(count: seed * 4)
            let tree = HTMLTree(bytes, depth: 12)
            var start = 0
            for (index, node) in tree.nodes.enumerated().dropFirst() {
                #expect(node.parent < index)
                #expect(node.end <= tree.nodes[node.parent].end)
                #expect(node.source.upperBound <= bytes.count)
                #expect(node.source.lowerBound >= start)
                start = node.source.lowerBound
            }
        }
    }

    @Test(arguments: [
        "<div>", "<a><p>", "<table><tr><td>", "<ul><li>", "</b>", "<b></p>", "<x>", "<svg>", "<dl><dd><b>", "<p>",
    ])
    func `reads three hundred kilobytes of one thing in linear work`(piece: String) {
        let bytes = Array(String(repeating: piece, count: 300_000 / piece.utf8.count).utf8)
        let tree = HTMLTree(bytes)
        #expect(tree.nodes.count <= 1 + bytes.count)
    }

    private func outline(_ tree: HTMLTree) -> String {
        var text = ""
        var ends: [Int] = []
        for (index, node) in tree.nodes.enumerated() {
            while let end = ends.last, end <= index {
                text += ")"
                ends.removeLast()
            }
            if let last = text.last, last != "(", last != ")" { text += " " }
            switch node.content {
            case .document: break
            case .element(let element):
                text += "\(element)("
                ends.append(node.end)
            case .text: text += String(decoding: tree.bytes[node.source], as: UTF8.self)
            case .reference(let reference): text.unicodeScalars.append(reference.first)
            }
        }
        return text + String(repeating: ")", count: ends.count)
    }
}
