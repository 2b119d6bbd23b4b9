import CharacterSets

extension TextDecoding.Encoding {
    /// The encoding of a declared charset, `nil` when it is not one that is read (WHATWG Encoding Standard labels).
    init?(charset label: [UInt8]) {
        let label = String(decoding: label, as: UTF8.self)
        switch label {
        case "utf-8", "utf8", "us-ascii", "ascii", "unicode-1-1-utf-8": self = .utf8
        case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "latin1", "iso8859-1", "l1":
            self = .windows1252
        case "utf-16le", "utf-16", "unicode", "ucs-2": self = .utf16LittleEndian
        case "utf-16be": self = .utf16BigEndian
        default:
            guard let set = CharacterSet(label: label) else { return nil }
            self = .multibyte(set)
        }
    }

    /// A few bytes in this encoding as UTF-8, without a map; bytes that stand for nothing read as U+FFFD.
    func utf8(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .utf8: bytes
        case .windows1252: Windows1252.decode(bytes, part: 0, undeclaredFrom: nil).text
        case .utf16LittleEndian: UTF16Decoder.decode(bytes, part: 0, bigEndian: false, from: 0).text
        case .utf16BigEndian: UTF16Decoder.decode(bytes, part: 0, bigEndian: true, from: 0).text
        case .multibyte(let set): MultibyteDecoder.decode(bytes, as: set, part: 0, isDeclared: true).text
        }
    }
}
