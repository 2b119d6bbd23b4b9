/// A character set in which one or more bytes stand for a character, and which is no Unicode (WHATWG Encoding Standard,
/// sections 10 to 12).
public enum CharacterSet: CaseIterable, CustomStringConvertible, Hashable, Sendable {
    /// Simplified Chinese: GB 2312 and GBK are parts of it.
    case gb18030
    /// Traditional Chinese with the Hong Kong supplement.
    case big5
    /// Japanese, as Windows writes it.
    case shiftJIS

    /// The character set of a declared label in lower case, `nil` when it is not one of these (WHATWG Encoding Standard, 4.2).
    public init?(label: String) {
        switch label {
        case "gb18030", "gbk", "gb2312", "x-gbk", "cp936", "ms936", "gb_2312-80", "gb_2312", "chinese", "csgb2312",
            "iso-ir-58", "csiso58gb231280", "euc-cn", "windows-936":
            self = .gb18030
        case "big5", "big5-hkscs", "cn-big5", "csbig5", "x-x-big5", "cp950", "windows-950", "big5hkscs": self = .big5
        case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji", "ms932", "cp932", "csshiftjis":
            self = .shiftJIS
        default: return nil
        }
    }

    /// The standard's name.
    public var description: String {
        switch self {
        case .gb18030: "GB18030"
        case .big5: "Big5"
        case .shiftJIS: "Shift_JIS"
        }
    }

    /// Reads the character at a place of the bytes.
    ///
    /// A broken sequence is one byte long where its next byte is ASCII, so that it swallows no digit and no quote.
    public func character(in bytes: borrowing Span<UInt8>, at index: Int) -> DecodedCharacter {
        let lead = bytes[index]
        if lead < 0x80 { return DecodedCharacter(scalar: UInt32(lead), length: 1) }
        switch self {
        case .gb18030: return GB18030.character(in: bytes, at: index)
        case .big5: return Big5.character(in: bytes, at: index)
        case .shiftJIS: return ShiftJIS.character(in: bytes, at: index)
        }
    }
}
