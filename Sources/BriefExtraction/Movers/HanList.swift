import BriefReading

/// Reads the names that stand before 涨停, 领跌 and their like: "甲股份、乙科技涨停".
struct HanList {
    let sentence: FigureSentence

    private var analysis: Analysis { sentence.analysis }
    private var text: [UInt8] { sentence.text }

    func names(before cue: Cue) -> [Range<Int>] {
        let start = cue.tokens.lowerBound
        guard start > sentence.tokens.lowerBound, let word = analysis.text(of: cue.tokens),
            HanList.ends.occur(in: text, word)
        else { return [] }
        var found: [Range<Int>] = []
        var end = start
        while end > sentence.tokens.lowerBound {
            var first = end
            while first > sentence.tokens.lowerBound, goesOn(first - 1, end) { first -= 1 }
            guard let name = name(first..<end) else { break }
            found.insert(name, at: 0)
            guard first > sentence.tokens.lowerBound, isListMark(first - 1) else { break }
            end = first - 1
        }
        return found
    }

    /// A character, or Latin letters set close to it ("TCL科技").
    private func goesOn(_ index: Int, _ end: Int) -> Bool {
        let token = analysis.tokens[index]
        guard token.kind == .word, !isListMark(index) else { return false }
        return index + 1 == end || token.text.upperBound == analysis.tokens[index + 1].text.lowerBound
    }

    /// Without the words of time before and the manner behind ("午后", "直线"); `nil` when it is no name of a share.
    private func name(_ run: Range<Int>) -> Range<Int>? {
        var (start, end) = (run.lowerBound, run.upperBound)
        guard !HanList.doubts.occur(in: text, bytes(run)) else { return nil }
        while start < end, let cue = analysis.cue(at: start), cue.tokens.count > 1, cue.tokens.upperBound < end,
            cue.hasAny([.auxiliary, .horizon, .share, .determiner, .adjective])
        { start = cue.tokens.upperBound }
        for index in start..<end
        where HanList.manners.phrase(in: text, at: analysis.tokens[index].text.lowerBound, before: text.count) != nil {
            end = index
            break
        }
        if let cue = analysis.cue(at: start), cue.tokens.upperBound >= end, cue.tokens.count > 1 { return nil }
        guard (2...8).contains(end - start), !HanList.groups.contains(where: { bytes(start..<end, endsWith: $0) })
        else {
            return nil
        }
        return start..<end
    }

    private func bytes(_ run: Range<Int>) -> Range<Int> { analysis.text(of: run) ?? 0..<0 }

    private func bytes(_ run: Range<Int>, endsWith suffix: String) -> Bool {
        text[bytes(run)].suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }

    private func isListMark(_ index: Int) -> Bool {
        Self.joints.phrase(in: text, analysis.tokens[index].text) != nil
    }

    private static let ends = FoldedNeedles(["涨停", "漲停", "跌停", "领涨", "領漲", "领跌", "領跌", "居前"])
    private static let joints = FoldedNeedles(["、", "和", "及", "与", "與"])
    /// It was so for a while, or it is a count.
    private static let doubts = FoldedNeedles(["一度", "盘中", "盤中", "触及", "觸及", "曾", "逾", "超", "只", "多股", "家", "炸板"])
    private static let manners = FoldedNeedles([
        "午后", "午後", "早盘", "早盤", "尾盘", "尾盤", "直线", "直線", "双双", "雙雙", "集体", "集體", "纷纷", "紛紛", "均", "涨幅", "漲幅",
        "跌幅", "收盘", "收盤", "封", "强势", "強勢", "逆势", "逆勢", "20cm", "30cm", "10cm", "一字", "封板", "再度", "继续", "繼續",
    ])
    /// What a group of shares ends in.
    private static let groups = [
        "板块", "板塊", "概念", "股", "指数", "指數", "行业", "行業", "题材", "題材", "赛道", "产业链", "方向", "市", "个股", "指",
    ]
}
