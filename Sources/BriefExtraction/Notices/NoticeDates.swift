import BriefModel
import BriefReading

/// Reads when an instrument was published and takes effect, and what ends when. Only full dates count.
struct NoticeDates {
    let notice: NoticeText

    /// The date of a date line, a `Date:` field, or "dated/issued … on" beside the anchor; of the signature at last.
    func published(anchor: Range<Int>, isOfficial: Bool) -> CalendarDate? {
        let sentence = notice.sentence(at: anchor.lowerBound)
        for date in notice.dates(in: sentence) {
            guard let day = notice.day(date), isClose(date, to: [.issue], in: sentence) || isDated(date, in: sentence)
            else { continue }
            return day
        }
        guard isOfficial else { return nil }
        let blocks = notice.document.blocks
        let near = notice.block(at: anchor.lowerBound)
        let order = Array(0..<min(near + 10, blocks.count)) + Array(max(0, blocks.count - 4)..<blocks.count)
        for index in order where !notice.isAside(index) {
            let block = blocks[index].text
            for date in notice.dates(in: block) {
                guard let day = notice.day(date) else { continue }
                if block.count - date.text.count <= 40,
                    notice.cues([.effect, .comment, .compliance], in: block).isEmpty
                {
                    return day
                }
                if isClose(date, to: [.issue], in: notice.sentence(at: date.text.lowerBound)) { return day }
            }
        }
        return nil
    }

    /// "issued on …", "published … on …": the verb at most six words away.
    private func isClose(_ date: DateReading, to kinds: Set<NoticeWords.CueClass>, in sentence: Range<Int>) -> Bool {
        notice.cues(kinds, in: sentence).contains { cue in
            let gap = min(cue.range.upperBound, date.text.upperBound)..<max(cue.range.upperBound, date.text.lowerBound)
            guard cue.range.upperBound <= date.text.lowerBound else { return false }
            return notice.fits(gap, words: 6)
        }
    }

    private func isDated(_ date: DateReading, in sentence: Range<Int>) -> Bool {
        let start = max(sentence.lowerBound, date.text.lowerBound - 8)
        return oneLine(notice.text[start..<date.text.lowerBound]).hasSuffix("dated")
    }

    func effective(in range: Range<Int>) -> Notice.Effective? {
        var onIssuance = false
        for block in notice.document.blocks.indices
        where range.contains(notice.document.blocks[block].text.lowerBound) && !notice.isAside(block) {
            for sentence in notice.sentences[block] {
                guard !speaksOfOthers(sentence) else { continue }
                if !notice.cues([.onIssuance], in: sentence).isEmpty { onIssuance = true }
                if let day = effectiveDay(in: sentence) { return .date(day) }
            }
        }
        return onIssuance ? .onIssuance : nil
    }

    /// The date nearest behind a word of effect, at most eight words away; in Chinese the date stands before 起施行.
    private func effectiveDay(in sentence: Range<Int>) -> CalendarDate? {
        for cue in notice.cues([.effect, .neutral], in: sentence) {
            for date in notice.dates(in: sentence) {
                guard let day = notice.day(date) else { continue }
                if date.text.lowerBound >= cue.range.upperBound {
                    let gap = cue.range.upperBound..<date.text.lowerBound
                    if notice.fits(gap, words: 8),
                        notice.cues([.comment, .compliance, .transition, .issue], in: gap).isEmpty
                    {
                        return day
                    }
                } else if notice.text[cue.range.lowerBound] >= 0x80, cue.range.lowerBound - date.text.upperBound <= 6 {
                    return day
                }
            }
        }
        return nil
    }

    /// The sentence ends another instrument and says nothing of this one.
    private func speaksOfOthers(_ sentence: Range<Int>) -> Bool {
        !notice.cues([.repealPassive], in: sentence).isEmpty && notice.cues([.reflexive], in: sentence).isEmpty
    }

    func deadlines(in range: Range<Int>) -> [Notice.Deadline] {
        var found: [Notice.Deadline] = []
        for block in notice.document.blocks.indices
        where range.contains(notice.document.blocks[block].text.lowerBound) && !notice.isAside(block) {
            for sentence in notice.sentences[block] {
                for date in notice.dates(in: sentence) {
                    guard let day = notice.day(date), let kind = kind(of: date, in: sentence) else { continue }
                    let deadline = Notice.Deadline(date: day, kind: kind)
                    if !found.contains(deadline) { found.append(deadline) }
                }
            }
        }
        return found
    }

    private func kind(of date: DateReading, in sentence: Range<Int>) -> Notice.Deadline.Kind? {
        let before = oneLine(notice.text[max(sentence.lowerBound, date.text.lowerBound - 48)..<date.text.lowerBound])
            .lowercased()
        let words = [
            "by", "until", "before", "than", "close", "closes", "closing", "on or before", "due", "ends", "end", "on",
            "date:", "to", "till", "close on", "received",
        ]
        let limits = words.contains { before.hasSuffix($0) } || before.hasSuffix(":")
        let nearest = notice.cues([.comment, .compliance, .transition, .effect, .issue], in: sentence)
            .last { $0.range.upperBound <= date.text.lowerBound }
        guard limits, let nearest else { return nil }
        switch nearest.kind {
        case .comment: return .comment
        case .compliance: return .compliance
        case .transition: return .transition
        default: return nil
        }
    }
}
