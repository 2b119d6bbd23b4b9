/// Says from the first letters of a word which tables of headline labels may know it. May say yes wrongly, never no.
struct LabelHeads: Sendable {
    /// What a word may be.
    typealias Kind = Interests

    private var heads = Signposts()

    mutating func add(_ surface: String, _ kinds: Kind) {
        if !kinds.isEmpty { heads.add(surface.utf8.map(\.lowercasedASCII), kinds) }
    }

    /// What may begin at a place of a stretch of text.
    func kinds(in text: [UInt8], at place: Int, of range: Range<Int>) -> Kind {
        let byte = text[place]
        if byte.isASCIILetter {
            return heads.interests(ofHead: WordHead(of: text, at: place, upTo: range.upperBound).key, byte)
        }
        if byte < 0x80 { return heads.interests(ofByte: byte) }
        return heads.interests(ofHead: SignHead(of: text, at: place, upTo: range.upperBound).key, byte)
    }
}

extension LabelHeads.Kind {
    static let label = LabelHeads.Kind(rawValue: 1 << 0)
    static let foreign = LabelHeads.Kind(rawValue: 1 << 1)
    static let other = LabelHeads.Kind(rawValue: 1 << 2)
    static let review = LabelHeads.Kind(rawValue: 1 << 3)
    static let verb = LabelHeads.Kind(rawValue: 1 << 4)
    static let source = LabelHeads.Kind(rawValue: 1 << 5)
}
