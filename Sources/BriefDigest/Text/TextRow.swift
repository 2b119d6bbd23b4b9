/// A line of a table, and what stands under it.
package struct TextRow {
    package var cells: [TextCell]
    /// Stands at the end of the line where the table has room for the notes of all rows, else below; never cut, since
    /// it may hold figures.
    package var notes = ""
    /// Lines of their own below, not aligned with the table.
    package var below: [TextCell] = []

    package init(cells: [TextCell], notes: String = "", below: [TextCell] = []) {
        self.cells = cells
        self.notes = notes
        self.below = below
    }
}
