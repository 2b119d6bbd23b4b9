/// What is delivered: records of one window, merged. Field meanings: the record contract, section 3.
public struct Digest: Hashable, Sendable {
    public static let schema = "briefd.digest.v1"

    /// A brief that the digest reports on.
    public struct Member: Hashable, Sendable {
        public let id: BriefID
        public let title: String?
        public let file: String
        /// How many records the brief has.
        public let records: Int
        /// How many figure-shaped items became no record; only the human rendering says so.
        public let unrecognized: Int
        /// Only the human rendering shows them.
        public let warnings: [BriefWarning]

        public init(
            id: BriefID, title: String?, file: String, records: Int, unrecognized: Int = 0,
            warnings: [BriefWarning] = []
        ) {
            self.id = id
            self.title = title
            self.file = file
            self.records = records
            self.unrecognized = unrecognized
            self.warnings = warnings
        }
    }

    /// A record and every brief of the window that says it.
    public struct Line: Hashable, Sendable {
        public var record: Record
        public var briefs: [BriefID]

        public init(record: Record, briefs: [BriefID]) {
            self.record = record
            self.briefs = briefs
        }
    }

    /// A sum over current figures of one subject, metric, unit and date.
    public struct Total: Hashable, Sendable {
        public let subject: String
        public let metric: Flow.Metric
        public let unit: String
        public let date: CalendarDate?
        public let net: ExactDecimal
        public let members: [RecordID]

        public init(
            subject: String, metric: Flow.Metric, unit: String, date: CalendarDate?, net: ExactDecimal,
            members: [RecordID]
        ) {
            self.subject = subject
            self.metric = metric
            self.unit = unit
            self.date = date
            self.net = net
            self.members = members
        }
    }

    /// A fact with values that do not agree, all of them shown.
    public struct Conflict: Hashable, Sendable {
        public struct Value: Hashable, Sendable {
            public let value: String
            public let briefs: [BriefID]

            public init(value: String, briefs: [BriefID]) {
                self.value = value
                self.briefs = briefs
            }
        }
        public let fact: String
        public let values: [Value]

        public init(fact: String, values: [Value]) {
            self.fact = fact
            self.values = values
        }
    }

    public var producer: Producer
    public var id: DigestID
    public var name: String
    /// 1 is the first rendering of a window.
    public var revision: Int
    /// Start of the window, by `received`; a digest of one brief starts and ends at its instant.
    public var from: Instant
    public var to: Instant
    public var late: Bool
    public var briefs: [Member] = []
    public var flows: [Line] = []
    public var gainers: [Line] = []
    public var losers: [Line] = []
    public var unknownMovers: [Line] = []
    public var notices: [Line] = []
    public var headlines: [Line] = []
    public var totals: [Total] = []
    public var conflicts: [Conflict] = []
    /// The human rendering.
    public var text: String = ""

    public init(
        producer: Producer, id: DigestID, name: String, revision: Int, from: Instant, to: Instant, late: Bool = false
    ) {
        self.producer = producer
        self.id = id
        self.name = name
        self.revision = revision
        self.from = from
        self.to = to
        self.late = late
    }
}
