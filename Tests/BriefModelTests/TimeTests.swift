import BriefModel
import Testing

@Suite struct `A calendar date` {
    @Test func `agrees with its day number over four centuries`() throws {
        var expected = try #require(CalendarDate(year: 1899, month: 12, day: 31)).dayNumber
        for year in 1900..<2300 {
            for month in 1...12 {
                for day in 1...CalendarDate.length(ofMonth: month, year: year) {
                    let date = try #require(CalendarDate(year: year, month: month, day: day))
                    expected += 1
                    if date.dayNumber != expected || CalendarDate(dayNumber: expected) != date {
                        Issue.record("\(date)")
                    }
                }
            }
        }
        #expect(CalendarDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
        #expect(CalendarDate(year: 2000, month: 3, day: 1)?.dayNumber == 11_017)
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-1-1", "2026-2-06", "2026-02-06T", "",
        "0000-01-01", "+026-01-01", "2026-02--6",
    ])
    func `refuses days that are none`(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test(arguments: [("2024-02-29", 4), ("2026-02-06", 5), ("1969-12-31", 3), ("1970-01-01", 4), ("0001-01-01", 1)])
    func `knows its weekday and prints what it read`(text: String, weekday: Int) {
        let date = CalendarDate(iso: text)
        #expect(date?.weekday == weekday)
        #expect(date?.description == text)
    }

    @Test func `ends with the year 9999`() {
        #expect(CalendarDate(iso: "9999-12-31")?.adding(days: 1) == nil)
        #expect(CalendarDate(iso: "0001-01-01")?.adding(days: -1) == nil)
        #expect(CalendarDate(iso: "2024-02-28")?.adding(days: 2)?.description == "2024-03-01")
    }
}

@Suite struct `An instant` {
    @Test(arguments: [
        ("2026-02-06T12:00:00Z", "2026-02-06T12:00:00Z"), ("2026-02-06T12:00:00.25Z", "2026-02-06T12:00:00.250Z"),
        ("2026-02-06T20:00:00+08:00", "2026-02-06T12:00:00Z"), ("2026-02-05T23:30:00-0100", "2026-02-06T00:30:00Z"),
        ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"), ("2026-02-06 12:00:00z", "2026-02-06T12:00:00Z"),
    ])
    func `is the same moment in UTC`(text: String, utc: String) {
        #expect(Instant(rfc3339: text)?.description == utc)
    }

    @Test(arguments: ["2026-02-06", "2026-02-06T12:00:00", "2026-02-06T24:00:00Z", "2026-02-06T12:00:00Zx", "now"])
    func `needs a time and a zone`(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test func `belongs to its day in UTC, before 1970 too`() {
        #expect(Instant(milliseconds: -1).date.description == "1969-12-31")
        #expect(Instant(milliseconds: 0).date.description == "1970-01-01")
        #expect(Instant(milliseconds: 86_399_999) < Instant(milliseconds: 86_400_000))
    }
}

@Suite struct `A stated time` {
    @Test(arguments: [
        "2025-04-25", "2025-04-25T13:45:02", "2025-04-25T13:45:02.007", "2025-04-25T13:45:02+08:00",
        "2025-04-25T13:45:02-03:30", "2025-04-25T13:45:02Z",
    ])
    func `keeps as much as the text says`(text: String) {
        #expect(StatedTime(iso: text)?.description == text)
    }

    @Test(arguments: [
        "2025-04-25T", "2025-04-25T13", "2025-04-25T13:45:02.", "2025-04-25T13:60", "2025-04-25T13:45+25:00",
        "2025-04-25X13:45", "25 April",
    ])
    func `refuses what is no ISO 8601 time`(text: String) {
        #expect(StatedTime(iso: text) == nil)
    }

    @Test func `reads a leap second as the second before`() {
        #expect(StatedTime(iso: "2016-12-31T23:59:60Z")?.description == "2016-12-31T23:59:59Z")
    }
}
