public import BriefModel

import struct Crypto.SHA256

extension ContentHash {
    /// The SHA-256 of the bytes.
    public init(of bytes: [UInt8]) {
        self.init(bytes: Array(SHA256.hash(data: bytes)))
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
        for part in [kind.rawValue, span.part ?? ""] {
            text.append(UInt8(ascii: "|"))
            text.append(contentsOf: part.utf8)
        }
        for number in [span.range.lowerBound, span.range.upperBound, ordinal] {
            text.append(UInt8(ascii: "|"))
            text.append(contentsOf: String(number).utf8)
        }
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

/// A letter, `_`, and the first 26 characters of the lower-case base32 of the bytes; five bits a character, most
/// significant first.
private func base32(of bytes: [UInt8], after letter: Unicode.Scalar) -> String {
    var text = [UInt8(ascii: letter), UInt8(ascii: "_")]
    text.reserveCapacity(28)
    var (buffer, bits) = (0, 0)
    for byte in bytes.prefix(17) {
        buffer = (buffer << 8 | Int(byte)) & 0xFFF
        bits += 8
        while bits >= 5, text.count < 28 {
            bits -= 5
            let value = UInt8(truncatingIfNeeded: buffer >> bits & 31)
            // a…z, then 2…7.
            text.append(value < 26 ? UInt8(ascii: "a") + value : UInt8(ascii: "2") + value - 26)
        }
    }
    return String(decoding: text, as: UTF8.self)
}
