import BriefExtraction

/// What the built-in packs make, once for all tests: reading the packs costs more than reading a brief.
enum BuiltIn {
    private static let loaded = Result { try BriefExtractor() }

    static var extractor: BriefExtractor {
        get throws { try loaded.get() }
    }
}
