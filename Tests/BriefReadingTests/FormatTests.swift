import BriefModel
import BriefReading
import Testing

@Suite struct `Every format becomes the same document` {
    @Test func `Markdown loses its marks and keeps its places`() throws {
        let document = try read(
            """
            # Daily **flows**

            Net inflow was *$12M*, see [the page](https://example.org/x) and a_b_c.

            | Coin | 24h |
            |---|---|
            | **AAA** | +3% |

            - **Gainers**: BBB \\+4%

            > Somebody said so.
            """, as: "brief.md")
        #expect(document.format == .markdown)
        #expect(
            document.outline == [
                "h1 Daily flows", "p Net inflow was $12M, see the page and a_b_c.",
                "t | Coin | 24h | |---|---| | AAA | +3% |",
                "i0 [-] Gainers: BBB +4%", "q Somebody said so.",
            ])
        #expect(document.cells(0) == [["Coin", "24h"], ["AAA", "+3%"]])
        #expect(document.links.first?.url == "https://example.org/x")
        #expect(document.links.first?.text == "the page")
        #expect(document.evidence(for: document.blocks[1].text).quote.contains("*$12M*"))
        expectSound(document)
    }

    @Test func `Delimited values keep quoted delimiters, quotes and line ends`() throws {
        let document = try read(
            "# Flows (US$m)\nDate,AAA,\"B\"\"B\"\n2026-02-05,\"1,200.5\",(3.2)\n\"two\nlines\",1,2\n\nSource: us\n",
            as: "flows.csv")
        #expect(document.format == .csv)
        #expect(
            document.cells(0) == [
                ["Date", "AAA", "B\"B"], ["2026-02-05", "1,200.5", "(3.2)"], ["two lines", "1", "2"],
            ])
        #expect(document.tables[0].headerRows == 1)
        #expect(document.tables[0].caption.map { document.string($0) } == "Flows (US$m)")
        #expect(document.evidence(for: document.tables[0].rows[0][2]).quote == "B\"\"B")
        expectSound(document)
    }

    @Test(arguments: ["a;b;c\n1;2;3\n4;5;6\n7;8;9", "a\tb\tc\n1\t2\t3\n4\t5\t6", "a,b,c\n1,2,3\n4,5,6\n7,8,9"])
    func `Delimiters are found without a name`(text: String) throws {
        let document = try read(text, as: "dropped")
        #expect(document.format == .csv)
        #expect(document.cells(0)[1] == ["1", "2", "3"])
    }

    @Test func `A quote that never closes is a warning`() throws {
        let document = try read("a,b\n1,\"2\n3,4\n", as: "x.csv")
        #expect(document.warnings.map(\.code) == [.unclosed])
        #expect(document.warnings.first?.span?.range == 6..<12)
    }

    @Test func `JSON is sections, fields and tables`() throws {
        let document = try read(
            #"""
            {"title": "D\u00e9but", "author": {"name": "Jane Roe"}, "published_at": "2026-02-06T12:00:00Z",
             "flows": [{"asset": "AAA", "amount": 5}, {"asset": "BBB", "amount": null, "note": "x"}],
             "text": "One line.\n\nOther: 1. A $5M 2. B $6M"}
            """#, as: "x.json")
        #expect(document.format == .json)
        #expect(document.metadata.title == "Début")
        #expect(document.metadata.byline == "Jane Roe")
        #expect(document.metadata.published?.description == "2026-02-06T12:00:00Z")
        #expect(document.cells(0).prefix(2) == [["asset", "amount", "note"], ["AAA", "5"]])
        #expect(document.outline.suffix(4) == ["p One line.", "p Other:", "i0 [1.] A $5M", "i0 [2.] B $6M"])
        #expect(document.evidence(for: document.blocks[0].text).quote == #"title": "D\u00e9but"#)
        expectSound(document)
    }

    @Test func `JSON Lines are one table`() throws {
        let document = try read("{\"s\":\"A\",\"p\":1}\n{\"s\":\"B\",\"p\":2}\n", as: "x.jsonl")
        #expect(document.cells(0) == [["s", "p"], ["A", "1"], ["B", "2"]])
    }

    @Test func `Broken JSON is read as text and says where it breaks`() throws {
        let document = try read("{\"a\": 1, \"b\" 2}", as: "x.json")
        #expect(document.format == .text)
        #expect(document.warnings.contains { $0.span?.range == 13..<14 })
    }

    @Test func `A message has subject, sender and date; its transfer encoding keeps places`() throws {
        let mail = """
            From: "Roe, Jane" <jane@example.org>
            To: me@example.org
            Subject: =?utf-8?Q?Fl=C3=B6ws?= =?utf-8?B?IG5ldA==?=
            Date: Fri, 06 Feb 2026 12:00:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b1"

            --b1
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Net inflow was =E2=82=AC5 million on Thurs=
            day. This is what the plain part says at some length, so that it is no stand-in for the other part, which sa=
            ys the same in another form and with pictures, as such parts do.

            > quoted by somebody

            --b1
            Content-Type: text/html

            <p>Other</p>
            --b1--
            """
        let document = try read(mail, as: "x.eml")
        #expect(document.format == .email)
        #expect(document.metadata.title == "Flöws net")
        #expect(document.metadata.byline == "Roe, Jane")
        #expect(document.metadata.published?.description == "2026-02-06T12:00:00+01:00")
        #expect(document.outline.contains { $0.hasPrefix("p Net inflow was €5 million on Thursday. This") })
        #expect(document.outline.last == "q quoted by somebody")
        expectSound(document)
    }

    @Test func `A base64 part has offsets of its own under its path`() throws {
        let document = try read(
            "From: a@b.c\nSubject: t\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=zz\n\n--zz\n"
                + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSW5mbG93OiAkNU0=\n--zz--\n",
            as: "x.eml")
        let block = try #require(document.blocks.last)
        let evidence = document.evidence(for: block.text)
        #expect(evidence.span == SourceSpan(part: "1", range: 0..<11))
        #expect(evidence.quote == "Inflow: $5M")
        expectSound(document)
    }

    @Test func `A feed has a section for each item`() throws {
        let document = try read(
            """
            <?xml version="1.0"?><rss><channel><title>Feed</title>
            <item><title>In &amp; out</title><link>https://example.org/1</link><description>Inflow: $5M</description></item>
            <item><title>Two</title><description><![CDATA[Outflow: $3M]]></description></item></channel></rss>
            """, as: "x.xml")
        #expect(document.format == .feed)
        #expect(document.outline == ["h1 Feed", "h2 In & out", "f Inflow: $5M", "h2 Two", "f Outflow: $3M"])
        #expect(document.links.contains { $0.url == "https://example.org/1" })
        expectSound(document)
    }
}
