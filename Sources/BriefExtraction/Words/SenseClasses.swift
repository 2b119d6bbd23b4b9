/// Some classes of senses, as bits.
struct SenseClasses: Hashable, Sendable, ExpressibleByArrayLiteral {
    private var bits: UInt64 = 0

    @inline(__always)
    init(arrayLiteral classes: Sense.Class...) {
        for kind in classes { insert(kind) }
    }

    @inline(__always)
    mutating func insert(_ kind: Sense.Class) { bits |= 1 &<< UInt64(kind.rawValue) }
    mutating func formUnion(_ other: SenseClasses) { bits |= other.bits }
    @inline(__always)
    func contains(_ kind: Sense.Class) -> Bool { bits & 1 &<< UInt64(kind.rawValue) != 0 }
    @inline(__always)
    func intersects(_ other: SenseClasses) -> Bool { bits & other.bits != 0 }

    /// The cues that say that an amount moves.
    static let flowCues: SenseClasses = [.noun, .receiver, .investor, .motion, .transfer, .mint, .burn, .holding]
    /// Those, and the nouns whose figures are no flows.
    static let flowGovernors: SenseClasses = [
        .noun, .receiver, .investor, .motion, .transfer, .mint, .burn, .holding, .null,
    ]
    /// The classes of the words that tell of markets.
    static let marketWords: SenseClasses = [.noun, .fund, .share, .index, .market, .chain]
    /// The cues that say that a percentage is a move.
    static let moveCues: SenseClasses = [.up, .down]
}
