/// Quoted-printable and base64 (RFC 2045 section 6), also as encoded words use them (RFC 2047).
enum TransferDecoding {
    /// One decoded byte and the encoded bytes it came from.
    typealias Emit = (UInt8, Range<Int>) -> Void

    /// `=XX` is a byte, `=` at the end of a line joins it to the next; with `underscores` a `_` is a space.
    static func quotedPrintable(_ source: [UInt8], in range: Range<Int>, underscores: Bool = false, emit: Emit) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = source[index]
            guard byte == 0x3D else {
                emit(underscores && byte == 0x5F ? 0x20 : byte, index..<index + 1)
                index += 1
                continue
            }
            if index + 2 < range.upperBound, let high = hex(source[index + 1]), let low = hex(source[index + 2]) {
                emit(high << 4 | low, index..<index + 3)
                index += 3
                continue
            }
            if let next = softBreak(source, from: index + 1, before: range.upperBound) {
                index = next
                continue
            }
            emit(byte, index..<index + 1)
            index += 1
        }
    }

    /// The start of the next line when nothing but white space stands before it.
    private static func softBreak(_ source: [UInt8], from start: Int, before end: Int) -> Int? {
        var index = start
        while index < end, source[index] == 0x20 || source[index] == 0x09 || source[index] == 0x0D { index += 1 }
        if index == end { return end }
        return source[index] == 0x0A ? index + 1 : nil
    }

    /// Base64; bytes that are none of its digits are skipped, padding ends it.
    static func base64(_ source: [UInt8], in range: Range<Int>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(range.count / 4 * 3)
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in source[range] {
            if byte == 0x3D { break }
            guard let digit = digit(byte) else { continue }
            bits = bits << 6 | digit
            count += 6
            if count >= 8 {
                count -= 8
                decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return decoded
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
        default: nil
        }
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte - 0x41)
        case 0x61...0x7A: UInt32(byte - 0x61) + 26
        case 0x30...0x39: UInt32(byte - 0x30) + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}
