extension Token.Mark {
    /// The role of a mark by its bytes; ASCII and its full-width and typographic forms are one.
    init(_ bytes: ArraySlice<UInt8>) {
        if let first = bytes.first, bytes.count == 1 {
            self = Token.Mark(ascii: first)
        } else {
            self = Token.Mark.wide[Array(bytes)] ?? .other
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

    private static let wide: [[UInt8]: Token.Mark] = {
        let marks: [(String, Token.Mark)] = [
            ("，", .comma), ("、", .comma), ("；", .semicolon), ("｜", .semicolon), ("：", .colon), ("（", .opening),
            ("）", .closing), ("。", .stop), ("？", .stop), ("！", .stop), ("“", .quote), ("”", .quote), ("‘", .quote),
            ("’", .inner), ("–", .inner),
        ]
        return Dictionary(uniqueKeysWithValues: marks.map { (Array($0.0.utf8), $0.1) })
    }()
}
