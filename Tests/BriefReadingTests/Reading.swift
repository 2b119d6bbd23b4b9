import BriefModel
import BriefReading
import Testing

/// Reads text as a file of that name.
func read(_ text: String, as name: String = "brief.txt") throws -> Document {
    try BriefReader().read(Array(text.utf8), name: name)
}

extension Document {
    /// Kind, label and readable text of each block, for comparison in one look.
    var outline: [String] {
        blocks.map { block in
            let kind =
                switch block.kind {
                case .heading(let level): "h\(level)"
                case .paragraph: "p"
                case .item(let depth): "i\(depth)"
                case .field: "f"
                case .byline: "by"
                case .quote: "q"
                case .table: "t"
                }
            let label = block.label.map { " [\(string($0))]" } ?? ""
            return "\(kind)\(label) \(readable(block.text))"
        }
    }

    func cells(_ table: Int) -> [[String]] {
        tables[table].rows.map { $0.map { readable($0) } }
    }
}

/// Checks what must hold for every document: ranges inside, blocks in order, places inside their parts and quotes equal
/// to the bytes there.
func expectSound(_ document: Document, sourceLocation: SourceLocation = #_sourceLocation) {
    let all = 0..<document.text.count
    var last = 0
    for block in document.blocks {
        #expect(block.text.clamped(to: all) == block.text, sourceLocation: sourceLocation)
        #expect(block.text.lowerBound >= last, "blocks stand in order", sourceLocation: sourceLocation)
        last = block.text.lowerBound
        #expect(document.sections.indices.contains(block.section), sourceLocation: sourceLocation)
        for range in [block.text, block.label, block.key].compactMap(\.self) {
            let span = document.source(of: range)
            guard let part = document.parts.first(where: { $0.name == span.part }) else {
                Issue.record("no part \(span.part ?? "-")", sourceLocation: sourceLocation)
                continue
            }
            #expect(span.range.clamped(to: 0..<part.bytes.count) == span.range, sourceLocation: sourceLocation)
            let bytes = String(decoding: part.bytes[span.range], as: UTF8.self)
            #expect(document.evidence(for: range).quote == bytes, sourceLocation: sourceLocation)
        }
    }
    for (index, section) in document.sections.enumerated() {
        #expect(section.parent.map { $0 < index } ?? (index == 0), sourceLocation: sourceLocation)
    }
}
