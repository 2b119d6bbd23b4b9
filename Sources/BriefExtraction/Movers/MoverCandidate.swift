import BriefModel

/// A mover that a reader found, before it is dated, merged and numbered.
struct MoverCandidate {
    var mover: Mover
    /// The place of the percentage, else of the name.
    var figure: Range<Int>
    var evidence: Range<Int>
    var rule: String
    var confidence: Int
    var flags: RecordFlags = []
    var section: Int
    var date: DateReading?
    /// What the caption of its table dates it, where its row does not.
    var captioned: ScopedDate?
    /// The period that the words beside its figure state, ISO 8601; `nil` where it is the brief's.
    var statedHorizon: String?
    /// That period alone makes it another than the brief's.
    var isOtherPeriod = false
}
