import BriefModel

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
    /// The second column.
    let value: SenseValue
    /// The fourth column: the metric of the flow where the direction does not say it ("bought" is a purchase).
    var metric: Flow.Metric?
}

extension Sense.Class {
    /// The class of that name in a pack: the case's name in lower case.
    init?(name: String) {
        guard let found = Sense.Class.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    var name: String { "\(self)".lowercased() }

    /// Whether the second column may say that.
    func takes(_ value: SenseValue) -> Bool {
        if case .period = value { self == .horizon } else { values.contains(value.text) }
    }

    /// What the second column may say; a horizon says any duration of one unit.
    var values: [String] {
        switch self {
        case .noun: ["in", "out", "net"]
        case .receiver, .investor, .motion, .holding: ["in", "out"]
        case .transfer: ["both"]
        case .mint: ["in"]
        case .burn: ["out"]
        case .barrier: ["hard", "soft"]
        case .adjective: ["name", "-"]
        case .preposition: ["into", "to", "in", "from", "of", "by"]
        case .up, .gainers: ["gainer"]
        case .down, .losers: ["loser"]
        case .priceLabel: ["last", "skip"]
        case .header:
            ["in", "out", "net", "null", "subject", "amount", "unit", "from", "to", "direction", "date"]
        case .label: ["total", "skip"]
        case .horizon: []
        default: ["-"]
        }
    }
}
