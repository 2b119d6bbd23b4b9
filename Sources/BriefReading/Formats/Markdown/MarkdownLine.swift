/// Block marks at the start of a Markdown line (CommonMark 0.31, sections 4 and 5).
enum MarkdownLine {
    /// An ATX heading: its level and the range of its words.
    static func headingMarks(_ text: [UInt8], _ range: Range<Int>) -> (level: Int, words: Range<Int>)? {
        var start = range.lowerBound
        while start < range.upperBound, text[start] == 0x23 { start += 1 }
        let level = start - range.lowerBound
        guard (1...6).contains(level), start < range.upperBound, text[start] == 0x20 || text[start] == 0x09 else {
            return nil
        }
        var end = range.upperBound
        while end > start, text[end - 1] == 0x23 { end -= 1 }
        if end > start, text[end - 1] != 0x20 { end = range.upperBound }
        let words = text.trimmed(start..<end)
        return words.isEmpty ? nil : (level, words)
    }

    /// A line of three or more backticks or tildes.
    static func isFence(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count >= 3, text[range.lowerBound] == 0x60 || text[range.lowerBound] == 0x7E else { return false }
        return text[range.lowerBound..<range.lowerBound + 3].allSatisfy { $0 == text[range.lowerBound] }
    }

    /// Where the text of a quoted line starts, behind its `>` marks.
    static func quoteStart(_ text: [UInt8], _ range: Range<Int>) -> Int? {
        guard text[range.lowerBound] == 0x3E else { return nil }
        var start = range.lowerBound
        while start < range.upperBound, text[start] == 0x3E || text[start] == 0x20 { start += 1 }
        return start
    }
}
