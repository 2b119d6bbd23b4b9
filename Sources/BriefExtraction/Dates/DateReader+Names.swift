import BriefModel

extension DateReader {
    /// "February 6th, 2026", "Feb. 6", `jan-1`, "may the eleventh", "March 2026".
    func monthFirst(_ start: Int) -> DateReading? {
        guard let month = monthName(at: start) else { return nil }
        var place = text.skippingSpaces(month.end, atMost: 4)
        if "-/,".utf8.contains(text[place]) { place = text.skippingSpaces(place + 1) }
        let hasThe = hasWord("the", at: place)
        if hasThe { place = text.skippingSpaces(place + 3) }
        if let day = day(at: place), isDay(day.end),
            mayName(start, hasDay: text[place].isDigit || hasThe || day.value > 20)
        {
            let year = year(after: day.end)
            return reading(start..<(year?.end ?? day.end), year: year?.value, month: month.value, day: day.value)
        }
        guard !hasThe else { return nil }
        if let year = digits(place, atMost: 4), year.end - place == 4, !text[year.end].isDigit,
            (1900...2099).contains(year.value)
        {
            return DateReading(text: start..<year.end, value: .month(year: year.value, month: month.value))
        }
        let stated =
            text[start].isUppercase
            && previousWord(start, is: "in", "of", "since", "by", "until", "during", "through", "for")
        return stated && month.end - start > 2 && !text[month.end].isDigit
            ? DateReading(text: start..<month.end, value: .month(year: nil, month: month.value)) : nil
    }

    /// "6 February 2026", "1st jan", `28-nov`, "fourth of may", "16. nov. 2016", "22april".
    func dayFirst(_ start: Int) -> DateReading? {
        guard let day = day(at: start) else { return nil }
        var place = day.end
        if text[place] == UInt8(ascii: ".") { place += 1 }
        // "1er octobre", "1º de julho"
        if hasWord("er", at: place) { place += 2 }
        if text[place] == 0xC2, text[place + 1] == 0xBA || text[place + 1] == 0xB0 { place += 2 }
        place = text.skippingSpaces(place)
        if hasWord("de", at: place) { place = text.skippingSpaces(place + 2) }
        if text[place] == UInt8(ascii: "-") || text[place] == UInt8(ascii: "/") { place += 1 }
        if hasWord("day", at: place) { place = text.skippingSpaces(place + 3) }
        let hasOf = hasWord("of", at: place)
        if hasOf { place = text.skippingSpaces(place + 2) }
        guard let month = monthName(at: place), day.isOrdinal || text[start].isDigit || day.value > 9 else {
            return nil
        }
        let year = year(after: month.end)
        let isVerb = month.value == 5 && text[place] == UInt8(ascii: "m") && !hasOf && !day.isOrdinal && year == nil
        guard !isVerb || text[text.skippingSpaces(month.end)].isLetter == false else { return nil }
        return reading(start..<(year?.end ?? month.end), year: year?.value, month: month.value, day: day.value)
    }

    /// A month name, with its stop when it is an abbreviation.
    func monthName(at place: Int) -> Part? {
        guard let month = lexicon.match(text, at: place, .month) else { return nil }
        let after = text[month.end] == UInt8(ascii: ".") ? text.skippingSpaces(month.end + 1) : month.end
        let continues =
            text[after].isDigit || text[month.end + 1] == UInt8(ascii: ",")
            || lexicon.match(text, at: after, .ordinal) != nil
        return (month.value, text[month.end] == UInt8(ascii: ".") && continues ? month.end + 1 : month.end)
    }

    /// "may" is a verb far more often than a month: it needs a figure, or a capital.
    private func mayName(_ start: Int, hasDay: Bool) -> Bool {
        hasDay || text[start].isUppercase || !hasWord("may", at: start)
    }

    /// Nothing behind the digits makes them another figure.
    func isDay(_ end: Int) -> Bool {
        if text[end - 1].isLetter { return true }
        return !isFigure(after: end)
            || (text[end] == UInt8(ascii: ",") && digits(end + 1, atMost: 5).map { $0.end - end == 5 } == true)
    }

    /// "Friday", "Friday the 22nd", "mon, jan 22, 2018", "friday of next week", "friday (jun-15)", "friday 7/6".
    func weekdayFirst(_ start: Int) -> DateReading? {
        guard let weekday = lexicon.match(text, at: start, .weekday), isWeekday(start, weekday.end) else { return nil }
        return afterWeekday(start, weekday, weeks: 0, hasWeek: false)
    }

    func afterWeekday(_ start: Int, _ weekday: Part, weeks: Int, hasWeek: Bool) -> DateReading? {
        if let date = dateAfterWeekday(start, weekday) { return date }
        var place = text.skippingSpaces(weekday.end)
        if hasWord("of", at: place) { place = text.skippingSpaces(place + 2) }
        if place > weekday.end, let week = relativeWeek(at: place), !hasWeek {
            return DateReading(text: start..<week.end, value: .weekday(weekday.value, weeks: week.value))
        }
        return DateReading(text: start..<weekday.end, value: .weekday(weekday.value, weeks: weeks))
    }

    /// A date in other terms behind a weekday; one that falls on another weekday stays apart.
    private func dateAfterWeekday(_ start: Int, _ weekday: Part) -> DateReading? {
        var place = text[weekday.end] == UInt8(ascii: ".") ? weekday.end + 1 : weekday.end
        place = text.skippingSpaces(place)
        let isOpened = text[place] == UInt8(ascii: "(")
        if isOpened || text[place] == UInt8(ascii: ",") || text[place] == UInt8(ascii: "-") {
            place = text.skippingSpaces(place + 1)
        }
        guard place > weekday.end else { return nil }
        let hasThe = hasWord("the", at: place)
        if hasThe { place = text.skippingSpaces(place + 3) }
        var end = place
        while text[end].isDigit { end += 1 }
        let date = end > place && !hasThe ? numeric(place, firstEnd: end, isAnnounced: true) : nil
        if let inner = date ?? dayFirst(place) ?? (text[place].isLetter && !hasThe ? monthFirst(place) : nil) {
            if case .month = inner.value { return nil }
            let closed = isOpened && text[inner.text.upperBound] == UInt8(ascii: ")")
            guard !isOpened || closed else { return nil }
            return DateReading(text: start..<inner.text.upperBound + (closed ? 1 : 0), value: inner.value)
        }
        if let day = day(at: place), hasThe || day.isOrdinal, isDay(day.end), !isOpened {
            return DateReading(text: start..<day.end, value: .dayOfMonth(day.value))
        }
        return nil
    }

    /// Lower-case `sun`, `sat`, `wed`, `mon` are other words.
    private func isWeekday(_ start: Int, _ end: Int) -> Bool {
        let isShort = end - start == 3
        if !isShort { return true }
        guard !text[start].isUppercase else {
            return end - start == 3 && !text[start + 1].isUppercase || text[end] == UInt8(ascii: ",")
        }
        return !hasWord("sun", at: start) && !hasWord("sat", at: start) || text[end] == UInt8(ascii: ",")
    }

    /// "this week", "next week": weeks from the anchor.
    func relativeWeek(at place: Int) -> Part? {
        guard let which = lexicon.match(text, at: place, .which) else { return nil }
        let next = text.skippingSpaces(which.end)
        return hasWord("week", at: next) ? (which.value, next + 4) : nil
    }

    /// "last Sunday", "this week Friday", "next week on Friday", "this friday-jun-15".
    func whichFirst(_ start: Int, _ which: Part) -> DateReading? {
        var place = text.skippingSpaces(which.end)
        if text[start] >= 0xE3 { place = which.end }
        var weeks = which.value
        if let week = relativeWeek(at: start) {
            place = text.skippingSpaces(week.end)
            if text[place] == UInt8(ascii: "-") { place = text.skippingSpaces(place + 1) }
            if hasWord("on", at: place) { place = text.skippingSpaces(place + 2) }
            weeks = week.value
        }
        guard let weekday = lexicon.match(text, at: place, .weekday) else { return nil }
        return afterWeekday(start, weekday, weeks: weeks, hasWeek: true)
    }
}
