import BriefModel

extension DateReader {
    /// `2026-02-06`, `2025/04/25`, `02/03/2026`, `13.5.2015`, `2019-sep-1`, and `4/22` where it can be no fraction.
    func numeric(_ start: Int, firstEnd: Int, isAnnounced: Bool = false) -> DateReading? {
        let mark = text[firstEnd]
        guard "-/.".utf8.contains(mark), let first = digits(start, atMost: 4), first.end == firstEnd else { return nil }
        if let date = withMonthName(start, first, mark) { return date }
        guard let second = digits(firstEnd + 1, atMost: 2), !text[second.end].isDigit else { return nil }
        if firstEnd - start == 4 { return yearFirst(start, first.value, second, mark) }
        guard firstEnd - start <= 2 else { return nil }
        let third = text[second.end]
        if third == mark || third == UInt8(ascii: ","),
            let year = shortOrFullYear(second.end + 1, mark, isPadded: second.end - start == 5)
        {
            return inKnownOrder(start..<year.end, first.value, second.value, year)
                ?? dayMonthYear(start..<year.end, first.value, second.value, year, mark)
        }
        guard third != mark, !isFigure(after: second.end) else { return nil }
        return monthAndDay(start..<second.end, first.value, second.value, mark, isAnnounced: isAnnounced)
    }

    private func yearFirst(_ start: Int, _ year: Int, _ month: Part, _ mark: UInt8) -> DateReading? {
        guard text[month.end] == mark, let day = digits(month.end + 1, atMost: 2), !text[day.end].isDigit,
            !(text[day.end] == mark && text[day.end + 1].isDigit), (1000...2999).contains(year)
        else { return nil }
        return reading(start..<day.end, year: year, month: month.value, day: day.value)
    }

    /// `2019-sep-1`, `05-Aug-2016` is read with the names.
    private func withMonthName(_ start: Int, _ year: Part, _ mark: UInt8) -> DateReading? {
        guard year.end - start == 4, let month = lexicon.match(text, at: year.end + 1, .month), text[month.end] == mark,
            let day = digits(month.end + 1, atMost: 2), !text[day.end].isDigit
        else { return nil }
        return reading(start..<day.end, year: year.value, month: month.value, day: day.value)
    }

    /// - Parameter isPadded: Two digits each stand before it; `1.2.26` may be anything.
    private func shortOrFullYear(_ place: Int, _ mark: UInt8, isPadded: Bool) -> Part? {
        guard let year = digits(place, atMost: 4), !text[year.end].isDigit, !text[year.end].isLetter,
            !(text[year.end] == mark && text[year.end + 1].isDigit)
        else { return nil }
        if year.end - place == 4 { return (1000...2999).contains(year.value) ? year : nil }
        let mayBeShort = mark != UInt8(ascii: ".") || (order != nil && isPadded)
        return year.end - place == 2 && mayBeShort ? (fullYear(year.value), year.end) : nil
    }

    /// The reading that the sender's habit gives, where the calendar allows it.
    private func inKnownOrder(_ range: Range<Int>, _ first: Int, _ second: Int, _ third: Part) -> DateReading? {
        let date: CalendarDate? =
            switch order {
            case .dayMonthYear: CalendarDate(year: third.value, month: second, day: first)
            case .monthDayYear: CalendarDate(year: third.value, month: first, day: second)
            // Two digits each; a year of four digits at the end is another order.
            case .yearMonthDay where range.count == 8:
                CalendarDate(year: fullYear(first), month: second, day: third.value % 100)
            default: nil
            }
        return date.map { DateReading(text: range, value: .day($0)) }
    }

    /// Both orders, when the calendar allows both; those who write dots before a whole year begin with the day.
    private func dayMonthYear(
        _ range: Range<Int>, _ first: Int, _ second: Int, _ year: Part, _ mark: UInt8
    ) -> DateReading? {
        let dayFirst = CalendarDate(year: year.value, month: second, day: first)
        if mark == UInt8(ascii: "."), text[year.end - 4].isDigit, let dayFirst {
            return DateReading(text: range, value: .day(dayFirst))
        }
        let monthFirst = CalendarDate(year: year.value, month: first, day: second)
        let days = [dayFirst, monthFirst].compactMap { $0 }
        guard let only = days.first else { return nil }
        return DateReading(text: range, value: days.count == 1 || days[0] == days[1] ? .day(only) : .ambiguous(days))
    }

    /// Two numbers: a date after "on" or a weekday, or when one of them can only be a day and the pair is no common fraction.
    private func monthAndDay(_ range: Range<Int>, _ first: Int, _ second: Int, _ mark: UInt8, isAnnounced: Bool)
        -> DateReading?
    {
        let slash = mark == UInt8(ascii: "/")
        let announced =
            isAnnounced || (mark != UInt8(ascii: ".") && previousWord(range.lowerBound, is: "on", "dated"))
            || (mark == UInt8(ascii: "-") && previousWord(range.lowerBound, is: "in"))
        let distinct = (first > 12) != (second > 12) && second != 16 && second != 20
        let padded = text[range.lowerBound] == 0x30 || text[range.upperBound - 2] == 0x30
        let isIdiom = first == 24 && second == 7
        guard announced || (slash && (distinct || padded) && !isIdiom) else { return nil }
        if first > 12 || (order == .dayMonthYear && second <= 12) {
            return reading(range, year: nil, month: second, day: first)
        }
        if second > 12 || announced || (order != nil && order != .dayMonthYear) {
            return reading(range, year: nil, month: first, day: second)
        }
        return nil
    }
}
