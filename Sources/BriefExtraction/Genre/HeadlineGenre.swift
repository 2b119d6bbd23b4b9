import BriefModel
import BriefReading

/// Weighs the words of headlines alone: what the list that they make is about, whatever stands around it.
struct HeadlineGenre {
    let document: Document
    let reader: GenreReader

    private struct Weight {
        var points = 0
        /// Of these what neighbours of markets have as well: offices and courts.
        var shared = 0
        var others: Set<Genre> = []
    }

    /// Three headlines or more of which several speak of markets, economies, companies, politics or courts, and fewer of
    /// any other subject.
    func areOfMarkets(_ headlines: [HeadlineCandidate]) -> Bool {
        guard headlines.count >= 3 else { return false }
        let weights = weights(of: headlines)
        let telling = weights.count { $0.points > 1 }
        let against = weights.reduce(into: [Genre: Int]()) { sum, weight in
            for genre in weight.others { sum[genre, default: 0] += 1 }
        }
        return telling >= 2 && telling * 4 >= headlines.count && telling > against.values.max() ?? 0
    }

    /// No headline has a word of markets and at most one a word of offices or courts, in a language whose words are known.
    func areOfNothingKnown(_ headlines: [HeadlineCandidate]) -> Bool {
        guard document.language.hasPrefix("en") || document.language.hasPrefix("zh") else { return false }
        // Objects and rows that say where their stories stand are news already.
        if document.format == .json || document.format == .csv { return false }
        let weights = weights(of: headlines)
        return weights.allSatisfy { $0.points == $0.shared } && weights.count { $0.points > 0 } < 2
    }

    private func weights(of headlines: [HeadlineCandidate]) -> [Weight] {
        let index = BlockIndex(document: document)
        return headlines.map { headline in
            var weight = Weight()
            if let block = index.block(at: headline.evidence.lowerBound) {
                let names = reader.scans[block].names
                let first = names.partitioningIndex { $0.range.lowerBound >= headline.evidence.lowerBound }
                let isNamed = names[first...].prefix { $0.range.lowerBound < headline.evidence.upperBound }.contains {
                    !$0.entry.flags.contains(.needsContext) && $0.entry.kind != .cue && $0.entry.kind != .topic
                }
                if isNamed { weight.points += 3 }
            }
            reader.words.forEachWord(in: document.text, headline.evidence) { word in
                for sense in word.senses {
                    if sense.genre == .market || sense.genre == .politics || sense.genre.isNewsOfMarkets {
                        weight.points += sense.points
                        if sense.genre == .public || sense.genre == .court { weight.shared += sense.points }
                    } else if sense.points > 1, sense.genre != .flow, sense.genre != .household {
                        weight.others.insert(sense.genre)
                    }
                }
            }
            return weight
        }
    }
}
