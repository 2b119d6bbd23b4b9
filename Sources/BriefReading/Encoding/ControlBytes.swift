/// Tells text from binary data by control bytes.
enum ControlBytes {
    /// How many bytes of text there must be for each stray control byte.
    private static let rarity = 512

    /// The first byte that shows the data not to be text: a NUL, or the first control byte when they are not rare.
    static func firstBinary(_ bytes: [UInt8]) -> Int? {
        guard hasControl(bytes) else { return nil }
        var (count, first) = (0, 0)
        let span = bytes.span
        for index in span.indices where span[index] < 0x20 {
            switch span[index] {
            case 0x09...0x0D, 0x1A, 0x1B: continue
            case 0: return index
            default:
                if count == 0 { first = index }
                count += 1
            }
        }
        return count * rarity > span.count ? first : nil
    }

    /// Without an early end, so that many bytes are looked at in one instruction.
    private static func hasControl(_ bytes: [UInt8]) -> Bool {
        var found = false
        for byte in bytes {
            found = found || byte < 0x20 && byte &- 0x09 > 4 && byte != 0x1A && byte != 0x1B
        }
        return found
    }
}
