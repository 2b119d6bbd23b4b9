import BriefModel
import BriefReading
import Testing

@testable import BriefExtraction

/// Packs of a user, and what is found with them.
struct UserFolder {
    let extractor: BriefExtractor

    /// Each folder a list of file names and texts; a later one stands over an earlier one.
    init(_ folders: [(String, String)]...) throws {
        let packs = folders.enumerated().map { index, files in
            files.map { Pack(name: $0.0, bytes: Array($0.1.utf8), folder: "folder \(index)") }
        }
        extractor = try BriefExtractor(packs: PackSet(folders: packs))
    }

    func brief(_ text: String, file: String = "brief.txt", received: String = "2026-02-06T12:00:00Z") throws -> Brief {
        let document = try BriefReader().read(Array(text.utf8), name: file)
        return extractor.brief(of: document, file: file, received: try #require(Instant(rfc3339: received)))
    }

    /// The flows as `direction amount unit subject date`.
    func flows(_ text: String, file: String = "brief.txt", received: String = "2026-02-06T12:00:00Z") throws -> [String]
    {
        try brief(text, file: file, received: received).records.compactMap { record in
            guard case .flow(let flow) = record.fact else { return nil }
            let words = [
                flow.direction.rawValue, flow.amount?.value.description, flow.unit, flow.subject,
                record.date?.description,
            ]
            return words.map { $0 ?? "-" }.joined(separator: " ")
        }
    }
}
