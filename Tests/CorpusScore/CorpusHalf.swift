import Foundation

/// The two halves of the corpus, written together and told apart by what they are for.
public enum CorpusHalf: String, CaseIterable, Sendable {
    /// Read, argued with and tuned on.
    case development
    /// Scored and never opened while tuning: it says how the rules do on what they have not met.
    case scored

    var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Corpus/\(rawValue)")
    }
}
