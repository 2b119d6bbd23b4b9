import BriefModel
import BriefReading

/// Says whether a date is the end of something, and of what: of comments, of the time to comply, of a transition.
struct DeadlineKind {
    let notice: NoticeText

    private var text: [UInt8] { notice.text }

    func kind(of date: DateReading, in sentence: Range<Int>) -> Notice.Deadline.Kind? {
        let lead = oneLine(text[max(sentence.lowerBound, date.text.lowerBound - 60)..<date.text.lowerBound])
            .lowercased()
        let before = Array(lead.utf8)
        let block = notice.block(at: date.text.lowerBound)
        switch notice.key(of: block, before: date.text.lowerBound) {
        case .comment: return .comment
        case .compliance: return .compliance
        default: break
        }
        let isLimit =
            Self.limits.contains { Self.ends(before, with: $0) } || before.last == UInt8(ascii: ":")
            || Self.chineseLimits.contains { lead.hasSuffix($0) } || isFollowedByLimit(date, in: sentence)
        guard isLimit else { return nil }
        let clause = clause(around: date, in: sentence)
        let cues = notice.cues(
            [.comment, .compliance, .transition, .effect, .issue, .repealPassive, .repealActive], in: clause)
        let nearest = cues.last { $0.range.upperBound <= date.text.lowerBound }
        if nearest?.kind == .comment { return .comment }
        // The date that something is issued on or takes effect on is none.
        let weak = [" on", " to", " from"].contains { lead.hasSuffix($0) } || before.last == UInt8(ascii: ":")
        if weak { return nearest.flatMap(Self.kind) }
        let words = Array(oneLine(text[clause]).lowercased().utf8)
        if cues.contains(where: { $0.kind == .comment }), !words.reads("effect", within: words.indices) {
            return .comment
        }
        if let nearest, nearest.kind == .effect || nearest.kind == .issue,
            notice.fits(nearest.range.upperBound..<date.text.lowerBound, words: 3)
        {
            return nil
        }
        if let nearest, nearest.kind == .compliance,
            notice.fits(nearest.range.upperBound..<date.text.lowerBound, words: 8),
            !cues.contains(where: { $0.kind == .transition })
        {
            return .compliance
        }
        if cues.contains(where: { $0.kind == .transition }) || Self.transitional.occur(in: words, words.indices) {
            return .transition
        }
        if let nearest, let kind = Self.kind(nearest) { return kind }
        if cues.contains(where: { $0.kind == .compliance }) { return .compliance }
        // "Banks must file the first return by 31 March 2027", "have until 8 May to show …"
        if asksForAnswers(words), invitesComment(before: sentence) { return .comment }
        let isDuty =
            Self.hanDuties.contains { lead.contains($0) } || !notice.cues([.obligation], in: clause).isEmpty
            || words.reads("have until", within: words.indices)
            || words.reads("has until", within: words.indices)
        return isDuty ? .compliance : nil
    }

    /// "Please send it to … by": what is sent is a comment, where the sentence before asks for one.
    private func asksForAnswers(_ words: [UInt8]) -> Bool {
        [
            "send", "submit", "submitted", "sent", "reach", "email", "emailed", "returned", "received", "write",
            "einzureichen", "寄", "お寄せ",
        ].contains {
            words.reads($0, within: words.indices)
                || $0.utf8.first ?? 0 > 0x80 && words.finds($0, within: words.indices)
        }
    }

    private func invitesComment(before sentence: Range<Int>) -> Bool {
        let block = notice.document.blocks[notice.block(at: sentence.lowerBound)].text
        return !notice.cues([.comment], in: block.lowerBound..<max(block.lowerBound, sentence.lowerBound)).isEmpty
    }

    /// Are words the last of a line, or all of it?
    private static func ends(_ line: [UInt8], with words: [UInt8]) -> Bool {
        guard line.last == words.last, line.count >= words.count, line.suffix(words.count).elementsEqual(words) else {
            return false
        }
        return line.count == words.count || line[line.count - words.count - 1] == 0x20
    }

    private static func kind(_ cue: NoticeWords.Cue) -> Notice.Deadline.Kind? {
        switch cue.kind {
        case .comment: .comment
        case .compliance: .compliance
        case .transition: .transition
        default: nil
        }
    }

    /// "open for comment until", "18 September 2026 at the latest", 前.
    private func isFollowedByLimit(_ date: DateReading, in sentence: Range<Int>) -> Bool {
        var start = date.text.upperBound
        // 4月27日（月）17時00分（必着）までに
        if text[date.text.lowerBound..<start].contains(where: { $0 >= 0xE3 }) {
            while start < sentence.upperBound, start - date.text.upperBound < 48 {
                let rest = text[start..<sentence.upperBound]
                if rest.starts(with: "（".utf8), let close = rest.prefix(30).firstIndex(of: 0x89) {
                    start = close + 1
                } else if rest.first?.isASCIIDigit ?? false || rest.first == UInt8(ascii: ":") {
                    start += 1
                } else if ["時", "时", "分", "午", "前午", "後"].contains(where: { rest.starts(with: $0.utf8) }) {
                    start += 3
                } else {
                    break
                }
            }
        }
        let after = oneLine(text[start..<min(sentence.upperBound, max(start, start + 24))]).lowercased()
        return [
            "at the latest", "前", "之前", "或之前", "或以前", "以前", "止", "为止", "為止", "まで", "까지", "deadline", "spätestens",
            "au plus tard",
        ].contains {
            after.hasPrefix($0)
        }
    }

    /// Up to the semicolons around the date.
    private func clause(around date: DateReading, in sentence: Range<Int>) -> Range<Int> {
        var (low, high) = (date.text.lowerBound, date.text.upperBound)
        while low > sentence.lowerBound, text[low - 1] != UInt8(ascii: ";") { low -= 1 }
        while high < sentence.upperBound, text[high] != UInt8(ascii: ";") { high += 1 }
        return low..<high
    }

    private static let limits: [[UInt8]] = [
        "by", "until", "deadline", "closing", "before", "than", "close", "closes", "closing", "on or before", "due",
        "ends", "end", "on", "to",
        "till", "received", "through", "no later than", "not later than", "up to", "deadline of", "deadline is",
        "until the", "by the", "date is", "date of", "bis", "bis zum", "spätestens", "spätestens am", "au plus tard le",
        "jusqu'au", "avant le", "até", "até o dia", "até dia", "hasta el", "antes del", "entro il", "fino al", "is",
        "was", "uiterlijk", "tot", "senast", "close of business on", "midnight on", "p.m. on", "before the", "ending",
        "expires", "expires on", "runs to", "run to", "extended to", "running to", "paling lambat", "hingga",
    ].map { Array($0.utf8) }

    private static let hanDuties = ["應", "应", "須", "须", "需", "必需", "务必", "務必"]

    private static let chineseLimits = [
        "至", "于", "於", "截止日期为", "截止日期為", "截至", "在", "截止时间为", "截止", "不晚于", "不迟于", "日期为", "到",
    ]

    private static let transitional = FoldedNeedles([
        "existing", "already", "saving provision", "run off", "wind down", "wind-down", "into line", "grandfather",
        "transitional", "transition period", "transitory", "continue to", "until then", "legacy", "phase out",
        "phase-out",
        "phased", "licensed before", "registered before", "operating before", "in the meantime", "grace period",
        "may continue",
        "treat a", "temporary permission", "deemed", "unwind", "migrate", "bestehende", "übergangsfrist", "transitoire",
        "transição", "过渡", "過渡", "存量",
    ])
}
