import EmbeddedFiles

/// Shift_JIS as code page 932 (WHATWG Encoding Standard, 12.3).
enum ShiftJIS {
    private static let pairs = PairTable(file: EmbeddedFile.bytes(of: "CharacterSets/Tables/shift_jis.txt"))

    static func character(in bytes: borrowing Span<UInt8>, at index: Int) -> DecodedCharacter {
        let lead = bytes[index]
        if lead == 0x80 { return DecodedCharacter(scalar: 0x80, length: 1) }
        // Half-width katakana.
        if (0xA1...0xDF).contains(lead) { return DecodedCharacter(scalar: 0xFF61 - 0xA1 + UInt32(lead), length: 1) }
        guard index + 1 < bytes.count, (0x81...0xFC).contains(lead), lead != 0xA0 else { return .broken(next: nil) }
        let next = bytes[index + 1]
        let row = Int(lead) - (lead < 0xA0 ? 0x81 : 0xC1)
        let column = next >= 0x80 ? Int(next) - 0x41 : next == 0x7F ? -1 : Int(next) - 0x40
        guard let scalar = pairs[row, column] else { return .broken(next: next) }
        return DecodedCharacter(scalar: scalar, length: 2)
    }
}
