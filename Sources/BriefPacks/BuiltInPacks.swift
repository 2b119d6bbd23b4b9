/// The data packs that are compiled in, as the bytes of their files.
public enum BuiltInPacks {
    // Words that decide what a figure means: class, value, forms.
    public static var englishCues: [UInt8] { PackageResources.en_cues_tsv }
    public static var chineseCues: [UInt8] { PackageResources.zh_cues_tsv }

    // Names: surfaces, name, id, kind, flags.
    public static var chains: [UInt8] { PackageResources.chains_tsv }
    public static var assets: [UInt8] { PackageResources.assets_tsv }
    public static var venues: [UInt8] { PackageResources.venues_tsv }
    public static var funds: [UInt8] { PackageResources.funds_tsv }
    public static var authorities: [UInt8] { PackageResources.authorities_tsv }

    // Notices: series of document numbers, modality and repeal words, topics.
    public static var series: [UInt8] { PackageResources.series_tsv }
    public static var modality: [UInt8] { PackageResources.modality_tsv }
    public static var topics: [UInt8] { PackageResources.topics_tsv }

    // Quantities: currencies, percent words, weights; magnitudes; number words.
    public static var units: [UInt8] { PackageResources.units_tsv }
    public static var scales: [UInt8] { PackageResources.scales_tsv }
    public static var englishNumbers: [UInt8] { PackageResources.numbers_en_tsv }
    public static var chineseNumbers: [UInt8] { PackageResources.numbers_zh_tsv }

    /// Month, weekday and day words.
    public static var calendar: [UInt8] { PackageResources.calendar_tsv }

    /// All of them, by file name: what decides a brief besides its bytes.
    public static var all: [[UInt8]] {
        [
            assets, authorities, calendar, chains, englishCues, funds, modality, englishNumbers, chineseNumbers, scales,
            series, topics, units, venues, chineseCues,
        ]
    }
}
