/// Says from the first letters of a word, or the first sign, which scanners may find something there; learnt from their
/// packs. May say yes wrongly, never no.
struct Signposts: Sendable {
    /// By the hash of the first four letters, or of a sign beyond ASCII.
    private var heads: [Interests]
    /// By the first byte, whatever follows.
    private var bytes: [Interests]
    private static let bits = 13

    init() {
        heads = Array(repeating: [], count: 1 << Signposts.bits)
        bytes = Array(repeating: [], count: 256)
    }

    /// A surface that a scanner knows; upper and lower case are alike.
    ///
    /// - Parameter isStem: the rest of a longer word may follow.
    mutating func add(_ surface: some Collection<UInt8>, _ interest: Interests, isStem: Bool = false) {
        let text = Array(surface)
        guard let first = text.first else { return }
        if first.isLetter {
            let letters = text.prefix(while: \.isLetter).count
            if isStem, letters == text.count, letters < 4 {
                addToByte(first, interest)
            } else {
                heads[Signposts.place(WordHead(of: text, at: 0, upTo: letters).key)].insert(interest)
            }
        } else if first >= 0x80 {
            heads[Signposts.place(SignHead(of: text, at: 0, upTo: text.count).key)].insert(interest)
        } else {
            addToByte(first, interest)
        }
    }

    /// All that begins with a byte.
    mutating func addToByte(_ byte: UInt8, _ interest: Interests) {
        bytes[Int(byte)].insert(interest)
        bytes[Int(byte.lowercased)].insert(interest)
    }

    /// What the surfaces of others announce as well.
    mutating func formUnion(_ other: Signposts) {
        for index in heads.indices { heads[index].formUnion(other.heads[index]) }
        for index in bytes.indices { bytes[index].formUnion(other.bytes[index]) }
    }

    @inline(__always)
    func interests(ofHead key: UInt32, _ first: UInt8) -> Interests {
        heads[Signposts.place(key)].union(bytes[Int(first)])
    }

    @inline(__always)
    func interests(ofByte byte: UInt8) -> Interests { bytes[Int(byte)] }

    /// Multiplicative hashing (Knuth, TAOCP vol. 3, section 6.4).
    private static func place(_ key: UInt32) -> Int { Int((key &* 2_654_435_769) >> UInt32(32 - bits)) }
}

/// The first four letters of a word, in lower case.
struct WordHead {
    private(set) var key: UInt32 = 0
    /// Behind the last letter.
    private(set) var end: Int

    @inline(__always)
    init(of text: [UInt8], at start: Int, upTo limit: Int) {
        end = start
        while end < limit, text[end].isLetter {
            if end - start < 4 { key = key << 8 | UInt32(text[end] | 0x20) }
            end += 1
        }
        // A short word differs from the beginning of a long one.
        if end - start < 4 { key = key << 8 }
    }
}

/// A sign beyond ASCII: its first three bytes.
struct SignHead {
    private(set) var key: UInt32
    /// Behind the sign.
    let end: Int

    @inline(__always)
    init(of text: [UInt8], at start: Int, upTo limit: Int) {
        var index = start + 1
        key = UInt32(text[start])
        while index < limit, index - start < 4, text[index] & 0xC0 == 0x80 {
            if index - start < 3 { key = key << 8 | UInt32(text[index]) }
            index += 1
        }
        end = index
    }
}
