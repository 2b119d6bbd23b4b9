import BriefExtraction
public import BriefModel
import BriefReading
public import Foundation

/// A file of the corpus with the facts that a person says are in it, written beside it as `NAME.labels.json`.
public struct LabelledBrief: Sendable {
    public let file: URL

    public var name: String { file.lastPathComponent }

    /// The briefs of one half, by name; empty when the folder is not there.
    public static func all(in half: CorpusHalf) -> [LabelledBrief] {
        let folder = half.folder
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(suffix) }.sorted()
            .map { LabelledBrief(file: folder.appending(path: String($0.dropLast(suffix.count)))) }
    }

    private static let suffix = ".labels.json"

    public var bytes: [UInt8] { get throws { Array(try Data(contentsOf: file)) } }

    /// What the person wrote: `received`, `about`, `records`.
    private var sheet: [String: Any] {
        get throws {
            let data = try Data(contentsOf: URL(filePath: file.path + Self.suffix))
            return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        }
    }

    var labels: [Fact] { get throws { try (sheet["records"] as? [[String: Any]] ?? []).map(Fact.init) } }

    public var received: Instant {
        get throws {
            guard let text = try sheet["received"] as? String, let instant = Instant(rfc3339: text) else {
                throw CorpusError.noReceived(name)
            }
            return instant
        }
    }
}

/// A label sheet that cannot be used.
public enum CorpusError: Error {
    case noReceived(String)
}
