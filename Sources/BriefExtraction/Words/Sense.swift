/// What a word or phrase may do in a sentence; one phrase may have several senses ("added" moves money or a price).
struct Sense: Hashable, Sendable {
    /// The first column of the cue packs.
    enum Class: UInt8, Sendable, CaseIterable {
        // Cues that govern an amount.
        case noun, receiver, investor, motion, transfer, mint, burn, holding
        /// A noun or verb whose figures are not flows.
        case null
        /// A verb that says nothing about direction and ends the noun phrase at its left.
        case carrier
        // Words between a figure and its cue.
        case barrier, connector, adjective, preposition, relative
        // What a clause does to its figures.
        case hypothetical, prior, cumulative, average, total, ellipsis, horizon
        // Kinds of subject, and what is never one.
        case fund, exchange, wallet, market, chain, reject, determiner, auxiliary
        // Price moves.
        case up, down, gainers, losers, movers, percentNull, index, share, level
        // Labels of fields and columns.
        case priceLabel, change, name, symbol, rank, headlines, flowTopic, header, label
    }

    let kind: Class
    /// The second column: a direction, a duration, a role; `-` where the class says it all.
    let value: String
}

extension Sense.Class {
    /// The class of that name in a pack: the case's name in lower case.
    init?(name: String) {
        guard let found = Sense.Class.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    var name: String { "\(self)".lowercased() }
}

/// Some classes of senses, as bits.
struct SenseClasses: Hashable, Sendable, ExpressibleByArrayLiteral {
    private var bits: UInt64 = 0

    init(arrayLiteral classes: Sense.Class...) {
        for kind in classes { insert(kind) }
    }

    mutating func insert(_ kind: Sense.Class) { bits |= 1 << UInt64(kind.rawValue) }
    func contains(_ kind: Sense.Class) -> Bool { bits & 1 << UInt64(kind.rawValue) != 0 }
    func intersects(_ other: SenseClasses) -> Bool { bits & other.bits != 0 }

    /// The cues that say that an amount moves.
    static let flowCues: SenseClasses = [.noun, .receiver, .investor, .motion, .transfer, .mint, .burn, .holding]
    /// Those, and the nouns whose figures are no flows.
    static let flowGovernors: SenseClasses = [
        .noun, .receiver, .investor, .motion, .transfer, .mint, .burn, .holding, .null,
    ]
    /// The cues that say that a percentage is a move.
    static let moveCues: SenseClasses = [.up, .down]
}
