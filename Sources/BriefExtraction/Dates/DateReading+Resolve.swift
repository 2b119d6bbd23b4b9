import BriefModel

extension DateReading {
    /// The day that is meant, seen from an anchor (the day of the section or of receipt), and whether a part of it was filled in.
    ///
    /// A date without year takes the year that makes it the nearest one not after the anchor ("December 30" read in January is last year's);
    /// one day of grace covers senders east of UTC. With `preferPast` false it is the nearest one not before the anchor. `nil` for months, years, two
    /// readings and days that the text tells elsewhere.
    func resolve(anchor: CalendarDate, preferPast: Bool = true) -> (date: CalendarDate, inferred: Bool)? {
        if case .day(let day) = value { return (day, false) }
        return inferred(anchor: anchor, preferPast: preferPast).map { ($0, true) }
    }

    private func inferred(anchor: CalendarDate, preferPast: Bool) -> CalendarDate? {
        switch value {
        case .day, .narrated, .month, .year, .ambiguous: return nil
        case .monthDay(let month, let day):
            let days = (-8...8).compactMap { CalendarDate(year: anchor.year + $0, month: month, day: day) }
            return Self.nearest(days, to: anchor, preferPast: preferPast)
        case .dayOfMonth(let day):
            let days = (-2...2).compactMap { Self.day(day, months: $0, from: anchor) }
            return Self.nearest(days, to: anchor, preferPast: preferPast)
        case .dayInMonth(let day, let months): return Self.day(day, months: months, from: anchor)
        case .weekday(let weekday, let weeks):
            guard weeks == 0 else { return anchor.adding(days: weekday - anchor.weekday + 7 * weeks) }
            let back = (anchor.weekday - weekday + 7) % 7
            return anchor.adding(days: preferPast ? -back : (7 - back) % 7)
        case .weekdayOfMonth(let ordinal, let weekday, let month):
            guard let first = CalendarDate(year: anchor.year, month: month ?? anchor.month, day: 1) else { return nil }
            let day = 1 + (weekday - first.weekday + 7) % 7 + 7 * (ordinal - 1)
            return CalendarDate(year: first.year, month: first.month, day: day)
        case .relative(let days, let months):
            return (months == 0 ? anchor : Self.shifted(anchor, months: months))?.adding(days: days)
        }
    }

    private static func nearest(_ days: [CalendarDate], to anchor: CalendarDate, preferPast: Bool) -> CalendarDate? {
        if preferPast { return days.last { $0.dayNumber <= anchor.dayNumber + 1 } }
        return days.first { $0 >= anchor }
    }

    private static func day(_ day: Int, months: Int, from anchor: CalendarDate) -> CalendarDate? {
        let count = anchor.year * 12 + anchor.month - 1 + months
        return CalendarDate(year: count / 12, month: count % 12 + 1, day: day)
    }

    /// The same day of another month, or that month's last.
    private static func shifted(_ anchor: CalendarDate, months: Int) -> CalendarDate? {
        let count = anchor.year * 12 + anchor.month - 1 + months
        let (year, month) = (count / 12, count % 12 + 1)
        return CalendarDate(
            year: year, month: month, day: min(anchor.day, CalendarDate.length(ofMonth: month, year: year)))
    }

    /// The date in EDTF (ISO 8601-2:2019, level 1 and 2): `2026-02-06`, `XXXX-02-06`, `2026-02`, `[2026-02-03,2026-03-02]`.
    var edtf: String { edtf(anchor: nil) }

    /// The same with days that count from an anchor filled in; unknown digits are `X`.
    func edtf(anchor: CalendarDate?) -> String {
        switch value {
        case .day(let day): return day.description
        case .monthDay(let month, let day): return "XXXX-\(Self.two(month))-\(Self.two(day))"
        case .dayOfMonth(let day): return "XXXX-XX-\(Self.two(day))"
        case .month(let year, let month): return "\(year.map(Self.four) ?? "XXXX")-\(Self.two(month))"
        case .year(let year): return Self.four(year)
        case .ambiguous(let days): return "[" + days.sorted().map(\.description).joined(separator: ",") + "]"
        default:
            guard let anchor, let day = resolve(anchor: anchor) else { return "XXXX-XX-XX" }
            return day.date.description
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func four(_ number: Int) -> String {
        String(repeating: "0", count: max(0, 4 - String(number).utf8.count)) + String(number)
    }
}
