import BriefExtraction
import BriefModel
import BriefReading
import LinuxKit

/// Reads bytes into a document and extracts its records.
struct DocumentParser: BriefParser {
    let reader: BriefReader
    let extractor: BriefExtractor
    /// What makes text of files that are not read as they are.
    var converters: [UnreadFormat: FilterProgram] = [:]

    var producer: Producer { Producer(version: BriefdVersion.text, packs: extractor.packs) }

    func parse(
        _ bytes: [UInt8], file: String, received: Instant, mentions: Bool
    ) throws(ReadingError) -> Brief {
        extractor.brief(of: try document(bytes, file), file: file, received: received, mentions: mentions)
    }

    private func document(_ bytes: [UInt8], _ file: String) throws(ReadingError) -> Document {
        do {
            return try reader.read(bytes, name: file)
        } catch {
            guard case .unsupportedFormat(let format) = error, let converter = converters[format] else { throw error }
            return try reader.read(converted: try text(of: bytes, format, by: converter), of: bytes, name: file)
        }
    }

    /// Blocks while the converter runs, at most for its timeout.
    private func text(
        of bytes: [UInt8], _ format: UnreadFormat, by converter: FilterProgram
    ) throws(ReadingError) -> [UInt8] {
        do {
            return try converter.run(bytes)
        } catch {
            throw .notConverted(format, why: "\(error)")
        }
    }
}
