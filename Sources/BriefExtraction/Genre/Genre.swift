/// What kind of text a file is, as far as it matters for the question whether it reports markets.
enum Genre: String, Sendable, CaseIterable {
    /// A report of flows, moves, funds, venues.
    case market
    /// Words of market reports that other subjects share: water flows in, players are transferred.
    case flow
    // Texts that tell of no event though they may speak of markets: they teach, bind, hire, configure, invite, invent.
    case lesson, contract, advert, pitch, config, meeting, fiction, history
    /// Texts that tell what may come.
    case prediction
    // Neighbours of market reports, which quote them in passing.
    case earnings, macro, funding
    // Other subjects.
    case water, people, politics, media, property, health, sport, food, shop, `public`, court, game, household, science

    /// What a text of this kind can state of markets.
    enum Reach: Hashable, Sendable {
        case everything
        /// A fact whose own words are of markets and of nothing else.
        case ownWords
        case nothing
    }

    var reach: Reach {
        switch self {
        case .market, .flow: .everything
        case .lesson, .contract, .advert, .pitch, .config, .meeting, .fiction, .history, .prediction: .nothing
        case .court, .game, .household: .nothing
        default: .ownWords
        }
    }

    /// How many hundredths of the points for markets the words of a genre need to outweigh them.
    ///
    /// A text that teaches or binds is full of market words, so a good share of its own is enough; market reports
    /// quote earnings and prices in passing, so those must prevail.
    var neededShare: Int {
        switch self {
        case .market, .flow: .max
        case .lesson, .advert, .pitch, .config, .meeting, .fiction, .history: 50
        case .contract: 70
        case .earnings: 200
        case .macro, .funding, .prediction: 130
        case .water, .people, .politics, .media, .property, .health, .sport, .food, .shop: 100
        case .public, .court, .game, .household, .science: 100
        }
    }

    /// Its figures are examples, limits, plans or inventions.
    var isUnreal: Bool {
        switch self {
        case .lesson, .contract, .pitch, .config, .fiction, .history, .prediction: true
        default: false
        }
    }

    /// Lists of news speak of it beside markets.
    var isNewsOfMarkets: Bool {
        switch self {
        case .earnings, .macro, .funding, .public, .court: true
        default: false
        }
    }

    /// Its texts speak of companies and economies, whose shares and currencies they name.
    var isNearMarkets: Bool { self == .earnings || self == .macro || self == .funding }

    /// No official text reads like it, so a document number in it is a passing mention.
    var excludesNotices: Bool {
        switch self {
        case .advert, .pitch, .config, .meeting, .fiction, .sport, .food, .shop, .game, .media: true
        default: false
        }
    }
}
