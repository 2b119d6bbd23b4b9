public import BriefModel

import struct Crypto.SHA256

extension ContentHash {
    /// The SHA-256 of the bytes.
    public init(of bytes: [UInt8]) {
        var hash: [UInt8] = []
        hash.reserveCapacity(32)
        for byte in SHA256.hash(data: bytes) { hash.append(byte) }
        self.init(bytes: hash)
    }
}

extension StableID {
    /// `letter_` and the first 26 characters of the lower-case base32 (RFC 4648, section 6) of a hash.
    public init(letter: Unicode.Scalar, hash: ContentHash) {
        self.init(text: base32(of: hash.bytes, after: letter))
    }

    /// The id of a text such as `v1|…`.
    public init(letter: Unicode.Scalar, of text: String) {
        self.init(letter: letter, hash: ContentHash(of: Array(text.utf8)))
    }
}

extension StableID where Thing == Brief {
    /// `b_…` of a file's bytes.
    public init(file hash: ContentHash) {
        self.init(letter: "b", hash: hash)
    }
}

extension StableID where Thing == Record {
    /// `r_…` of `v1|brief id|kind|part|start|end|ordinal`, the ordinal counting records of that kind on that span from 0.
    public init(brief: BriefID, kind: RecordKind, span: SourceSpan, ordinal: Int) {
        // Piece by piece, because each record has such an id and interpolation takes longer than the hash.
        var text: [UInt8] = []
        text.reserveCapacity(96)
        text.append(contentsOf: "v1|".utf8)
        text.append(contentsOf: brief.text.utf8)
        text.append(UInt8(ascii: "|"))
        text.append(contentsOf: kind.rawValue.utf8)
        text.append(UInt8(ascii: "|"))
        if let part = span.part { text.append(contentsOf: part.utf8) }
        append(span.range.lowerBound, to: &text)
        append(span.range.upperBound, to: &text)
        append(ordinal, to: &text)
        self.init(letter: "r", hash: ContentHash(of: text))
    }
}

extension StableID where Thing == Digest {
    /// `d_…` of `v1|name|from|to|revision|content`, instants in RFC 3339; `content` is the SHA-256 of the digest's JSON
    /// with an empty `id`.
    public init(name: String, from: Instant, to: Instant, revision: Int, content: ContentHash) {
        self.init(letter: "d", of: "v1|\(name)|\(from)|\(to)|\(revision)|\(content.hex)")
    }
}

extension StableID where Thing == Message {
    /// `m_…` of `v1|digest|sink|format|part`, parts counting from 1.
    public init(digest: DigestID, sink: String, format: String, part: Int = 1) {
        self.init(letter: "m", of: "v1|\(digest)|\(sink)|\(format)|\(part)")
    }
}

/// `|` and the decimal digits of a number that is not negative.
private func append(_ number: Int, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "|"))
    var power = 1
    while number / power >= 10 { power *= 10 }
    while power > 0 {
        text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / power % 10))
        power /= 10
    }
}

/// A letter, `_`, and the first 26 characters of the lower-case base32 of the bytes; five bits a character, most
/// significant first.
private func base32(of bytes: [UInt8], after letter: Unicode.Scalar) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(28)
    text.append(UInt8(ascii: letter))
    text.append(UInt8(ascii: "_"))
    var (buffer, bits, next) = (0, 0, 0)
    for _ in 0..<26 {
        if bits < 5 {
            buffer = (buffer << 8 | Int(bytes[next])) & 0xFFF
            bits += 8
            next += 1
        }
        bits -= 5
        let value = UInt8(truncatingIfNeeded: buffer >> bits & 31)
        // a…z, then 2…7.
        text.append(value < 26 ? UInt8(ascii: "a") &+ value : UInt8(ascii: "2") &+ (value &- 26))
    }
    return String(decoding: text, as: UTF8.self)
}
