import BriefModel

/// A notice that a text was found to be about, before it becomes a record.
struct NoticeCandidate: Sendable {
    var notice: Notice
    /// The sentence or line that holds the number or title.
    var text: Range<Int>
    /// The block that it stands in.
    var block: Int
    var rule: String
    var confidence: Confidence
    var flags: RecordFlags = []
}

/// All that a text says about instruments.
struct NoticeReading: Sendable {
    var candidates: [NoticeCandidate] = []
    var warnings: [BriefWarning] = []
}
