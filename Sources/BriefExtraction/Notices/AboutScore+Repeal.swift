import BriefReading

/// Which numbers a text ends.
extension AboutScore {
    /// The sentence ends it: "… is hereby repealed", "supersedes …", 同时废止; or the line above a list does.
    func isRepealed(_ number: DocumentNumberMatch) -> Bool {
        let sentence = notice.sentence(at: number.range.lowerBound)
        let before = sentence.lowerBound..<max(sentence.lowerBound, number.range.lowerBound)
        let after = min(number.range.upperBound, sentence.upperBound)..<sentence.upperBound
        if let verb = notice.cues([.repealActive], in: before).last,
            notice.cues([.issue], in: verb.range.upperBound..<before.upperBound).isEmpty
        {
            return true
        }
        if let verb = notice.cues([.repealPassive], in: after).first, !isSunset(number, verb.range),
            !isPartedFromVerb(number, by: number.range.upperBound..<max(number.range.upperBound, verb.range.lowerBound))
        {
            // "PS25/1 has been published; CP24/9 is withdrawn": the nearest number before the verb.
            return notice.cues([.issue], in: after).first.map { verb.range.lowerBound < $0.range.lowerBound } ?? true
        }
        if isListedAsRepealed(number) { return true }
        // 废止《…》（…）: the verb first, nothing before it.
        guard let verb = notice.cues([.repealPassive], in: before).last else { return false }
        // "Fica revogada a Resolução …", "Queda derogada la Circular …"
        return notice.numbers(in: sentence.lowerBound..<verb.range.lowerBound).isEmpty
            && (notice.text[verb.range.lowerBound] >= 0x80
                || notice.fits(verb.range.upperBound..<before.upperBound, words: 5)
                    && notice.cues([.issue, .cite], in: verb.range.upperBound..<before.upperBound).isEmpty)
    }

    /// "… commences on 1 July and will be repealed after three years": a rule with its own end.
    private func isSunset(_ number: DocumentNumberMatch, _ verb: Range<Int>) -> Bool {
        let gap = number.range.upperBound..<max(number.range.upperBound, verb.lowerBound)
        return notice.text[gap].suffix(9).elementsEqual(" will be ".utf8)
            && !notice.cues([.effect, .onIssuance], in: gap).isEmpty
    }

    /// Another instrument stands between a number and the verb that ends it, and the two are no list.
    func isPartedFromVerb(_ number: DocumentNumberMatch, by gap: Range<Int>) -> Bool {
        guard let next = notice.numbers(in: gap).first(where: { $0.id != number.id && $0.role == .about }) else {
            return false
        }
        let between = gap.lowerBound..<next.range.lowerBound
        // The title of the next one in a list is no distance: 《…》（…）和《…》（…）同时废止.
        let titles = quotes.ranges.filter { between.contains($0.lowerBound) && $0.upperBound <= between.upperBound }
        return between.count - titles.reduce(0) { $0 + $1.count } > 48
            || !notice.cues([.effect, .onIssuance, .issue], in: between).isEmpty
    }

    /// "The circulars listed below stand repealed:" and then items.
    func isListedAsRepealed(_ number: DocumentNumberMatch) -> Bool {
        let blocks = notice.document.blocks
        let index = notice.block(at: number.range.lowerBound)
        guard case .item = blocks[index].kind, blocks[index].label != nil else { return false }
        for above in (max(0, index - 12)..<index).reversed() {
            let text = blocks[above].text
            guard notice.text[text].last == UInt8(ascii: ":") || notice.text[text].suffix(3).elementsEqual("：".utf8)
            else {
                if notice.numbers(in: text).isEmpty { return false }
                continue
            }
            return !notice.cues([.repealPassive, .repealActive], in: text).isEmpty
        }
        return false
    }
}
