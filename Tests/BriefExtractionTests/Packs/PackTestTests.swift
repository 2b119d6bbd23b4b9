import BriefModel
import Testing

@testable import BriefExtraction

@Suite struct `The tests of a folder` {
    private func tests(_ lines: String) throws(PackError) -> [PackTest] {
        try PackTest.read(Array(lines.utf8), file: "desk/tests.jsonl")
    }

    private func failure(_ line: String) throws -> String? {
        let test = try #require(try tests(line).first)
        return test.failure(of: try BuiltIn.extractor)?.report
    }

    @Test(arguments: [
        #"[{"kind":"flow","direction":"in","amount":"3000000"}]"#,
        #"[{"kind":"flow","subject":"Ethereum","flags":[],"evidence":{"quote":"Inflow of $3m to Ethereum"}}]"#,
        #"[{"kind":"flow","confidence":0.95,"equivalents":[],"amount_min":null,"date_inferred":false}]"#,
        #"[{"kind":"flow"},{"kind":"mover","symbol":"X","optional":true}]"#,
    ])
    func `pass where all that they name is found and nothing else`(records: String) throws {
        let line = #"{"text":"Inflow of $3m to Ethereum.","received":"2026-02-06T12:00:00Z","records":\#(records)}"#
        #expect(try failure(line) == nil)
    }

    @Test func `pass over figures of other periods`() throws {
        let text = "Inflow of $3m to Ethereum, compared with $2m a week earlier."
        let line =
            #"{"text":"\#(text)","received":"2026-02-06T12:00:00Z","records":[{"kind":"flow","amount":"3000000"}]}"#
        #expect(try failure(line) == nil)
    }

    @Test func `tell what is missing, what is too much and what is there`() throws {
        let line =
            #"{"text":"Inflow of $3m to Ethereum. Outflow of $2m from Base.","received":"2026-02-06T12:00:00Z","#
            + #""records":[{"kind":"flow","amount":"3000000"},{"kind":"flow","amount":"5"}]}"#
        #expect(
            try failure("\n" + line)
                == """
                desk/tests.jsonl:2: fails
                  missing:  {"kind":"flow","amount":"5"}
                  not said: {"kind":"flow","direction":"out","amount":"2000000","unit":"USD","subject":"Base"} from "Outflow of $2m from Base"
                  found:    {"kind":"flow","direction":"in","amount":"3000000","unit":"USD","subject":"Ethereum"} from "Inflow of $3m to Ethereum"
                """)
    }

    @Test func `fail where the text cannot be read`() throws {
        let report = try failure(#"{"text":"","received":"2026-02-06T12:00:00Z","records":[]}"#)
        #expect(report?.hasPrefix("desk/tests.jsonl:1: fails: ") == true)
    }

    @Test(arguments: [
        (#"{"text":"#, "desk/tests.jsonl:1:8: no JSON (a value is missing) [write one object a line]"),
        (
            "[]",
            #"desk/tests.jsonl:1: no test (the line is no object) [write {"text": …, "received": …, "records": […]}]"#
        ),
        (
            #"{"text":"","recieved":"","received":"2026-02-06T12:00:00Z","records":[]}"#,
            #"desk/tests.jsonl:1: unknown key "recieved" [did you mean "received"?]"#
        ),
        (
            #"{"received":"2026-02-06T12:00:00Z","records":[]}"#,
            #"desk/tests.jsonl:1: "text" is missing [write what the file says]"#
        ),
        (
            #"{"text":"","received":"today","records":[]}"#,
            #"desk/tests.jsonl:1: "received" is no instant [write when the text came in, as in 2026-02-06T12:00:00Z]"#
        ),
        (
            #"{"text":"","received":"2026-02-06T12:00:00Z"}"#,
            #"desk/tests.jsonl:1: "records" is no list [write the records that the text states, [] for none]"#
        ),
    ])
    func `are refused where they are broken`(line: String, message: String) {
        let error = #expect(throws: PackError.self) { _ = try tests(line) }
        #expect(error?.description == message)
    }
}
