extension TextDecoding.Encoding {
    /// The encoding of a declared charset, `nil` when it is not one that is read (WHATWG Encoding Standard labels).
    init?(charset label: [UInt8]) {
        switch String(decoding: label, as: UTF8.self) {
        case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
        case "windows-1252", "cp1252", "iso-8859-1", "latin1", "iso8859-1": self = .windows1252
        default: return nil
        }
    }

    /// A few bytes in this encoding as UTF-8, without a map.
    func utf8(_ bytes: [UInt8]) -> [UInt8] {
        guard self == .windows1252 else { return bytes }
        var arena = Arena()
        for byte in bytes { arena.append(Windows1252.scalar(byte), part: 0, from: 0..<0) }
        return arena.text
    }
}
