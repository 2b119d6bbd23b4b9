import BriefModel

/// The encoding of Western text that declares none (WHATWG Encoding Standard, section 9).
enum Windows1252 {
    /// The five bytes that the code page leaves open do not occur in real text.
    static func isPlausible(_ bytes: [UInt8]) -> Bool {
        !bytes.contains { high in high >= 0x80 && high < 0xA0 && table[Int(high) - 0x80] == UInt32(high) }
    }

    /// - Parameter undeclaredFrom: the first high byte of a text that declares no charset, which is worth a warning.
    static func decode(_ bytes: [UInt8], part: Int, undeclaredFrom first: Int?) -> TextDecoding.Decoded {
        var arena = Arena()
        arena.text.reserveCapacity(bytes.count + bytes.count / 8)
        var start = 0
        for (index, byte) in bytes.enumerated() where byte >= 0x80 {
            arena.appendVerbatim(bytes, start..<index, part: part)
            arena.append(scalar(byte), part: part, from: index..<index + 1)
            start = index + 1
        }
        arena.appendVerbatim(bytes, start..<bytes.count, part: part)
        return TextDecoding.Decoded(
            encoding: .windows1252, text: arena.text, map: arena.map, start: 0,
            warnings: first.map {
                [(.invalidEncoding, "not UTF-8 from here on: read as windows-1252", $0..<$0 + 1)]
            } ?? [])
    }

    static func scalar(_ byte: UInt8) -> UInt32 {
        (0x80..<0xA0).contains(byte) ? table[Int(byte) - 0x80] : UInt32(byte)
    }

    /// 0x80…0x9F
    private static let table: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
        0x9D,
        0x017E, 0x0178,
    ]
}
