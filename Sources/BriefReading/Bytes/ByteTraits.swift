/// What the shape of a line is read from, byte by byte.
struct ByteTraits: OptionSet, Sendable {
    let rawValue: UInt8

    static let digit = ByteTraits(rawValue: 1 << 0)
    /// Also the first bytes of letters beyond ASCII.
    static let letter = ByteTraits(rawValue: 1 << 1)
    static let lower = ByteTraits(rawValue: 1 << 2)
    static let space = ByteTraits(rawValue: 1 << 3)
    /// A space or a tab.
    static let white = ByteTraits(rawValue: 1 << 4)
    /// A tab or a bar.
    static let cellMark = ByteTraits(rawValue: 1 << 5)
    private static let narrow = ByteTraits(rawValue: 1 << 6)
    private static let wide = ByteTraits(rawValue: 1 << 7)

    /// Of the character that the byte begins: ideographs take two, bytes within a character none.
    var columns: Int { Int(rawValue >> 6) }

    /// Of each byte.
    static let table: [ByteTraits] = (UInt8.min...UInt8.max).map { byte in
        var traits: ByteTraits = byte & 0xC0 == 0x80 ? [] : byte >= 0xE3 ? .wide : .narrow
        if byte.isDigit { traits.insert(.digit) }
        if byte.isLetter || byte >= 0xC3 { traits.insert(.letter) }
        if byte.isLower { traits.insert(.lower) }
        if byte == 0x20 { traits.insert(.space) }
        if byte == 0x20 || byte == 0x09 { traits.insert(.white) }
        if byte == 0x09 || byte == 0x7C { traits.insert(.cellMark) }
        return traits
    }
}
