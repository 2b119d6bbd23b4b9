/// Readable text under construction, together with the map that says where each byte of it came from.
struct Arena {
    var text: [UInt8] = []
    private(set) var map = OffsetMap()

    /// Where the next byte goes.
    var position: Int { text.count }

    /// Adds bytes of a part as they are.
    mutating func appendVerbatim(_ bytes: [UInt8], _ range: Range<Int>, part: Int) {
        text.append(contentsOf: bytes[range])
        map.appendVerbatim(count: range.count, part: part, from: range.lowerBound)
    }

    /// Adds a byte that some bytes of a part stand for.
    mutating func append(byte: UInt8, part: Int, from source: Range<Int>) {
        text.append(byte)
        if source.count == 1 {
            map.appendVerbatim(count: 1, part: part, from: source.lowerBound)
        } else {
            map.appendDecoded(count: 1, part: part, from: source)
        }
    }

    /// Adds a scalar that some bytes of a part stand for.
    mutating func append(_ scalar: UInt32, part: Int, from source: Range<Int>) {
        let before = text.count
        switch scalar {
        case ..<0x80: text.append(UInt8(scalar))
        case ..<0x800:
            text.append(UInt8(0xC0 | scalar >> 6))
            text.append(UInt8(0x80 | scalar & 0x3F))
        case ..<0x10000:
            text.append(UInt8(0xE0 | scalar >> 12))
            text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            text.append(UInt8(0x80 | scalar & 0x3F))
        default:
            text.append(UInt8(0xF0 | scalar >> 18 & 0x07))
            text.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            text.append(UInt8(0x80 | scalar & 0x3F))
        }
        map.appendDecoded(count: text.count - before, part: part, from: source)
    }

    /// Adds a range of another text that has a map of its own; where that map is the identity, of that part.
    mutating func append(_ bytes: [UInt8], _ range: Range<Int>, through other: OffsetMap, part: Int) {
        text.append(contentsOf: bytes[range])
        map.append(range, through: other, part: part)
    }

    /// Adds text that some bytes of a part stand for.
    mutating func append(_ decoded: [UInt8], part: Int, from source: Range<Int>) {
        text.append(contentsOf: decoded)
        map.appendDecoded(count: decoded.count, part: part, from: source)
    }

    /// Adds bytes that parts other text and that nothing in the file stands for exactly; `at` is the place next to it.
    mutating func appendSeparator(_ bytes: [UInt8], part: Int, at offset: Int) {
        text.append(contentsOf: bytes)
        map.appendDecoded(count: bytes.count, part: part, from: offset..<offset)
    }
}
