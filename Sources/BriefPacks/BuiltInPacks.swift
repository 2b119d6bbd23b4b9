/// The data packs that are compiled in, as the bytes of their files.
public enum BuiltInPacks {
    /// All of them with their file names, by name; what a file holds is told by the last words of its name.
    public static var files: [(name: String, bytes: [UInt8])] {
        [
            ("assets.tsv", PackageResources.assets_tsv), ("authorities.tsv", PackageResources.authorities_tsv),
            ("calendar.tsv", PackageResources.calendar_tsv), ("chains.tsv", PackageResources.chains_tsv),
            ("en-cues.tsv", PackageResources.en_cues_tsv), ("eu-cues.tsv", PackageResources.eu_cues_tsv),
            ("funds.tsv", PackageResources.funds_tsv),
            ("genres.tsv", PackageResources.genres_tsv), ("headlines.tsv", PackageResources.headlines_tsv),
            ("hi-cues.tsv", PackageResources.hi_cues_tsv),
            ("modality.tsv", PackageResources.modality_tsv), ("mover-cues.tsv", PackageResources.mover_cues_tsv),
            ("numbers-en.tsv", PackageResources.numbers_en_tsv),
            ("numbers-zh.tsv", PackageResources.numbers_zh_tsv), ("scales.tsv", PackageResources.scales_tsv),
            ("series.tsv", PackageResources.series_tsv), ("table-cues.tsv", PackageResources.table_cues_tsv),
            ("topics.tsv", PackageResources.topics_tsv),
            ("units.tsv", PackageResources.units_tsv), ("venues.tsv", PackageResources.venues_tsv),
            ("zh-cues.tsv", PackageResources.zh_cues_tsv), ("zones.tsv", PackageResources.zones_tsv),
        ]
    }
}
