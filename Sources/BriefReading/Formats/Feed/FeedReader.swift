import BriefModel

/// Reads RSS (0.9–2.0) and Atom (RFC 4287): each item a section with its title, date, link and text.
struct FeedReader {
    /// What an element of a feed or an item holds.
    private enum Field: Hashable {
        case title, text, date, author, link
    }

    private let source: [UInt8]
    private let limits: ReadingLimits
    private var arena = Arena()
    private var builder: DocumentBuilder
    private var isInItem = false
    private var hasText = false
    private var language: String?

    private init(_ source: [UInt8], limits: ReadingLimits) {
        self.source = source
        self.limits = limits
        self.builder = DocumentBuilder(limits: limits)
    }

    static func read(_ source: [UInt8], in range: Range<Int>, limits: ReadingLimits) -> ReadText {
        var reader = FeedReader(source, limits: limits)
        var scanner = XMLScanner(source, in: range)
        reader.readElements(&scanner)
        if let place = scanner.unclosed {
            let end = reader.arena.position
            reader.arena.append([0x20], part: 0, from: place..<place + 1)
            reader.builder.warnings.append((.unclosed, "a tag or section is never closed", end..<end + 1))
        }
        return ReadText(builder: reader.builder, text: reader.arena.text, map: reader.arena.map)
    }

    private mutating func readElements(_ scanner: inout XMLScanner) {
        while let event = scanner.next(), !builder.isFull {
            switch event {
            case .start(let name, let attributes, let isEmpty):
                if isNamed(name, FeedReader.items) {
                    isInItem = true
                    hasText = false
                } else if let field = field(name) {
                    if field == .link, let url = attribute("href", attributes) { addLink(url) }
                    if !isEmpty { readField(field, &scanner, until: name) }
                }
            case .end(let name):
                if isNamed(name, FeedReader.items) { isInItem = false }
            case .text, .cdata: break
            }
        }
    }

    /// The content of an element up to its end tag, however it nests.
    private mutating func readField(_ field: Field, _ scanner: inout XMLScanner, until name: Range<Int>) {
        var inner = Arena()
        var depth = 1
        while let event = scanner.next() {
            switch event {
            case .text(let range): XMLReferences.append(source, range, to: &inner)
            case .cdata(let range): inner.appendVerbatim(source, range, part: 0)
            case .start(let other, _, let isEmpty):
                if !isEmpty, source[other].elementsEqual(source[name]) { depth += 1 }
            case .end(let other):
                if source[other].elementsEqual(source[name]) { depth -= 1 }
            }
            if depth == 0 { break }
        }
        let words = inner.text.trimmed(inner.text.indices)
        if !words.isEmpty { take(field, inner, words) }
    }

    private mutating func take(_ field: Field, _ inner: Arena, _ words: Range<Int>) {
        if field == .text {
            guard isInItem, !hasText else { return }
            hasText = true
            return readText(inner, words)
        }
        let place = add(inner)
        let range = place.lowerBound + words.lowerBound..<place.lowerBound + words.upperBound
        switch field {
        case .title:
            builder.openSection(heading: range, level: isInItem ? 2 : 1)
            note { $0.title = $0.title ?? String(decoding: inner.text[words], as: UTF8.self) }
        case .date:
            builder.add(.byline, range)
            note { $0.published = $0.published ?? StatedTimeReader.first(in: inner.text, words)?.time }
        case .author:
            builder.add(.byline, range)
            note { $0.byline = $0.byline ?? String(decoding: inner.text[words], as: UTF8.self) }
        case .link:
            let url = String(decoding: inner.text[words], as: UTF8.self)
            builder.links.append((url, nil, range))
            note { $0.url = $0.url ?? url }
        case .text: break
        }
    }

    /// Adds the text of an element and a line end; returns where the text stands.
    private mutating func add(_ inner: Arena) -> Range<Int> {
        let start = arena.position
        arena.append(inner.text, inner.text.indices, through: inner.map, part: 0)
        let end = arena.position
        arena.appendSeparator([0x0A], part: 0, at: inner.map.source(of: inner.text.indices).range.upperBound)
        return start..<end
    }

    /// What the feed itself says is about the file; what an item says is about the item.
    private mutating func note(_ change: (inout Metadata) -> Void) {
        if !isInItem { change(&builder.metadata) }
    }

    /// Summaries are HTML once their references are resolved, or plain text.
    private mutating func readText(_ inner: Arena, _ words: Range<Int>) {
        if inner.text[words].contains(0x3C) {
            HTMLReader.read(inner.text, in: words, map: inner.map, part: 0, limits: limits, into: &builder, &arena)
        } else {
            let place = add(inner)
            TextAssembler.read(arena.text, in: place, limits: limits, into: &builder)
        }
    }

    private mutating func addLink(_ url: Range<Int>) {
        var inner = Arena()
        XMLReferences.append(source, url, to: &inner)
        let range = add(inner)
        let text = String(decoding: inner.text, as: UTF8.self)
        builder.links.append((text, nil, range))
        note { $0.url = $0.url ?? text }
    }

    private func attribute(_ name: String, _ range: Range<Int>) -> Range<Int>? {
        let name = Array(name.utf8)
        for index in range
        where source[index].isASCIIWhitespace && source.matches(name, at: index + 1, before: range.upperBound) {
            let value = source.trimmed(index + 1 + name.count..<range.upperBound)
            guard let first = value.isEmpty ? nil : source[value.lowerBound], first == 0x3D else { continue }
            let quoted = source.trimmed(value.lowerBound + 1..<value.upperBound)
            guard !quoted.isEmpty,
                let close = source[quoted.lowerBound + 1..<quoted.upperBound].firstIndex(of: source[quoted.lowerBound])
            else { continue }
            return quoted.lowerBound + 1..<close
        }
        return nil
    }

    private func isNamed(_ name: Range<Int>, _ names: [[UInt8]]) -> Bool {
        names.contains { source.equals($0, in: name) }
    }

    private func field(_ name: Range<Int>) -> Field? {
        FeedReader.fields.first { source.equals($0.name, in: name) }?.field
    }

    private static let items = ["item", "entry"].map { Array($0.utf8) }
    private static let fields: [(name: [UInt8], field: Field)] = {
        let words: [(Field, [String])] = [
            (.title, ["title"]), (.text, ["description", "summary", "content", "encoded"]),
            (.date, ["pubdate", "published", "updated", "date"]), (.author, ["creator", "name"]), (.link, ["link"]),
        ]
        return words.flatMap { field, names in names.map { (Array($0.utf8), field) } }
    }()
}
