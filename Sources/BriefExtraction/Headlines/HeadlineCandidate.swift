import BriefModel

/// A headline that was found, before it is numbered.
struct HeadlineCandidate {
    var headline: Headline
    var evidence: Range<Int>
    var rule: String
    var confidence: Int
    var flags: RecordFlags = []
    var section: Int
}
