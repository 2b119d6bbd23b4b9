import BriefModel

extension DateReader {
    /// A Chinese date that begins with a character: `今日`, `昨天`, `上周五`, `二〇二六年二月六日`.
    func atHan(_ start: Int) -> DateReading? {
        guard let word = lexicon.word(text, at: start, .starts) else { return nil }
        switch word.meaning.kind {
        case .day: return DateReading(text: start..<word.end, value: .relative(days: word.meaning.value))
        case .weekday: return DateReading(text: start..<word.end, value: .weekday(word.meaning.value, weeks: 0))
        case .which:
            guard let weekday = lexicon.match(text, at: word.end, .weekday) else { return nil }
            return DateReading(text: start..<weekday.end, value: .weekday(weekday.value, weeks: word.meaning.value))
        case .hanDigit: return hanDate(start)
        default: return nil
        }
    }

    /// The sign in Chinese and Japanese, or in Korean; both have three bytes.
    private func isSign(_ han: String, _ korean: String, at place: Int) -> Bool {
        text.has(han, at: place) || text.has(korean, at: place)
    }

    /// `20 tháng 4 năm 2026`, as Vietnamese writes a day behind "ngày".
    func vietnameseDate(_ start: Int) -> DateReading? {
        guard let day = digits(start, atMost: 2), (1...31).contains(day.value) else { return nil }
        let word = text.skippingSpaces(day.end, atMost: 1)
        guard word > day.end, text.has("tháng ", at: word),
            let month = digits(word + "tháng ".utf8.count, atMost: 2), (1...12).contains(month.value)
        else { return nil }
        let next = text.skippingSpaces(month.end, atMost: 1)
        guard text.has("năm ", at: next), let year = digits(next + "năm ".utf8.count, atMost: 4),
            (1900...2099).contains(year.value)
        else { return reading(start..<month.end, year: nil, month: month.value, day: day.value) }
        return reading(start..<year.end, year: year.value, month: month.value, day: day.value)
    }

    /// `2026年2月6日`, `2月6日`, `2026年2月`; the same with 년, 월, 일.
    func hanDate(_ start: Int) -> DateReading? {
        guard let first = hanNumber(start) else { return nil }
        if isSign("年", "년", at: first.end) {
            // Taiwan counts years from 1911: `115年3月5日`.
            let isMinguo = (90...150).contains(first.value)
            let isReiwa = (1...60).contains(first.value) && isEra("令和", before: start)
            guard isMinguo || isReiwa || (1900...2099).contains(first.value) else { return nil }
            let next = text.skippingSpaces(first.end + 3, atMost: 1)
            if isMinguo || isReiwa {
                guard let month = hanNumber(next), (1...12).contains(month.value), isSign("月", "월", at: month.end),
                    let day = hanDay(after: month.end + 3)
                else { return nil }
                return reading(
                    start..<day.end, year: first.value + (isReiwa ? 2018 : 1911), month: month.value, day: day.value)
            }
            guard let month = hanNumber(next), (1...12).contains(month.value), isSign("月", "월", at: month.end) else {
                return DateReading(text: start..<first.end + 3, value: .year(first.value))
            }
            if let day = hanDay(after: month.end + 3) {
                return reading(start..<day.end, year: first.value, month: month.value, day: day.value)
            }
            return DateReading(text: start..<month.end + 3, value: .month(year: first.value, month: month.value))
        }
        guard isSign("月", "월", at: first.end), (1...12).contains(first.value), let day = hanDay(after: first.end + 3)
        else { return nil }
        return reading(start..<day.end, year: nil, month: first.value, day: day.value)
    }

    /// Japan counts years by the reign: `令和8年3月5日`.
    private func isEra(_ name: String, before start: Int) -> Bool {
        let length = name.utf8.count
        return start >= length && text.has(name, at: start - length)
    }

    private func hanDay(after end: Int) -> Part? {
        let next = text.skippingSpaces(end, atMost: 1)
        guard let day = hanNumber(next), (1...31).contains(day.value) else { return nil }
        let mark = text.skippingSpaces(day.end, atMost: 1)
        return isSign("日", "일", at: mark) || text.has("号", at: mark) || text.has("號", at: mark)
            ? (day.value, mark + 3) : nil
    }

    /// Digits, or Chinese ones: place by place (`二〇二六`) or with `十` (`二十六`); trailing spaces are taken in.
    private func hanNumber(_ place: Int) -> Part? {
        if let number = digits(place, atMost: 4) { return (number.value, text.skippingSpaces(number.end, atMost: 1)) }
        var (value, end, count, sawTen) = (0, place, 0, false)
        while count < 4 {
            if text.has("十", at: end) {
                (value, end, sawTen) = (max(value, 1) * 10, end + 3, true)
            } else if let digit = lexicon.match(text, at: end, .hanDigit) {
                value = sawTen ? value + digit.value : value * 10 + digit.value
                end = digit.end
            } else {
                break
            }
            count += 1
        }
        return count > 0 ? (value, end) : nil
    }
}
