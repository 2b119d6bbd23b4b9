import BriefModel

/// UTF-16 with or without a byte order mark; lone surrogates read as U+FFFD.
enum UTF16Decoder {
    /// The byte order of a text without a mark: as it is declared, or where NULs stand in every second place of text that
    /// is mostly ASCII.
    static func unmarked(_ bytes: [UInt8], _ declared: TextDecoding.Encoding?) -> TextDecoding.Encoding? {
        if declared == .utf16LittleEndian || declared == .utf16BigEndian { return declared }
        guard bytes.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
        let pairs = min(bytes.count, 512) / 2
        let even = (0..<pairs).count { bytes[2 * $0] == 0 && bytes[2 * $0 + 1] != 0 }
        let odd = (0..<pairs).count { bytes[2 * $0 + 1] == 0 && bytes[2 * $0] != 0 }
        if odd * 10 >= pairs * 7, even == 0 { return .utf16LittleEndian }
        if even * 10 >= pairs * 7, odd == 0 { return .utf16BigEndian }
        return nil
    }

    /// - Parameter start: after the byte order mark, or 0 where there is none.
    static func decode(_ bytes: [UInt8], part: Int, bigEndian: Bool, from start: Int = 2) -> TextDecoding.Decoded {
        var arena = Arena()
        arena.text.reserveCapacity(bytes.count)
        var warnings: [(code: BriefWarning.Code, message: String, source: Range<Int>)] = []
        var index = start
        var broken = 0
        while index + 1 < bytes.count {
            let (scalar, length) = scalar(bytes, at: index, bigEndian)
            if scalar == 0xFFFD {
                broken += 1
                if broken <= 3 {
                    warnings.append((.invalidEncoding, "a lone surrogate reads as U+FFFD", index..<index + length))
                }
            }
            arena.append(scalar, part: part, from: index..<index + length)
            index += length
        }
        if index < bytes.count {
            warnings.append((.invalidEncoding, "half a UTF-16 unit at the end is left out", index..<bytes.count))
        }
        return TextDecoding.Decoded(
            encoding: bigEndian ? .utf16BigEndian : .utf16LittleEndian, text: arena.text, map: arena.map, start: 0,
            warnings: warnings)
    }

    private static func scalar(_ bytes: [UInt8], at index: Int, _ bigEndian: Bool) -> (value: UInt32, length: Int) {
        let unit = unit(bytes, index, bigEndian)
        guard (0xD800...0xDFFF).contains(unit) else { return (unit, 2) }
        guard unit < 0xDC00, index + 3 < bytes.count else { return (0xFFFD, 2) }
        let low = self.unit(bytes, index + 2, bigEndian)
        guard (0xDC00...0xDFFF).contains(low) else { return (0xFFFD, 2) }
        return (0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), 4)
    }

    private static func unit(_ bytes: [UInt8], _ index: Int, _ bigEndian: Bool) -> UInt32 {
        let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
        return bigEndian ? first << 8 | second : second << 8 | first
    }
}
