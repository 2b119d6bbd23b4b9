/// The ends of a transfer in Chinese and Japanese: `A 将 5 BTC 转入 B`, `A 从 B 提取 5 BTC`, `A 向 B 存入 5 BTC`.
struct HanRoute {
    let sender: Range<Int>?
    let receiver: Range<Int>?

    /// - Parameter cue: the verb, before or behind the figure.
    init(sentence: FigureSentence, amount: Int, cue: Range<Int>) {
        let subject = HanSubject(sentence: sentence)
        let verb = sentence.analysis.text(of: cue).map { Array(sentence.text[$0]) } ?? []
        let behind = max(cue.upperBound, amount + 1)
        let source = subject.end(marked: .from, before: cue.lowerBound)
        let isOut = Self.outward.contains { verb.starts(with: $0.utf8) }
        let target =
            subject.end(marked: .to, before: cue.lowerBound)
            ?? (amount < cue.lowerBound ? subject.phrase(rightFrom: behind) : subject.end(behind: behind))
        let actor = subject.mover(before: amount) ?? subject.actor(before: min(cue.lowerBound, amount))
        if isOut {
            // Who takes coins out of somewhere is no end by name; who gives them out is.
            sender = source ?? actor
            receiver = target
        } else if target == nil, source == nil {
            let isInward = Self.inward.contains { verb.starts(with: $0.utf8) }
            (sender, receiver) = isInward ? (nil, actor) : (actor, nil)
        } else {
            sender = source ?? actor
            receiver = target
        }
    }

    private static let outward = ["转出", "轉出", "转走", "轉走", "提", "划出", "劃出", "移出"]
    private static let inward = ["转入", "轉入", "转进", "轉進", "存", "充", "划入", "劃入", "打入", "移入"]
}
