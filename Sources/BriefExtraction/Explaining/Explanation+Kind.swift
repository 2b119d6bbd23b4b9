extension Explanation {
    /// What the words of the file say about its kind: a report of markets or another text.
    public struct Kind: Hashable, Sendable {
        /// What speaks for one genre.
        public struct Weight: Hashable, Sendable {
            public let name: String
            public let hundredths: Int
            /// Largest first.
            public let terms: [Term]
        }

        /// `market report`, `doubtful`, or the genre that outweighs the market's words.
        public let verdict: String
        /// Largest first.
        public let genres: [Weight]
    }
}

extension Explanation.Kind {
    init(_ score: GenreScore) {
        switch score.verdict {
        case .brief: verdict = "market report"
        case .doubtful: verdict = "doubtful"
        case .other(let genre): verdict = genre.rawValue
        }
        genres = Weight.all(in: score)
    }
}

extension Explanation.Kind.Weight {
    fileprivate static func all(in score: GenreScore) -> [Self] {
        Genre.allCases.filter { score.points(for: $0) > 0 }
            .map { genre in
                Self(
                    name: genre.rawValue, hundredths: score.points(for: genre),
                    terms: score.terms.filter { $0.genre == genre }
                        .map { Explanation.Term(name: $0.what, hundredths: $0.points) })
            }
            .sorted { ($1.hundredths, $0.name) < ($0.hundredths, $1.name) }
    }
}
