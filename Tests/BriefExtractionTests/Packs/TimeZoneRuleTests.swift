import BriefModel
import Testing

@testable import BriefExtraction

@Suite struct `A time zone` {
    // Of `zdump -v` with the 2025b data.
    @Test(arguments: [
        ("Europe/Berlin", "2026-03-29T00:59:59Z", 3600), ("Europe/Berlin", "2026-03-29T01:00:00Z", 7200),
        ("Europe/Berlin", "2026-10-25T00:59:59Z", 7200), ("Europe/Berlin", "2026-10-25T01:00:00Z", 3600),
        ("America/New_York", "2026-03-08T06:59:59Z", -18_000), ("America/New_York", "2026-03-08T07:00:00Z", -14_400),
        ("America/New_York", "2026-11-01T05:59:59Z", -14_400), ("America/New_York", "2026-11-01T06:00:00Z", -18_000),
        ("Australia/Sydney", "2026-04-04T15:59:59Z", 39_600), ("Australia/Sydney", "2026-04-04T16:00:00Z", 36_000),
        ("Australia/Sydney", "2026-10-03T15:59:59Z", 36_000), ("Australia/Sydney", "2026-10-03T16:00:00Z", 39_600),
        ("Australia/Sydney", "2026-12-31T23:00:00Z", 39_600), ("Asia/Kolkata", "2026-07-01T00:00:00Z", 19_800),
        ("Asia/Jerusalem", "2026-03-26T23:59:59Z", 7200), ("Asia/Jerusalem", "2026-03-27T00:00:00Z", 10_800),
        ("+05:45", "2026-07-01T00:00:00Z", 20_700), ("-0330", "2026-07-01T00:00:00Z", -12_600),
        ("utc", "2026-07-01T00:00:00Z", 0),
        ("JST-9", "2026-07-01T00:00:00Z", 32_400),
    ])
    func `has the offset of its season`(name: String, instant: String, offset: Int) throws {
        var problems = PackProblems()
        let zones = TimeZones(packs: PackSet().topmost(.zones), &problems)
        let rule = try #require(zones.rule(named: name))
        #expect(rule.offset(at: try #require(Instant(rfc3339: instant))) == offset)
    }

    @Test(arguments: [
        "Mars/Olympus", "", "+15:00", "09:00", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "C-1",
    ])
    func `that is no rule is none`(text: String) {
        var problems = PackProblems()
        #expect(TimeZones(packs: PackSet().topmost(.zones), &problems).rule(named: text) == nil)
    }
}
