/// A thing of the world that texts name: a chain, an asset, a venue, a fund, an authority, a market, or a cue word.
struct LexiconEntry: Hashable, Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case chain, asset
        /// A crypto exchange.
        case venue
        /// A stock or futures exchange; its id is a MIC (ISO 10383).
        case exchange
        case fund
        /// A company that issues funds or tokens, or manages money.
        case issuer
        case authority
        /// A country, a region, a group of investors.
        case market
        /// A word that says what an instrument is about; the name is the raw value of `Notice.Topic`.
        case topic
        /// A word that decides a modality, a repeal, a citation, …; the name is its class.
        case cue
    }

    struct Flags: OptionSet, Hashable, Sendable {
        let rawValue: UInt8
        /// The letters must be the surface's own.
        static let caseSensitive = Flags(rawValue: 1 << 0)
        /// The first letter must be a capital.
        static let capitalized = Flags(rawValue: 1 << 1)
        /// Also an ordinary word or shared by several things: the caller must see more before it believes the reading.
        static let needsContext = Flags(rawValue: 1 << 2)
        /// The rest of a longer word may follow.
        static let stem = Flags(rawValue: 1 << 3)
        /// Of a chain: the name alone means its coin, unless the text speaks of chains.
        static let coin = Flags(rawValue: 1 << 4)
    }

    var kind: Kind
    /// The usual full name.
    var name: String
    /// Ticker or abbreviation.
    var short: String?
    /// CAIP-2 for chains, CAIP-19 for assets where certain, MIC for exchanges.
    var id: String?
    /// ISO 3166-1 or -2, `EU`, `INT`.
    var jurisdiction: String?
    var flags: Flags = []
    /// The year from which the name was in use.
    var validFrom: Int?
    /// The last year in which the name was in use.
    var validUntil: Int?
    /// Higher wins among entries of one surface.
    var priority = 0
}
