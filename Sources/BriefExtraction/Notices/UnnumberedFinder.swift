import BriefModel
import BriefReading

/// Finds the sentence in which an authority issues an instrument that has no number.
struct UnnumberedFinder {
    struct Finding {
        var sentence: Range<Int>
        var block: Int
        var title: Range<Int>?
        var score: Double
        var rule: String
    }

    let notice: NoticeText
    let quotes: QuotedTitles
    private let hasPenalty: Bool
    /// An authority stands alone on one of the first lines.
    private let hasHead: Bool

    private let trace: NoticeTrace?

    init(notice: NoticeText, quotes: QuotedTitles, trace: NoticeTrace? = nil) {
        self.trace = trace
        self.notice = notice
        self.quotes = quotes
        hasPenalty =
            notice.cues.contains { $0.kind == .penalty || $0.kind == .charge }
            && notice.quantities.contains { $0.kind == .money }
        hasHead =
            notice.authorities.prefix(3).contains {
                notice.block(at: $0.range.lowerBound) < 4 && notice.standsAlone($0.range)
            }
            // A letter is signed at its end, often by a department of the authority.
            || notice.authorities.suffix(3).contains { name in
                let block = notice.document.blocks[notice.block(at: name.range.lowerBound)].text
                return notice.block(at: name.range.lowerBound) + 6 >= notice.document.blocks.count
                    && name.range.lowerBound
                        == Sentence.trimmed(notice.line(around: name.range), in: notice.text).lowerBound
                    && block.count <= 160 && notice.dates(in: block).count <= 1
            }
    }

    /// The findings in text order, one a block and one a title.
    func all() -> [Finding] {
        var found: [Finding] = []
        for block in notice.document.blocks.indices where !notice.isAside(block) {
            let best = notice.sentences[block].compactMap { finding(in: $0, block: block) }
                .filter { $0.score >= AboutScore.threshold }
                .max { $0.score < $1.score }
            if let best { found.append(best) }
        }
        let isQuoted = found.contains { finding in
            finding.title.map { title in quotes.ranges.contains { $0.contains(title.lowerBound) } } ?? false
        }
        if !isQuoted, found.allSatisfy({ !notice.isHeading($0.block) }),
            let page = TypedPage(notice: notice, quotes: quotes).finding()
        {
            return [page]
        }
        if found.isEmpty, let warning = WarningPage(notice: notice).finding() { found.append(warning) }
        return found
    }

    private func finding(in sentence: Range<Int>, block: Int) -> Finding? {
        let isNamed = !notice.authorities(in: sentence).isEmpty
        guard isNamed || !notice.authorities(in: sentencesAround(sentence, block)).isEmpty || block < 6 && hasHead
        else {
            return nil
        }
        let place = Double(sentence.lowerBound) / Double(max(notice.text.count, 1))
        func finding(
            _ base: StaticString, _ points: Double, late: Double, title: Range<Int>?, rule: String
        ) -> Finding {
            var score = Score(base, points, isItemized: trace != nil)
            score.add("near the start", sentence.lowerBound < 300 ? 1.5 : 0)
            score.add("in a heading", notice.isHeading(block) ? 0.5 : 0)
            score.add("place in the text", late * place)
            trace?.sentences.append(.init(range: sentence, rule: rule, score: score))
            return Finding(sentence: sentence, block: block, title: title, score: score.total, rule: rule)
        }
        if let quote = passive(in: sentence) {
            let title = titleLine(around: quote, in: sentence) ?? quote
            return finding("is issued", 3, late: -0.5, title: title, rule: "notice.issued")
        }
        guard isNamed else { return nil }
        if let title = issued(in: sentence) {
            // A quoted or set title is an instrument wherever it stands; a mere phrase only where the text opens.
            let isQuoted = quotes.ranges.contains { $0.contains(title.lowerBound) }
            return isQuoted
                ? finding("an authority issues a title", 3, late: -0.5, title: title, rule: "notice.issued")
                : finding("an authority issues", 2.5, late: -2, title: title, rule: "notice.issued")
        }
        if isPenalty(sentence) {
            return finding(
                "an authority fines", 2, late: -2, title: notice.isHeading(block) ? sentence : nil,
                rule: "notice.enforcement")
        }
        return nil
    }

    /// The block up to a sentence, and the heading above.
    private func sentencesAround(_ sentence: Range<Int>, _ block: Int) -> Range<Int> {
        notice.document.blocks[block].text.lowerBound..<sentence.upperBound
    }

    /// `The new text, "Regulations on …", was published on …`, `"…" takes effect`, `… titled "…"`.
    private func passive(in sentence: Range<Int>) -> Range<Int>? {
        guard let quote = quotes.first(in: sentence), quote.count >= 12, isInstrument(quote),
            notice.numbers(in: quote).isEmpty
        else {
            return nil
        }
        let before = sentence.lowerBound..<max(sentence.lowerBound, quote.lowerBound)
        let after = min(quote.upperBound, sentence.upperBound)..<sentence.upperBound
        guard notice.cues([.cite, .repealActive], in: before).isEmpty,
            let verb = notice.cues([.issue, .effect, .comment], in: after).first,
            notice.cues([.repealPassive], in: after).isEmpty
        else { return nil }
        return notice.fits(after.lowerBound..<verb.range.lowerBound, words: 6) ? quote : nil
    }

    /// 「監督指針」の一部改正（案）について, 关于修订《办法》的通知: of a line that names another text the line is the title.
    private func titleLine(around quote: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
        let block = notice.document.blocks[notice.block(at: sentence.lowerBound)].text
        let line = Sentence.trimmed(block, in: notice.text)
        let rest = line.count - quote.count
        guard line.count <= 300, rest >= 18, notice.text[line.lowerBound] >= 0xE3,
            notice.sentences[notice.block(at: sentence.lowerBound)].count == 1,
            !notice.text[line].suffix(3).elementsEqual("。".utf8)
        else { return nil }
        let bytes = notice.text[line]
        // 「…内閣府令（案）」の公表について only makes known what it quotes.
        if quote.lowerBound - line.lowerBound <= 3,
            Self.publications.contains(where: {
                notice.text[min(quote.upperBound + 3, line.upperBound)...].starts(with: $0)
            })
        {
            return nil
        }
        let isTitle =
            Self.titleOpenings.contains { bytes.starts(with: $0) }
            || Self.titleEndings.contains { bytes.suffix($0.count).elementsEqual($0) }
        return isTitle ? line : nil
    }

    private static let titleOpenings = ["关于", "關於", "有关", "有關"].map { Array($0.utf8) }
    private static let titleEndings = [
        "について", "の公表", "お知らせ", "的通知", "的公告", "的通函", "的决定", "的決定", "的意见", "的批复", "的通報", "的通报",
    ].map { Array($0.utf8) }
    private static let publications = [
        "の公表", "の公布", "に対する", "に関する意見", "に係る意見", "の意見募集", "の制定", "の策定", "の公示", "を公表", "の発出",
    ].map { Array($0.utf8) }

    /// It has the noun of an instrument, or is Chinese.
    private func isInstrument(_ quote: Range<Int>) -> Bool {
        !notice.cues([.instrument, .law], in: quote).isEmpty
            || notice.text[quote.lowerBound] >= 0xE3 && quote.count >= 18
    }

    /// Authority, at most eight words, verb of issue, at most twelve words, instrument.
    private func issued(in sentence: Range<Int>) -> Range<Int>? {
        for verb in notice.cues([.issue], in: sentence) {
            let before = sentence.lowerBound..<verb.range.lowerBound
            let after = verb.range.upperBound..<sentence.upperBound
            guard let subject = notice.authorities(in: before).last, !isPerson(subject) else { continue }
            // 国家外汇管理局就《…》公开征求意见: the title stands before the verb.
            let gap = subject.range.upperBound..<verb.range.lowerBound
            if let quote = quotes.first(in: gap), notice.text[quote.lowerBound] >= 0xE3, isInstrument(quote),
                quote.lowerBound - gap.lowerBound <= 24
            {
                return quote
            }
            // German verbs close their clause: "hat … eine Allgemeinverfügung zu … erlassen".
            if let noun = notice.cues([.instrument], in: gap).first,
                NoticeDates.isGermanVerb(oneLine(notice.text[verb.range])),
                notice.fits(noun.range.lowerBound..<gap.upperBound, words: 24),
                let title = TitleReader(notice: notice, quotes: quotes).titleLike(
                    noun.range.lowerBound..<gap.upperBound)
            {
                return quotes.first(in: gap) ?? title
            }
            guard notice.fits(gap, words: 8), notice.numbers(in: gap).isEmpty else { continue }
            if let quote = quotes.first(in: after), notice.numbers(in: after.lowerBound..<quote.lowerBound).isEmpty,
                notice.fits(after.lowerBound..<quote.lowerBound, words: 12),
                notice.cues([.cite, .repealActive], in: after.lowerBound..<quote.lowerBound).isEmpty, isTitle(quote)
            {
                return quote
            }
            guard let noun = notice.cues([.instrument], in: after).first,
                notice.fits(verb.range.upperBound..<noun.range.lowerBound, words: 12)
            else { continue }
            let titles = TitleReader(notice: notice, quotes: quotes)
            let phrase = titles.clause(noun.range.lowerBound..<sentence.upperBound)
            let isNamed = notice.words(in: phrase) >= 4
            guard isNamed else { continue }
            if notice.isHeading(notice.block(at: sentence.lowerBound)) { return titles.titleLike(sentence) }
            return titles.titleLike(phrase)
        }
        return nil
    }

    /// An instrument's noun, in capitals or not ("Updated guidance on …"), or Chinese.
    private func isTitle(_ quote: Range<Int>) -> Bool {
        if isInstrument(quote) { return true }
        let words = oneLine(notice.text[quote]).lowercased().split { " -,".contains($0) }
        let nouns: Set<String> = [
            "circular", "guidance", "guidelines", "guideline", "rules", "rule", "regulations", "regulation", "order",
            "notice",
            "statement", "policy", "directive", "framework", "code", "standards", "standard", "handbook", "advisory",
            "bulletin",
            "decree", "act", "bill", "measures", "directions", "instructions", "requirements", "expectations",
            "principles",
            "consultation", "report", "proposal", "paper", "memorandum", "letter", "decision", "resolution", "rulebook",
            "faq",
        ]
        return words.count >= 3 && words.contains { nouns.contains(String($0)) }
    }

    /// "SEC Chair", "Treasury Secretary", "the IRS commissioner": people speak, they do not issue.
    private func isPerson(_ authority: NoticeText.Authority) -> Bool {
        let rest = oneLine(
            notice.text[authority.range.upperBound..<min(notice.text.count, authority.range.upperBound + 24)]
        ).lowercased()
        return [
            "chair", "secretary", "commissioner", "governor", "director", "spokes", "official", "president", "'s chair",
            "lawyer", "nominee",
        ]
        .contains { rest.hasPrefix($0) || rest.hasPrefix(" " + $0) }
    }

    /// An authority charges or fines somebody, and the text speaks of a penalty.
    private func isPenalty(_ sentence: Range<Int>) -> Bool {
        guard hasPenalty else { return false }
        for verb in notice.cues([.charge], in: sentence) {
            let before = sentence.lowerBound..<verb.range.lowerBound
            guard let subject = notice.authorities(in: before).last, !isPerson(subject),
                notice.fits(subject.range.upperBound..<verb.range.lowerBound, words: 5)
            else { continue }
            return true
        }
        return false
    }
}
