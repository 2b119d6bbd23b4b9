import BriefModel

/// Reads Markdown: takes the marks out of the text, keeps what they say as hints, and leaves lists, tables and
/// paragraphs to the reader of plain text.
struct MarkdownReader {
    private let source: [UInt8]
    private var arena = Arena()
    private var hints: [(start: Int, hint: Line.Hint)] = []
    private var links: [(url: String, text: Range<Int>?, span: Range<Int>)] = []

    private init(_ source: [UInt8]) {
        self.source = source
        arena.text.reserveCapacity(source.count)
    }

    static func read(_ source: [UInt8], in range: Range<Int>, limits: ReadingLimits) -> ReadText {
        var reader = MarkdownReader(source)
        reader.clean(range)
        var builder = DocumentBuilder(limits: limits)
        builder.links = reader.links
        TextAssembler.read(
            reader.arena.text, in: 0..<reader.arena.position, hints: reader.hints, limits: limits, into: &builder)
        return ReadText(builder: builder, text: reader.arena.text, map: reader.arena.map)
    }

    private mutating func clean(_ range: Range<Int>) {
        var position = range.lowerBound
        var isFenced = false
        var isFrontMatter = false
        while position < range.upperBound {
            let end = source[position..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
            let next = min(end + 1, range.upperBound)
            let content = source.trimmed(position..<end)
            let isRule = content.count == 3 && source[content] == [0x2D, 0x2D, 0x2D]
            if isRule, position == range.lowerBound || isFrontMatter {
                isFrontMatter.toggle()
                if position != range.lowerBound { arena.appendVerbatim(source, end..<next, part: 0) }
            } else if MarkdownLine.isFence(source, content) {
                isFenced.toggle()
                arena.appendVerbatim(source, end..<next, part: 0)
            } else if isFenced || isFrontMatter || content.isEmpty {
                arena.appendVerbatim(source, position..<next, part: 0)
            } else {
                cleanLine(position..<next, content)
            }
            position = next
        }
    }

    private mutating func cleanLine(_ line: Range<Int>, _ content: Range<Int>) {
        var words = content
        if let heading = MarkdownLine.headingMarks(source, content) {
            words = heading.words
            hints.append((arena.position, .heading(level: UInt8(heading.level))))
        } else if let start = MarkdownLine.quoteStart(source, content) {
            words = start..<content.upperBound
            if start < content.upperBound { hints.append((arena.position, .quote)) }
        } else {
            arena.appendVerbatim(source, line.lowerBound..<content.lowerBound, part: 0)
        }
        var inline = MarkdownInline(source, words)
        inline.read(into: &arena, links: &links)
        arena.appendVerbatim(source, content.upperBound..<line.upperBound, part: 0)
    }
}
