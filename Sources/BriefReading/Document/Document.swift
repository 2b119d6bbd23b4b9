public import BriefModel

/// A file as readable text with structure, whatever its format was; every byte of the text knows the bytes it came from.
///
/// Readers make it, extraction reads it. All ranges in it are byte ranges of `text`; `source(of:)` turns them into
/// places in the file as dropped. A class, so that the many readers of facts share it without counting its arrays.
public final class Document: Sendable {
    public let format: BriefFormat
    /// BCP 47, or `und`.
    public let language: String
    /// The readable text as UTF-8. Where the file is plain text these are the file's own bytes.
    public let text: [UInt8]
    public let map: OffsetMap
    /// The file (first) and the parts that had to be decoded out of it.
    public let parts: [DocumentPart]
    /// In reading order.
    public let blocks: [Block]
    /// The first is the document itself; each other one starts at a heading.
    public let sections: [Section]
    public let tables: [Table]
    public let links: [Link]
    public let metadata: Metadata
    public let warnings: [BriefWarning]
    /// Decimals stand behind a comma (`2,5 Mrd.`), thousands before a dot.
    public let usesDecimalComma: Bool

    public init(
        format: BriefFormat, language: String = "und", text: [UInt8], map: OffsetMap, parts: [DocumentPart],
        blocks: [Block] = [], sections: [Section] = [Section()], tables: [Table] = [], links: [Link] = [],
        metadata: Metadata = Metadata(), warnings: [BriefWarning] = []
    ) {
        self.format = format
        self.language = language
        self.text = text
        self.map = map
        self.parts = parts
        self.blocks = blocks
        self.sections = sections
        self.tables = tables
        self.links = links
        self.metadata = metadata
        self.warnings = warnings
        usesDecimalComma = DecimalComma.isUsed(in: text, language: language)
    }

    /// The same document with other warnings.
    func with(warnings: [BriefWarning]) -> Document {
        Document(
            format: format, language: language, text: text, map: map, parts: parts, blocks: blocks, sections: sections,
            tables: tables, links: links, metadata: metadata, warnings: warnings)
    }

    /// Where a range of the text stands in the file or in one of its parts.
    public func source(of range: Range<Int>) -> SourceSpan {
        map.span(of: range, parts: parts)
    }

    /// A range of the text as a string; bytes that are not UTF-8 read as U+FFFD.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: text[range], as: UTF8.self)
    }

    /// What proves a range of the text: its place, its bytes, and its readable form where that differs.
    public func evidence(for range: Range<Int>) -> Evidence {
        let place = map.source(of: range)
        let quote = String(decoding: parts[place.part].bytes[place.range], as: UTF8.self)
        // Where the file is the text, what stands on one line is its own readable form.
        let isReadable = map.isIdentity && Document.isOneLine(text[range])
        return Evidence(
            span: SourceSpan(part: parts[place.part].name, range: place.range), quote: quote,
            text: isReadable ? nil : readable(range))
    }

    /// A range of the text on one line: runs of white space become one space, none at the ends.
    public func readable(_ range: Range<Int>) -> String {
        Document.readable(text[range])
    }

    /// No white space but single spaces between other bytes.
    private static func isOneLine(_ bytes: ArraySlice<UInt8>) -> Bool {
        var wasSpace = true
        for byte in bytes {
            let isSpace = byte == UInt8(ascii: " ")
            if isSpace && wasSpace || (byte.isASCIIWhitespace && !isSpace) { return false }
            wasSpace = isSpace
        }
        return !wasSpace || bytes.isEmpty
    }

    static func readable(_ bytes: ArraySlice<UInt8>) -> String {
        if isOneLine(bytes) { return String(decoding: bytes, as: UTF8.self) }
        var line: [UInt8] = []
        line.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte.isASCIIWhitespace {
                if let last = line.last, last != UInt8(ascii: " ") { line.append(UInt8(ascii: " ")) }
            } else {
                line.append(byte)
            }
        }
        if line.last == UInt8(ascii: " ") { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }

    /// The headings above a section, outermost first, its own last.
    public func headingPath(of section: Int) -> [String] {
        var path: [String] = []
        var index: Int? = section
        while let current = index {
            if let heading = sections[current].heading { path.append(readable(heading)) }
            index = sections[current].parent
        }
        return path.reversed()
    }
}

extension UInt8 {
    /// Space, tab, line feed, vertical tab, form feed, carriage return.
    var isASCIIWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
