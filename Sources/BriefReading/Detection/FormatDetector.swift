import BriefModel

/// Tells the formats of text apart by their content; the name decides only what the content leaves open.
struct FormatDetector {
    private let text: [UInt8]
    /// The text without white space at its ends.
    private let range: Range<Int>
    /// The part that is looked at.
    private let head: Range<Int>
    private let named: BriefFormat?

    init(_ text: [UInt8], in range: Range<Int>, name: String) {
        self.text = text
        self.range = range
        self.head = range.lowerBound..<min(range.upperBound, range.lowerBound + 8192)
        self.named = FormatDetector.format(named: name)
    }

    var format: BriefFormat {
        if isMarkup { return isFeed ? .feed : .html }
        if isJSON { return .json }
        if isEmail { return .email }
        if named == .markdown { return .markdown }
        if CSVDialect.detect(text, in: range, isNamed: named == .csv) != nil { return .csv }
        return isMarkdown ? .markdown : .text
    }

    /// What the name promised, when the content is something else. Any format may stand in a `.txt`.
    func mismatch(with format: BriefFormat) -> BriefWarning? {
        guard let named, named != format, named != .text, !(named == .feed && format == .html) else { return nil }
        return BriefWarning(
            code: .formatMismatch, message: "the name says \(named.rawValue), the content is \(format.rawValue)",
            span: nil)
    }

    private static func format(named name: String) -> BriefFormat? {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "txt", "text", "log": return .text
        case "md", "markdown", "mdown": return .markdown
        case "html", "htm", "xhtml", "mhtml": return .html
        case "json", "jsonl", "ndjson": return .json
        case "csv", "tsv", "tab": return .csv
        case "eml", "mbox": return .email
        case "rss", "atom", "xml": return .feed
        default: return nil
        }
    }

    /// Tags that a page or a feed starts with, or many tags early on.
    private var isMarkup: Bool {
        guard text[range.lowerBound] == 0x3C else { return false }
        let start = range.lowerBound + 1
        if FormatDetector.openings.contains(where: { text.matches($0, at: start, before: range.upperBound) }) {
            return true
        }
        // "<4993>" is a code in angle brackets.
        return head.count { place in
            guard text[place] == 0x3C, place + 1 < head.upperBound else { return false }
            let next = text[place + 1]
            return (0x61...0x7A).contains(next | 0x20) || next == 0x21 || next == 0x2F || next == 0x3F
        } >= 4
    }

    private var isFeed: Bool {
        guard
            text.matches(Array("<?xml".utf8), at: range.lowerBound, before: range.upperBound) || named == .feed
                || FormatDetector.feeds.contains(where: {
                    text.matches($0, at: range.lowerBound, before: range.upperBound)
                })
        else { return false }
        return head.contains { index in
            text[index] == 0x3C
                && FormatDetector.feeds.contains { text.matches($0, at: index, before: head.upperBound) }
        }
    }

    private static let openings = [
        "!doctype", "html", "head", "body", "?xml", "rss", "feed", "rdf:rdf", "!--", "div", "table", "p>", "meta",
        "article",
        "section", "h1", "ul", "script", "style", "span", "main",
    ].map { Array($0.utf8) }

    private static let feeds = ["<rss", "<feed", "<rdf:rdf"].map { Array($0.utf8) }

    private var isJSON: Bool {
        let open = text[range.lowerBound]
        guard open == 0x7B || open == 0x5B else { return false }
        let next = text.trimmed(range.lowerBound + 1..<range.upperBound)
        guard let first = next.isEmpty ? nil : text[next.lowerBound] else { return named == .json }
        if open == 0x7B { return first == 0x22 || first == 0x7D }
        if first == 0x7B || first == 0x22 || first == 0x5B {
            return named == .json || text[range.upperBound - 1] == 0x5D
        }
        return named == .json
    }

    /// Header fields first: marks of transport, or at least three of those that a reader sees.
    private var isEmail: Bool {
        if text.matches(Array("from ".utf8), at: range.lowerBound, before: range.upperBound), named == .email {
            return true
        }
        var (seen, transport) = (0, 0)
        var scanner = LineScanner(text, in: head)
        for _ in 0..<40 {
            guard let line = scanner.next() else { break }
            if line.hasBlankBefore, Int(line.start) > range.lowerBound { break }
            if line.indent > 0 { continue }
            guard let colon = text[line.range].firstIndex(of: 0x3A), colon > Int(line.start) else { break }
            let name = text[Int(line.start)..<colon]
            guard name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { break }
            let folded = name.map(\.lowercased)
            if FormatDetector.transport.contains(folded) { transport += 1 }
            if FormatDetector.visible.contains(folded) { seen += 1 }
        }
        return transport > 0 && seen + transport >= 2 || seen >= 3 || named == .email && seen > 0
    }

    private static let transport = Set(
        [
            "received", "mime-version", "message-id", "return-path", "delivered-to", "content-type",
            "content-transfer-encoding", "dkim-signature", "x-mailer", "list-unsubscribe",
        ].map { Array($0.utf8) })
    private static let visible = Set(
        ["from", "to", "subject", "date", "cc", "reply-to", "sender"].map { Array($0.utf8) })

    /// Marks that only Markdown has: ATX headings, rows of dashes and bars, links, fences, double stars.
    private var isMarkdown: Bool {
        var score = 0
        var scanner = LineScanner(text, in: head)
        for _ in 0..<200 {
            guard let line = scanner.next() else { break }
            let range = line.range
            if line.indent <= 3, MarkdownLine.headingMarks(text, range) != nil { score += 2 }
            if MarkdownLine.isFence(text, range) { score += 2 }
            var hasBar = false
            for index in range {
                switch text[index] {
                case 0x7C: hasBar = true
                case 0x5D where index + 2 < range.upperBound && text[index + 1] == 0x28: score += 2
                case 0x2A where index + 2 < range.upperBound && text[index + 1] == 0x2A:
                    if text[index + 2] > 0x20, text[index + 2] != 0x2A { score += 1 }
                default: break
                }
            }
            if hasBar, ColumnTable.isDivider(text, range) { score += 2 }
            if score >= 2 { return true }
        }
        return false
    }
}
