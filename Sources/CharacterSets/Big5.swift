import EmbeddedFiles

/// Big5 with the Hong Kong supplement (WHATWG Encoding Standard, 11.1).
enum Big5 {
    private static let pairs = PairTable(file: EmbeddedFile.bytes(of: "CharacterSets/Tables/big5.txt"))

    static func character(in bytes: borrowing Span<UInt8>, at index: Int) -> DecodedCharacter {
        let lead = bytes[index]
        guard index + 1 < bytes.count, (0x81...0xFE).contains(lead) else { return .broken(next: nil) }
        let next = bytes[index + 1]
        if lead == 0x88, let pair = composed(next) { return pair }
        let column = next >= 0xA1 ? Int(next) - 0x62 : next < 0x7F ? Int(next) - 0x40 : -1
        guard let scalar = pairs[Int(lead) - 0x81, column] else { return .broken(next: next) }
        return DecodedCharacter(scalar: scalar, length: 2)
    }

    /// Letters with two accents, which Unicode writes as two scalars.
    private static func composed(_ next: UInt8) -> DecodedCharacter? {
        switch next {
        case 0x62: DecodedCharacter(scalar: 0xCA, mark: 0x304, length: 2)
        case 0x64: DecodedCharacter(scalar: 0xCA, mark: 0x30C, length: 2)
        case 0xA3: DecodedCharacter(scalar: 0xEA, mark: 0x304, length: 2)
        case 0xA5: DecodedCharacter(scalar: 0xEA, mark: 0x30C, length: 2)
        default: nil
        }
    }
}
