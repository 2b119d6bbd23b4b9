/// The character references of XML (section 4.6) and numeric ones.
enum XMLReferences {
    /// Adds text to an arena with its references resolved; unknown ones stay as they are.
    static func append(_ source: [UInt8], _ range: Range<Int>, to arena: inout Arena) {
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            guard source[index] == 0x26, let reference = reference(source, at: index, before: range.upperBound) else {
                index += 1
                continue
            }
            arena.appendVerbatim(source, start..<index, part: 0)
            arena.append(reference.scalar, part: 0, from: index..<reference.end)
            index = reference.end
            start = index
        }
        arena.appendVerbatim(source, start..<range.upperBound, part: 0)
    }

    private static func reference(_ source: [UInt8], at start: Int, before end: Int) -> (scalar: UInt32, end: Int)? {
        let limit = min(end, start + 12)
        guard let semicolon = source[start..<limit].firstIndex(of: 0x3B), semicolon > start + 1 else { return nil }
        let name = source[start + 1..<semicolon]
        if name.first == 0x23 { return number(Array(name.dropFirst())).map { ($0, semicolon + 1) } }
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return (0x26, semicolon + 1)
        case "lt": return (0x3C, semicolon + 1)
        case "gt": return (0x3E, semicolon + 1)
        case "quot": return (0x22, semicolon + 1)
        case "apos": return (0x27, semicolon + 1)
        case "nbsp": return (0xA0, semicolon + 1)
        default: return nil
        }
    }

    private static func number(_ digits: [UInt8]) -> UInt32? {
        let isHex = digits.first.map(\.lowercased) == 0x78
        let text = String(decoding: isHex ? Array(digits.dropFirst()) : digits, as: UTF8.self)
        guard let value = UInt32(text, radix: isHex ? 16 : 10), value > 0, Unicode.Scalar(value) != nil else {
            return nil
        }
        return value
    }
}
