import BriefModel

/// Lines that say who wrote when.
extension TextAssembler {
    mutating func takeByline(_ line: Line) -> Bool {
        guard let kind = bylineKind(index) else { return false }
        builder.add(.byline, line.range, key: key(index)?.key)
        noteMetadata(kind, value(of: line, kind))
        index += 1
        intro = nil
        return true
    }

    /// What a byline says; `nil` for other lines. "By …" without a colon and a date alone count only near the top.
    func bylineKind(_ index: Int) -> MetadataKeys.Kind? {
        let range = lines[index].range
        guard range.count <= 200, lines[index].hint == .none else { return nil }
        if let key = key(index), let kind = MetadataKeys.kind(text, key.key) {
            let isFact = kind == .title || kind == .source && !isInHead
            return isFact || !isInHead && kind != .author || key.value == range.upperBound ? nil : kind
        }
        guard isInHead, title != nil || index > 0 else { return nil }
        if text.matches(TextAssembler.by, at: range.lowerBound, before: range.upperBound), range.count > 4,
            text[range.lowerBound + 3].isUpper, range.count <= 120, !shape(index).endsInStop
        {
            return .author
        }
        let isShort = range.count <= 60
        guard isShort, let date = StatedTimeReader.first(in: text, range) else { return nil }
        let before = text.trimmed(range.lowerBound..<date.range.lowerBound)
        let after = text.trimmed(date.range.upperBound..<range.upperBound)
        let isOnlyDate = before.isEmpty && after.isEmpty
        let isUpdated = TextAssembler.published.contains(text[before].map(\.lowercased))
        return (isOnlyDate || isUpdated) && after.count <= 12 ? .date : nil
    }

    private func value(of line: Line, _ kind: MetadataKeys.Kind) -> Range<Int> {
        if let key = key(index) { return text.trimmed(key.value..<line.range.upperBound) }
        return kind == .author ? text.trimmed(line.range.lowerBound + 3..<line.range.upperBound) : line.range
    }

    /// Keeps what a line says about the file; the first statement stands.
    mutating func noteMetadata(_ kind: MetadataKeys.Kind, _ value: Range<Int>) {
        guard relatedLevel == nil, !value.isEmpty else { return }
        if builder.metadata.published == nil, kind == .date || kind == .author {
            builder.metadata.published = StatedTimeReader.first(in: text, value)?.time
        }
        switch kind {
        case .title where builder.metadata.title == nil || title == nil:
            builder.metadata.title = readable(value)
            title = value
        case .author where builder.metadata.byline == nil: builder.metadata.byline = name(value)
        case .url, .source:
            if let url = LinkScanner.links(text, in: value, limit: 1).first, builder.metadata.url == nil {
                builder.metadata.url = String(decoding: text[url], as: UTF8.self)
            }
        default: break
        }
    }

    /// The name in a byline: up to a bar, a bullet or the date.
    private func name(_ value: Range<Int>) -> String? {
        var end = StatedTimeReader.first(in: text, value)?.range.lowerBound ?? value.upperBound
        if let bar = text[value.lowerBound..<end].firstIndex(of: 0x7C) { end = bar }
        var name = text.trimmed(value.lowerBound..<end)
        while let last = text.scalar(before: name.upperBound, in: name), TextAssembler.separators.contains(last.value) {
            name = text.trimmed(name.lowerBound..<name.upperBound - last.length)
        }
        return name.isEmpty ? nil : readable(name)
    }

    func readable(_ range: Range<Int>) -> String {
        let words = text[range].split { $0.isASCIIWhitespace }
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }

    private static let by = Array("by ".utf8)
    private static let published = Set(
        ["published", "updated", "posted", "published on", "last updated", "published:", "updated:"].map {
            Array($0.utf8)
        })
    private static let separators: Set<UInt32> = [0x2C, 0x7C, 0x2D, 0xB7, 0x2022, 0x2013, 0x2014, 0x2F, 0x28]
}
