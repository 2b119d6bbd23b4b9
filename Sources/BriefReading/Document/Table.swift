/// Rows of cells, from pipes, commas, tags, aligned columns or an array of objects.
public struct Table: Hashable, Sendable {
    /// The line above that names it.
    public var caption: Range<Int>?
    /// The header rows come first. Cells are trimmed; an empty range is an empty cell. Rows may differ in length.
    public var rows: [[Range<Int>]]
    /// How many of the first rows are headers.
    public var headerRows: Int
    public var section: Int

    public init(caption: Range<Int>? = nil, rows: [[Range<Int>]], headerRows: Int, section: Int) {
        self.caption = caption
        self.rows = rows
        self.headerRows = headerRows
        self.section = section
    }
}
