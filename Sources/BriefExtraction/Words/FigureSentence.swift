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
    var dates: ArraySlice<Int> { analysis.tallies.dates.slice(in: tokens) }
    /// Those that are "today" or "yesterday".
    private(set) lazy var oneDays = dates.filter { analysis.date(at: $0)?.isOneDay ?? false }
    /// Tokens of the words of periods.
    var horizons: ArraySlice<Int> { analysis.tallies.horizons.slice(in: tokens) }
    /// The word of what is no flow, and the one that goes on from the sentence before.
    private(set) lazy var nullCue = first(.null, in: tokens)
    private(set) lazy var ellipsisCue = first(.ellipsis, in: tokens)
    /// A word of money that is raised, fought over or stolen.
    private(set) lazy var vetoWord = tokens.first { analysis.value(of: .null, at: $0) == .veto }
    private(set) lazy var saysNoFlow = saysNoFlow(in: tokens)
    private(set) lazy var isOfTrade = speaksOfTrade()
    private(set) lazy var namesMarket = speaksOfMarkets()
    private lazy var clauseEnds = tokens.filter { endsClause($0) }
    /// Who listens to the searches in this sentence, if anybody does.
    let trace: BlockTrace?

    /// Most of its words begin with a capital, as in headlines.
    private(set) lazy var isTitleCase: Bool = {
        var (words, capitals) = (0, 0)
        for token in analysis.tokens[tokens] where token.kind == .word && token.text.count > 3 {
            words += 1
            if token.isCapitalized { capitals += 1 }
        }
        return capitals * 5 > words * 3
    }()

    /// - Parameter amounts: Token indices, ascending; those of other sentences are left out.
    init(
        _ tokens: Range<Int>, of analysis: Analysis, text: [UInt8], amounts: [Int], governors: SenseClasses,
        trace: BlockTrace? = nil
    ) {
        self.trace = trace
        self.analysis = analysis
        self.text = text
        self.tokens = tokens
        self.amounts = Array(amounts.slice(in: tokens))
        self.cues = FigureSentence.cues(governors, in: tokens, of: analysis)
    }

    /// The same sentence looked at for one of its figures.
    init(_ sentence: FigureSentence, for amount: Int) {
        trace = nil
        analysis = sentence.analysis
        text = sentence.text
        tokens = sentence.tokens
        amounts = [amount]
        cues = sentence.cues
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

    func wordCount(in stretch: Range<Int>) -> Int { analysis.tallies.words(in: stretch) }
    func semicolonCount(in stretch: Range<Int>) -> Int { analysis.tallies.semicolons(in: stretch) }
    func commaCount(in stretch: Range<Int>) -> Int { analysis.tallies.commas(in: stretch) }
    func hardBarrierCount(in stretch: Range<Int>) -> Int { analysis.tallies.hardBarriers(in: stretch) }
    func softBarrierCount(in stretch: Range<Int>) -> Int { analysis.tallies.softBarriers(in: stretch) }
    func figureCount(in stretch: Range<Int>) -> Int { amounts.slice(in: stretch).count }

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
        analysis.tallies.hypotheticals.slice(in: clause(around: figure).lowerBound..<figure).first
            .flatMap(analysis.cue)
    }

    /// The clause around a token: up to the nearest comma, semicolon, colon or hard barrier at each side.
    func clause(around token: Int) -> Range<Int> {
        let ends = analysis.tallies.clauseEnds
        let split = ends.partitioningIndex { $0 >= token }
        let next = split < ends.count && ends[split] == token ? split + 1 : split
        let start = split > 0 ? max(ends[split - 1] + 1, tokens.lowerBound) : tokens.lowerBound
        return start..<(next < ends.count ? min(ends[next], tokens.upperBound) : tokens.upperBound)
    }

    func endsClause(_ index: Int) -> Bool {
        switch analysis.tokens[index].mark {
        case .comma, .semicolon, .colon: true
        default: analysis.value(of: .barrier, at: index) == .hard
        }
    }
}

extension RandomAccessCollection where Element == Int, Index == Int, SubSequence == ArraySlice<Int> {
    /// Of ascending places those that lie in a stretch.
    func slice(in stretch: Range<Int>) -> ArraySlice<Int> {
        let start = partitioningIndex { $0 >= stretch.lowerBound }
        return self[start..<Swift.max(start, partitioningIndex { $0 >= stretch.upperBound })]
    }

    /// Of ascending places in a stretch the nearest to one, the earlier of two.
    func nearest(to place: Int, in stretch: Range<Int>) -> Int? {
        let found = slice(in: stretch)
        let split = found.partitioningIndex { $0 >= place }
        guard split < found.endIndex else { return found.last }
        guard split > found.startIndex else { return found[split] }
        return abs(found[split] - place) < abs(found[split - 1] - place) ? found[split] : found[split - 1]
    }
}
