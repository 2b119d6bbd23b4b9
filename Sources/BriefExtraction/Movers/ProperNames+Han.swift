import BriefReading

/// Names that open Chinese clauses.
extension ProperNames {
    /// The name that a Chinese clause begins with, whatever follows it: "腾讯控股收报…，升1.9%", "X主力资金净流入…，股价涨2%".
    func hanLead(in segment: Range<Int>) -> Range<Int>? {
        var opens = true
        for start in segment {
            defer { opens = analysis.tokens[start].kind == .mark && !analysis.tokens[start].isInName }
            guard opens, isHan(start), isPlain(start) else { continue }
            var end = start
            while end < segment.upperBound, isHan(end), isPlain(end) { end += 1 }
            guard (2...10).contains(end - start), !isMeasure(end - 1) else { continue }
            while end < segment.upperBound, analysis.tokens[end].isInName { end += 1 }
            guard end < segment.upperBound else { continue }
            if analysis.hasAny(ProperNames.behindLead, at: end) { return start..<end }
        }
        return nil
    }

    /// What may follow the name that opens a Chinese clause.
    private static let behindLead: SenseClasses = [
        .up, .down, .market, .noun, .investor, .receiver, .motion, .priceLabel, .share, .carrier, .adjective,
    ]

    /// 率, 额 and the like end nouns of other figures.
    func isMeasure(_ index: Int) -> Bool {
        Self.measures.phrase(in: text, analysis.tokens[index].text) != nil
    }

    private static let measures = FoldedNeedles(["率", "比", "额", "額", "量", "费", "費", "税", "稅"])
}
