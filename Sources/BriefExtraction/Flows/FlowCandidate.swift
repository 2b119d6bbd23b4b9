import BriefModel

/// A flow that a reader found, before it is dated, merged and numbered.
struct FlowCandidate {
    var flow: Flow
    /// The figure's own place.
    var figure: Range<Int>
    /// The smallest stretch of text that holds figure, cue and subject.
    var evidence: Range<Int>
    var rule: String
    var confidence: Int
    var flags: RecordFlags = []
    var section: Int
    /// The date of its own sentence or row, if it states one.
    var date: DateReading?
    /// What the caption of its table dates it, where its row does not.
    var captioned: ScopedDate?
    /// The date is that of a sentence before.
    var isDateCarried = false
}
