public import BriefModel

extension Explanation {
    /// A figure with all that was weighed for it.
    public struct Figure: Hashable, Sendable {
        public let place: Place
        /// What was read: `money 61200000 USD`.
        public let reading: String
        /// In a table: its row and column.
        public let cell: String?
        /// What a cue must reach to govern, hundredths of a point; `nil` where none was weighed.
        public let threshold: Int?
        /// The cues that were weighed, best first.
        public let governors: [Governor]
        /// Where a subject was looked for, heaviest first.
        public let subjects: [Subject]
        /// In the order of the search.
        public let remarks: [Remark]
        public let outcomes: [Outcome]
    }

    /// A cue that may say what a figure means.
    public struct Governor: Hashable, Sendable {
        public let place: Place
        /// Class and value: `noun in`, `null`.
        public let role: String
        public let terms: [Term]
        public let total: Int
        public let wins: Bool
        /// Why it does not win.
        public let loses: String?
    }

    /// A place where a subject may stand.
    public struct Subject: Hashable, Sendable {
        public let source: String
        /// `nil` where nobody is named there.
        public let place: Place?
        /// Hundredths of a point; `nil` where places are tried in order.
        public let weight: Int?
        /// Phrases there that name nobody.
        public let rejected: [String]
        public let wins: Bool
    }

    /// What became of a figure.
    public enum Outcome: Hashable, Sendable {
        case record(RecordID)
        /// It says what that record says already.
        case repeats(RecordID)
        /// It is told of as no record.
        case unrecognized(Unrecognized.Reason)
        /// It stands in the evidence of that record: a price, an equivalent, a figure beside it.
        case inside(RecordID)
        /// Neither a record, nor part of one, nor told of.
        case none

        /// Nothing was made of the figure itself.
        var isAside: Bool {
            switch self {
            case .record, .repeats, .unrecognized: false
            case .inside, .none: true
            }
        }
    }
}
