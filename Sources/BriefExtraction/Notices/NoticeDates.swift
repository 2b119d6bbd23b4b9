import BriefModel
import BriefReading

/// Reads when an instrument was published and takes effect, and what ends when.
struct NoticeDates {
    let notice: NoticeText
    let region: NoticeRegions.Region

    var text: [UInt8] { notice.text }
    private var blocks: [Block] { notice.document.blocks }

    // MARK: Published

    /// The date beside the number, "issued … on", the dates of the passage, the date lines of a page, its signature at last.
    ///
    /// - Parameter isOfficial: the page is the authority's own, so its date lines come before dates of the running text.
    func published(anchor: Range<Int>, number: Range<Int>?, isOfficial: Bool) -> CalendarDate? {
        let sentence = notice.sentence(at: anchor.lowerBound)
        if let number, let day = beside(number, in: sentence) { return day }
        if let day = issued(in: sentence, mustName: false) { return day }
        if isOfficial, region.isPage, let day = dateLine(near: anchor) ?? signature(near: anchor) {
            return day
        }
        for inner in sentences(from: anchor.lowerBound) {
            if let day = issued(in: inner, mustName: true) { return day }
        }
        guard region.isPage else { return nil }
        return dateLine(near: anchor) ?? signature(near: anchor)
    }

    /// `Release No. 1 / May 3, 2026`, `Circular No. 5 of 3 May 2026`, `FIN-1 (August 4, 2025)`.
    private func beside(_ number: Range<Int>, in sentence: Range<Int>) -> CalendarDate? {
        guard let date = notice.dates(in: number.upperBound..<max(number.upperBound, sentence.upperBound)).first else {
            return nil
        }
        var gap = number.upperBound..<date.text.lowerBound
        // Behind a quoted title: “Circular 5, "Rules on …" (3 May)”.
        if let end = quoteEnd(in: gap) { gap = end..<gap.upperBound }
        guard gap.count <= 60, notice.numbers(in: gap).isEmpty else { return nil }
        let words = oneLine(text[gap]).lowercased().split { " ,/()|;—–-*_\"”»".contains($0) }
        let joins: Set<String> = [
            "dated", "of", "on", "date:", "vom", "du", "de", "del", "di", "tanggal", "the", "issued", "am", "le",
            "published",
        ]
        return words.allSatisfy { joins.contains(String($0)) } ? notice.day(date) : nil
    }

    /// Behind a quotation that opens a gap.
    private func quoteEnd(in gap: Range<Int>) -> Int? {
        let opening = text[gap].prefix(6)
        guard
            opening.contains(UInt8(ascii: "\"")) || opening.contains(0x9C) || opening.contains(0xAB)
                || opening.contains(0x8A)
        else { return nil }
        let close = text[gap].dropFirst(6).lastIndex {
            $0 == UInt8(ascii: "\"") || $0 == 0x9D || $0 == 0xBB || $0 == 0x8B
        }
        return close.map { $0 + 1 }
    }

    /// A date that a verb of issue governs. In later sentences the text must be what was issued: "It was published on …".
    private func issued(in sentence: Range<Int>, mustName: Bool) -> CalendarDate? {
        guard notice.cues([.comment, .compliance], in: sentence).isEmpty || !mustName else { return nil }
        for date in notice.dates(in: sentence) {
            guard isClose(date, in: sentence) || isDated(date, in: sentence), let day = day(date) else {
                continue
            }
            if mustName, speaksOfOthers(sentence) || isDateOfOther(date, in: sentence) { continue }
            return day
        }
        return nil
    }

    /// "replaces Letter 7, dated 3 June": a number right before it has the date.
    private func isDateOfOther(_ date: DateReading, in sentence: Range<Int>) -> Bool {
        notice.numbers(in: sentence.lowerBound..<max(sentence.lowerBound, date.text.lowerBound)).contains {
            $0.role == .about && date.text.lowerBound - $0.range.upperBound <= 16
        }
    }

    /// "Today" in a teaser is not the day of the article that it stands under.
    private func day(_ date: DateReading) -> CalendarDate? {
        if case .day = date.value { return notice.day(date) }
        return isRelated(blocks[notice.block(at: date.text.lowerBound)].section) ? nil : notice.day(date)
    }

    /// "issued on …", "published the 'Rules …' on …", "On 3 May the FCA published": in the verb's clause.
    private func isClose(_ date: DateReading, in sentence: Range<Int>) -> Bool {
        if isFollowing(date) { return false }
        return notice.cues([.issue], in: sentence).contains { cue in
            if cue.range.upperBound <= date.text.lowerBound {
                let gap = cue.range.upperBound..<date.text.lowerBound
                guard
                    notice.cues([.effect, .comment, .compliance, .transition, .repealActive, .repealPassive], in: gap)
                        .isEmpty
                else { return false }
                if notice.fits(gap, words: 6) { return true }
                // Past the title to "on DATE".
                return notice.fits(gap, words: 40) && opensWithOn(date) && notice.numbers(in: gap).count <= 2
            }
            guard date.text.upperBound <= cue.range.lowerBound else { return false }
            let gap = date.text.upperBound..<cue.range.lowerBound
            if text[cue.range.lowerBound] >= 0x80 {
                return notice.fits(gap, words: 30) && opensWithOn(date) || gap.count <= 60
            }
            return notice.fits(gap, words: 12) && notice.cues([.effect, .comment, .compliance], in: gap).isEmpty
                && (date.text.lowerBound - sentence.lowerBound <= 12 || Self.isGermanVerb(oneLine(text[cue.range])))
        }
    }

    /// German verbs of issue close their clause: "hat am 15. April 2026 das Rundschreiben … veröffentlicht".
    static func isGermanVerb(_ word: String) -> Bool {
        [
            "veröffentlicht", "publiziert", "vorgelegt", "erlassen", "herausgegeben", "bekanntgegeben", "beschlossen",
            "angepasst", "verabschiedet",
        ]
        .contains(word.lowercased())
    }

    private func opensWithOn(_ date: DateReading) -> Bool {
        let before = oneLine(text[max(0, date.text.lowerBound - 6)..<date.text.lowerBound]).lowercased()
        return [" on", " am", " le", " em", " el", " il", "于", "於", " in", "late", "early"].contains {
            before.hasSuffix($0)
        }
            || before.hasPrefix("on") || before.hasSuffix(" (")
    }

    /// "by 3 May", "until", "before", "from": a limit, not when something was issued.
    private func isFollowing(_ date: DateReading) -> Bool {
        if isHanLimit(date) { return true }
        let before = oneLine(text[max(0, date.text.lowerBound - 24)..<date.text.lowerBound]).lowercased()
        return [
            "by", "until", "before", "from", "after", "since", "than", "as of", "for", "to", "ab dem", "bis",
            "effective", "as at", "dated",
        ]
        .contains { before.hasSuffix(" " + $0) && $0 != "dated" || before == $0 }
    }

    /// 自6月1日起, 12月31日前: from then on, or before then.
    private func isHanLimit(_ date: DateReading) -> Bool {
        let rest = text[date.text.upperBound...]
        return Self.hanLimits.contains { rest.starts(with: $0) }
            || text[..<date.text.lowerBound].suffix(3).elementsEqual("自".utf8)
    }

    private static let hanLimits = ["起", "前", "之前", "以前", "或之前", "或以前", "止", "为止", "為止", "まで", "から", "より", "까지", "부터"]
        .map { Array($0.utf8) }

    private func isDated(_ date: DateReading, in sentence: Range<Int>) -> Bool {
        let start = max(sentence.lowerBound, date.text.lowerBound - 16)
        let before = oneLine(text[start..<date.text.lowerBound]).lowercased()
        guard ["dated", "was dated", "is dated", "dated on"].contains(where: { before.hasSuffix($0) }) else {
            return false
        }
        // "Circular 5 dated 3 July 2024" tells of that circular.
        let near = max(sentence.lowerBound, date.text.lowerBound - 24)..<date.text.lowerBound
        if notice.numbers(in: sentence.lowerBound..<date.text.lowerBound).contains(where: {
            $0.range.upperBound >= near.lowerBound
        }) {
            return false
        }
        // "cancels Notice PSN09 dated 3 July 2024" tells of the other one.
        let clause = sentence.lowerBound..<date.text.lowerBound
        return notice.cues([.repealActive, .repealPassive, .cite], in: clause).isEmpty
            && notice.cues([.repealPassive], in: date.text.upperBound..<max(date.text.upperBound, sentence.upperBound))
                .isEmpty
    }

    /// The lines of a page that are a date or end with one.
    private func dateLine(near anchor: Range<Int>) -> CalendarDate? {
        let near = notice.block(at: anchor.lowerBound)
        var fallback: CalendarDate?
        for index in 0..<min(near + 12, blocks.count)
        where (!notice.isAside(index) || index < 4) && isOfOneArticle(index, near) {
            for date in notice.dates(in: blocks[index].text) {
                let key = notice.key(of: index, before: date.text.lowerBound)
                if key == .published, let day = notice.day(date) { return day }
                guard key == nil || key == .number || key == .otherNumber || key == .issuer || key == .title else {
                    if key == .updated { fallback = fallback ?? notice.day(date) }
                    continue
                }
                guard isDateLine(date, block: index), let day = notice.day(date) else { continue }
                return day
            }
        }
        for index in blocks.indices where isOfOneArticle(index, near) {
            for date in notice.dates(in: blocks[index].text)
            where notice.key(of: index, before: date.text.lowerBound) == .published && blocks[index].text.count < 120 {
                if let day = notice.day(date) { return day }
            }
        }
        return fallback
    }

    /// The byline of an article does not date what a rail beside it tells, nor the other way round.
    private func isOfOneArticle(_ one: Int, _ other: Int) -> Bool {
        isRelated(blocks[one].section) == isRelated(blocks[other].section)
    }

    /// The section, or one that it stands in, is of related articles.
    private func isRelated(_ section: Int) -> Bool {
        var place: Int? = section
        while let current = place {
            if notice.document.sections[current].role == .related { return true }
            place = notice.document.sections[current].parent
        }
        return false
    }

    private func isDateLine(_ date: DateReading, block: Int) -> Bool {
        let line = notice.line(around: date.text)
        // A dateline: "Washington D.C., Feb. 26, 2026 — The …"
        let head = line.lowerBound..<date.text.lowerBound
        let tail = text[date.text.upperBound..<min(date.text.upperBound + 8, text.count)]
        let isCity =
            tail.starts(with: ". ".utf8) && head.count <= 30
            && head.lowerBound == blocks[block].text.lowerBound && text[head].contains(UInt8(ascii: ","))
        let isDash =
            isCity
            || [" —", " –", " --", " - ", ": ", "(", " (", ", —", "—", "–", " /"].contains {
                tail.starts(with: $0.utf8)
            }
        if isDash, head.count <= 60, notice.fits(head, words: 6),
            notice.cues([.issue, .effect, .comment], in: head).isEmpty,
            notice.document.blocks[block].label == nil
        {
            return true
        }
        guard notice.cues([.effect, .comment, .compliance, .transition, .repealPassive], in: line).isEmpty else {
            return false
        }
        if !notice.cues([.cite], in: line).isEmpty, blocks[block].text.count > 60 { return false }
        if blocks[block].kind == .byline { return true }
        var rest = line.count - date.text.count
        for number in notice.numbers(in: line) { rest -= number.range.count }
        if rest <= 40 { return true }
        // The right column of a letterhead; the head of a register.
        if date.text.upperBound == line.upperBound, head.count >= 2, text[head].suffix(3).allSatisfy({ $0 == 0x20 }) {
            return true
        }
        return blocks[block].text.lowerBound < 400 && text[line.lowerBound] == UInt8(ascii: "[")
    }

    /// Below the last lines: "20 February 2026", "Issued in Washington, DC, on April 9, 2026".
    private func signature(near anchor: Range<Int>) -> CalendarDate? {
        let near = notice.block(at: anchor.lowerBound)
        for index in blocks.indices.suffix(8) where !notice.isAside(index) && isOfOneArticle(index, near) {
            for date in notice.dates(in: blocks[index].text) {
                let key = notice.key(of: index, before: date.text.lowerBound)
                guard key == nil || key == .published || key == .updated else { continue }
                let rest = blocks[index].text.count - date.text.count
                if rest <= 40, notice.cues([.effect, .comment, .compliance], in: blocks[index].text).isEmpty,
                    let day = notice.day(date)
                {
                    return day
                }
                if isClose(date, in: notice.sentence(at: date.text.lowerBound)), let day = notice.day(date) {
                    return day
                }
            }
        }
        return nil
    }

    // MARK: Deadlines

    func deadlines() -> [Notice.Deadline] {
        var found: [Notice.Deadline] = []
        for sentence in sentences(from: region.range.lowerBound) where !turnsToOthers(sentence) {
            for date in notice.dates(in: sentence) {
                guard let day = notice.day(date, ahead: true),
                    let kind = DeadlineKind(notice: notice).kind(of: date, in: sentence)
                else { continue }
                let deadline = Notice.Deadline(date: day, kind: kind)
                if !found.contains(where: { $0.date == day && $0.kind == kind }) { found.append(deadline) }
            }
        }
        return found
    }

    // MARK: Sentences

    /// The sentences of the region from a place on, then those before it.
    func sentences(from start: Int) -> [Range<Int>] {
        var behind: [Range<Int>] = []
        var before: [Range<Int>] = []
        for block in blocks.indices where !notice.isAside(block) && blocks[block].text.overlaps(region.range) {
            for sentence in notice.sentences[block]
            where sentence.lowerBound >= region.range.lowerBound && sentence.upperBound <= region.range.upperBound {
                if sentence.lowerBound >= start { behind.append(sentence) } else { before.append(sentence) }
            }
        }
        return behind + before
    }
}
