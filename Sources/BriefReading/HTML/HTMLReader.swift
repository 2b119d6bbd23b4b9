import BriefModel
import HTMLSyntax

/// Reads HTML, as a file of its own or as a part of something else, into blocks whose places are those of the raw bytes.
///
/// Nothing of the page is thrown away: what is not its text (menus, share bars, related articles, comments) stands in
/// sections with that role.
enum HTMLReader {
    /// Reads a file of UTF-8 bytes; a byte order mark is skipped.
    static func read(_ bytes: [UInt8], limits: ReadingLimits = .init()) throws(ReadingError) -> Document {
        guard bytes.count <= limits.bytes else {
            throw .limitExceeded(limit: "bytes", value: bytes.count, allowed: limits.bytes)
        }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var arena = Arena()
        var builder = DocumentBuilder(limits: limits)
        let language = read(bytes, in: start..<bytes.count, limits: limits, into: &builder, &arena)
        guard !builder.blocks.isEmpty else { throw .empty }
        return builder.finish(
            format: .html, text: arena.text, map: arena.map, parts: [DocumentPart(bytes: bytes)], language: language)
    }

    /// Adds the blocks of HTML text to a document under construction, in its current section.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - map: where the text came from, when it had to be decoded; else its offsets are those of the part.
    ///   - part: the index of the part that the text is.
    /// - Returns: the language that the document declares, `nil` when it declares none.
    @discardableResult
    static func read(
        _ text: [UInt8], in range: Range<Int>, map: OffsetMap = .identity, part: Int = 0, limits: ReadingLimits,
        into builder: inout DocumentBuilder, _ arena: inout Arena
    ) -> String? {
        let tree = HTMLTree(text, in: range, depth: limits.depth, nodeLimit: limits.htmlNodes)
        let metadata = HTMLMetadata(tree)
        metadata.complete(&builder.metadata)
        let section = builder.current
        let writer = HTMLTextWriter(arena: arena, bytes: text, map: map, part: part, limit: limits.htmlNodes)
        var flow = HTMLFlow(tree: tree, writer: writer, builder: builder, limits: limits)
        // One owner only, so that adding to them copies no array.
        arena = Arena()
        builder = DocumentBuilder(limits: limits)
        flow.run()
        arena = flow.writer.arena
        builder = flow.builder
        builder.resume(section)
        return metadata.language
    }
}
