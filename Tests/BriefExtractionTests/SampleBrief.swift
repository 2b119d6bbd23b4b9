import BriefExtraction
import BriefModel
import BriefReading
import Foundation
import Testing

/// A sample file with the facts that it states, written beside it as `NAME.expected.json`.
struct SampleBrief: CustomTestStringConvertible, Sendable {
    let file: URL
    var testDescription: String { file.lastPathComponent }

    /// The samples of the project, by name.
    static let all: [SampleBrief] =
        samples(in: root.appending(path: "seeds"))
        + samples(in: root.appending(path: "seeds/hostile"))

    static var root: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    private static func samples(in folder: URL) -> [SampleBrief] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".expected.json") }.sorted()
            .map { SampleBrief(file: folder.appending(path: String($0.dropLast(".expected.json".count)))) }
    }

    var bytes: [UInt8] { get throws { Array(try Data(contentsOf: file)) } }

    var expectation: [String: Any] {
        get throws {
            let data = try Data(contentsOf: URL(filePath: file.path + ".expected.json"))
            return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        }
    }

    /// The brief as its JSON says it.
    func brief(_ extractor: BriefExtractor) throws -> [String: Any] {
        try SampleBrief.json(of: bytes, name: file.lastPathComponent, extractor: extractor)
    }

    static func json(of bytes: [UInt8], name: String, extractor: BriefExtractor) throws -> [String: Any] {
        let document = try BriefReader().read(bytes, name: name)
        let received = try #require(Instant(rfc3339: "2026-02-06T12:00:00Z"))
        let json = extractor.brief(of: document, file: name, received: received).json
        return try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    }
}
