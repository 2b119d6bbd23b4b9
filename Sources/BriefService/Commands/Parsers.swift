import BriefExtraction
public import BriefReading

/// The parser that every command uses.
public enum Parsers {
    /// Reads all formats within the limits and extracts with the packs that are compiled in and those of the folders.
    ///
    /// - Throws: `PackError` and `ServiceError` where the packs cannot be used.
    public static func standard(
        limits: ReadingLimits = ReadingLimits(), packs: [String] = []
    ) throws -> any BriefParser {
        DocumentParser(reader: BriefReader(limits: limits), extractor: try Rules.load(folders: packs).extractor)
    }

    /// As a service with these settings reads.
    public static func standard(settings: Settings) throws -> any BriefParser {
        DocumentParser(
            reader: BriefReader(limits: settings.limits),
            extractor: try Rules.load(folders: settings.packs, status: .configuration).extractor,
            converters: settings.converters)
    }
}
