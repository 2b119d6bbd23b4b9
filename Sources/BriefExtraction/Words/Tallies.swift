/// What stands before each token of a block, so that any stretch of it is weighed in constant time.
struct Tallies: Sendable {
    /// What stands in front of a token.
    private struct Count: Sendable {
        var words: Int32 = 0
        var semicolons: Int32 = 0
        var commas: Int32 = 0
        var hardBarriers: Int32 = 0
        var softBarriers: Int32 = 0
    }

    /// One more than there are tokens.
    private let counts: [Count]
    /// Tokens that end a clause: commas, semicolons, colons, hard barriers.
    let clauseEnds: [Int]
    /// Tokens that are dates.
    let dates: [Int]
    /// Tokens of the words that say that nothing happened yet.
    let hypotheticals: [Int]
    /// Tokens of the words of periods.
    let horizons: [Int]

    /// Of a text that nobody searches.
    init() {
        (counts, clauseEnds, dates, hypotheticals, horizons) = ([], [], [], [], [])
    }

    init(_ tokens: [Token], cues: [Cue], _ places: [Analysis.CuePlace]) {
        var counts: [Count] = []
        counts.reserveCapacity(tokens.count + 1)
        var count = Count()
        var (ends, dates, hypotheticals, horizons): ([Int], [Int], [Int], [Int]) = ([], [], [], [])
        for index in tokens.indices {
            counts.append(count)
            var isEnd = false
            switch tokens[index].kind {
            case .word, .cashtag: count.words += 1
            case .mark:
                switch tokens[index].mark {
                case .semicolon:
                    count.semicolons += 1
                    isEnd = true
                case .comma:
                    count.commas += 1
                    isEnd = true
                case .colon: isEnd = true
                default: break
                }
            case .date: dates.append(index)
            case .quantity, .opaque: break
            }
            let kinds = places[index].classes
            if kinds.intersects([.barrier, .hypothetical, .horizon]) {
                if kinds.contains(.hypothetical) { hypotheticals.append(index) }
                if kinds.contains(.horizon) { horizons.append(index) }
                if kinds.contains(.barrier) {
                    let cue = cues[Int(places[index].index)]
                    let isHard = cue.value(of: .barrier) == .hard
                    if isHard { isEnd = true }
                    if cue.tokens.lowerBound == index {
                        if isHard { count.hardBarriers += 1 } else { count.softBarriers += 1 }
                    }
                }
            }
            if isEnd { ends.append(index) }
        }
        counts.append(count)
        self.counts = counts
        self.dates = dates
        self.hypotheticals = hypotheticals
        self.horizons = horizons
        clauseEnds = ends
    }

    func words(in stretch: Range<Int>) -> Int {
        Int(counts[stretch.upperBound].words - counts[stretch.lowerBound].words)
    }

    func semicolons(in stretch: Range<Int>) -> Int {
        Int(counts[stretch.upperBound].semicolons - counts[stretch.lowerBound].semicolons)
    }

    func commas(in stretch: Range<Int>) -> Int {
        Int(counts[stretch.upperBound].commas - counts[stretch.lowerBound].commas)
    }

    func hardBarriers(in stretch: Range<Int>) -> Int {
        Int(counts[stretch.upperBound].hardBarriers - counts[stretch.lowerBound].hardBarriers)
    }

    func softBarriers(in stretch: Range<Int>) -> Int {
        Int(counts[stretch.upperBound].softBarriers - counts[stretch.lowerBound].softBarriers)
    }
}
