/// A surface of the lexicon found in a text.
struct LexiconMatch: Hashable, Sendable {
    var range: Range<Int>
    /// All entries with this surface, best first; never empty.
    var candidates: [LexiconEntry]

    var entry: LexiconEntry { candidates[0] }

    /// The best entry of a kind, if the surface has one.
    func entry(of kind: LexiconEntry.Kind) -> LexiconEntry? {
        candidates.first { $0.kind == kind }
    }
}
