/// A sentence prepared so that any stretch between a figure and a cue is weighed in constant time.
final class FigureSentence {
    let analysis: Analysis
    let text: [UInt8]
    let tokens: Range<Int>
    /// Token indices of the figures that are looked at.
    let amounts: [Int]
    /// Indices into `analysis.cues` of the cues that may govern them, in order.
    let cues: [Int]
    /// Tokens that are dates.
    private(set) lazy var dates = tokens.filter { analysis.date(at: $0) != nil }
    /// Those that are "today" or "yesterday".
    private(set) lazy var oneDays = dates.filter { analysis.date(at: $0)?.isOneDay ?? false }
    /// Tokens of the words that say that nothing happened yet, of periods, of what is no flow, and of those that go on
    /// from the sentence before.
    private lazy var hypotheticals = tokens.filter { analysis.has(.hypothetical, at: $0) }
    private(set) lazy var horizons = tokens.filter { analysis.has(.horizon, at: $0) }
    private(set) lazy var nullCue = first(.null, in: tokens)
    private(set) lazy var ellipsisCue = first(.ellipsis, in: tokens)
    private lazy var clauseEnds = tokens.filter { endsClause($0) }
    /// Who listens to the searches in this sentence, if anybody does.
    let trace: BlockTrace?

    /// Most of its words begin with a capital, as in headlines.
    let isTitleCase: Bool

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
        let words = tokens.filter { analysis.tokens[$0].kind == .word && analysis.tokens[$0].text.count > 3 }
        isTitleCase = words.count { analysis.tokens[$0].isCapitalized } * 5 > words.count * 3
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

    /// How many cues on each side of a figure are weighed; keeps a long sentence linear.
    private static let window = 24

    /// The cues around a figure that may govern it.
    func cues(near figure: Int) -> ArraySlice<Int> {
        let split = cues.partitioningIndex { analysis.cues[$0].tokens.lowerBound > figure }
        return cues[max(0, split - Self.window)..<min(cues.count, split + Self.window)]
    }

    /// The governing cues that lie in a stretch.
    func cues(in stretch: Range<Int>) -> ArraySlice<Int> {
        let start = cues.partitioningIndex { analysis.cues[$0].tokens.lowerBound >= stretch.lowerBound }
        let end = cues.partitioningIndex { analysis.cues[$0].tokens.upperBound > stretch.upperBound }
        return cues[start..<max(start, end)]
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

    /// The first word of a clause before a figure that says that it did not happen: a modal, a conditional.
    func hypothetical(before figure: Int) -> Cue? {
        hypotheticals.slice(in: clause(around: figure).lowerBound..<figure).first.flatMap(analysis.cue)
    }

    /// The clause around a token: up to the nearest comma, semicolon, colon or hard barrier at each side.
    func clause(around token: Int) -> Range<Int> {
        let split = clauseEnds.partitioningIndex { $0 >= token }
        let next = split < clauseEnds.count && clauseEnds[split] == token ? split + 1 : split
        let start = split > 0 ? clauseEnds[split - 1] + 1 : tokens.lowerBound
        return start..<(next < clauseEnds.count ? clauseEnds[next] : tokens.upperBound)
    }

    func endsClause(_ index: Int) -> Bool {
        switch analysis.tokens[index].mark {
        case .comma, .semicolon, .colon: true
        default: analysis.value(of: .barrier, at: index) == .hard
        }
    }
}

extension Array where Element == Int {
    /// Of ascending places those that lie in a stretch.
    func slice(in stretch: Range<Int>) -> ArraySlice<Int> {
        let start = partitioningIndex { $0 >= stretch.lowerBound }
        return self[start..<Swift.max(start, partitioningIndex { $0 >= stretch.upperBound })]
    }

    /// Of ascending places in a stretch the nearest to one, the earlier of two.
    func nearest(to place: Int, in stretch: Range<Int>) -> Int? {
        let found = slice(in: stretch)
        let split = found.partitioningIndex { $0 >= place }
        let neighbours = [
            split > found.startIndex ? found[split - 1] : nil, split < found.endIndex ? found[split] : nil,
        ]
        return neighbours.compactMap { $0 }.min { abs($0 - place) < abs($1 - place) }
    }
}
