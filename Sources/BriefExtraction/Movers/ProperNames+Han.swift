import BriefReading

/// Names that open Chinese clauses.
extension ProperNames {
    /// A run of two to twelve CJK characters without a cue, at the start of a clause and before a cue, a particle of
    /// subjects or a percentage: "腾讯控股涨2.2%", "トヨタは2%高", "삼성전자 2% 상승".
    func hanSpan(from start: Int) -> Range<Int>? {
        guard isHan(start) || isLatinHead(start),
            analysis.cue(at: start) == nil || isLatinHead(start) || analysis.has(.commodity, at: start)
                || isLetterOfName(start),
            start == sentence.lowerBound
                || analysis.tokens[start - 1].kind == .mark && !analysis.tokens[start - 1].isInName || isApart(start)
                || isBehindTopic(start)
        else { return nil }
        let isLatin = isLatinHead(start)
        var end = isLatinHead(start) ? start + 1 : start
        while end < sentence.upperBound, isHan(end), isPlain(end) || analysis.has(.commodity, at: end),
            end == start || !isApart(end),
            !isParticle(end, from: isLatin ? start - 1 : start)
        { end += 1 }
        // "万科A"
        if end < sentence.upperBound, end > start, analysis.tokens[end].kind == .word,
            analysis.tokens[end].text.count == 1,
            analysis.tokens[end].isCapitalized, !isApart(end)
        {
            end += 1
        }
        if end > start + 1, let last = endOfClass(end) { end = last }
        guard (isLatin ? 1...12 : 2...12).contains(end - start), !isMeasure(end - 1), !isCase(end - 1) else {
            return nil
        }
        // "東京電子（8035）は"
        while end < sentence.upperBound, analysis.tokens[end].isInName { end += 1 }
        guard end < sentence.upperBound else { return nil }
        if analysis.tokens[end - 1].isInName { return start..<end }
        if isBehindTopic(start) { return nil }
        if isParticle(end, from: isLatin ? start - 1 : start) { return start..<end }
        if analysis.quantity(at: end)?.kind == .percent { return start..<end }
        // "서진화학(-2.7%)"
        if analysis.tokens[end].mark == .opening, end + 1 < sentence.upperBound,
            analysis.quantity(at: end + 1)?.kind == .percent
        {
            return start..<end
        }
        return analysis.hasAny(SenseClasses.moveCues, at: end) ? start..<end : nil
    }

    /// "SK하이닉스", "TCL科技": Latin capitals set close to a name in other signs.
    func mixedSpan(from start: Int) -> Range<Int>? { isLatinHead(start) ? hanSpan(from: start) : nil }

    private func isLatinHead(_ index: Int) -> Bool {
        let next = index + 1
        guard next < sentence.upperBound, analysis.tokens[index].kind == .word, isHan(next), !isApart(next) else {
            return false
        }
        let word = text[analysis.tokens[index].text]
        return word.count <= 6 && word.allSatisfy { $0.isASCIIUpper }
    }

    /// No cue, or one character that names have as well: 达, 自.
    func isPlain(_ index: Int) -> Bool {
        guard let cue = analysis.cue(at: index) else { return true }
        if isLetterOfName(index) { return true }
        if cue.tokens.lowerBound > sentence.lowerBound, isHan(cue.tokens.lowerBound - 1),
            let place = analysis.text(of: cue.tokens),
            Self.houses.phrase(in: text, place) != nil
        {
            return true
        }
        return cue.tokens.count == 1
            && !cue.hasAny([.auxiliary, .up, .down, .level, .priceLabel, .barrier, .percentNull])
    }

    /// What names of Chinese companies end in and other words are made of too.
    private static let houses = FoldedNeedles(["证券", "證券", "股份", "集团", "集團", "银行", "銀行", "交易所", "基金", "控股"])

    /// 高 and 安 say which way behind a figure alone: "1.2%安", but not in 平安.
    private func isLetterOfName(_ index: Int) -> Bool {
        guard ["高", "安"].contains(where: { text.reads($0, in: analysis.tokens[index].text) }),
            index + 1 < sentence.upperBound
        else { return false }
        return index == sentence.lowerBound
            || !analysis.tokens[index - 1].isQuantity
                && !(analysis.cue(at: index)?.tokens.count ?? 1 > 1)
    }

    /// A name that begins with that of a country or city: 中国移动, 上海电气.
    func placeSpan(from start: Int) -> Range<Int>? {
        guard isHan(start), let place = analysis.name(at: start), place.entry(of: .market) != nil,
            let span = hanSpan(from: start),
            analysis.name(at: span.upperBound - 1) == nil || analysis.tokens[span.upperBound - 1].isInName
        else { return nil }
        return span
    }

    /// "-W", "-SW": the class of a share behind its name.
    private func endOfClass(_ mark: Int) -> Int? {
        guard mark + 1 < sentence.upperBound, text.reads("-", in: analysis.tokens[mark].text), !isApart(mark),
            !isApart(mark + 1), analysis.tokens[mark + 1].kind == .word, analysis.tokens[mark + 1].text.count <= 2,
            text[analysis.tokens[mark + 1].text].allSatisfy({ $0.isASCIIUpper })
        else { return nil }
        return mark + 2
    }

    /// "首位は東邦薬(4598)": behind a topic only what has its listing in brackets is a name.
    private func isBehindTopic(_ start: Int) -> Bool {
        start > sentence.lowerBound
            && Self.particles.contains { text[analysis.tokens[start - 1].text].elementsEqual($0.utf8) }
    }

    /// "先物では": in, to and with of Japanese before another particle.
    private func isCase(_ index: Int) -> Bool {
        let next = index + 1
        return next < sentence.upperBound
            && ["で", "に", "と", "へ"].contains { text.reads($0, in: analysis.tokens[index].text) }
            && Self.particles.contains { text.reads($0, in: analysis.tokens[next].text) }
    }

    /// A particle of topics between a word and what is said of it.
    func isTopicWord(_ index: Int) -> Bool {
        let next = index + 1
        guard next < sentence.upperBound,
            Self.particles.contains(where: { text.reads($0, in: analysis.tokens[index].text) })
        else { return false }
        return analysis.tokens[next].isQuantity || analysis.cue(at: next) != nil
    }

    /// A space stands before it.
    private func isApart(_ index: Int) -> Bool {
        index > sentence.lowerBound
            && analysis.tokens[index - 1].text.upperBound < analysis.tokens[index].text.lowerBound
    }

    /// は, が, も behind a name and before what happened to it; 은, 는, 이, 가 where a word ends.
    func isParticle(_ index: Int, from start: Int) -> Bool {
        guard index >= start + 2, index + 1 < sentence.upperBound else { return false }
        let word = text[analysis.tokens[index].text]
        if Self.particles.contains(where: { word.elementsEqual($0.utf8) }) {
            return analysis.tokens[index + 1].isQuantity || analysis.cue(at: index + 1) != nil
        }
        return Self.endings.contains { word.elementsEqual($0.utf8) } && isApart(index + 1)
    }

    /// は, が and the like right behind a name.
    func isTopicMark(_ index: Int) -> Bool {
        index >= sentence.lowerBound && span(endingAt: index) != nil
            && (Self.particles + Self.endings).contains { text[analysis.tokens[index].text].elementsEqual($0.utf8) }
    }

    private static let particles = ["は", "が", "も"]
    private static let endings = ["은", "는", "이", "가", "도"]

    func isHan(_ index: Int) -> Bool {
        analysis.tokens[index].kind == .word && isLoneHan(analysis.tokens[index])
    }

    /// The name that a Chinese clause begins with, whatever follows it: "腾讯控股收报…，升1.9%", "X主力资金净流入…，股价涨2%".
    func hanLead(in segment: Range<Int>) -> Range<Int>? {
        var opens = true
        // "甲医药,机构净买入2亿元,当日涨5%": the name that an item opens with.
        var listed: Range<Int>?
        for start in segment {
            defer {
                let token = analysis.tokens[start]
                opens = token.kind == .mark && !token.isInName && token.mark != .closing
            }
            guard opens, isHan(start), isLeadWord(start) else { continue }
            var end = start
            while end < segment.upperBound, isHan(end), isLeadWord(end) { end += 1 }
            if start == 0, end < segment.upperBound, (3...8).contains(end), analysis.tokens[end].mark == .comma {
                listed = start..<end
            }
            guard !Self.actors.occur(in: text, analysis.text(of: start..<end) ?? 0..<0) else { continue }
            guard (2...10).contains(end - start), !isMeasure(end - 1) else { continue }
            while end < segment.upperBound, analysis.tokens[end].isInName { end += 1 }
            guard end < segment.upperBound else { continue }
            // "板块方面，…": what is spoken of, no name.
            if text.reads(
                anyOf: ["方面", "板块", "板塊"], in: analysis.text(of: end..<min(end + 2, segment.upperBound)) ?? 0..<0)
            {
                continue
            }
            if analysis.hasAny(ProperNames.behindLead, at: end) { return start..<end }
        }
        return listed
    }

    private func isLeadWord(_ index: Int) -> Bool {
        isPlain(index) || analysis.hasAny([.commodity, .index], at: index)
    }

    /// Who buys and sells a share, not the share.
    private static let actors = FoldedNeedles(["机构", "機構", "主力", "外资", "外資", "北向", "南向", "资金", "資金", "散户"])

    /// What may follow the name that opens a Chinese clause.
    private static let behindLead: SenseClasses = [
        .up, .down, .auxiliary, .horizon, .market, .noun, .investor, .receiver, .motion, .priceLabel, .share, .carrier,
        .adjective,
    ]

    /// 率, 额 and the like end nouns of other figures.
    func isMeasure(_ index: Int) -> Bool {
        Self.measures.phrase(in: text, analysis.tokens[index].text) != nil
    }

    static let measures = FoldedNeedles(["率", "比", "额", "額", "量", "费", "費", "税", "稅"])
}
