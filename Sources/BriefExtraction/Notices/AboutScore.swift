import BriefModel
import BriefReading

/// Says for each document number how far the text is about it, and which other numbers it repeals or cites.
struct AboutScore {
    enum Verdict: Hashable {
        case about(score: Double)
        case repealed
        case cited
    }

    /// At least this much makes a number the text's own.
    static let threshold = 2.2

    let notice: NoticeText
    let quotes: QuotedTitles
    var trace: NoticeTrace?

    /// One verdict per number, by id; the first place of each number.
    func verdicts() -> [(number: DocumentNumberMatch, verdict: Verdict)] {
        var order: [String] = []
        var places: [String: [DocumentNumberMatch]] = [:]
        for number in notice.numbers {
            if places[number.id] == nil { order.append(number.id) }
            places[number.id, default: []].append(number)
        }
        return order.compactMap { id in
            guard let all = places[id], let first = all.first else { return nil }
            let scores = all.map { score(of: $0) }
            let best = scores.indices.dropFirst().reduce(0) { scores[$1].total > scores[$0].total ? $1 : $0 }
            let repeated = min(Double(all.count - 1) * 0.6, 1.8)
            func settle(
                _ number: DocumentNumberMatch, _ verdict: Verdict, _ reason: StaticString
            ) -> (number: DocumentNumberMatch, verdict: Verdict) {
                trace?.numbers.append(
                    NoticeTrace.Number(
                        places: zip(all, scores).map { .init(match: $0, score: $1) }, best: best, repeated: repeated,
                        verdict: verdict, reason: reason))
                return (number, verdict)
            }
            if all[best].role == .citation { return settle(first, .cited, "its series is law that others rest on") }
            if all.contains(where: { isRepealed($0) }), !isPlainlyOwn(all[best]) {
                return settle(first, .repealed, "a word of repeal ends it")
            }
            let total = scores[best].total + repeated
            return total >= Self.threshold
                ? settle(all[best], .about(score: total), "it reaches 2.20")
                : settle(first, .cited, "it does not reach 2.20")
        }
    }

    /// The score of one place.
    func score(of number: DocumentNumberMatch) -> Score<Double> {
        let length = max(notice.text.count, 1)
        let sentence = notice.sentence(at: number.range.lowerBound)
        let blockIndex = notice.block(at: number.range.lowerBound)
        let isIssued = isObjectOfIssue(number, in: sentence)
        let isIntroduced =
            isApposed(number, in: sentence) || isContained(number, in: sentence) || opensItem(number, in: sentence)
            || opensAsMeans(number, in: sentence)
        let isNamedByAuthority =
            isIssued
            && (number.issuer != nil && number.series != "numbered" || !notice.authorities(in: sentence).isEmpty)
        // In a round-up an instrument may come late, but then somebody issues it there.
        let place = isNamedByAuthority || isIntroduced ? 0 : -2 * Double(number.range.lowerBound) / Double(length)
        var score = Score("place in the text", place, isItemized: trace != nil)
        if number.range.lowerBound < 300 { score.add("near the start", 1.5) }
        if notice.standsAlone(number.range) {
            score.add("stands alone", 2)
        } else if number.range.lowerBound == notice.document.blocks[blockIndex].text.lowerBound {
            score.add("opens its block", 1)
        }
        if notice.isHeading(blockIndex) { score.add("in a heading", 1) }
        if isMarked(number) { score.add("beside the name of a release", 2) }
        if blockIndex < 12, notice.standsAlone(number.range) { score.add("in the letterhead", 1) }
        if closesPage(number, blockIndex) { score.add("on a last line", 2.5) }
        if introducesFullText(number, blockIndex) { score.add("its text follows", 2) }
        switch notice.key(of: blockIndex, before: number.range.lowerBound) {
        case .number: score.add("key of a number", 2)
        case .otherNumber where number.role == .about: score.add("key of a reference", 1.5)
        default: break
        }
        if number.series == "head" { score.add("only a code of a letterhead", 2.5) }
        if isIssued || isIntroduced { score.add("is issued", 2.5) }
        if closesQuotedTitle(number) { score.add("at a quoted title", 1) }
        if isFollowedByMark(number) { score.add("mark of a definition", 0.7) }
        if isCited(number, in: sentence) { score.add("word of citation", -2.5) }
        if isOld(number) { score.add("of an earlier year", -2.5) }
        if isRepealed(number) { score.add("word of repeal", -5) }
        if notice.isAside(blockIndex) { score.add("in an aside", -2) }
        return score
    }

    /// `FinCEN guidance FIN-2026-G002, …`, `The approval order, Release No. 34-1, covers …`: the sentence opens with it.
    private func isApposed(_ number: DocumentNumberMatch, in sentence: Range<Int>) -> Bool {
        let before = sentence.lowerBound..<max(sentence.lowerBound, number.range.lowerBound)
        let rest = min(number.range.upperBound, sentence.upperBound)..<sentence.upperBound
        let isBracketed = isBracketed(before)
        let others = notice.numbers(in: before).filter { $0.id != number.id && $0.role == .about }
        guard rest.count >= (isBracketed ? 0 : 16), others.isEmpty else { return false }
        let names = notice.authorities(in: before)
        if let authority = names.first, let last = names.last,
            authority.range.lowerBound - opening(of: sentence) <= 12
        {
            // "ESMA: Final report on … (ESMA35-43-4411)": the number closes the title of the item.
            if isBracketed {
                return isItem(sentence) && !isCitedClosely(number, in: before) && !closesEvent(number)
            }
            guard notice.cues([.cite, .repealActive], in: before).isEmpty else { return false }
            if names.count <= 3, notice.fits(last.range.upperBound..<before.upperBound, words: 5) { return true }
        }
        guard notice.cues([.cite, .repealActive], in: before).isEmpty else { return false }
        let opening = oneLine(notice.text[before]).lowercased()
        guard opening.hasPrefix("the "), opening.hasSuffix(","), notice.fits(before, words: 5),
            let noun = notice.cues(in: before).last(where: { $0.kind == .instrument || $0.kind == .law })
        else { return isSmallNoun(opening) }
        return before.upperBound - noun.range.upperBound <= 2
    }

    /// "The approval order," in small letters.
    private func isSmallNoun(_ opening: String) -> Bool {
        let nouns = [
            "order", "circular", "notice", "guidance", "rule", "letter", "decision", "regulation", "directive",
            "statement", "release", "bulletin", "ruling", "decree", "resolution", "advisory", "alert", "paper",
        ]
        guard opening.hasPrefix("the "), opening.hasSuffix(",") else { return false }
        let words = opening.dropLast().split(separator: " ")
        return (2...4).contains(words.count) && nouns.contains(String(words[words.count - 1]))
    }

    /// "… began proceedings on 12 August 2024 (24-171MR)": the bracket tells where an earlier event was told.
    private func closesEvent(_ number: DocumentNumberMatch) -> Bool {
        let before = max(0, number.range.lowerBound - 24)..<number.range.lowerBound
        guard let date = notice.dates(in: before).last else { return false }
        return number.range.lowerBound - date.text.upperBound <= 2
    }

    /// The sentence opens an item of a list or a paragraph below a heading.
    private func isItem(_ sentence: Range<Int>) -> Bool {
        let block = notice.document.blocks[notice.block(at: sentence.lowerBound)]
        return sentence.lowerBound - block.text.lowerBound <= 2
    }

    /// A word of citation stands at most three words before.
    private func isCitedClosely(_ number: DocumentNumberMatch, in before: Range<Int>) -> Bool {
        guard let cue = notice.cues([.cite, .repealActive], in: before).last else { return false }
        return notice.fits(cue.range.upperBound..<max(cue.range.upperBound, number.range.lowerBound), words: 2)
    }

    /// "The measures, contained in Regulation …", "published as Circular …".
    private func isContained(_ number: DocumentNumberMatch, in sentence: Range<Int>) -> Bool {
        let before = sentence.lowerBound..<max(sentence.lowerBound, number.range.lowerBound)
        let words = oneLine(notice.text[before]).lowercased()
        let letters = Array(words.utf8)
        let isOpened = Self.articles.contains { article in
            letters.hasSuffix(article)
                && Self.openings.contains { letters.dropLast(article.utf8.count).hasSuffix($0) }
        }
        guard isOpened || isNewInstrument(words) || isIndefinite(words) else { return false }
        return !["as ", "those ", "requirements ", "definition ", "conditions ", "as it is "].contains { word in
            Self.openings.contains { letters.reads(word + $0, within: letters.indices) }
        }
    }

    private static let openings = [
        "contained in", "set out in", "laid out in", "laid down in", "published as", "issued as", "numbered", "titled",
        "entitled", "in the form of", "known as", "designated", "registered as", "under reference", "with reference",
        "via", "through", "by way of", "in a new", "by means of",
    ]
    private static let articles = [
        "", " the", " a", " its", " new", " a new", " its new", " joint", " number", " no.",
    ]

    /// "in new guidance,", "under a final rule,": a noun of an instrument that is said to be new.
    private func isNewInstrument(_ words: String) -> Bool {
        let tail = words.split(separator: " ").suffix(5).map { $0.trimmingComma() }
        guard let last = tail.last, Self.newNouns.contains(last) else { return false }
        return tail.dropLast().contains {
            ["new", "fresh", "final", "latest", "updated", "revised", "today's", "joint", "landmark"].contains($0)
        }
            && tail.contains { ["in", "under", "through", "via", "with", "by"].contains($0) }
    }

    /// "In a circular (…", "through an order no. …": the article says that it is news.
    private func isIndefinite(_ words: String) -> Bool {
        var tail = words.split { " (,".contains($0) }.map(String.init)
        while let last = tail.last,
            ["no.", "no", "number", "ref.", "ref", "numbered", "reference", "dated"].contains(last)
        {
            tail.removeLast()
        }
        guard let noun = tail.popLast(), Self.newNouns.contains(noun) else { return false }
        let opening = tail.suffix(4)
        return zip(opening, opening.dropFirst()).contains { preposition, article in
            ["in", "through", "via", "by", "under", "issued", "with"].contains(preposition)
                && ["a", "an"].contains(article)
        }
    }

    private static let newNouns: Set<String> = [
        "guidance", "rule", "rules", "circular", "notice", "order", "statement", "letter", "paper", "directive",
        "regulation", "decision", "bulletin", "advisory", "resolution", "guidelines", "standards", "instructions",
        "directions", "alert",
    ]

    /// Its own year, or the date behind it, lies years before the text.
    private func isOld(_ number: DocumentNumberMatch) -> Bool {
        guard let year = notice.year else { return false }
        let parts = number.name.utf8.split { !(0x30...0x39).contains($0) }
        // Beside a long serial number four figures are a count, no year.
        if parts.contains(where: { $0.count > 5 }), number.series != "cn-document" { return false }
        for part in parts where part.count == 4 {
            guard let value = Int(Substring(part)) else { continue }
            if (1_980...year).contains(value) { return value < year - 1 }
        }
        // "CP11/26" counts first and says its year then.
        if parts.contains(where: { $0.count == 2 && (Int(Substring($0)) ?? -1) + 2_000 == year }) { return false }
        if Self.opensWithYear.contains(number.series), let first = parts.first, first.count == 2,
            let value = Int(Substring(first))
        {
            return 2_000 + value < year - 1
        }
        return false
    }

    private func isPlainlyOwn(_ number: DocumentNumberMatch) -> Bool {
        score(of: number).total >= Self.threshold + 1
    }

    /// Series whose numbers begin with two digits of the year.
    private static let opensWithYear: Set<String> = [
        "fca", "asic", "asic-release", "sfc-circular", "finra-notice", "cftc-letter", "fed-letter",
    ]

    /// A verb of issue governs it: in its sentence, to the left with no other instrument's number between, or passive.
    private func isObjectOfIssue(_ number: DocumentNumberMatch, in sentence: Range<Int>) -> Bool {
        let before = sentence.lowerBound..<max(sentence.lowerBound, number.range.lowerBound)
        if let verb = notice.cues([.issue, .charge], in: before).last {
            let between = verb.range.upperBound..<number.range.lowerBound
            let others = notice.numbers(in: between).filter { $0.role == .about && $0.id != number.id }
            let cites = notice.cues([.cite], in: between).filter { !isInsideQuote($0.range) }
            // "adopted amendments to the fee rules in Release No. 34-1"
            if cites.isEmpty || isMeans(between) && others.isEmpty, others.allSatisfy({ _ in isList(between, others) })
            {
                return true
            }
        }
        let after = min(number.range.upperBound, sentence.upperBound)..<sentence.upperBound
        guard let verb = notice.cues([.issue], in: after).first, before.count < 160 else { return false }
        // A title between number and verb does not part them.
        var between = number.range.upperBound..<verb.range.lowerBound
        if let quote = quotes.first(in: between), quote.lowerBound - between.lowerBound <= 6 {
            between = min(quote.upperBound, between.upperBound)..<between.upperBound
        }
        return notice.fits(between, words: 8)
            && notice.cues([.cite], in: before).isEmpty
    }

    /// Between verb and number stand only short stretches beside other numbers: "issued PS25/1 and PS25/2".
    private func isList(_ between: Range<Int>, _ others: [DocumentNumberMatch]) -> Bool {
        between.count - others.reduce(0) { $0 + $1.range.count } < 240
    }

    /// It stands in a quoted title, or in brackets right after one.
    private func closesQuotedTitle(_ number: DocumentNumberMatch) -> Bool {
        quotes.ranges.contains { quote in
            quote.contains(number.range.lowerBound)
                || (0...12).contains(number.range.lowerBound - quote.upperBound)
        }
    }

    private func isFollowedByMark(_ number: DocumentNumberMatch) -> Bool {
        let end = min(number.range.upperBound + 24, notice.text.count)
        let rest = String(decoding: notice.text[number.range.upperBound..<end], as: UTF8.self)
        return ["hereinafter", "dated", ":", "：", " dated", ", dated", " (the \"", "以下简称"].contains {
            rest.hasPrefix($0)
        }
            || notice.text.finds("hereinafter", within: number.range.upperBound..<end)
    }

    /// A word of citation stands close before it.
    private func isCited(_ number: DocumentNumberMatch, in sentence: Range<Int>) -> Bool {
        guard
            let cue = notice.cues([.cite], in: sentence.lowerBound..<max(sentence.lowerBound, number.range.lowerBound))
                .last
        else { return false }
        let gap = cue.range.upperBound..<max(cue.range.upperBound, number.range.lowerBound)
        if isMeans(gap), !notice.cues([.issue], in: sentence.lowerBound..<cue.range.lowerBound).isEmpty { return false }
        return notice.fits(gap, words: 40) && notice.cues([.issue], in: gap).isEmpty
    }
}

extension Substring {
    /// Without a comma at its end.
    fileprivate func trimmingComma() -> String {
        hasSuffix(",") ? String(dropLast()) : String(self)
    }
}
