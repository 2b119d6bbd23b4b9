import BriefModel

/// A date as the text states it, before a year or an anchor is filled in.
struct DateReading: Hashable, Sendable {
    enum Value: Hashable, Sendable {
        case day(CalendarDate)
        /// "February 6th", "6 Feb", "2月6日": the year is not stated.
        case monthDay(month: Int, day: Int)
        /// "the 27th"
        case dayOfMonth(Int)
        /// "20th of next month": the offset counts months from the anchor.
        case dayInMonth(day: Int, months: Int)
        /// 1 Monday … 7 Sunday (ISO 8601); the offset counts weeks: last −1, none or this 0, next 1.
        case weekday(Int, weeks: Int)
        /// "the first Friday of July", "second Sunday"; without month the anchor's.
        case weekdayOfMonth(ordinal: Int, weekday: Int, month: Int?)
        /// From the anchor: today 0, yesterday −1, "two days ago" −2, "a month ago" −1 months.
        case relative(days: Int, months: Int = 0)
        /// "two days later", "the next day": counted from a day that the text tells elsewhere.
        case narrated(days: Int, months: Int = 0)
        case month(year: Int?, month: Int)
        case year(Int)
        /// "02/03/2026" in a text that does not say whether days or months come first.
        case ambiguous([CalendarDate])
    }

    var text: Range<Int>
    var value: Value
}
