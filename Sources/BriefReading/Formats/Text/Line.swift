/// A line with something on it, without the white space at its ends; small because a file may have millions.
struct Line: Sendable {
    let start: UInt32
    let end: UInt32
    /// White space before it in columns, at most 65 535.
    let indent: UInt16
    /// Empty lines above it, at most 255; the first line of a text has at least one.
    let blanksBefore: UInt8
    /// What a format with markup says the line is.
    var hint: Hint

    /// What markup said about a line; plain text says nothing.
    enum Hint: Hashable, Sendable {
        case none
        case heading(level: UInt8)
        case quote
    }

    var range: Range<Int> { Int(start)..<Int(end) }
    var hasBlankBefore: Bool { blanksBefore > 0 }
}
