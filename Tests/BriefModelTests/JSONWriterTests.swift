import BriefModel
import Testing

@Suite struct `JSON` {
    private func written(_ body: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        body(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func `has commas between values and none elsewhere`() {
        let text = written { json in
            json.object { json in
                json.member("a", 1)
                json.member("b", String?.none)
                json.key("c")
                json.object { _ in }
                json.member("d", each: [1, 2]) { json, number in json.array(0..<number) { $0.integer($1) } }
                json.member("e", true)
                json.key(text: "f\"")
                json.raw("0.5")
            }
        }
        #expect(text == #"{"a":1,"b":null,"c":{},"d":[[0],[0,1]],"e":true,"f\"":0.5}"#)
    }

    @Test func `escapes what RFC 8259 demands and leaves the rest as UTF-8`() {
        #expect(written { $0.string("\"\\\n\r\t\u{0}\u{1F}\u{7F}/é交😀") } == #""\"\\\n\r\t\u0000\u001f\u007f/é交😀""#)
    }

    @Test(arguments: [(0, "0"), (5, "0.05"), (50, "0.5"), (95, "0.95"), (100, "1"), (-3, "0"), (101, "1")])
    func `writes a confidence with at most two decimals`(hundredths: Int, text: String) {
        #expect(Confidence(hundredths: hundredths).description == text)
    }
}

@Suite struct `A record` {
    @Test func `names its flags in the contract's order`() {
        #expect(RecordFlags([.related, .approximate, .total]).names == ["approximate", "total", "related"])
        #expect(RecordFlags(rawValue: 0xFFF).names == RecordFlags.allNames)
        #expect(RecordFlags().names.isEmpty)
    }

    @Test func `writes its keys in the contract's order`() {
        let evidence = Evidence(span: SourceSpan(range: 1..<3), quote: "<b>x", text: "x")
        let record = Record(
            id: RecordID(text: "r_1"), fact: .headline(Headline(text: "h", symbols: ["A"])), evidence: evidence,
            rule: "headline.list", confidence: Confidence(hundredths: 80), flags: .related)
        var json = JSONWriter()
        record.write(to: &json) { $0.member("briefs", each: ["b_1"]) { $0.string($1) } }
        let expected = """
            {"id":"r_1","kind":"headline","evidence":{"part":null,"start":1,"end":3,"quote":"<b>x","text":"x"},\
            "also_at":[],"section":[],"rule":"headline.list","confidence":0.8,"date":null,"date_inferred":false,\
            "flags":["related"],"text":"h","symbols":["A"],"briefs":["b_1"]}
            """
        #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
    }

    @Test func `leaves out a readable text that is the quote`() {
        #expect(Evidence(span: SourceSpan(range: 0..<1), quote: "x", text: "x").text == nil)
    }

    @Test func `orders spans by part, then by place`() {
        let spans = [
            SourceSpan(range: 0..<1), SourceSpan(range: 0..<2), SourceSpan(range: 5..<6),
            SourceSpan(part: "1", range: 0..<1),
        ]
        #expect(spans.shuffled().sorted() == spans)
    }
}

@Suite struct `An id or hash` {
    @Test func `prints its text`() {
        #expect("\(BriefID(text: "b_x"))" == "b_x")
        #expect(BriefID(text: "b_a") < BriefID(text: "b_b"))
        #expect(ContentHash(bytes: Array(0..<32)).hex.hasPrefix("000102030405060708090a0b0c0d0e0f10"))
    }
}
