/// A cue that decides what a figure means, and how well it fits.
struct Governor {
    let cue: Cue
    let sense: Sense
    /// Hundredths of a point.
    let score: Int

    /// Below this no cue governs.
    static let threshold = 300
}

/// Scores the cues of a sentence for a figure; the weights are hundredths of the published model's points.
struct GovernorSearch {
    let sentence: FigureSentence

    /// The best flow cue and the best null cue.
    func search(for amount: Int) -> (flow: Governor?, null: Governor?) {
        var flow: Governor?
        var null: Governor?
        let analysis = sentence.analysis
        for index in sentence.cues(near: amount) {
            let cue = analysis.cues[index]
            for sense in cue.senses {
                guard let score = score(cue, sense, amount) else { continue }
                sentence.trace?.weighed(cue, sense, score, threshold: Governor.threshold, for: amount)
                let governor = Governor(cue: cue, sense: sense, score: score.total)
                if sense.kind == .null {
                    if score.total > null?.score ?? Int.min { null = governor }
                } else if score.total > flow?.score ?? Int.min {
                    flow = governor
                }
            }
        }
        return (flow, null)
    }

    private func score(_ cue: Cue, _ sense: Sense, _ amount: Int) -> Score<Int>? {
        guard SenseClasses.flowCues.contains(sense.kind) || sense.kind == .null,
            let (stretch, cueIsLeft) = sentence.stretch(between: cue, and: amount)
        else { return nil }
        let words = sentence.wordCount(in: stretch)
        var score = Score("base", 1000, isItemized: sentence.trace != nil)
        score.add("distance", -55 * words)
        score.add("semicolon", -600 * sentence.semicolonCount(in: stretch))
        score.add("barrier", -250 * sentence.hardBarrierCount(in: stretch))
        score.add("soft barrier", -70 * sentence.softBarrierCount(in: stretch))
        score.add("figure between", (cueIsLeft ? -120 : -520) * sentence.figureCount(in: stretch))
        score.add("opposite cue between", -300 * oppositeCues(to: sense, in: stretch))
        addFit(of: cue, sense, amount, stretch, words: words, cueIsLeft: cueIsLeft, to: &score)
        return score
    }

    /// What the cue's class expects of its place.
    private func addFit(
        of cue: Cue, _ sense: Sense, _ amount: Int, _ stretch: Range<Int>, words: Int, cueIsLeft: Bool,
        to score: inout Score<Int>
    ) {
        switch sense.kind {
        case .noun: addNounFit(sense, stretch, words: words, cueIsLeft: cueIsLeft, to: &score)
        case .receiver:
            if cueIsLeft {
                score.add("receiver left", words <= 4 ? 250 : -250)
            } else {
                score.add("receiver right", -700)
            }
        case .investor:
            if cueIsLeft {
                score.add("investor left", words <= 5 ? 300 : -100)
            } else if isPassive(cue) {
                score.add("investor right, passive", 200)
            } else {
                score.add("investor right", -500)
            }
        case .motion:
            if cueIsLeft {
                score.add("motion left", -600)
            } else {
                score.add("motion right", words <= 8 ? 300 : 0)
            }
        case .transfer, .mint, .burn: score.add("transfer near", words <= 5 ? 200 : -200)
        case .holding: score.add("holding", cueIsLeft && words <= 2 ? 400 : -1000)
        case .null:
            addNullFit(stretch, words: words, cueIsLeft: cueIsLeft, to: &score)
            // "inflows stand at $5m": the verb only links.
            if cue.has(.connector) { score.add("only links", -200) }
        default: score.add("no governor", -1000)
        }
    }

    private func addNounFit(
        _ sense: Sense, _ stretch: Range<Int>, words: Int, cueIsLeft: Bool, to score: inout Score<Int>
    ) {
        if sense.value == .net { score.add("bare flow", -200) }
        if cueIsLeft {
            if isConnected(stretch) { score.add("connector", 300) }
        } else if sentence.consists(stretch, of: [.adjective, .connector, .preposition, .determiner]) {
            score.add("noun right, connected", 450)
        } else {
            if words > 4 { score.add("noun right, far", -400) }
            if sentence.commaCount(in: stretch) > 0 { score.add("noun right, comma", -300) }
        }
    }

    private func addNullFit(_ stretch: Range<Int>, words: Int, cueIsLeft: Bool, to score: inout Score<Int>) {
        score.add("null", -150)
        score.add("null distance", -45 * words)
        if stretch.isEmpty {
            score.add("null touches", 350)
        } else if sentence.consists(stretch, of: [.adjective, .connector, .preposition, .determiner, .level]) {
            score.add("null connected", cueIsLeft ? 400 : 450)
        } else if !cueIsLeft, words > 3 {
            score.add("null right, far", -600)
        }
    }

    /// "inflows of", "inflows into Solana products reached": connectors, with at most one prepositional phrase before them.
    private func isConnected(_ stretch: Range<Int>) -> Bool {
        let links: SenseClasses = [.connector, .adjective, .determiner, .horizon, .auxiliary]
        if sentence.consists(stretch, of: links) { return true }
        guard let first = stretch.first, sentence.analysis.has(.preposition, at: first),
            stretch.count <= 9, let last = stretch.last, sentence.consists(last..<last + 1, of: [.connector])
        else { return false }
        return sentence.commaCount(in: stretch) == 0
    }

    /// "$5m was pulled", "$5m pulled from": a form of "be" stands before the verb, or nothing does.
    private func isPassive(_ cue: Cue) -> Bool {
        let before = cue.tokens.lowerBound - 1
        guard before >= sentence.tokens.lowerBound else { return false }
        if sentence.analysis.tokens[before].isQuantity { return true }
        return sentence.analysis.cue(at: before).map { $0.has(.carrier) && $0.has(.connector) || $0.has(.auxiliary) }
            ?? false
    }

    /// Cues between that say the other direction.
    private func oppositeCues(to sense: Sense, in stretch: Range<Int>) -> Int {
        guard sense.value == .in || sense.value == .out else { return 0 }
        let other: SenseValue = sense.value == .in ? .out : .in
        var count = 0
        for index in sentence.cues(in: stretch) {
            let cue = sentence.analysis.cues[index]
            if cue.senses.contains(where: { SenseClasses.flowCues.contains($0.kind) && $0.value == other }) {
                count += 1
            }
        }
        return count
    }
}

extension RandomAccessCollection {
    /// The first index whose element satisfies a predicate that is false before and true from there on.
    func partitioningIndex(where predicate: (Element) -> Bool) -> Index {
        var (low, count) = (startIndex, count)
        while count > 0 {
            let middle = index(low, offsetBy: count / 2)
            if predicate(self[middle]) {
                count /= 2
            } else {
                low = index(after: middle)
                count -= count / 2 + 1
            }
        }
        return low
    }
}
