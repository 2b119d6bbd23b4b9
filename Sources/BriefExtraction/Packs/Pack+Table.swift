extension Pack {
    /// What a pack can hold. A file is told by the last of these words in its name: `en-cues.tsv`, `desk-assets.tsv`.
    public enum Table: String, Hashable, Sendable, CaseIterable {
        /// Words that decide what a figure means.
        case cues
        // Names of things.
        case chains, assets, venues, funds, authorities
        // Notices: forms of document numbers, words that make and mark instruments, topics.
        case series, modality, topics
        /// What kinds of text there are.
        case genres
        /// Labels of headline lists.
        case headlines
        // Quantities: currencies and other units, magnitudes, number words.
        case units, scales, numbers
        /// Month, weekday and day words.
        case calendar
        /// Rules of time zones.
        case zones
        /// What is known of senders.
        case sources

        init?(fileName: String) {
            guard fileName.hasSuffix(".tsv") else { return nil }
            let words = fileName.dropLast(4).split { !$0.isLetter }
            guard let table = words.reversed().lazy.compactMap({ Table(rawValue: String($0)) }).first else {
                return nil
            }
            self = table
        }
    }
}
