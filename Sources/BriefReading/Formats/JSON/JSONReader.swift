import BriefModel

/// Reads JSON: objects as sections with fields, arrays of objects as tables, long strings as text.
struct JSONReader {
    /// A string longer than this, or with line ends, is text to read rather than a cell.
    private static let longestCell = 160

    private let text: [UInt8]
    private let events: [JSONEvent]
    private let limits: ReadingLimits
    private var builder: DocumentBuilder
    private var position = 0
    /// Objects and arrays that are open.
    private var depth = 0
    /// The names of columns that the open object lists.
    private var columnNames: [Range<Int>]?
    /// Within the object that describes the author.
    private var isAuthor = false

    private init(_ parser: JSONParser, limits: ReadingLimits) {
        self.text = parser.arena.text
        self.events = parser.events
        self.limits = limits
        self.builder = DocumentBuilder(limits: limits)
    }

    static func read(_ source: [UInt8], in range: Range<Int>, limits: ReadingLimits) throws(JSONParser.Failure)
        -> ReadText
    {
        var parser = JSONParser(source, in: range, limits: limits)
        try parser.parse()
        var reader = JSONReader(parser, limits: limits)
        if let table = JSONTable.read(parser.arena.text, parser.events, from: 0, isSequence: true) {
            reader.add(table, key: nil)
        } else {
            while reader.position < reader.events.count, !reader.builder.isFull { reader.value(key: nil) }
        }
        if parser.isTruncated || reader.position < reader.events.count, parser.arena.position > 0 {
            let place = parser.arena.position - 1..<parser.arena.position
            reader.builder.warnings.append((.truncated, "not all values are read (limit of blocks or cells)", place))
        }
        for link in LinkScanner.links(reader.text, in: 0..<reader.text.count, limit: limits.blocks) {
            reader.builder.links.append((String(decoding: reader.text[link], as: UTF8.self), nil, link))
        }
        return ReadText(builder: reader.builder, text: reader.text, map: parser.arena.map)
    }

    /// Recursion is as deep as the parser let the text nest.
    private mutating func value(key: Range<Int>?) {
        let event = events[position]
        switch event {
        case .beginObject: object(key: key)
        case .beginArray: array(key: key)
        case .string(let range), .literal(let range):
            position += 1
            scalar(range, key: key)
        case .null, .endObject, .endArray, .key: position += 1
        }
    }

    private mutating func object(key: Range<Int>?) {
        if let table = JSONTable.readMap(text, events, from: position, key: key) {
            add(table, key: key)
            return
        }
        if let table = JSONMatrix.columns(text, events, from: position) {
            add(table, key: key)
            return
        }
        position += 1
        depth += 1
        let outerNames = columnNames
        columnNames = nil
        defer { columnNames = outerNames }
        let outer = builder.current
        let outerAuthor = isAuthor
        isAuthor = depth == 2 && key.flatMap { MetadataKeys.member(text, $0) } == .author
        if let heading = key ?? (depth > 1 ? name() : nil), !heading.isEmpty {
            builder.openSection(heading: heading, level: builder.currentLevel + 1)
        }
        while position < events.count, events[position] != .endObject, !builder.isFull {
            guard case .key(let range) = events[position] else {
                position += 1
                continue
            }
            position += 1
            if JSONReader.namesColumns(text[range]), let names = JSONMatrix.names(text, events, from: position) {
                columnNames = names.cells
                position = names.end
                continue
            }
            value(key: range)
        }
        position += 1
        depth -= 1
        isAuthor = outerAuthor
        builder.resume(outer)
    }

    /// The member that names the object whose members come next.
    private func name() -> Range<Int>? {
        var index = position
        while index + 1 < events.count, case .key(let key) = events[index] {
            if MetadataKeys.isName(text, key), case .string(let value) = events[index + 1] { return value }
            guard isScalar(events[index + 1]) else { return nil }
            index += 2
        }
        return nil
    }

    private func isScalar(_ event: JSONEvent) -> Bool {
        switch event {
        case .string, .literal, .null: true
        default: false
        }
    }

    private static func namesColumns(_ key: ArraySlice<UInt8>) -> Bool {
        ["columns", "fields", "headers", "header", "cols", "column_names", "columnNames", "schema", "labels"].contains {
            key.elementsEqual($0.utf8)
        }
    }

    private mutating func array(key: Range<Int>?) {
        if let table = JSONMatrix.rows(text, events, from: position, header: columnNames) {
            add(table, key: key)
            return
        }
        if let table = JSONTable.read(text, events, from: position, isSequence: false) {
            add(table, key: key)
            return
        }
        position += 1
        depth += 1
        let outer = builder.current
        var intro: Int?
        if let key, !key.isEmpty {
            if position < events.count, isScalar(events[position]) {
                intro = builder.add(.paragraph, key, key: key)
            } else {
                builder.openSection(heading: key, level: builder.currentLevel + 1)
            }
        }
        while position < events.count, events[position] != .endArray, !builder.isFull {
            switch events[position] {
            case .string(let range) where !isLong(range), .literal(let range):
                let item = text.trimmed(range)
                if !item.isEmpty {
                    builder.add(.item(depth: 0), item, key: KeyReader.key(text, in: item)?.key, intro: intro)
                }
                position += 1
            default:
                if let only = onlyMember() {
                    builder.add(.item(depth: 0), text.trimmed(only), intro: intro)
                    position += 4
                } else {
                    value(key: nil)
                }
            }
        }
        position += 1
        depth -= 1
        builder.resume(outer)
    }

    /// The string of an object that holds nothing else: an item of a list.
    private func onlyMember() -> Range<Int>? {
        guard position + 3 < events.count, events[position] == .beginObject, case .key(let key) = events[position + 1],
            !MetadataKeys.isName(text, key),
            case .string(let range) = events[position + 2], events[position + 3] == .endObject, !isLong(range),
            !text.trimmed(range).isEmpty
        else { return nil }
        return range
    }

    private mutating func add(_ table: JSONTable, key: Range<Int>?) {
        let outer = builder.current
        if let key, !key.isEmpty { builder.openSection(heading: key, level: builder.currentLevel + 1) }
        builder.addTable(table.rows, headerRows: table.headerRows, caption: key, text: table.text)
        builder.resume(outer)
        position = table.end
    }

    private func isLong(_ range: Range<Int>) -> Bool {
        range.count > JSONReader.longestCell || text[range].contains(0x0A)
    }

    private mutating func scalar(_ value: Range<Int>, key: Range<Int>?) {
        let words = text.trimmed(value)
        guard !words.isEmpty else { return }
        if isAuthor, let key, MetadataKeys.isName(text, key) {
            note(.author, words)
        } else if depth <= 2, let key, let kind = MetadataKeys.member(text, key) {
            note(kind, words)
        }
        if isLong(value) {
            TextAssembler.read(text, in: value, limits: limits, findsLinks: false, into: &builder)
        } else if let key {
            builder.add(.field, key.lowerBound..<words.upperBound, key: key)
        } else {
            builder.add(.paragraph, words, key: KeyReader.key(text, in: words)?.key)
        }
    }

    private mutating func note(_ kind: MetadataKeys.Kind, _ value: Range<Int>) {
        let string = String(decoding: text[value], as: UTF8.self)
        switch kind {
        case .title where builder.metadata.title == nil: builder.metadata.title = string
        case .author where builder.metadata.byline == nil: builder.metadata.byline = string
        case .date where builder.metadata.published == nil:
            builder.metadata.published = StatedTimeReader.first(in: text, value)?.time
        case .url where builder.metadata.url == nil && LinkScanner.links(text, in: value, limit: 1).first == value:
            builder.metadata.url = string
        default: break
        }
    }
}
