import BriefExtraction
import BriefModel
import BriefReading

/// Reads bytes into a document and extracts its records.
struct DocumentParser: BriefParser {
    let reader: BriefReader
    let extractor: BriefExtractor

    var producer: Producer { Producer(version: BriefdVersion.text, packs: extractor.packs) }

    func parse(
        _ bytes: [UInt8], file: String, received: Instant, mentions: Bool
    ) throws(ReadingError) -> Brief {
        extractor.brief(of: try reader.read(bytes, name: file), file: file, received: received, mentions: mentions)
    }
}
