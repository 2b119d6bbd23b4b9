/// One normalized fact with the bytes that prove it. Field meanings: the record contract, section 2.
public struct Record: Hashable, Sendable {
    public let id: RecordID
    public var fact: Fact
    public var evidence: Evidence
    /// Further spans of the same file that say the same.
    public var alsoAt: [SourceSpan]
    /// Heading path, outermost first.
    public var section: [String]
    /// What fired, such as `flow.cue.inflow`.
    public var rule: String
    /// 0…1, a rule score.
    public var confidence: Confidence
    /// What day the fact is about.
    public var date: CalendarDate?
    /// True when any part of `date` was not in the text.
    public var dateInferred: Bool
    public var flags: RecordFlags

    public init(
        id: RecordID, fact: Fact, evidence: Evidence, alsoAt: [SourceSpan] = [], section: [String] = [], rule: String,
        confidence: Confidence, date: CalendarDate? = nil, dateInferred: Bool = false, flags: RecordFlags = []
    ) {
        self.id = id
        self.fact = fact
        self.evidence = evidence
        self.alsoAt = alsoAt
        self.section = section
        self.rule = rule
        self.confidence = confidence
        self.date = date
        self.dateInferred = dateInferred
        self.flags = flags
    }

    public var kind: RecordKind { fact.kind }
}

/// A rule score in hundredths, so that it prints the same everywhere.
public struct Confidence: Hashable, Sendable, Comparable {
    /// 0…100
    public let hundredths: Int

    /// Values outside 0…100 are clamped.
    public init(hundredths: Int) {
        self.hundredths = min(100, max(0, hundredths))
    }

    public static func < (left: Confidence, right: Confidence) -> Bool { left.hundredths < right.hundredths }
}
