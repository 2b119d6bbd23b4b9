/// The four-byte area of GB 18030: in order, every scalar of the first plane that no pair stands for, then all other planes.
///
/// The standard lists the ranges; they follow from the pairs, so they are not kept twice.
struct FourByteRanges: Sendable {
    /// The first pointer of the supplementary planes.
    private static let supplementary = 189_000
    /// By pointer: where a range of scalars starts.
    private var starts: [(pointer: Int, scalar: UInt32)] = []
    private var end = 0

    init(without pairs: [UInt32]) {
        var next: UInt32 = 0x80
        for pair in pairs + [0x10000] where pair >= next {
            append(next..<pair)
            next = pair + 1
        }
    }

    private mutating func append(_ range: Range<UInt32>) {
        let surrogates: Range<UInt32> = 0xD800..<0xE000
        for part in [range.clamped(to: 0x80..<0xD800), range.clamped(to: surrogates.upperBound..<0x10000)]
        where !part.isEmpty {
            starts.append((end, part.lowerBound))
            end += part.count
        }
    }

    func scalar(_ pointer: Int) -> UInt32? {
        if pointer >= Self.supplementary {
            let scalar = 0x10000 + pointer - Self.supplementary
            return scalar <= 0x10FFFF ? UInt32(scalar) : nil
        }
        guard pointer < end else { return nil }
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle].pointer <= pointer { low = middle } else { high = middle - 1 }
        }
        return starts[low].scalar + UInt32(pointer - starts[low].pointer)
    }
}
