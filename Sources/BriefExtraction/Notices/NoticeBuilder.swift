import BriefModel
import BriefReading

/// Fills the fields of a notice around the number or sentence that the text is about.
struct NoticeBuilder {
    let notice: NoticeText
    let quotes: QuotedTitles
    let lexicon: Lexicon
    let words: NoticeWords
    var trace: NoticeTrace?

    typealias Verdicts = [(number: DocumentNumberMatch, verdict: AboutScore.Verdict)]

    var text: [UInt8] { notice.text }

    func add(_ group: NumberGroup, region: NoticeRegions.Region, verdicts: Verdicts, to reading: inout NoticeReading) {
        let number = group.numbers[0]
        if let trace {
            for other in group.numbers.dropFirst() { trace.joined[other.range] = number.name }
        }
        let titles = TitleReader(notice: notice, quotes: quotes)
        let title = titles.title(of: number, isPage: region.isPage)
        let sentence = notice.sentence(at: number.range.lowerBound)
        var candidate = made(
            anchor: sentence, number: number, title: title, region: region, warnings: &reading.warnings)
        if candidate.notice.issuers.isEmpty {
            if let name = named(before: number) {
                candidate.notice.issuers = [name]
            } else if let place = jurisdiction(of: number) {
                candidate.notice.jurisdiction = place
            } else if group.score < AboutScore.threshold + 1 || number.series == "numbered" || number.series == "head" {
                trace?.refused[number.range] = "no authority issues it"
                return
            }
        }
        candidate.notice.number = number.name
        candidate.notice.numbers = group.numbers.map(\.name)
        let own = Set(group.numbers.map(\.id))
        candidate.notice.repeals = names(verdicts, own: own) { $0 == .repealed }
        candidate.notice.cites = names(verdicts, own: own) { $0 == .cited }
        addTitles(repealedIn: region, own: title, to: &candidate.notice)
        let start = min(
            number.range.lowerBound,
            title.map {
                abs($0.lowerBound - number.range.lowerBound) < 1_500 && $0.lowerBound >= sentence.lowerBound
                    ? $0.lowerBound : number.range.lowerBound
            } ?? number.range.lowerBound)
        candidate.text = start..<number.range.upperBound
        candidate.rule = "notice.number"
        candidate.confidence = confidence(group.score)
        reading.candidates.append(candidate)
    }

    func add(
        _ found: UnnumberedFinder.Finding, region: NoticeRegions.Region, verdicts: Verdicts,
        to reading: inout NoticeReading
    ) {
        let titles = TitleReader(notice: notice, quotes: quotes)
        let title = found.title ?? titles.headerLine(near: found.block) ?? titles.titleLike(found.sentence)
        var candidate = made(
            anchor: found.sentence, number: nil, title: title, region: region, warnings: &reading.warnings)
        guard !candidate.notice.issuers.isEmpty, candidate.notice.title != nil else {
            trace?.refused[found.sentence] =
                candidate.notice.issuers.isEmpty ? "no authority issues it" : "it has no title"
            return
        }
        if reading.candidates.contains(where: { $0.notice.title == candidate.notice.title && $0.notice.number == nil })
        {
            return
        }
        candidate.notice.repeals = names(verdicts, own: []) { $0 == .repealed }
        candidate.notice.cites = names(verdicts, own: []) { $0 == .cited }
        addTitles(repealedIn: region, own: title, to: &candidate.notice)
        candidate.text = found.sentence
        candidate.rule = found.rule
        candidate.confidence = confidence(found.score - 0.5)
        reading.candidates.append(candidate)
    }

    /// `EUREX CIRCULAR 045/26`: the capitalized words before the number on a line of the letterhead.
    private func named(before number: DocumentNumberMatch) -> Notice.Issuer? {
        let line = notice.line(around: number.range)
        if let acronym = acronym(before: number, in: line) { return Notice.Issuer(name: acronym) }
        guard number.range.lowerBound < 1_500, notice.standsAlone(number.range),
            number.range.lowerBound > line.lowerBound
        else { return nil }
        let name = oneLine(text[line.lowerBound..<number.range.lowerBound]).trimming(of: " :–—-|")
        let words = name.split(separator: " ")
        guard (1...4).contains(words.count), name.utf8.count >= 3, name.utf8.count <= 40,
            words.allSatisfy({ $0.first?.isUppercase ?? false }), NoticeKey(name) == nil
        else { return nil }
        return Notice.Issuer(name: name)
    }

    /// "NCX Notice 26/118": capitals right before the noun of the number.
    private func acronym(before number: DocumentNumberMatch, in line: Range<Int>) -> String? {
        guard number.series == "numbered", number.range.lowerBound > line.lowerBound,
            text[number.range.lowerBound - 1] == 0x20, let noun = text[number.range].first, noun.isASCIIUpper
        else { return nil }
        let end = number.range.lowerBound - 1
        var start = end
        while start > line.lowerBound, text[start - 1].isASCIIUpper { start -= 1 }
        guard (3...6).contains(end - start), start == line.lowerBound || text[start - 1] == 0x20 else { return nil }
        return oneLine(text[start..<end])
    }

    /// Acts of a legislature whose issuers the text does not name.
    private func jurisdiction(of number: DocumentNumberMatch) -> String? {
        number.issuer.flatMap { $0.utf8.count == 2 && $0.utf8.allSatisfy(\.isASCIIUpper) ? $0 : nil }
    }

    /// Quoted instruments without a number that a sentence ends.
    private func addTitles(repealedIn region: NoticeRegions.Region, own: Range<Int>?, to value: inout Notice) {
        for quote in quotes.ranges where region.range.contains(quote.lowerBound) && quote != own {
            let sentence = notice.sentence(at: quote.lowerBound)
            let near = sentence.lowerBound..<min(quote.upperBound + 60, max(sentence.upperBound, quote.upperBound))
            guard notice.numbers(in: near).allSatisfy({ $0.range.upperBound < quote.lowerBound }) else { continue }
            let before = sentence.lowerBound..<max(sentence.lowerBound, quote.lowerBound)
            let after = min(quote.upperBound, sentence.upperBound)..<sentence.upperBound
            let isActive = notice.cues([.repealActive], in: before).last.map {
                notice.fits($0.range.upperBound..<before.upperBound, words: 8)
                    && notice.numbers(in: $0.range.upperBound..<before.upperBound).isEmpty
            }
            let isPassive = notice.cues([.repealPassive], in: after).first.map {
                notice.fits(after.lowerBound..<$0.range.lowerBound, words: 10)
            }
            guard isActive ?? false || isPassive ?? false,
                notice.words(in: quote) >= 3 || text[quote.lowerBound] >= 0xE3
            else { continue }
            let title = oneLine(text[quote])
            if title != value.title, !value.repeals.contains(title) { value.repeals.append(title) }
        }
    }

    private func names(
        _ verdicts: Verdicts, own: Set<String>, where isWanted: (AboutScore.Verdict) -> Bool
    ) -> [String] {
        verdicts.filter { entry in
            isWanted(entry.verdict) && !own.contains(entry.number.id)
                && (entry.number.role != .reference || entry.verdict == .repealed)
        }
        .map(\.number.name)
    }

    private func confidence(_ score: Double) -> Confidence {
        Confidence(hundredths: min(97, 45 + Int(score * 9)))
    }

    /// Somebody is to pay, or the title says that the authority acts against somebody; the end of a licence is none.
    private func isOrder(
        _ respondents: [String], _ penalties: [Notice.Penalty], title: Range<Int>?, anchor: Range<Int>
    ) -> Bool {
        guard !respondents.isEmpty else { return false }
        if !penalties.isEmpty { return true }
        guard let title else { return false }
        let words = Array(oneLine(text[title]).lowercased().utf8)
        return !notice.cues([.charge, .penalty], in: title).isEmpty
            || ["action", "order", "against", "处分", "處分", "处罚", "處罰", "裁罰"].contains {
                words.reads($0, within: words.indices)
                    || words.finds($0, within: words.indices) && $0.utf8.first ?? 0 > 0x80
            }
    }

    /// What stands below an instrument's last article and still tells of it: "It shall apply from …".
    private func afterword(behind end: Int) -> Int {
        var end = end
        let blocks = notice.document.blocks
        for index in blocks.indices where blocks[index].text.lowerBound >= end {
            guard index < notice.block(at: end) + 6, !notice.isAside(index), !notice.isHeading(index) else { break }
            let tells = notice.cues(
                [.effect, .neutral, .onIssuance, .comment, .compliance, .transition], in: blocks[index].text)
            if !tells.isEmpty { end = blocks[index].text.upperBound }
        }
        return end
    }

    /// All fields that do not hang on the number itself.
    func made(
        anchor: Range<Int>, number: DocumentNumberMatch?, title: Range<Int>?, region: NoticeRegions.Region,
        warnings: inout [BriefWarning]
    ) -> NoticeCandidate {
        let block = notice.block(at: anchor.lowerBound)
        let structure = StructureReader(notice: notice).structure(
            from: region.isPage ? 0 : block, upTo: region.range.upperBound)
        let range =
            region.isPage
            ? region.range
                .lowerBound..<max(afterword(behind: structure.end), notice.document.blocks[block].text.upperBound)
            : region.range
        let dates = NoticeDates(notice: notice, region: NoticeRegions.Region(range: range, isPage: region.isPage))
        var value = Notice()
        value.title = title.map { oneLine(text[$0]) }
        value.issuers = IssuerReader(notice: notice, lexicon: lexicon).issuers(
            title: title, anchor: anchor, number: number?.range.lowerBound, series: number?.issuer,
            isPage: region.isPage)
        value.jurisdiction = value.issuers.lazy.compactMap(\.jurisdiction).first
        value.published = dates.published(
            anchor: anchor, number: number?.range,
            isOfficial: number.map { notice.standsAlone($0.range) || $0.series == "head" } ?? true)
        value.effective = dates.effective(published: value.published)
        value.deadlines = dates.deadlines()
        let enforcement = EnforcementReader(notice: notice)
        value.respondents = enforcement.respondents(title: title, anchor: anchor, in: range)
        let penalties = enforcement.penalties(in: range, jurisdiction: value.jurisdiction)
        let counter = TopicCounter(notice: notice, words: words)
        value.topics = counter.topics(
            title: title, in: range, isOrder: isOrder(value.respondents, penalties, title: title, anchor: anchor))
        if value.topics.contains(.enforcement) || !value.respondents.isEmpty { value.penalties = penalties }
        value.sections = structure.sections
        value.provisions = structure.provisions
        value.clauses = structure.clauses
        warnings += structure.warnings
        warnings += CountChecker(notice: notice).warnings(issuers: value.issuers.count, in: range)
        return NoticeCandidate(
            notice: value, text: anchor, block: block, rule: "", confidence: Confidence(hundredths: 0))
    }
}
