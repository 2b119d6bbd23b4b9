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
    private let trace: NoticeTrace?
    private let hasPenalty: Bool

    init(notice: NoticeText, quotes: QuotedTitles, trace: NoticeTrace? = nil) {
        self.trace = trace
        self.notice = notice
        self.quotes = quotes
        hasPenalty =
            notice.cues.contains { $0.kind == .penalty } && notice.quantities.contains { $0.kind == .money }
    }

    func best() -> Finding? {
        var best: Finding?
        for block in notice.document.blocks.indices where !notice.isAside(block) {
            for sentence in notice.sentences[block] {
                guard let found = finding(in: sentence, block: block), found.score > best?.score ?? 0 else { continue }
                best = found
            }
        }
        guard let best, best.score >= AboutScore.threshold else { return nil }
        return best
    }

    private func finding(in sentence: Range<Int>, block: Int) -> Finding? {
        guard !notice.authorities(in: sentence).isEmpty else { return nil }
        let place = Double(sentence.lowerBound) / Double(max(notice.text.count, 1))
        func finding(_ base: StaticString, _ points: Double, title: Range<Int>?, rule: String) -> Finding {
            var score = Score(base, points, isItemized: trace != nil)
            score.add("near the start", sentence.lowerBound < 300 ? 1.5 : 0)
            score.add("in a heading", notice.isHeading(block) ? 0.5 : 0)
            score.add("place in the text", -2 * place)
            trace?.sentences.append(.init(range: sentence, rule: rule, score: score))
            return Finding(sentence: sentence, block: block, title: title, score: score.total, rule: rule)
        }
        if let title = issued(in: sentence) {
            return finding("an authority issues", 2.5, title: title, rule: "notice.issued")
        }
        if isPenalty(sentence) {
            return finding(
                "an authority fines", 2, title: notice.isHeading(block) ? sentence : nil, rule: "notice.enforcement")
        }
        return nil
    }

    /// Authority, at most eight words, verb of issue, at most twelve words, instrument.
    private func issued(in sentence: Range<Int>) -> Range<Int>? {
        for verb in notice.cues([.issue], in: sentence) {
            let before = sentence.lowerBound..<verb.range.lowerBound
            let after = verb.range.upperBound..<sentence.upperBound
            guard let subject = notice.authorities(in: before).last, !isPerson(subject),
                notice.fits(subject.range.upperBound..<verb.range.lowerBound, words: 8)
            else { continue }
            if let quote = quotes.first(in: after),
                !notice.cues([.instrument, .law], in: quote).isEmpty || notice.text[quote.lowerBound] >= 0x80
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
