extension Token.Mark {
    /// The role of a mark by its bytes; ASCII and its full-width and typographic forms are one.
    init(_ text: [UInt8], _ range: Range<Int>) {
        let first = text[range.lowerBound]
        if range.count == 1 {
            self = Token.Mark(ascii: first)
        } else if range.count == 3 {
            self = Token.Mark(wide: first, text[range.lowerBound + 1], text[range.lowerBound + 2])
        } else {
            self = .other
        }
    }

    private init(ascii byte: UInt8) {
        switch byte {
        case UInt8(ascii: ","): self = .comma
        case UInt8(ascii: ";"), UInt8(ascii: "|"): self = .semicolon
        case UInt8(ascii: ":"): self = .colon
        case UInt8(ascii: "("): self = .opening
        case UInt8(ascii: ")"): self = .closing
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): self = .stop
        case UInt8(ascii: "\""): self = .quote
        case UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: "'"), UInt8(ascii: "-"): self = .inner
        default: self = .other
        }
    }

    /// The UTF-8 of U+2013…U+201D, U+3001, U+3002 and the full-width forms of ASCII.
    private init(wide first: UInt8, _ second: UInt8, _ third: UInt8) {
        switch (first, second, third) {
        case (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x99): self = .inner
        case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D): self = .quote
        case (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x8C): self = .comma
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x81): self = .stop
        case (0xEF, 0xBC, 0x9B), (0xEF, 0xBD, 0x9C): self = .semicolon
        case (0xEF, 0xBC, 0x9A): self = .colon
        case (0xEF, 0xBC, 0x88): self = .opening
        case (0xEF, 0xBC, 0x89): self = .closing
        default: self = .other
        }
    }
}
