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
        var score = Score(
            "place in the text", -2 * Double(number.range.lowerBound) / Double(length), isItemized: trace != nil)
        if number.range.lowerBound < 300 { score.add("near the start", 1.5) }
        if standsAlone(number, block: blockIndex) {
            score.add("stands alone", 2)
        } else if number.range.lowerBound == notice.document.blocks[blockIndex].text.lowerBound {
            score.add("opens its block", 1)
        }
        if notice.isHeading(blockIndex) { score.add("in a heading", 1) }
        if isObjectOfIssue(number, in: sentence) { score.add("is issued", 2.5) }
        if closesQuotedTitle(number) { score.add("at a quoted title", 1) }
        if isFollowedByMark(number) { score.add("mark of a definition", 0.7) }
        if isCited(number, in: sentence) { score.add("word of citation", -2.5) }
        if isRepealed(number) { score.add("word of repeal", -5) }
        if notice.isAside(blockIndex) { score.add("in an aside", -2) }
        return score
    }

    private func isPlainlyOwn(_ number: DocumentNumberMatch) -> Bool {
        score(of: number).total >= Self.threshold + 1
    }

    /// The number is its whole line, but for a key, brackets and other numbers.
    private func standsAlone(_ number: DocumentNumberMatch, block index: Int) -> Bool {
        let line = line(around: number.range, in: notice.document.blocks[index].text)
        var rest = line.count
        for other in notice.numbers(in: line) { rest -= other.range.count }
        if let key = notice.document.blocks[index].key, line.contains(key.lowerBound) { rest -= key.count }
        return rest <= 12
    }

    private func line(around range: Range<Int>, in block: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low > block.lowerBound, notice.text[low - 1] != 0x0A { low -= 1 }
        while high < block.upperBound, notice.text[high] != 0x0A { high += 1 }
        return low..<high
    }

    /// A verb of issue governs it: in its sentence, to the left with no other instrument's number between, or passive.
    private func isObjectOfIssue(_ number: DocumentNumberMatch, in sentence: Range<Int>) -> Bool {
        let before = sentence.lowerBound..<max(sentence.lowerBound, number.range.lowerBound)
        if let verb = notice.cues([.issue, .charge], in: before).last {
            let between = verb.range.upperBound..<number.range.lowerBound
            let others = notice.numbers(in: between).filter { $0.role == .about && $0.id != number.id }
            let cites = notice.cues([.cite], in: between).filter { !isInsideQuote($0.range) }
            if cites.isEmpty, others.allSatisfy({ _ in isList(between, others) }) { return true }
        }
        let after = min(number.range.upperBound, sentence.upperBound)..<sentence.upperBound
        guard let verb = notice.cues([.issue], in: after).first, before.count < 160 else { return false }
        return notice.fits(number.range.upperBound..<verb.range.lowerBound, words: 8)
            && notice.cues([.cite], in: before).isEmpty
    }

    /// Between verb and number stand only short stretches beside other numbers: "issued PS25/1 and PS25/2".
    private func isList(_ between: Range<Int>, _ others: [DocumentNumberMatch]) -> Bool {
        between.count - others.reduce(0) { $0 + $1.range.count } < 240
    }

    private func isInsideQuote(_ range: Range<Int>) -> Bool {
        quotes.ranges.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
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
            || rest.contains("hereinafter")
    }

    /// A word of citation stands close before it.
    private func isCited(_ number: DocumentNumberMatch, in sentence: Range<Int>) -> Bool {
        guard
            let cue = notice.cues([.cite], in: sentence.lowerBound..<max(sentence.lowerBound, number.range.lowerBound))
                .last
        else { return false }
        let gap = cue.range.upperBound..<max(cue.range.upperBound, number.range.lowerBound)
        return notice.fits(gap, words: 40) && notice.cues([.issue], in: gap).isEmpty
    }

    /// The sentence ends it: "… is hereby repealed", "supersedes …", 同时废止.
    func isRepealed(_ number: DocumentNumberMatch) -> Bool {
        let sentence = notice.sentence(at: number.range.lowerBound)
        let before = sentence.lowerBound..<max(sentence.lowerBound, number.range.lowerBound)
        let after = min(number.range.upperBound, sentence.upperBound)..<sentence.upperBound
        if notice.cues([.repealActive], in: before).last != nil { return true }
        if notice.cues([.repealPassive], in: after).first != nil {
            // "PS25/1 has been published; CP24/9 is withdrawn": the nearest number before the verb.
            return notice.cues([.issue], in: after).first.map { verb in
                notice.cues([.repealPassive], in: after).first.map { $0.range.lowerBound < verb.range.lowerBound }
                    ?? false
            } ?? true
        }
        // 废止《…》（…）: the verb first, nothing before it.
        guard let verb = notice.cues([.repealPassive], in: before).last else { return false }
        return notice.numbers(in: sentence.lowerBound..<verb.range.lowerBound).isEmpty
            && notice.text[verb.range.lowerBound] >= 0x80
    }
}
