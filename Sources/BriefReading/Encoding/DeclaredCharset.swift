/// The charset that a page or feed names in its first bytes (WHATWG HTML, "prescan a byte stream"; XML 1.0, 4.3.3).
enum DeclaredCharset {
    /// How far a declaration may be from the start, in bytes.
    private static let window = 4096

    /// The encoding of `<meta charset=…>`, `<meta … content="…; charset=…">` or `<?xml … encoding="…"?>`.
    static func encoding(of bytes: [UInt8]) -> TextDecoding.Encoding? {
        let head = bytes.trimmed(0..<min(bytes.count, window))
        guard let first = head.first, bytes[first] == 0x3C else { return nil }
        var index = first
        while index < head.upperBound {
            if bytes[index] == 0x3C {
                let tag = index..<(bytes[index..<head.upperBound].firstIndex(of: 0x3E) ?? head.upperBound)
                if bytes.matches(Array("<meta".utf8), at: index, before: tag.upperBound) {
                    if let found = value(after: Array("charset".utf8), bytes, in: tag) { return found }
                } else if bytes.matches(Array("<?xml".utf8), at: index, before: tag.upperBound) {
                    if let found = value(after: Array("encoding".utf8), bytes, in: tag) { return found }
                }
                index = tag.upperBound
            }
            index += 1
        }
        return nil
    }

    /// The encoding that stands behind `name=`, in quotes or bare.
    private static func value(after name: [UInt8], _ bytes: [UInt8], in tag: Range<Int>) -> TextDecoding.Encoding? {
        for start in tag where bytes.matches(name, at: start, before: tag.upperBound) {
            var rest = bytes.trimmed(start + name.count..<tag.upperBound)
            guard let equals = rest.first, bytes[equals] == 0x3D else { continue }
            rest = bytes.trimmed(equals + 1..<rest.upperBound)
            let label = bytes[rest].drop { $0 == 0x22 || $0 == 0x27 }
                .prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F && $0 != 0x3F }
            return TextDecoding.Encoding(charset: label.map(\.lowercased))
        }
        return nil
    }
}
