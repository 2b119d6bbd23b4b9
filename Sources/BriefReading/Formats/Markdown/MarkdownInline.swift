/// Copies a line of Markdown without its inline marks: emphasis, code, links, images, escapes.
struct MarkdownInline {
    private let source: [UInt8]
    private let range: Range<Int>
    private var position: Int
    /// Brackets that open no link; after many of them no more are looked for on the line.
    private var failedLinks = 0
    /// Single stars and underscores that are open.
    private var open: Set<UInt8> = []

    init(_ source: [UInt8], _ range: Range<Int>) {
        self.source = source
        self.range = range
        self.position = range.lowerBound
    }

    mutating func read(into arena: inout Arena, links: inout [(url: String, text: Range<Int>?, span: Range<Int>)]) {
        if range.count > 1, source[range.lowerBound] == 0x2A, source[range.lowerBound + 1] == 0x20 {
            arena.appendVerbatim(source, position..<position + 1, part: 0)
            position += 1
        }
        while position < range.upperBound {
            let start = position
            while position < range.upperBound, !MarkdownInline.marks.contains(source[position]) { position += 1 }
            arena.appendVerbatim(source, start..<position, part: 0)
            guard position < range.upperBound else { return }
            readMark(into: &arena, links: &links)
        }
    }

    private mutating func readMark(
        into arena: inout Arena, links: inout [(url: String, text: Range<Int>?, span: Range<Int>)]
    ) {
        let byte = source[position]
        switch byte {
        case 0x5C where isEscape:
            position += 1
            arena.appendVerbatim(source, position..<position + 1, part: 0)
            position += 1
        case 0x60:
            while position < range.upperBound, source[position] == 0x60 { position += 1 }
        case 0x2A, 0x5F, 0x7E: readEmphasis(byte, into: &arena)
        case 0x21 where position + 1 < range.upperBound && source[position + 1] == 0x5B: position += 1
        case 0x5B:
            guard failedLinks < 32, let link = link() else {
                failedLinks += 1
                return keep(into: &arena)
            }
            let start = arena.position
            let span = position..<link.end
            var inner = MarkdownInline(source, link.text)
            inner.readPlain(into: &arena)
            if let url = link.url {
                let text = start < arena.position ? start..<arena.position : nil
                links.append((String(decoding: source[url], as: UTF8.self), text, start..<max(start, arena.position)))
            }
            position = span.upperBound
        default: keep(into: &arena)
        }
    }

    /// The text of a link: emphasis goes, brackets stay.
    private mutating func readPlain(into arena: inout Arena) {
        while position < range.upperBound {
            let byte = source[position]
            if byte == 0x2A || byte == 0x5F || byte == 0x7E {
                readEmphasis(byte, into: &arena)
            } else if byte == 0x60 {
                position += 1
            } else {
                keep(into: &arena)
            }
        }
    }

    private mutating func keep(into arena: inout Arena) {
        arena.appendVerbatim(source, position..<position + 1, part: 0)
        position += 1
    }

    /// A backslash before a mark; `\|` stays, because the cells are cut later.
    private var isEscape: Bool {
        position + 1 < range.upperBound && "\\`*_{}[]()#+-.!~>$&<".utf8.contains(source[position + 1])
    }

    /// Runs of two and more go; a single one goes when it opens or closes a pair on this line and is not inside a word.
    private mutating func readEmphasis(_ mark: UInt8, into arena: inout Arena) {
        let start = position
        while position < range.upperBound, source[position] == mark { position += 1 }
        let before = start > range.lowerBound ? source[start - 1] : 0x20
        let after = position < range.upperBound ? source[position] : 0x20
        let isLoose = before.isASCIIWhitespace && after.isASCIIWhitespace
        let isInWord = mark == 0x5F && isWord(before) && isWord(after)
        let isPair = position - start >= 2 || open.remove(mark) != nil || opens(mark)
        if isLoose || isInWord || mark == 0x7E && position - start < 2 || !isPair {
            arena.appendVerbatim(source, start..<position, part: 0)
        }
    }

    /// Is there another such mark on the line, next to a word? Then this one opens a pair.
    private mutating func opens(_ mark: UInt8) -> Bool {
        guard position < range.upperBound, !source[position].isASCIIWhitespace,
            let close = source[position..<range.upperBound].firstIndex(of: mark), source[close - 1] > 0x20
        else { return false }
        open.insert(mark)
        return true
    }

    private func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte >= 0x80 }

    /// `[text](url "title")`, `[text][reference]`
    private func link() -> (text: Range<Int>, url: Range<Int>?, end: Int)? {
        var depth = 0
        var close = position
        while close < range.upperBound, close - position <= 1000 {
            if source[close] == 0x5B { depth += 1 }
            if source[close] == 0x5D {
                depth -= 1
                if depth == 0 { break }
            }
            close += 1
        }
        guard close + 1 < range.upperBound, source[close] == 0x5D, close - position <= 1000 else { return nil }
        let isReference = source[close + 1] == 0x5B
        guard isReference || source[close + 1] == 0x28 else { return nil }
        var end = close + 2
        var open = 1
        while end < range.upperBound, open > 0, end - close <= 4000 {
            if source[end] == 0x28, !isReference { open += 1 }
            if source[end] == (isReference ? 0x5D : 0x29) { open -= 1 }
            end += 1
        }
        guard open == 0 else { return nil }
        let inner = source.trimmed(close + 2..<end - 1)
        let urlEnd = source[inner].firstIndex(of: 0x20) ?? inner.upperBound
        return (position + 1..<close, isReference ? nil : inner.lowerBound..<urlEnd, end)
    }

    private static let marks = Set("\\`*_~![".utf8)
}
