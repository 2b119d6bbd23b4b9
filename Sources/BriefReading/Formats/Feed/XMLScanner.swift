/// Cuts XML into tags and text, leniently: what is no tag is text.
struct XMLScanner {
    enum Event: Hashable {
        /// The name without its prefix, and the bytes of the attributes.
        case start(name: Range<Int>, attributes: Range<Int>, isEmpty: Bool)
        case end(name: Range<Int>)
        /// With references.
        case text(Range<Int>)
        /// As it is.
        case cdata(Range<Int>)
    }

    private let source: [UInt8]
    private let end: Int
    private var position: Int
    /// The offset of a tag or section that never closes.
    private(set) var unclosed: Int?

    init(_ source: [UInt8], in range: Range<Int>) {
        self.source = source
        self.position = range.lowerBound
        self.end = range.upperBound
    }

    mutating func next() -> Event? {
        while position < end {
            let start = position
            guard source[position] == 0x3C else {
                position = source[position..<end].firstIndex(of: 0x3C) ?? end
                return .text(start..<position)
            }
            if source.matches(XMLScanner.cdata, at: position, before: end) {
                let content = position + XMLScanner.cdata.count
                position = skip(past: XMLScanner.cdataEnd, from: content)
                let contentEnd = unclosed == nil || position < end ? max(content, position - 3) : end
                return .cdata(content..<contentEnd)
            }
            if source.matches(XMLScanner.comment, at: position, before: end) {
                position = skip(past: XMLScanner.commentEnd, from: position + 4)
            } else if position + 1 < end, source[position + 1] == 0x21 || source[position + 1] == 0x3F {
                position = skip(past: [0x3E], from: position + 2)
            } else {
                return tag()
            }
        }
        return nil
    }

    private mutating func tag() -> Event {
        let start = position
        let isEnd = start + 1 < end && source[start + 1] == 0x2F
        var quote: UInt8?
        var index = start + 1
        while index < end, source[index] != 0x3E || quote != nil {
            let byte = source[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            }
            index += 1
        }
        if index == end { unclosed = unclosed ?? start }
        position = min(index + 1, end)
        let nameStart = start + (isEnd ? 2 : 1)
        var nameEnd = min(nameStart, index)
        var local = nameEnd
        while nameEnd < index, source[nameEnd] > 0x20, source[nameEnd] != 0x2F {
            if source[nameEnd] == 0x3A { local = nameEnd + 1 }
            nameEnd += 1
        }
        if isEnd { return .end(name: local..<nameEnd) }
        let isEmpty = index > nameEnd && source[index - 1] == 0x2F
        return .start(name: local..<nameEnd, attributes: nameEnd..<max(nameEnd, index), isEmpty: isEmpty)
    }

    private mutating func skip(past mark: [UInt8], from start: Int) -> Int {
        var index = start
        while index < end {
            if source[index] == mark[0], source.matches(mark, at: index, before: end) { return index + mark.count }
            index += 1
        }
        unclosed = unclosed ?? start
        return end
    }

    private static let cdata = Array("<![cdata[".utf8)
    private static let cdataEnd = Array("]]>".utf8)
    private static let comment = Array("<!--".utf8)
    private static let commentEnd = Array("-->".utf8)
}
