import BriefModel

extension DateReader {
    /// "two days ago", "1 month 21 days ago", "in 3 weeks", "two days later", "three weeks from tomorrow", "two Sundays from now".
    func duration(_ start: Int) -> DateReading? {
        var (days, months, place, count) = (0, 0, start, 0)
        var (isBusiness, weekday) = (false, 0)
        while count < 3 {
            let from = count == 0 ? start : text.skippingSpaces(place)
            guard let number = amount(at: from) else { break }
            let next = text.skippingSpaces(number.end)
            if let unit = lexicon.match(text, at: next, .unitBusiness) {
                (isBusiness, days, place) = (true, days + number.value, unit.end)
            } else if let unit = lexicon.match(text, at: next, .unitDay) {
                (days, place) = (days + number.value * unit.value, unit.end)
            } else if let unit = lexicon.match(text, at: next, .unitMonth) {
                (months, place) = (months + number.value * unit.value, unit.end)
            } else if count == 0, let name = lexicon.match(text, at: next, .weekday) {
                (weekday, days) = (name.value, number.value)
                place =
                    text[name.end].lowercased == UInt8(ascii: "s") && !text[name.end + 1].isLetter
                    ? name.end + 1 : name.end
            } else if count == 0, let plural = pluralWeekday(next) {
                (weekday, days, place) = (plural.value, number.value, plural.end)
            } else {
                break
            }
            count += 1
        }
        guard count > 0, place > start else { return nil }
        return counted(start, place, days: days, months: months, weekday: weekday, isBusiness: isBusiness)
    }

    private func counted(
        _ start: Int, _ end: Int, days: Int, months: Int, weekday: Int, isBusiness: Bool
    ) -> DateReading? {
        let next = text.skippingSpaces(end)
        if let from = lexicon.match(text, at: next, .fromNow) {
            if weekday > 0 { return DateReading(text: start..<from.end, value: .weekday(weekday, weeks: days)) }
            let (sign, shift) = (from.value < 0 ? -1 : 1, abs(from.value) - 1)
            return DateReading(
                text: start..<from.end, value: .relative(days: sign * (days + shift), months: sign * months))
        }
        if let later = lexicon.match(text, at: next, .later) {
            return DateReading(text: start..<later.end, value: .narrated(days: days, months: months))
        }
        guard weekday == 0 else { return nil }
        if let ago = lexicon.match(text, at: next, .ago) {
            return DateReading(text: start..<ago.end, value: .relative(days: -days, months: -months))
        }
        let before = text.startOfLetters(before: text.skippingSpacesBack(start))
        guard before < start, hasWord("in", at: before), !text[next].isLetter, text[next] < 0xC2 else { return nil }
        return DateReading(
            text: before..<end, value: isBusiness ? .narrated(days: days) : .relative(days: days, months: months))
    }

    private func pluralWeekday(_ place: Int) -> Part? {
        let end = text.endOfLetters(place)
        guard end - place > 6, text[end - 1].lowercased == UInt8(ascii: "s") else { return nil }
        let singular = DateReader(text: ByteWindow(text.bytes, text.range.lowerBound..<end - 1), lexicon: lexicon)
        return lexicon.match(singular.text, at: place, .weekday).map { ($0.value, end) }
    }

    private func amount(at place: Int) -> Part? {
        if let number = digits(place, atMost: 3) { return text[number.end].isDigit ? nil : number }
        if let article = lexicon.match(text, at: place, .article) { return article }
        return smallWords(place)
    }

    /// "the 27th", "on 22nd", "20th of next month", "the first friday of july", "second sunday".
    func ordinalAlone(_ start: Int) -> DateReading? {
        guard let day = day(at: start), day.isOrdinal else { return nil }
        let next = text.skippingSpaces(day.end)
        if let weekday = lexicon.match(text, at: next, .weekday), next > day.end {
            guard day.value <= 5 else { return nil }
            return weekdayOfMonth(start, day.value, weekday)
        }
        if let month = relativeMonth(at: next) {
            let first = hasWord("of", at: next) ? start : withThe(start)
            return DateReading(text: first..<month.end, value: .dayInMonth(day: day.value, months: month.value))
        }
        let isCompound = text[start].isDigit || day.value > 20
        let first = withThe(start)
        guard isCompound, first < start || previousWord(start, is: "on"), endsPhrase(next),
            text[day.end] != UInt8(ascii: "-")
        else { return nil }
        return DateReading(text: first..<day.end, value: .dayOfMonth(day.value))
    }

    private func weekdayOfMonth(_ start: Int, _ ordinal: Int, _ weekday: Part) -> DateReading? {
        var place = text.skippingSpaces(weekday.end)
        if hasWord("of", at: place) || hasWord("in", at: place) { place = text.skippingSpaces(place + 2) }
        let first = withThe(start)
        if let month = lexicon.match(text, at: place, .month), place > weekday.end {
            return DateReading(
                text: first..<month.end,
                value: .weekdayOfMonth(ordinal: ordinal, weekday: weekday.value, month: month.value))
        }
        let value = DateReading.Value.weekdayOfMonth(ordinal: ordinal, weekday: weekday.value, month: nil)
        if hasWord("this", at: place), hasWord("month", at: text.skippingSpaces(place + 4)) {
            return DateReading(text: first..<text.skippingSpaces(place + 4) + 5, value: value)
        }
        return DateReading(text: start..<weekday.end, value: value)
    }

    /// "of next month", "next month".
    private func relativeMonth(at place: Int) -> Part? {
        let from = hasWord("of", at: place) ? text.skippingSpaces(place + 2) : place
        guard let which = lexicon.match(text, at: from, .which) else { return nil }
        let next = text.skippingSpaces(which.end)
        return hasWord("month", at: next) ? (which.value, next + 5) : nil
    }

    /// No noun follows that the ordinal would count: "the 27th floor".
    private func endsPhrase(_ next: Int) -> Bool {
        guard text[next].isLetter else { return text[next] < 0xC2 }
        return ["and", "to", "at", "with", "or", "but", "after", "before", "when", "from"].contains {
            hasWord($0, at: next)
        }
    }
}
