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
        /// Verbs that take a direction only with "into" or "out of" behind the figure: "took $5m out of".
        case split
        /// "a day", "per share": the figure before it is a rate.
        case rate
        /// Opens an example: what follows did not happen.
        case assume
        /// A finite verb that ends the name before it and says nothing of a figure.
        case verb
        /// Customers of an exchange: their money is its balance.
        case client
        // What a clause does to its figures.
        case hypothetical, prior, cumulative, average, total, ellipsis, horizon
        // Kinds of subject, and what is never one.
        case fund, exchange, wallet, market, chain, reject, determiner, auxiliary
        // Price moves.
        case up, down, gainers, losers, movers, percentNull, index, share, level
        /// A traded good or currency: an asset without a ticker ("gold", "Brent crude", "the euro").
        case commodity
        /// What a company is, before its name ("Lender Banque X").
        case descriptor
        /// A pronoun or noun that points back to the asset last named ("it", "the stock").
        case anaphor
        /// What a column of a table of price moves holds: name, symbol, rank, side, percent, points.
        case column
        /// Brackets and signs by name, in a line that explains what they mean.
        case signWord
        /// "fell", "slower": a change of a flow's size, before the "from" of what it was.
        case resized
        /// Between two figures that state one amount: "worth" and "≈" equate, "for" and "fetching" pay, others only fill.
        case equation
        /// People who may lose money in other ways: "victims", "savers".
        case people
        /// Groups of people who invest: what they do is a flow without further words.
        case investors
        /// Words that a day stands behind when it only bounds what is told: "since", "until".
        case bound
        // Labels of fields and columns.
        case priceLabel, change, name, symbol, rank, flowTopic, header, label
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
        guard let found = Sense.Class.byName[name] else { return nil }
        self = found
    }

    private static let byName = Dictionary(uniqueKeysWithValues: Sense.Class.allCases.map { ($0.name, $0) })

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
        case .equation: ["equal", "paid", "fill"]
        case .adjective: ["name", "-"]
        case .null: ["-", "near", "veto"]
        case .hypothetical: ["-", "modal"]
        case .preposition: ["into", "to", "in", "from", "of", "by", "time", "arrow"]
        case .up, .gainers: ["gainer"]
        case .down, .losers: ["loser"]
        case .priceLabel: ["last", "skip"]
        case .header:
            [
                "in", "out", "net", "null", "skip", "subject", "amount", "unit", "from", "to", "direction", "date",
                "measure",
            ]
        case .label: ["total", "skip"]
        case .column: ["name", "symbol", "rank", "side", "percent", "points", "gainer", "loser", "last"]
        case .horizon: []
        default: ["-"]
        }
    }
}
