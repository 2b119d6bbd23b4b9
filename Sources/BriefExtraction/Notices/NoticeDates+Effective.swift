import BriefModel
import BriefReading

/// When an instrument takes effect.
extension NoticeDates {
    func effective(published: CalendarDate?) -> Notice.Effective? {
        var onIssuance = false
        for sentence in sentences(from: region.range.lowerBound) {
            guard !speaksOfOthers(sentence), !turnsToOthers(sentence) else { continue }
            if !notice.cues([.onIssuance], in: sentence).isEmpty { onIssuance = true }
            if let day = effectiveDay(in: sentence) { return .date(day) }
            if let day = countedDay(in: sentence) { return .date(day) }
        }
        return onIssuance ? .onIssuance : nil
    }

    /// The date nearest behind a word of effect, at most eight words away; in Chinese the date stands before 起施行.
    private func effectiveDay(in sentence: Range<Int>) -> CalendarDate? {
        for cue in notice.cues([.effect, .neutral], in: sentence) {
            for date in notice.dates(in: sentence) {
                guard let day = notice.day(date, ahead: true) else { continue }
                if date.text.lowerBound >= cue.range.upperBound {
                    let gap = cue.range.upperBound..<date.text.lowerBound
                    if notice.fits(gap, words: 8), !isOfPeriods(gap),
                        notice.cues([.comment, .compliance, .transition, .issue, .repealActive], in: gap).isEmpty
                    {
                        return day
                    }
                } else if text[cue.range.lowerBound] >= 0x80, text[cue.range.lowerBound] >= 0xE3 {
                    let gap = text[date.text.upperBound..<cue.range.lowerBound]
                    if gap.contains(0x90), gap.contains(0xE3) { continue }
                    if gap.count <= 6 || gap.count <= 16 && !gap.contains(UInt8(ascii: ",")) && !gap.contains(0x8C) {
                        return day
                    }
                } else if Self.closing.contains(where: { text[cue.range.lowerBound...].starts(with: $0) }) {
                    if notice.fits(date.text.upperBound..<cue.range.lowerBound, words: 3) { return day }
                } else if isFrom(date, sentence), notice.fits(date.text.upperBound..<cue.range.lowerBound, words: 12) {
                    return day
                }
            }
        }
        return nil
    }

    /// Words of effect that close their clause: "1 Temmuz 2026 tarihinde yürürlüğe girer".
    private static let closing = ["yürürlü", "geçerli", "hatály", "voimaan", "in Kraft", "in werking", "van kracht"]
        .map { Array($0.utf8) }

    /// "for fiscal years beginning after …" is no day of effect.
    private func isOfPeriods(_ gap: Range<Int>) -> Bool {
        let words = oneLine(text[gap]).lowercased()
        return ["beginning", "ending", "fiscal", "periods", "until", "published"].contains { words.contains($0) }
    }

    /// "From 1 October 2026 the rules apply", "As of …, … enters into force"
    private func isFrom(_ date: DateReading, _ sentence: Range<Int>) -> Bool {
        guard date.text.lowerBound - sentence.lowerBound <= 24 else { return false }
        let before = oneLine(text[sentence.lowerBound..<date.text.lowerBound]).lowercased()
        return [
            "from", "as of", "as from", "starting", "beginning", "ab", "ab dem", "effective", "on", "a partir de",
            "à compter du", "dès le", "seit",
        ]
        .contains { before.hasSuffix($0) }
    }

    /// "on the twentieth day following that of its publication in the Official Journal", where the text tells that day.
    private func countedDay(in sentence: Range<Int>) -> CalendarDate? {
        guard !notice.cues([.effect, .neutral], in: sentence).isEmpty else { return nil }
        let words = oneLine(text[sentence]).lowercased()
        guard words.contains("publication") || words.contains("verkündung") || words.contains("publicação"),
            let count = DayCount.days(in: words), let day = officialDay()
        else { return nil }
        return day.adding(days: count)
    }

    /// The day that an official journal, gazette or register printed the text.
    private func officialDay() -> CalendarDate? {
        for date in notice.dates {
            let line = notice.line(around: date.text)
            guard line.count <= 200, notice.cues([.effect], in: line).isEmpty else { continue }
            let words = oneLine(text[line]).lowercased()
            let isOfficial = [
                "oj l", "oj c", "official journal", "federal register", "gazette", "amtsblatt", "journal officiel",
                "diário oficial", "boletín oficial",
            ].contains { words.contains($0) }
            if isOfficial, let day = notice.day(date) { return day }
        }
        return nil
    }

    /// "Separately, the … said": what follows is another matter.
    func turnsToOthers(_ sentence: Range<Int>) -> Bool {
        Self.turns.contains { text[sentence].starts(with: $0) }
    }

    private static let turns = [
        "Separately,", "Separately the", "Meanwhile,", "Elsewhere,", "In other news", "In a separate", "Unrelatedly,",
        "By contrast,", "另外，", "另据", "另外,", "同日，", "Par ailleurs,", "Unterdessen", "Separadamente,",
    ].map { Array($0.utf8) }

    /// The sentence ends another instrument and says nothing of this one.
    func speaksOfOthers(_ sentence: Range<Int>) -> Bool {
        !notice.cues([.repealPassive], in: sentence).isEmpty && notice.cues([.reflexive], in: sentence).isEmpty
            && notice.cues([.onIssuance], in: sentence).isEmpty
    }
}
