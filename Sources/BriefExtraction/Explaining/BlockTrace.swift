/// What the searches reported of a block of text.
final class BlockTrace {
    /// A part of a line that lists movers, and what became of it.
    struct Piece {
        let name: Range<Int>
        let figures: [Int]
        let remark: StaticString
    }

    let analysis: Analysis
    /// By token.
    private(set) var figures: [Int: FigureTrace] = [:]
    /// Whether the line was read as a list of movers, and why.
    var list: StaticString?
    var pieces: [Piece] = []
    /// Phrases that were cut out and named nobody, since the last report of a subject.
    private var rejected: [Range<Int>] = []

    init(analysis: Analysis) {
        self.analysis = analysis
    }

    /// - Parameter threshold: What a cue must reach to govern, hundredths of a point.
    func weighed(_ cue: Cue, _ sense: Sense, _ score: Score<Int>, threshold: Int, for figure: Int) {
        figures[figure, default: FigureTrace()].threshold = threshold
        figures[figure, default: FigureTrace()].governors.append(
            FigureTrace.Governor(cue: cue.tokens, sense: sense, score: score))
    }

    /// The cue that decides; without tokens where something else than a cue does.
    func governed(by cue: Cue, _ sense: Sense, _ figure: Int) {
        figures[figure, default: FigureTrace()].winner = FigureTrace.Winner(cue: cue.tokens, sense: sense)
    }

    /// A phrase was cut out but names nobody.
    func rejects(_ phrase: Range<Int>) {
        if !phrase.isEmpty { rejected.append(phrase) }
    }

    /// A place was looked at for a subject; `nil` where there is none.
    func candidate(_ source: StaticString, _ phrase: Range<Int>?, weight: Int?, for figure: Int) {
        figures[figure, default: FigureTrace()].subjects.append(
            FigureTrace.Subject(
                source: source, phrase: phrase, weight: weight, rejected: phrase == nil ? rejected : []))
        rejected = []
    }

    func named(_ phrase: Range<Int>, _ figure: Int) {
        figures[figure, default: FigureTrace()].subject = phrase
    }

    func remark(_ text: StaticString, on figure: Int, at tokens: Range<Int>? = nil) {
        figures[figure, default: FigureTrace()].remarks.append(
            FigureTrace.Remark(text: text, tokens: tokens, isVeto: false))
    }

    func veto(_ text: StaticString, on figure: Int, at tokens: Range<Int>? = nil) {
        figures[figure, default: FigureTrace()].remarks.append(
            FigureTrace.Remark(text: text, tokens: tokens, isVeto: true))
    }
}
