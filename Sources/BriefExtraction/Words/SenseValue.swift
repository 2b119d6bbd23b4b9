/// What a sense says beside its class: a direction, a role, a period. The names are those of the cue packs.
enum SenseValue: Hashable, Sendable {
    /// `-`: the class says it all.
    case none
    // Directions of money.
    case `in`, out, net, both
    // Directions of prices.
    case gainer, loser
    /// The sign of the figure is the cue; in no pack.
    case sign
    /// How much a barrier parts.
    case hard, soft
    // Prepositions, and the ends of a transfer.
    case by, from, into, of, to
    // Labels.
    case last, skip, total, name
    // Columns.
    case amount, date, direction, measure, null, subject, unit
    // Columns of price moves.
    case symbol, rank, side, percent, points
    /// Of words that are no flows: only beside their figure; or for all figures of their sentence.
    case near, veto
    /// A modal verb, which may stand behind its figure.
    case modal
    /// A preposition of time and degree.
    case time
    /// Of a horizon.
    case period(Period)
    /// Of words between two figures.
    case equal, paid, fill
    /// An arrow between sender and receiver.
    case arrow

    /// The names that packs may use; durations besides.
    static let known: [(name: String, value: SenseValue)] = [
        ("-", .none), ("in", .in), ("out", .out), ("net", .net), ("both", .both), ("gainer", .gainer),
        ("loser", .loser), ("sign", .sign), ("hard", .hard), ("soft", .soft), ("by", .by), ("from", .from),
        ("into", .into),
        ("of", .of), ("to", .to), ("last", .last), ("skip", .skip), ("total", .total), ("name", .name),
        ("amount", .amount), ("date", .date), ("direction", .direction), ("null", .null), ("subject", .subject),
        ("unit", .unit), ("measure", .measure), ("symbol", .symbol), ("rank", .rank), ("side", .side),
        ("percent", .percent),
        ("equal", .equal), ("paid", .paid), ("fill", .fill), ("arrow", .arrow),
        ("points", .points), ("near", .near), ("veto", .veto), ("modal", .modal), ("time", .time),
    ]

    /// `nil` for a name that no rule knows.
    init?(name: String) {
        if let known = SenseValue.known.first(where: { $0.name == name }) {
            self = known.value
        } else if let period = Period(iso: name) {
            self = .period(period)
        } else {
            return nil
        }
    }

    /// As packs write it.
    var text: String {
        if case .period(let period) = self { return period.iso }
        return SenseValue.known.first { $0.value == self }?.name ?? "-"
    }
}
