import BriefModel
import BriefReading

/// Cuts the titles of a list down to their links: where most lines open with a link of several words, what stands behind
/// it is about the story (its age, its desk, a remark).
struct HeadlineLinks {
    let document: Document
    let cutter: HeadlineText

    func cut(_ lines: [Range<Int>]) -> [Range<Int>] {
        guard !document.links.isEmpty else { return lines }
        let linked = lines.map(title)
        guard linked.count(where: { $0 != nil }) * 3 >= lines.count * 2 else { return lines }
        return zip(lines, linked).map { $1 ?? $0 }
    }

    /// The words of the link that a line opens with.
    private func title(of line: Range<Int>) -> Range<Int>? {
        let line = cutter.trimmed(line)
        guard !line.isEmpty else { return nil }
        let span = document.source(of: line)
        var index = document.links.partitioningIndex { (link: Link) in
            link.span.range.upperBound > span.range.lowerBound
        }
        while index < document.links.count, document.links[index].span.range.lowerBound < span.range.upperBound {
            if document.links[index].span.part == span.part, let words = document.links[index].text?.utf8,
                words.count >= 12, words.count(where: { $0 == 0x20 }) > 1,
                document.text[line].starts(with: words)
            {
                return line.lowerBound..<line.lowerBound + words.count
            }
            index += 1
        }
        return nil
    }
}
