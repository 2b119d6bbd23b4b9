public import BriefModel

extension Explanation {
    /// A block of the document: a heading, a paragraph, a list item, a field, a quotation, a table.
    public struct Block: Hashable, Sendable {
        public let kind: String
        public let span: SourceSpan
        /// Heading path, outermost first.
        public let headings: [String]
        /// What headings, introducing line, key and caption say, outermost first; only those that say something.
        public let layers: [Scope]
        /// All of that as one: what holds for the figures of the block.
        public let scope: [Fact]
        /// Those with a figure.
        public var sentences: [Sentence]
        /// Where the block was read as a list of movers.
        public let list: List?
        public var table: Table?
        /// Why the block was not read, though it has a figure.
        public let skipped: String?
        /// Records of the block that stand on no figure: headlines, names in lists.
        public var records: [RecordID]
    }

    /// What a line says for everything below it.
    public struct Scope: Hashable, Sendable {
        /// `heading`, `dateline`, `intro`, `key`, `caption`, `header`, `document`
        public let origin: String
        public let text: String?
        public let facts: [Fact]
    }

    /// A slot of a scope with its value: `direction in`, `unit USD`.
    public struct Fact: Hashable, Sendable {
        public let name: String
        public let value: String
    }

    public struct Sentence: Hashable, Sendable {
        public let place: Place
        public let tokens: [Token]
        public var figures: [Figure]
    }

    /// Words that were read as one.
    public struct Token: Hashable, Sendable {
        public let text: String
        /// What it is, and what it may do: `money 61200000 USD`, `chain Ethereum`, `noun in`; empty for other words.
        public let meanings: [String]
    }

    /// A line that lists movers.
    public struct List: Hashable, Sendable {
        public struct Piece: Hashable, Sendable {
            public let name: String
            public let figures: [String]
            public let remark: String
        }

        /// Why it was read as a list.
        public let reason: String
        public let pieces: [Piece]
    }

    public struct Table: Hashable, Sendable {
        public struct Column: Hashable, Sendable {
            public let header: String?
            public let role: String
            /// What the header says for its cells.
            public let scope: [Fact]
        }

        /// Which reader knew the table, or that none did.
        public let reader: String
        public let columns: [Column]
        public var figures: [Figure]
    }
}
