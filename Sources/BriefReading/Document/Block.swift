/// A piece of text that reads as one: a heading, a paragraph, a list item, a field, a table.
public struct Block: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// 1 is the outermost.
        case heading(level: Int)
        case paragraph
        /// An item of a list, also of one that runs on in a line ("1. … 2. …"); 0 is the outermost depth.
        case item(depth: Int)
        /// A `key: value` line or a member of an object; `key` is set and the text is key and value.
        case field
        /// A line that says who wrote when.
        case byline
        /// Text somebody else said: a quoted message, a block quote.
        case quote
        /// The table of that index in `Document.tables`; the text is the whole table.
        case table(Int)
    }

    public var kind: Kind
    public var text: Range<Int>
    /// The index of its section in `Document.sections`.
    public var section: Int
    /// The printed marker of a list item or provision, without white space: `1.`, `(IX)`, `•`, `第三条`; not part of `text`.
    public var label: Range<Int>?
    /// The words before a colon that opens the text ("On-chain Flows: …"), without the colon.
    public var key: Range<Int>?
    /// In a list: the index in `Document.blocks` of the line that introduces it ("Outflows this week:").
    public var intro: Int?

    public init(
        kind: Kind, text: Range<Int>, section: Int, label: Range<Int>? = nil, key: Range<Int>? = nil,
        intro: Int? = nil
    ) {
        self.kind = kind
        self.text = text
        self.section = section
        self.label = label
        self.key = key
        self.intro = intro
    }
}
