import BriefExtraction
public import BriefReading

/// The parser that every command uses.
public enum Parsers {
    /// Reads all formats within the limits and extracts with the packs that are compiled in.
    public static func standard(limits: ReadingLimits = ReadingLimits()) throws -> any BriefParser {
        DocumentParser(reader: BriefReader(limits: limits), extractor: try BriefExtractor())
    }
}
