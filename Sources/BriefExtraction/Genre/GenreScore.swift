/// What the words of a file say about its genre, and what follows: may it state market facts at all?
struct GenreScore: Sendable {
    /// Something in the text that speaks for a genre.
    struct Term: Hashable, Sendable {
        let genre: Genre
        let what: String
        /// Hundredths of a point.
        let points: Int
        /// A word, a name or a ticker that nothing but markets has, as far as it speaks for them.
        var isOwn = false
    }

    enum Verdict: Hashable, Sendable {
        /// A market report, or too short to tell.
        case brief
        /// Little speaks for a report of markets: only facts whose own words are of markets stand.
        case doubtful
        /// Another kind of text; see `Genre.reach`.
        case other(Genre)
    }

    /// In order of genre, then of points.
    var terms: [Term] {
        met.sorted { ($0.genre.rawValue, -$0.points, $0.what) < ($1.genre.rawValue, -$1.points, $1.what) }
    }

    /// Whether anything at all tells of a market.
    ///
    /// Names with signed percentages, gainers and inflows are no evidence: pupils, rivers, clubs and stations have them
    /// too. What counts is what the figures are of.
    enum Evidence: Hashable, Sendable {
        /// A word, a name or a ticker that only markets have, or several that they often have.
        case market
        /// None, and nothing tells of another subject either.
        case none
        /// None, and there are words of another subject.
        case otherSubject
    }

    let evidence: Evidence
    /// What speaks most for another subject.
    let pointsAgainst: Int
    /// The genre that outweighs `market` by most.
    let verdict: Verdict
    /// In the order in which they were met.
    private let met: [Term]
    private let totals: Totals

    /// Fewer points than this say nothing against a text.
    private static let threshold = 600
    private static let mostShared = 1200
    /// One word that others do not have.
    private static let ownEvidence = 200
    /// A text with fewer points for markets is doubtful.
    private static let assurance = 300

    init(terms: [Term]) {
        met = terms
        var totals = Totals()
        for term in terms { totals.add(term) }
        self.totals = totals
        pointsAgainst = Self.others.reduce(0) { max($0, totals[$1] ?? 0) }
        let far = Self.others.reduce(0) { $1.isNearMarkets ? $0 : max($0, totals[$1] ?? 0) }
        let own = terms.reduce(0) { $0 + ($1.genre == .market && $1.isOwn ? $1.points : 0) }
        let unshared = totals[.market] ?? 0
        evidence =
            own >= Self.ownEvidence || unshared >= Self.assurance
            ? .market : far >= Self.ownEvidence ? .otherSubject : unshared > 0 ? .market : .none
        let market = unshared + (evidence == .otherSubject ? 0 : min(totals[.flow] ?? 0, Self.mostShared))
        marketPoints = market
        // Of equals the first one.
        var strongest: (genre: Genre, points: Int)?
        for genre in Self.others {
            guard let points = totals[genre], points >= Self.threshold, points * 100 >= market * genre.neededShare,
                points > strongest?.points ?? 0
            else { continue }
            strongest = (genre, points)
        }
        if let strongest {
            verdict = .other(strongest.genre)
        } else {
            let isAssured = evidence == .market && market >= Self.assurance && pointsAgainst <= market
            verdict = isAssured ? .brief : .doubtful
        }
    }

    /// The points of each genre that was met; there are few.
    private struct Totals: Sendable {
        private var points: [(genre: Genre, points: Int)] = []

        mutating func add(_ term: Term) {
            if let place = points.firstIndex(where: { $0.genre == term.genre }) {
                points[place].points += term.points
            } else {
                points.append((term.genre, term.points))
            }
        }

        subscript(genre: Genre) -> Int? { points.first { $0.genre == genre }?.points }
    }

    private static let others = Genre.allCases.filter { $0.reach != .everything }

    /// How many of its words were met.
    func breadth(of genre: Genre) -> Int { met.count { $0.genre == genre } }

    /// How many words of other subjects were met.
    var breadthAgainst: Int { met.count { $0.genre.reach != .everything && !$0.genre.isNewsOfMarkets } }

    /// Hundredths of a point.
    func points(for genre: Genre) -> Int { totals[genre] ?? 0 }

    /// What speaks for a report of markets. Words that other subjects share do so up to a point: lessons and indexes of
    /// terms repeat them.
    let marketPoints: Int
}
