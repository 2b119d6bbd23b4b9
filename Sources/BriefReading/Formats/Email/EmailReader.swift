import BriefModel

/// Reads a message as it was sent or saved (RFC 5322, MIME): its subject as title, its texts as blocks.
struct EmailReader {
    private let source: [UInt8]
    private let limits: ReadingLimits
    private var arena = Arena()
    private var builder: DocumentBuilder
    private var parts: [DocumentPart]
    private var language: String?

    private init(_ bytes: [UInt8], limits: ReadingLimits) {
        self.source = bytes
        self.limits = limits
        self.builder = DocumentBuilder(limits: limits)
        self.parts = [DocumentPart(bytes: bytes)]
    }

    /// Reads the file's own bytes, because each part has an encoding of its own.
    static func read(_ bytes: [UInt8], from start: Int, limits: ReadingLimits) -> Document {
        var reader = EmailReader(bytes, limits: limits)
        let range = reader.skipEnvelope(start)
        let headers = MailHeaders(bytes, in: range)
        reader.readHead(headers)
        let structure = MailStructure(
            bytes, headers: headers, body: headers.bodyStart..<range.upperBound, limits: limits)
        for part in reader.chosen(structure.parts) { reader.readPart(part) }
        if structure.isTruncated {
            reader.builder.warnings.append((.truncated, "parts beyond the limit are left out", nil))
        }
        return reader.builder.finish(
            format: .email, text: reader.arena.text, map: reader.arena.map, parts: reader.parts,
            language: reader.language)
    }

    /// White space and the `From ` line of a mailbox.
    private func skipEnvelope(_ start: Int) -> Range<Int> {
        let range = source.trimmed(start..<source.count)
        guard source.matches(Array("from ".utf8), at: range.lowerBound, before: range.upperBound),
            let end = source[range].firstIndex(of: 0x0A)
        else { return range.lowerBound..<source.count }
        return end + 1..<source.count
    }

    /// The fields that people see; the outermost message says what the whole brief is.
    private mutating func readHead(_ headers: MailHeaders) {
        if let subject = headers.value("subject"), !subject.isEmpty {
            let title = EncodedWords.text(source, in: subject)
            builder.metadata.title = builder.metadata.title ?? title
            builder.openSection(heading: add(title, from: subject), level: 1)
        }
        if let from = headers.value("from"), !from.isEmpty {
            let sender = EncodedWords.text(source, in: from)
            builder.metadata.byline = builder.metadata.byline ?? EmailReader.name(sender)
            builder.add(.byline, add(sender, from: from))
        }
        if let date = headers.value("date"), !date.isEmpty {
            builder.metadata.published =
                builder.metadata.published ?? StatedTimeReader.first(in: source, date)?.time
            builder.add(.byline, add(EncodedWords.text(source, in: date), from: date))
        }
    }

    /// A header's text; where it is printed as it is read its bytes keep their places.
    private mutating func add(_ value: String, from range: Range<Int>) -> Range<Int> {
        let start = arena.position
        if source[range].elementsEqual(value.utf8) {
            arena.appendVerbatim(source, range, part: 0)
        } else {
            arena.append(Array(value.utf8), part: 0, from: range)
        }
        let end = arena.position
        arena.appendSeparator([0x0A], part: 0, at: range.upperBound)
        return start..<end
    }

    /// `Jane Roe` of `"Jane Roe" <jane@example.org>`, else the address.
    private static func name(_ sender: String) -> String {
        let bytes = Array(sender.utf8)
        let end = bytes.firstIndex(of: 0x3C) ?? bytes.count
        let name = Array(bytes[..<end].split { $0 == 0x22 || $0 == 0x20 }.joined(separator: [0x20]))
        if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
        return String(decoding: bytes.filter { $0 != 0x3C && $0 != 0x3E }, as: UTF8.self)
    }

    /// One of each set of alternatives: the plain text, or the HTML where the plain text is only a stand-in.
    private func chosen(_ all: [MailPart]) -> [MailPart] {
        var best: [Int: MailPart] = [:]
        for part in all where part.kind == .plain || part.kind == .html {
            guard let group = part.alternative else { continue }
            guard let other = best[group] else {
                best[group] = part
                continue
            }
            let (plain, html) = part.kind == .plain ? (part, other) : (other, part)
            best[group] = isStandIn(plain, for: html) ? html : plain
        }
        return all.filter { part in
            guard let group = part.alternative, part.kind == .plain || part.kind == .html else { return true }
            return best[group]?.path == part.path
        }
    }

    /// Is the plain alternative no more than "your reader shows no HTML"?
    private func isStandIn(_ plain: MailPart, for html: MailPart) -> Bool {
        let length = source.trimmed(plain.body).count
        return length < 200 && source.trimmed(html.body).count > 8 * length
    }

    private mutating func readPart(_ part: MailPart) {
        switch part.kind {
        case .other(let type):
            builder.warnings.append((.truncated, "part \(part.path) (\(type)) is not read", nil))
            return
        case .head:
            readHead(MailHeaders(source, in: part.body))
            return
        case .plain, .html, .file: break
        }
        guard let content = content(of: part) else {
            builder.warnings.append((.invalidEncoding, "part \(part.path) is not text", nil))
            return
        }
        switch part.kind {
        case .file(let name): readFile(content, named: name, path: part.path)
        case .html: readHTML(content)
        default: readText(content)
        }
    }

    private mutating func readText(_ content: Content) {
        let start = arena.position
        arena.append(content.text, content.text.indices, through: content.map, part: content.part)
        let range = start..<arena.position
        arena.appendSeparator([0x0A, 0x0A], part: content.part, at: parts[content.part].bytes.count)
        TextAssembler.read(arena.text, in: range, limits: limits, into: &builder)
    }

    private mutating func readHTML(_ content: Content) {
        let read = HTMLReader.read(
            content.text, in: content.text.indices, map: content.map, part: content.part, limits: limits,
            into: &builder, &arena)
        language = language ?? read
    }

    /// An attached file stands in a section of its own, because it knows nothing of the letter's headings.
    private mutating func readFile(_ content: Content, named name: String, path: String) {
        let range = content.text.trimmed(content.text.indices)
        guard !range.isEmpty else { return }
        let letter = builder.current
        defer { builder.resume(letter) }
        builder.closeSections(toLevel: 1)
        builder.openRegion(.body)
        let read: ReadText
        switch FormatDetector(content.text, in: range, name: name).format {
        case .html: return readHTML(content)
        case .text, .email: return readText(content)
        case .markdown: read = MarkdownReader.read(content.text, in: range, limits: limits)
        case .feed: read = FeedReader.read(content.text, in: range, limits: limits)
        case .csv:
            guard let dialect = CSVDialect.detect(content.text, in: range, isNamed: true) else {
                return readText(content)
            }
            read = CSVReader.read(content.text, in: range, dialect: dialect, limits: limits)
        case .json:
            do {
                read = try JSONReader.read(content.text, in: range, limits: limits)
            } catch {
                let message = "part \(path) looks like JSON and is read as text: \(error.message)"
                builder.warnings.append((.formatMismatch, message, nil))
                return readText(content)
            }
        }
        let start = arena.position
        arena.append(read.text, read.text.indices, through: read.map.rebased(onto: content.map), part: content.part)
        arena.appendSeparator([0x0A, 0x0A], part: content.part, at: parts[content.part].bytes.count)
        builder.append(read.builder, textAt: start)
    }

    /// The text of a part as UTF-8, where it came from, and the index of its document part.
    private typealias Content = (text: [UInt8], map: OffsetMap, part: Int)

    private mutating func content(of part: MailPart) -> Content? {
        guard part.transfer == .base64 else {
            var inner = Arena()
            inner.text.reserveCapacity(part.body.count)
            if part.transfer == .quotedPrintable {
                TransferDecoding.quotedPrintable(source, in: part.body) { inner.append(byte: $0, part: 0, from: $1) }
            } else {
                inner.appendVerbatim(source, part.body, part: 0)
            }
            guard let decoded = decode(inner.text, of: part, as: 0) else { return nil }
            return (decoded.text, decoded.map.rebased(onto: inner.map), 0)
        }
        let bytes = TransferDecoding.base64(source, in: part.body)
        guard let decoded = decode(bytes, of: part, as: parts.count) else { return nil }
        parts.append(DocumentPart(name: part.path, bytes: bytes))
        return (decoded.text, decoded.map, parts.count - 1)
    }

    /// Repairs are told with the part's path, because a part's own offsets may not be the file's.
    private mutating func decode(_ bytes: [UInt8], of part: MailPart, as index: Int) -> TextDecoding.Decoded? {
        guard let decoded = try? TextDecoding.decode(bytes, part: index, declared: part.charset) else { return nil }
        for warning in decoded.warnings {
            builder.warnings.append((warning.code, "part \(part.path): \(warning.message)", nil))
        }
        return decoded
    }
}
