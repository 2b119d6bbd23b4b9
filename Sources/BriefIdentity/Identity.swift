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
    public init(letter: Character, hash: ContentHash) {
        self.init(text: "\(letter)_\(base32Prefix(of: hash.bytes, count: 26))")
    }

    /// The id of a text such as `v1|…`.
    public init(letter: Character, of text: String) {
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
        let place = "\(span.part ?? "")|\(span.range.lowerBound)|\(span.range.upperBound)"
        self.init(letter: "r", of: "v1|\(brief)|\(kind.rawValue)|\(place)|\(ordinal)")
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

/// The first characters of the lower-case base32 of the bytes; five bits a character, most significant first.
private func base32Prefix(of bytes: [UInt8], count: Int) -> String {
    let alphabet: [UInt8] = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(count)
    var (buffer, bits) = (0, 0)
    for byte in bytes {
        buffer = (buffer << 8 | Int(byte)) & 0xFFF
        bits += 8
        while bits >= 5, text.count < count {
            bits -= 5
            text.append(alphabet[buffer >> bits & 31])
        }
    }
    return String(decoding: text, as: UTF8.self)
}
