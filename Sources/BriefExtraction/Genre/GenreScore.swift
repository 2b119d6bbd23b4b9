/// What the words of a file say about its genre, and what follows: may it state market facts at all?
struct GenreScore: Sendable {
    /// Something in the text that speaks for a genre.
    struct Term: Hashable, Sendable {
        let genre: Genre
        let what: String
        /// Hundredths of a point.
        let points: Int
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
    let terms: [Term]
    private let totals: [Genre: Int]

    /// Fewer points than this say nothing against a text.
    private static let threshold = 600
    /// A text with fewer points for markets is doubtful.
    private static let assurance = 300

    init(terms: [Term]) {
        self.terms = terms.sorted {
            ($0.genre.rawValue, -$0.points, $0.what) < ($1.genre.rawValue, -$1.points, $1.what)
        }
        totals = terms.reduce(into: [:]) { $0[$1.genre, default: 0] += $1.points }
    }

    /// Hundredths of a point.
    func points(for genre: Genre) -> Int { totals[genre] ?? 0 }

    /// What speaks for a report of markets.
    var marketPoints: Int { points(for: .market) + points(for: .flow) }

    /// What speaks most for another subject.
    var pointsAgainst: Int {
        Genre.allCases.filter { $0.reach != .everything }.map(points).max() ?? 0
    }

    /// The genre that outweighs `market` by most.
    var verdict: Verdict {
        let market = marketPoints
        let against = Genre.allCases.filter { $0.reach != .everything }.map { (genre: $0, points: points(for: $0)) }
        let strongest = against.filter {
            $0.points >= Self.threshold && $0.points * 100 >= market * $0.genre.neededShare
        }
        .max { $0.points < $1.points }
        if let strongest { return .other(strongest.genre) }
        return market < Self.assurance || pointsAgainst > market ? .doubtful : .brief
    }
}
