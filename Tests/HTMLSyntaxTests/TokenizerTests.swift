import HTMLSyntax
import Testing

@Suite struct `The HTML tokenizer` {
    @Test(arguments: [
        ("a < b & c", ["text a < b & c"]),
        ("<P Class=Lead>x</P >", ["<p class=[Lead]>", "text x", "</p>"]),
        ("<a href='1' b=\"2\" c=3 d>", ["<a href=[1] b=[2] c=[3] d=[]>"]),
        ("<a =x /y/ z=/q>", ["<a =x=[] y=[] z=[/q]>"]),
        ("<br/><br / >", ["<br/>", "<br>"]),
        ("a</>b", ["text a", "text b"]),
        ("</ x><?xml y?><!z>", ["comment  x", "comment ?xml y?", "comment z"]),
        ("a<b", ["text a"]),
        ("a</", ["text a</"]),
        ("<!--a--><!--><!--->b<!--c", ["comment a", "comment ", "comment ", "text b", "comment c"]),
        ("<!--a--!>b", ["comment a", "text b"]),
        ("<!DOCTYPE html>", ["doctype html|-|-"]),
        ("<!doctype html PUBLIC 'p' \"s\">", ["doctype html|p|s"]),
        ("<!doctype html SYSTEM>", ["doctype html|-|- quirks"]),
    ])
    func `cuts markup as the standard says`(html: String, tokens: [String]) {
        #expect(sketch(html) == tokens)
    }

    @Test(arguments: [
        ("&amp;&euro;&#8364;&#x20ac", ["reference &", "reference €", "reference €", "reference €"]),
        ("&notit; &notin;", ["reference ¬", "text it; ", "reference ∉"]),
        ("&unknown; &; &#; &#x;", ["text &unknown; &; &#; &#x;"]),
        (
            "&#128;&#0;&#xD800;&#99999999999;",
            ["reference €", "reference \u{FFFD}", "reference \u{FFFD}", "reference \u{FFFD}"]
        ),
        ("&NotEqualTilde;", ["reference ≂̸"]),
        ("<a b='?x&copy=1&copy;&lt'>", ["<a b=[?x&copy=1©<]>"]),
    ])
    func `resolves character references`(html: String, tokens: [String]) {
        #expect(sketch(html) == tokens)
    }

    @Test(arguments: [
        (
            HTMLContentModel.rcdata, "title", "a<b>&lt;</titles></TITLE >c",
            ["text a<b>", "reference <", "text </titles>", "</title>", "text c"]
        ),
        (.rawtext, "style", "a&lt;\0</style>", ["text a&lt;\u{FFFD}", "</style>"]),
        (
            .scriptData, "script", "a<!--<script></script>--></script>b",
            ["text a<!--<script></script>-->", "</script>", "text b"]
        ),
        (.scriptData, "script", "<!--</script>b", ["text <!--", "</script>", "text b"]),
        (.plaintext, "", "a<b></plaintext>", ["text a<b></plaintext>"]),
        (.cdata, "", "a<b>]]]><i>", ["text a<b>]", "<i>"]),
    ])
    func `reads the content models`(model: HTMLContentModel, name: String, html: String, tokens: [String]) {
        #expect(sketch(html, model: model, until: name) == tokens)
    }

    @Test func `reads CDATA sections only where they are allowed`() {
        #expect(sketch("<![CDATA[a<b]]>c") == ["comment [CDATA[a<b]]", "text c"])
        #expect(sketch("<![CDATA[a<b]]>c", allowsCDATA: true) == ["text a<b", "text c"])
    }

    @Test func `gives each token its place`() {
        let html = "né <b title='x'>&amp;</b><!--c-->"
        var tokenizer = HTMLTokenizer(Array(html.utf8))
        var pieces: [String] = []
        while let token = tokenizer.next() {
            pieces.append(String(decoding: tokenizer.bytes[token.range], as: UTF8.self))
        }
        #expect(pieces == ["né ", "<b title='x'>", "&amp;", "</b>", "<!--c-->"])
    }

    @Test func `reads a part of the input with offsets into the whole`() {
        var tokenizer = HTMLTokenizer(Array("xx<b>yy".utf8), in: 2..<6)
        #expect(tokenizer.next()?.range == 2..<5)
        #expect(tokenizer.next()?.range == 5..<6)
        #expect(tokenizer.next() == nil)
    }

    @Test func `keeps a bounded number of attributes`() {
        let html = "<a " + String(repeating: "b ", count: 1000) + ">"
        var tokenizer = HTMLTokenizer(Array(html.utf8), attributeLimit: 7)
        guard case .startTag(let tag) = tokenizer.next()?.content else {
            Issue.record("no start tag")
            return
        }
        #expect(tag.attributes.count == 7)
        #expect(tokenizer.next() == nil)
    }

    @Test func `normalizes line ends in text`() {
        #expect(sketch("a\r\nb\rc&#13;") == ["text a\nb\nc", "reference \r"])
    }
}
