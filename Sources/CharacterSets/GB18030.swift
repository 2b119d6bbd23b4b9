import EmbeddedFiles

/// GB 18030: one byte, pairs, and four bytes for the rest of Unicode (WHATWG Encoding Standard, 10.2).
enum GB18030 {
    private static let pairs = PairTable(file: EmbeddedFile.bytes(of: "CharacterSets/Tables/gb18030.txt"))
    private static let ranges = FourByteRanges(without: pairs.sorted)

    static func character(in bytes: borrowing Span<UInt8>, at index: Int) -> DecodedCharacter {
        let lead = bytes[index]
        if lead == 0x80 { return DecodedCharacter(scalar: 0x20AC, length: 1) }
        guard index + 1 < bytes.count, lead != 0xFF else { return .broken(next: nil) }
        let next = bytes[index + 1]
        if (0x30...0x39).contains(next) { return four(in: bytes, at: index) }
        let column = next >= 0x80 ? Int(next) - 0x41 : next == 0x7F ? -1 : Int(next) - 0x40
        guard let scalar = pairs[Int(lead) - 0x81, column] else { return .broken(next: next) }
        return DecodedCharacter(scalar: scalar, length: 2)
    }

    private static func four(in bytes: borrowing Span<UInt8>, at index: Int) -> DecodedCharacter {
        guard index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
            (0x30...0x39).contains(bytes[index + 3])
        else { return .broken(next: nil) }
        let high = (Int(bytes[index]) - 0x81) * 10 + Int(bytes[index + 1]) - 0x30
        let pointer = (high * 126 + Int(bytes[index + 2]) - 0x81) * 10 + Int(bytes[index + 3]) - 0x30
        guard let scalar = ranges.scalar(pointer) else { return .broken(next: nil) }
        return DecodedCharacter(scalar: scalar, length: 4)
    }
}
