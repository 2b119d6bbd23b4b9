import BriefModel

/// Reads the bytes of any file into a `Document`; the only way into this module.
///
/// A pure function of bytes, name and limits: no clock, no files, no global state.
public struct BriefReader: Sendable {
    private let limits: ReadingLimits

    public init(limits: ReadingLimits = .init()) {
        self.limits = limits
    }

    /// The document that the bytes hold; `name` is the file's name and only helps where the content leaves it open.
    ///
    /// Throws `ReadingError` when the bytes are empty, no text, of a kind that is not read, or beyond a limit.
    public func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> Document {
        guard bytes.count <= limits.bytes else {
            throw .limitExceeded(limit: "bytes", value: bytes.count, allowed: limits.bytes)
        }
        if let kind = MagicNumbers.kind(of: bytes) { throw .unsupportedFormat(kind) }
        let decoded = try TextDecoding.decode(bytes, part: 0)
        let content = decoded.text.trimmed(decoded.start..<decoded.text.count)
        guard !content.isEmpty else { throw .empty }
        let detector = FormatDetector(decoded.text, in: content, name: name)
        let document = try read(bytes, decoded, content, as: detector.format)
        // The parts of a message have encodings of their own and tell their own repairs.
        let repairs = (document.format == .email ? [] : decoded.warnings).map { warning in
            BriefWarning(code: warning.code, message: warning.message, span: SourceSpan(range: warning.source))
        }
        let mismatch = detector.mismatch(with: document.format).map { [$0] } ?? []
        guard !repairs.isEmpty || !mismatch.isEmpty else { return document }
        return document.with(warnings: repairs + document.warnings + mismatch)
    }

    private func read(
        _ bytes: [UInt8], _ decoded: TextDecoding.Decoded, _ content: Range<Int>, as format: BriefFormat
    ) throws(ReadingError) -> Document {
        let text = decoded.text
        let parts = [DocumentPart(bytes: bytes)]
        switch format {
        case .markdown:
            let read = MarkdownReader.read(text, in: decoded.start..<text.count, limits: limits)
            return finish(read, .markdown, decoded, parts)
        case .csv:
            guard let dialect = CSVDialect.detect(text, in: content, isNamed: true) else { break }
            return finish(CSVReader.read(text, in: content, dialect: dialect, limits: limits), .csv, decoded, parts)
        case .json: return try readJSON(decoded, content, parts)
        case .email: return EmailReader.read(bytes, from: decoded.encoding == .utf8 ? decoded.start : 0, limits: limits)
        case .feed:
            return finish(FeedReader.read(text, in: content, limits: limits), .feed, decoded, parts)
        case .html: return try readHTML(decoded, content, parts)
        case .text: break
        }
        return readText(decoded, parts)
    }

    private func readText(_ decoded: TextDecoding.Decoded, _ parts: [DocumentPart]) -> Document {
        var builder = DocumentBuilder(limits: limits)
        TextAssembler.read(decoded.text, in: decoded.start..<decoded.text.count, limits: limits, into: &builder)
        return builder.finish(format: .text, text: decoded.text, map: decoded.map, parts: parts)
    }

    private func readHTML(
        _ decoded: TextDecoding.Decoded, _ content: Range<Int>, _ parts: [DocumentPart]
    ) throws(ReadingError) -> Document {
        var (builder, arena) = (DocumentBuilder(limits: limits), Arena())
        let language = HTMLReader.read(
            decoded.text, in: content, map: decoded.map, limits: limits, into: &builder, &arena)
        guard !builder.blocks.isEmpty else { throw .empty }
        return builder.finish(format: .html, text: arena.text, map: arena.map, parts: parts, language: language)
    }

    /// JSON that is broken is read as text, with a warning that says where.
    private func readJSON(
        _ decoded: TextDecoding.Decoded, _ content: Range<Int>, _ parts: [DocumentPart]
    ) throws(ReadingError) -> Document {
        do {
            return finish(try JSONReader.read(decoded.text, in: content, limits: limits), .json, decoded, parts)
        } catch {
            if error.isTooDeep {
                throw .limitExceeded(limit: "depth", value: limits.depth + 1, allowed: limits.depth)
            }
            let document = readText(decoded, parts)
            let warning = BriefWarning(
                code: .formatMismatch, message: "looks like JSON and is read as text: \(error.message)",
                span: document.source(of: error.offset..<error.offset + 1))
            return document.with(warnings: document.warnings + [warning])
        }
    }

    private func finish(
        _ read: ReadText, _ format: BriefFormat, _ decoded: TextDecoding.Decoded, _ parts: [DocumentPart]
    ) -> Document {
        read.builder.finish(format: format, text: read.text, map: read.map.rebased(onto: decoded.map), parts: parts)
    }
}
