import BriefModel
import Testing

@testable import BriefExtraction

@Suite struct `Dates are read from text` {
    private func dates(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return DateScanner().dates(in: bytes, range: 0..<bytes.count).map { reading in
            String(decoding: bytes[reading.text], as: UTF8.self) + " = " + reading.edtf
        }
    }

    @Test(arguments: [
        ("filed 2026-03-04, 2025/11/30 09:15:00", ["2026-03-04 = 2026-03-04", "2025/11/30 = 2025-11-30"]),
        ("on 2026-03-04T10:00Z", ["2026-03-04 = 2026-03-04"]),
        ("Mar. 4, 2026 and 4 March 2026", ["Mar. 4, 2026 = 2026-03-04", "4 March 2026 = 2026-03-04"]),
        ("on March 4th the 4th of May", ["March 4th = XXXX-03-04", "4th of May = XXXX-05-04"]),
        ("by 31 Jan 2026.", ["31 Jan 2026 = 2026-01-31"]),
        ("closed 02/03/2026, 25/12/2025", ["02/03/2026 = [2026-02-03,2026-03-02]", "25/12/2025 = 2025-12-25"]),
        ("since the 27th", ["the 27th = XXXX-XX-27"]),
        ("in March 2026", ["March 2026 = 2026-03"]),
        ("2026年2月6日和2月7日", ["2026年2月6日 = 2026-02-06", "2月7日 = XXXX-02-07"]),
        ("二〇二六年二月六日", ["二〇二六年二月六日 = 2026-02-06"]),
    ])
    func `As written`(text: String, expected: [String]) {
        #expect(dates(text) == expected)
    }

    @Test(arguments: [
        "rose 3.79%", "$68.1k", "No. 42", "ratio 3/4", "this may take longer", "May I ask", "the 27th floor",
        "30 February", "2026-02-30", "34-98765", "133-03-03-2020", "24/7",
        "123-12-1234", "6 1/4%", "march on", "2015-32", "v2.3.2026.1",
    ])
    func `Nothing is a date in`(text: String) {
        #expect(dates(text) == [])
    }
}

@Suite struct `A stated date becomes a day` {
    private func day(_ text: String, anchor: String, preferPast: Bool = true) -> String? {
        let bytes = Array(text.utf8)
        guard let reading = DateScanner().dates(in: bytes, range: 0..<bytes.count).first,
            let anchor = CalendarDate(iso: anchor)
        else { return nil }
        return reading.resolve(anchor: anchor, preferPast: preferPast)?.date.description
    }

    // 2026-02-06 is a Friday.
    @Test(arguments: [
        ("February 6th", "2026-02-06", "2026-02-06"),
        ("December 30", "2026-01-04", "2025-12-30"),
        ("February 7", "2026-02-06", "2026-02-07"),
        ("February 8", "2026-02-06", "2025-02-08"),
        ("Feb 29", "2026-03-01", "2024-02-29"),
        ("the 27th", "2026-02-06", "2026-01-27"),
        ("today", "2026-02-06", "2026-02-06"),
        ("yesterday", "2026-01-01", "2025-12-31"),
        ("Thursday", "2026-02-06", "2026-02-05"),
        ("last Friday", "2026-02-06", "2026-01-30"),
        ("next Monday", "2026-02-06", "2026-02-09"),
        ("two days ago", "2026-02-06", "2026-02-04"),
        ("a month ago", "2026-03-31", "2026-02-28"),
        ("昨天", "2026-02-06", "2026-02-05"),
        ("上周五", "2026-02-06", "2026-01-30"),
        ("the first friday of july", "2026-02-06", "2026-07-03"),
    ])
    func `Seen from the anchor`(text: String, anchor: String, expected: String) {
        #expect(day(text, anchor: anchor) == expected)
    }

    @Test func `The nearest day to come, when asked for`() {
        #expect(day("January 5", anchor: "2026-02-06", preferPast: false) == "2027-01-05")
        #expect(day("Thursday", anchor: "2026-02-06", preferPast: false) == "2026-02-12")
    }

    @Test(arguments: ["02/03/2026", "March 2026", "two days later"])
    func `No day is invented for`(text: String) {
        #expect(day(text, anchor: "2026-02-06") == nil)
    }

    @Test func `Only a full date is not inferred`() throws {
        let anchor = try #require(CalendarDate(iso: "2026-02-06"))
        let bytes = Array("6 February 2026 and 6 February".utf8)
        let found = DateScanner().dates(in: bytes, range: 0..<bytes.count)
        #expect(found.map { $0.resolve(anchor: anchor)?.inferred } == [false, true])
    }
}
