import BriefModel

extension BriefReader {
    /// The name of the part that a converter's output is.
    private static let part = "converted"

    /// The document of a file that a converter made text of; its places are in that text, the part `converted`.
    ///
    /// - Parameters:
    ///   - output: what the converter wrote, in any format that is read.
    ///   - original: the file as dropped.
    ///   - name: the file's name.
    /// - Throws: `ReadingError` as `read` does, about the output.
    public func read(converted output: [UInt8], of original: [UInt8], name: String) throws(ReadingError) -> Document {
        let document = try read(output, name: name + ".txt")
        func moved(_ span: SourceSpan) -> SourceSpan {
            SourceSpan(part: span.part.map { "\(Self.part)/\($0)" } ?? Self.part, range: span.range)
        }
        return Document(
            format: document.format, language: document.language, text: document.text,
            map: document.map.movedOnePart(on: document.text.count),
            parts: [DocumentPart(bytes: original), DocumentPart(name: Self.part, bytes: output)]
                + document.parts.dropFirst().map { part in
                    DocumentPart(name: part.name.map { "\(Self.part)/\($0)" }, bytes: part.bytes)
                },
            blocks: document.blocks, sections: document.sections, tables: document.tables,
            links: document.links.map { Link(url: $0.url, text: $0.text, span: moved($0.span)) },
            metadata: document.metadata,
            warnings: document.warnings.map { warning in
                BriefWarning(code: warning.code, message: warning.message, span: warning.span.map(moved))
            })
    }
}
