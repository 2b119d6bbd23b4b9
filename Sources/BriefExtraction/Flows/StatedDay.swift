/// The day that a sentence says its facts are of, for the sentences that follow.
struct StatedDay {
    let date: DateReading

    /// The only day of a text, a full date before a weekday.
    init?(in dates: [DateReading]) {
        let days = dates.filter(StatedDay.isDay)
        // "yesterday (3 March)": the day in other words.
        if days.count == 2, days[0].isRelative, !days[1].isRelative,
            days[1].text.lowerBound - days[0].text.upperBound <= 24
        {
            date = days[1]
            return
        }
        let full = days.filter { if case .weekday = $0.value { false } else { true } }
        guard let found = full.count == 1 ? full.first : full.isEmpty && days.count == 1 ? days.first : nil else {
            return nil
        }
        date = found
    }

    /// Days that only bound or compare ("since 3 March", "until Friday") are left out.
    init?(in sentence: FigureSentence) {
        guard !sentence.dates.isEmpty, !sentence.contains(.prior, in: sentence.tokens),
            !sentence.contains(.hypothetical, in: sentence.tokens)
        else { return nil }
        let dates: [DateReading] = StatedDay.behindDateline(sentence).compactMap { index in
            guard let date = sentence.analysis.date(at: index) else { return nil }
            guard index > sentence.tokens.lowerBound else { return date }
            // "(Tuesday: $3m)": the day of what it is compared with.
            if sentence.analysis.tokens[index - 1].mark == .opening, index + 1 < sentence.tokens.upperBound,
                sentence.analysis.tokens[index + 1].mark == .colon
            {
                return nil
            }
            return sentence.analysis.has(.bound, at: index - 1) ? nil : date
        }
        self.init(in: dates)
    }

    /// "LONDON, March 5 (Wire) - Funds lost $5m on Tuesday": the day of writing is not the day that it speaks of.
    private static func behindDateline(_ sentence: FigureSentence) -> ArraySlice<Int> {
        let phrases = NounPhrases(sentence: sentence)
        let head = sentence.tokens.prefix(14)
        guard let first = sentence.dates.first, let dash = head.first(where: { $0 > first && phrases.isDash($0) })
        else {
            return sentence.dates
        }
        let rest = sentence.dates.drop { $0 < dash }
        return rest.isEmpty ? sentence.dates : rest
    }

    private static func isDay(_ date: DateReading) -> Bool {
        switch date.value {
        case .day, .monthDay: true
        case .weekday(_, let weeks): weeks <= 0
        case .relative(let days, let months): months == 0 && (-2...0).contains(days)
        default: false
        }
    }
}
