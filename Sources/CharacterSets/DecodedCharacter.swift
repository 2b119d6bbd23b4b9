/// A character and how many bytes stand for it.
public struct DecodedCharacter: Hashable, Sendable {
    /// The Unicode scalar value; `nil` where the bytes stand for nothing.
    public let scalar: UInt32?
    /// A mark that follows the scalar where one pair of bytes stands for two (Big5 has four such pairs).
    public let mark: UInt32?
    /// In bytes, 1 to 4.
    public let length: Int

    init(scalar: UInt32?, mark: UInt32? = nil, length: Int) {
        self.scalar = scalar
        self.mark = mark
        self.length = length
    }

    /// Bytes that stand for nothing: the lead byte alone where the next one is ASCII and may stand for itself.
    static func broken(next: UInt8?) -> DecodedCharacter {
        DecodedCharacter(scalar: nil, length: (next ?? 0) < 0x80 ? 1 : 2)
    }
}
