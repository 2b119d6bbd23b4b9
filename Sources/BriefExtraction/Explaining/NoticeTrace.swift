/// What the search for notices reported.
final class NoticeTrace {
    /// A place of a document number.
    struct Place {
        let match: DocumentNumberMatch
        let score: Score<Double>
    }

    /// All places of one number.
    struct Number {
        let places: [Place]
        /// Which place counts.
        let best: Int
        /// Points for being said again.
        let repeated: Double
        let verdict: AboutScore.Verdict
        let reason: StaticString
    }

    /// A sentence in which an authority may issue something without a number.
    struct Sentence {
        let range: Range<Int>
        let rule: String
        let score: Score<Double>
    }

    var numbers: [Number] = []
    var sentences: [Sentence] = []
    /// By its place: the number of whose instrument a number is another.
    var joined: [Range<Int>: String] = [:]
    /// Why what scored enough is no record, by the place of its number or sentence.
    var refused: [Range<Int>: StaticString] = [:]
    /// Why nothing was searched.
    var remark: StaticString?
}
