import BriefReading

/// Names of instruments in quotation marks or set in italics: `"Notice on …"`, `《关于…的通知》`, `*Rules for …*`.
struct QuotedTitles: Sendable {
    /// Without the marks, in text order.
    let ranges: [Range<Int>]

    private static let longest = 1_200

    init(in text: [UInt8], blocks: [Range<Int>]) {
        var ranges: [Range<Int>] = []
        for block in blocks { Self.scan(text, block, into: &ranges) }
        self.ranges = ranges
    }

    /// With what the file sets in italics.
    init(in document: Document) {
        let quoted = QuotedTitles(in: document.text, blocks: document.blocks.map(\.text)).ranges
        let set = Emphasis(document: document).ranges.filter { range in !quoted.contains { $0.overlaps(range) } }
        ranges = (quoted + set).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The first quotation that begins in a range and ends with it at the latest.
    func first(in range: Range<Int>) -> Range<Int>? {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].upperBound <= range.upperBound + 2 ? ranges[low] : nil
    }

    private static func scan(_ text: [UInt8], _ block: Range<Int>, into ranges: inout [Range<Int>]) {
        var position = block.lowerBound
        while position < block.upperBound {
            guard let (width, closing) = opening(at: position, in: text, upTo: block.upperBound) else {
                position += 1
                continue
            }
            let start = position + width
            let limit = min(block.upperBound, start + longest)
            guard let end = find(closing, in: text, from: start, upTo: limit) else {
                position = start
                continue
            }
            if end - start >= 6 { ranges.append(start..<end) }
            position = end + closing.count
        }
    }

    private static func opening(at position: Int, in text: [UInt8], upTo end: Int) -> (Int, [UInt8])? {
        switch text[position] {
        case UInt8(ascii: "\""): return (1, [UInt8(ascii: "\"")])
        case 0xE2 where position + 2 < end && text[position + 1] == 0x80 && text[position + 2] == 0x9C:
            return (3, [0xE2, 0x80, 0x9D])
        case 0xE3 where position + 2 < end && text[position + 1] == 0x80 && text[position + 2] == 0x8A:
            return (3, [0xE3, 0x80, 0x8B])
        // German „…“ and «…», Japanese and traditional Chinese 「…」『…』, TeX ``…''.
        case 0xE2 where position + 2 < end && text[position + 1] == 0x80 && text[position + 2] == 0x9E:
            return (3, [0xE2, 0x80, 0x9C])
        case 0xC2 where position + 1 < end && text[position + 1] == 0xAB: return (2, [0xC2, 0xBB])
        case 0xE3 where position + 2 < end && text[position + 1] == 0x80 && text[position + 2] == 0x8C:
            return (3, [0xE3, 0x80, 0x8D])
        case 0xE3 where position + 2 < end && text[position + 1] == 0x80 && text[position + 2] == 0x8E:
            return (3, [0xE3, 0x80, 0x8F])
        case UInt8(ascii: "`") where position + 1 < end && text[position + 1] == UInt8(ascii: "`"):
            return (2, [UInt8(ascii: "'"), UInt8(ascii: "'")])
        default: return nil
        }
    }

    private static func find(_ mark: [UInt8], in text: [UInt8], from start: Int, upTo end: Int) -> Int? {
        var position = start
        while position + mark.count <= end {
            if text[position] == mark[0], text[position..<position + mark.count].elementsEqual(mark) { return position }
            position += 1
        }
        return nil
    }
}
