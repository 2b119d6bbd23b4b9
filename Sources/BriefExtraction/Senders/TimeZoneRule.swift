import BriefModel

/// How far the clocks of a place are from UTC, in winter and in summer (POSIX.1-2017, section 8.3, `TZ`).
struct TimeZoneRule: Hashable, Sendable {
    /// A day of each year and the second of that day, by the clock that ends.
    struct Change: Hashable, Sendable {
        /// 1…12
        let month: Int
        /// 1…5, 5 is the last.
        let week: Int
        /// 0 Sunday … 6 Saturday.
        let weekday: Int
        /// May be negative or over a day (RFC 8536, section 3.3.1).
        let second: Int

        /// Seconds since 1970-01-01 by the clock that ends.
        func second(in year: Int) -> Int? {
            guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
            var day = 1 + (weekday - first.weekday % 7 + 7) % 7 + 7 * (week - 1)
            while day > CalendarDate.length(ofMonth: month, year: year) { day -= 7 }
            return (first.dayNumber + day - 1) * 86_400 + second
        }
    }

    struct Summer: Hashable, Sendable {
        /// Seconds east of UTC.
        let offset: Int
        let begins: Change
        let ends: Change
    }

    /// Seconds east of UTC.
    let standard: Int
    let summer: Summer?

    /// The day by the clocks of the place.
    func date(of instant: Instant) -> CalendarDate {
        instant.adding(milliseconds: Int64(offset(at: instant)) * 1000).date
    }

    /// Seconds east of UTC.
    func offset(at instant: Instant) -> Int {
        let local = instant.adding(milliseconds: Int64(standard) * 1000).date
        guard let summer, let begins = summer.begins.second(in: local.year),
            let ends = summer.ends.second(in: local.year)
        else { return standard }
        let second = Int(instant.milliseconds / 1000)
        let (first, last) = (begins - standard, ends - summer.offset)
        let isSummer = first < last ? (first..<last).contains(second) : !(last..<first).contains(second)
        return isSummer ? summer.offset : standard
    }
}
