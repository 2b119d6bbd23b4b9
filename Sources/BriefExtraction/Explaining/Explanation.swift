public import BriefModel

/// How the figures of a file became records or none: the very run of the searches that made `brief`, written down.
///
/// For people who tune the rules. What it says of the searches follows the rules and may change with them; the records
/// are those of the record contract.
public struct Explanation: Hashable, Sendable {
    public static let schema = "briefd.explanation.v1"

    /// As the same run made it.
    public var brief: Brief
    /// `nil` where nothing was weighed.
    public var kind: Kind?
    /// The blocks that hold a figure or a record, in the order of the text.
    public var blocks: [Block]
    public var notices: Notices
}

extension Explanation {
    /// A part of a score; scores are hundredths of the published model's points.
    public struct Term: Hashable, Sendable {
        public let name: String
        public let hundredths: Int
    }

    /// A stretch of the text.
    public struct Place: Hashable, Sendable {
        public let span: SourceSpan
        /// On one line.
        public let text: String
    }

    /// Something that was found out about a figure on the way.
    public struct Remark: Hashable, Sendable {
        public let text: String
        /// The words that it hangs on.
        public let words: String?
        /// It keeps the figure from being a record.
        public let isVeto: Bool
    }
}
