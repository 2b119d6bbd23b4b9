/// A sentence prepared so that any stretch between a figure and a cue is weighed in constant time.
final class FigureSentence {
    let analysis: Analysis
    let text: [UInt8]
    let tokens: Range<Int>
    /// Token indices of the figures that are looked at.
    let amounts: [Int]
    /// Indices into `analysis.cues` of the cues that may govern them, in order.
    let cues: [Int]
    /// Who listens to the searches in this sentence, if anybody does.
    let trace: BlockTrace?

    /// What stands before each token, from the start of the sentence; one more than there are tokens.
    private let tallies: [Tally]

    private struct Tally {
        var words = 0
        var semicolons = 0
        var commas = 0
        var hardBarriers = 0
        var softBarriers = 0
        var figures = 0
    }

    init(
        _ tokens: Range<Int>, of analysis: Analysis, text: [UInt8], amounts: Set<Int>, governors: SenseClasses,
        trace: BlockTrace? = nil
    ) {
        self.trace = trace
        self.analysis = analysis
        self.text = text
        self.tokens = tokens
        self.amounts = tokens.filter(amounts.contains)
        self.cues = FigureSentence.cues(governors, in: tokens, of: analysis)
        var tallies: [Tally] = []
        tallies.reserveCapacity(tokens.count + 1)
        var tally = Tally()
        for index in tokens {
            tallies.append(tally)
            FigureSentence.count(index, of: analysis, in: &tally)
            if amounts.contains(index) { tally.figures += 1 }
        }
        tallies.append(tally)
        self.tallies = tallies
    }

    private static func count(_ index: Int, of analysis: Analysis, in tally: inout Tally) {
        let token = analysis.tokens[index]
        switch token.kind {
        case .word, .cashtag: tally.words += 1
        case .mark where token.mark == .semicolon: tally.semicolons += 1
        case .mark where token.mark == .comma: tally.commas += 1
        default: break
        }
        guard analysis.has(.barrier, at: index), let cue = analysis.cue(at: index), cue.tokens.lowerBound == index
        else { return }
        if cue.value(of: .barrier) == .hard { tally.hardBarriers += 1 } else { tally.softBarriers += 1 }
    }

    private static func cues(_ kinds: SenseClasses, in tokens: Range<Int>, of analysis: Analysis) -> [Int] {
        var found: [Int] = []
        for index in tokens {
            guard analysis.hasAny(kinds, at: index), let cue = analysis.cueIndex(at: index), found.last != cue else {
                continue
            }
            found.append(cue)
        }
        return found
    }

    private func ends(of stretch: Range<Int>) -> (start: Tally, end: Tally) {
        (tallies[stretch.lowerBound - tokens.lowerBound], tallies[stretch.upperBound - tokens.lowerBound])
    }

    func wordCount(in stretch: Range<Int>) -> Int {
        let (start, end) = ends(of: stretch)
        return end.words - start.words
    }

    func semicolonCount(in stretch: Range<Int>) -> Int {
        let (start, end) = ends(of: stretch)
        return end.semicolons - start.semicolons
    }

    func commaCount(in stretch: Range<Int>) -> Int {
        let (start, end) = ends(of: stretch)
        return end.commas - start.commas
    }

    func hardBarrierCount(in stretch: Range<Int>) -> Int {
        let (start, end) = ends(of: stretch)
        return end.hardBarriers - start.hardBarriers
    }

    func softBarrierCount(in stretch: Range<Int>) -> Int {
        let (start, end) = ends(of: stretch)
        return end.softBarriers - start.softBarriers
    }

    func figureCount(in stretch: Range<Int>) -> Int {
        let (start, end) = ends(of: stretch)
        return end.figures - start.figures
    }

    /// The tokens between a figure and a cue, and whether the cue is at the left; `nil` when they overlap.
    func stretch(between cue: Cue, and amount: Int) -> (tokens: Range<Int>, cueIsLeft: Bool)? {
        if cue.tokens.upperBound <= amount { return (cue.tokens.upperBound..<amount, true) }
        if cue.tokens.lowerBound > amount { return (amount + 1..<cue.tokens.lowerBound, false) }
        return nil
    }

    /// True when each token of a stretch belongs to a cue of one of these classes.
    func consists(_ stretch: Range<Int>, of kinds: SenseClasses) -> Bool {
        stretch.allSatisfy { analysis.hasAny(kinds, at: $0) }
    }

    /// True when a cue of the class starts in a stretch.
    func contains(_ kind: Sense.Class, in stretch: Range<Int>) -> Bool {
        stretch.contains { analysis.has(kind, at: $0) }
    }

    /// The first cue of the class in a stretch.
    func first(_ kind: Sense.Class, in stretch: Range<Int>) -> Cue? {
        stretch.first { analysis.has(kind, at: $0) }.flatMap(analysis.cue)
    }

    /// The clause around a token: up to the nearest comma, semicolon, colon or hard barrier at each side.
    func clause(around token: Int) -> Range<Int> {
        var (start, end) = (token, token + 1)
        while start > tokens.lowerBound, !endsClause(start - 1) { start -= 1 }
        while end < tokens.upperBound, !endsClause(end) { end += 1 }
        return start..<end
    }

    func endsClause(_ index: Int) -> Bool {
        switch analysis.tokens[index].mark {
        case .comma, .semicolon, .colon: true
        default: analysis.value(of: .barrier, at: index) == .hard
        }
    }
}
