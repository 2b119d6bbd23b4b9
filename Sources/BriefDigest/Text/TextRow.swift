/// A line of a table, and what stands under it.
struct TextRow {
    var cells: [TextCell]
    /// Stands at the end of the line where the table has room for the notes of all rows, else below; never cut, since
    /// it may hold figures.
    var notes = ""
    /// Lines of their own below, not aligned with the table.
    var below: [TextCell] = []
}
