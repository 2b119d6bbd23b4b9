import BriefModel
import BriefReading

/// What a Markdown or HTML file sets in italics: there titles of instruments stand without quotation marks.
struct Emphasis {
    let document: Document

    private static let longest = 400

    /// Without their marks, in text order.
    var ranges: [Range<Int>] {
        guard document.format == .markdown || document.format == .html else { return [] }
        var found: [Range<Int>] = []
        for block in document.blocks {
            if case .table = block.kind { continue }
            var position = block.text.lowerBound
            while position < block.text.upperBound {
                if opens(at: position), let end = closing(from: position, upTo: block.text.upperBound) {
                    if end - position >= 12 { found.append(position..<end) }
                    position = end
                } else {
                    position += 1
                }
            }
        }
        return found
    }

    /// A mark of italics, that the text leaves out, stands right before the byte.
    private func opens(at position: Int) -> Bool {
        guard position == 0 || document.text[position - 1] <= 0x20 || document.text[position - 1] == UInt8(ascii: "(")
        else { return false }
        let start = document.source(of: position..<position + 1)
        let bytes = bytes(of: start.part)
        let place = start.range.lowerBound
        guard place > 0 else { return false }
        if document.format == .markdown {
            let mark = bytes[place - 1]
            guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") else { return false }
            return place < 2 || bytes[place - 2] != mark
        }
        return ["<em>", "<i>", "<cite>"].contains { bytes[..<place].suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// The end of the stretch: where a closing mark stands behind a byte.
    private func closing(from start: Int, upTo end: Int) -> Int? {
        var position = start + 1
        while position <= end, position - start <= Self.longest {
            let last = document.source(of: position - 1..<position)
            let bytes = bytes(of: last.part)
            let place = last.range.upperBound
            if document.format == .markdown {
                if place < bytes.count, bytes[place] == UInt8(ascii: "*") || bytes[place] == UInt8(ascii: "_"),
                    position == end || !WordEdge.isASCIIWord(document.text[position])
                {
                    return position
                }
            } else if ["</em>", "</i>", "</cite>"].contains(where: { bytes[place...].starts(with: $0.utf8) }) {
                return position
            }
            position += 1
        }
        return nil
    }

    private func bytes(of part: String?) -> [UInt8] {
        document.parts.first { $0.name == part }?.bytes ?? []
    }
}
