public import BriefModel

extension Explanation {
    /// What was weighed to find the instruments that a text is about.
    public struct Notices: Hashable, Sendable {
        public var numbers: [Number]
        /// Sentences in which an authority issues something without a number; looked for where no number is the text's
        /// own.
        public var sentences: [Sentence]
        /// Why nothing was searched.
        public let remark: String?
    }
}

extension Explanation.Notices {
    /// A document number with the places where it stands.
    public struct Number: Hashable, Sendable {
        public struct Mention: Hashable, Sendable {
            public let place: Explanation.Place
            public let terms: [Explanation.Term]
            public let total: Int
            /// The place that counts.
            public let isBest: Bool
        }

        public let name: String
        public let series: String
        public let mentions: [Mention]
        /// Hundredths for being said again.
        public let repeated: Int
        /// `about`, `cited`, `repealed`
        public let verdict: String
        public let reason: String
        /// The number whose instrument it numbers too.
        public let joins: String?
        /// Why an instrument that the text is about is no record.
        public let refused: String?
        public let records: [RecordID]

        /// The best place and the repeats, hundredths.
        public var total: Int { (mentions.first(where: \.isBest)?.total ?? 0) + repeated }
    }

    public struct Sentence: Hashable, Sendable {
        public let place: Explanation.Place
        public let rule: String
        public let terms: [Explanation.Term]
        public let total: Int
        public let refused: String?
        public let records: [RecordID]
    }
}
