/// What the searches reported of a figure; places are ranges of tokens.
struct FigureTrace {
    struct Governor {
        let cue: Range<Int>
        let sense: Sense
        let score: Score<Int>
    }

    struct Winner {
        let cue: Range<Int>
        let sense: Sense
    }

    struct Subject {
        let source: StaticString
        /// `nil` where the place holds no phrase that names somebody.
        let phrase: Range<Int>?
        /// Hundredths of a point; `nil` where places are tried in order.
        let weight: Int?
        let rejected: [Range<Int>]
    }

    struct Remark {
        let text: StaticString
        let tokens: Range<Int>?
        /// It keeps the figure from being a record.
        let isVeto: Bool
    }

    var governors: [Governor] = []
    /// What a governor must reach, hundredths of a point.
    var threshold: Int?
    var winner: Winner?
    var subjects: [Subject] = []
    var subject: Range<Int>?
    var remarks: [Remark] = []
}
