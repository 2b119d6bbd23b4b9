import BriefModel

/// Finds the first date in a stretch of text, with the time and zone after it, as bylines and headers print them.
///
/// Read: `2025-04-25`, `2025/04/25`, `2025.4.25`, `2025年4月25日`, `April 25, 2025`, `25 Apr 2025` (RFC 5322 too), each
/// with `13:45[:02]`, `1:45 pm`, `T…`, `Z`, `UTC`, `GMT`, `±hh:mm`, and the North American zones of RFC 5322. A date
/// whose order is open (`04/05/2025`) is not read: none is better than a wrong one.
struct StatedTimeReader {
    private let text: [UInt8]
    private let end: Int
    private var position: Int

    private init(_ text: [UInt8], _ range: Range<Int>) {
        self.text = text
        self.end = range.upperBound
        self.position = range.lowerBound
    }

    /// The time and where it stands.
    static func first(in text: [UInt8], _ range: Range<Int>) -> (time: StatedTime, range: Range<Int>)? {
        guard text[range].contains(where: \.isDigit) else { return nil }
        var start = range.lowerBound
        while start < range.upperBound {
            let isWordStart =
                start == range.lowerBound || !(text[start - 1].isLetter || text[start - 1].isDigit)
            if isWordStart, text[start].isDigit || text[start].isLetter {
                var reader = StatedTimeReader(text, start..<range.upperBound)
                if let time = reader.read() { return (time, start..<reader.position) }
            }
            start += 1
        }
        return nil
    }

    private mutating func read() -> StatedTime? {
        guard let date = date() else { return nil }
        let dateEnd = position
        skip { $0 == 0x20 || $0 == 0x2C || $0 == 0x54 || $0 == 0x7C || $0 == 0x09 }
        if word("at") { skip { $0 == 0x20 } }
        guard let time = clock() else {
            position = dateEnd
            return StatedTime(date: date)
        }
        return StatedTime(date: date, time: time, offsetMinutes: zone())
    }

    private mutating func date() -> CalendarDate? {
        let start = position
        if let first = number(upTo: 4) {
            if first.digits == 4, let date = yearFirst(first.value) { return date }
            if first.digits <= 2, first.value <= 31, let date = dayFirst(first.value) { return date }
        } else if let month = monthName() {
            return monthFirst(month)
        } else {
            skip { $0.isLetter || $0 == 0x2E }
            skip { $0 == 0x2C || $0 == 0x20 }
            if position < end, text[position].isDigit, isWeekday(start..<position) { return date() }
        }
        position = start
        return nil
    }

    private func isWeekday(_ range: Range<Int>) -> Bool {
        range.count >= 3
            && StatedTimeReader.weekdays.contains { name in
                text.matches(name, at: range.lowerBound, before: range.upperBound)
            }
    }

    private mutating func yearFirst(_ year: Int) -> CalendarDate? {
        guard let separator = separator(), let month = number(upTo: 2), self.separator() == separator,
            let day = number(upTo: 2)
        else { return nil }
        if separator == .han { _ = scalar(0x65E5) || scalar(0x53F7) }
        guard !(position < end && text[position].isDigit) else { return nil }
        return CalendarDate(year: year, month: month.value, day: day.value)
    }

    private enum Separator: Hashable { case dash, slash, dot, han }

    private mutating func separator() -> Separator? {
        if scalar(0x2D) { return .dash }
        if scalar(0x2F) { return .slash }
        if scalar(0x2E) { return .dot }
        return scalar(0x5E74) || scalar(0x6708) ? .han : nil
    }

    /// `25 April 2025`, `25th of April, 2025`, `25-Apr-2025`
    private mutating func dayFirst(_ day: Int) -> CalendarDate? {
        if !(word("st") || word("nd") || word("rd")) { _ = word("th") }
        skip { $0 == 0x20 || $0 == 0x2D }
        if word("of") { skip { $0 == 0x20 } }
        guard let month = monthName() else { return nil }
        return year().flatMap { CalendarDate(year: $0, month: month, day: day) }
    }

    /// `April 25, 2025`, `Apr. 25th 2025`
    private mutating func monthFirst(_ month: Int) -> CalendarDate? {
        skip { $0 == 0x20 }
        guard let day = number(upTo: 2) else { return nil }
        if !(word("st") || word("nd") || word("rd")) { _ = word("th") }
        return year().flatMap { CalendarDate(year: $0, month: month, day: day.value) }
    }

    private mutating func year() -> Int? {
        skip { $0 == 0x20 || $0 == 0x2C || $0 == 0x2D }
        guard let year = number(upTo: 4), year.digits == 4 else { return nil }
        return year.value
    }

    private mutating func monthName() -> Int? {
        for (index, name) in StatedTimeReader.months.enumerated() {
            guard position + 3 <= end, text.equals(name.prefix(3), in: position..<position + 3) else { continue }
            var length = 3
            while position + length < end, text[position + length].isLetter { length += 1 }
            let isKnown =
                length == 3 || length == 4 && index == 8
                || text.equals(name, in: position..<position + length)
            guard isKnown else { return nil }
            position += length
            if position < end, text[position] == 0x2E { position += 1 }
            return index + 1
        }
        return nil
    }

    private mutating func clock() -> StatedTime.TimeOfDay? {
        let start = position
        guard var hour = number(upTo: 2)?.value, take(0x3A), let minute = number(upTo: 2), minute.digits == 2 else {
            position = start
            return nil
        }
        let second = take(0x3A) ? number(upTo: 2)?.value ?? 0 : 0
        var millisecond = 0
        if take(0x2E) {
            let fraction = digits(upTo: 9)
            for place in 0..<3 {
                let index = fraction.lowerBound + place
                millisecond = millisecond * 10 + (index < fraction.upperBound ? Int(text[index] - 0x30) : 0)
            }
        }
        let beforeHalf = position
        skip { $0 == 0x20 }
        let isMorning = word("am") || word("a.m.")
        let isAfternoon = !isMorning && (word("pm") || word("p.m."))
        if isMorning || isAfternoon {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        } else {
            position = beforeHalf
        }
        return StatedTime.TimeOfDay(hour: hour, minute: minute.value, second: second, millisecond: millisecond)
    }

    /// Minutes east of UTC.
    private mutating func zone() -> Int? {
        let start = position
        skip { $0 == 0x20 || $0 == 0x28 }
        if word("z") { return 0 }
        let isNamed = word("utc") || word("gmt")
        if let offset = numericZone() { return offset }
        if isNamed { return 0 }
        for (name, hours) in StatedTimeReader.zones where word(name) { return hours * 60 }
        position = start
        return nil
    }

    private mutating func numericZone() -> Int? {
        let start = position
        let isWest = take(0x2D)
        guard isWest || take(0x2B), let hours = number(upTo: 2), hours.value <= 14 else {
            position = start
            return nil
        }
        _ = take(0x3A)
        let minutes = number(upTo: 2)?.value ?? 0
        return (hours.value * 60 + minutes) * (isWest ? -1 : 1)
    }

    private mutating func digits(upTo count: Int) -> Range<Int> {
        let start = position
        while position < end, position - start < count, text[position].isDigit { position += 1 }
        return start..<position
    }

    /// A run of digits that is not longer than `count`.
    private mutating func number(upTo count: Int) -> (value: Int, digits: Int)? {
        let read = digits(upTo: count)
        guard !read.isEmpty else { return nil }
        return (read.reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }, read.count)
    }

    private mutating func skip(while condition: (UInt8) -> Bool) {
        while position < end, condition(text[position]) { position += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < end, text[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func scalar(_ value: UInt32) -> Bool {
        guard position < end else { return false }
        let (scalar, length) = text.scalar(at: position)
        guard scalar == value else { return false }
        position += length
        return true
    }

    /// A whole word in either case.
    private mutating func word(_ name: String) -> Bool {
        guard text.matches(name, at: position, before: end) else { return false }
        let next = position + name.utf8.count
        if next < end, text[next].isLetter { return false }
        position = next
        return true
    }

    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ].map { Array($0.utf8) }

    /// RFC 5322 section 4.3; `CST` is left out, because it also means China.
    private static let zones: [(String, Int)] = [
        ("est", -5), ("edt", -4), ("cdt", -5), ("mst", -7), ("mdt", -6), ("pst", -8), ("pdt", -7),
    ]
}
