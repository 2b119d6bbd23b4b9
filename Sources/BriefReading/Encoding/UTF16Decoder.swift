import BriefModel

/// UTF-16 with a byte order mark; lone surrogates read as U+FFFD.
enum UTF16Decoder {
    static func decode(_ bytes: [UInt8], part: Int, bigEndian: Bool) -> TextDecoding.Decoded {
        var arena = Arena()
        arena.text.reserveCapacity(bytes.count)
        var warnings: [(code: BriefWarning.Code, message: String, source: Range<Int>)] = []
        var index = 2
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
