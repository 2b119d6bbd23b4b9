import BriefExtraction
import BriefModel
import BriefReading
import Foundation
import Testing

@testable import BriefService

@Suite("An explanation on a terminal")
struct ExplanationTextTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Golden")

    private static let extractor = Result { try BriefExtractor() }

    private func explanation() throws -> Explanation {
        let bytes = Array(try Data(contentsOf: Self.folder.appending(path: "explain.txt")))
        let received = try #require(Instant(rfc3339: "2026-02-08T12:00:00Z"))
        return try Self.extractor.get().explanation(
            of: try BriefReader().read(bytes, name: "explain.txt"), file: "explain.txt", received: received)
    }

    /// After a change of the rules `BRIEFD_RECORD=1 make test FILTER=ExplanationTextTests` writes the file anew and
    /// fails; the difference is to be read before it is committed.
    @Test("shows scopes, tokens, cues, subjects, reasons and instruments")
    func golden() throws {
        let text = ExplanationText(try explanation(), width: 100, colour: false).rendered()
        let file = Self.folder.appending(path: "explain.expected.txt")
        if ProcessInfo.processInfo.environment["BRIEFD_RECORD"] != nil {
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(file.lastPathComponent) anew")
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let expected = try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        for (line, wanted) in zip(lines, expected) { #expect(line == wanted) }
        #expect(lines.count == expected.count)
    }

    @Test("breaks sentences and terms at the width, and colours only where it may")
    func looks() throws {
        let explanation = try explanation()
        #expect(!ExplanationText(explanation, width: 60, colour: false).rendered().contains("\u{1B}"))
        #expect(ExplanationText(explanation, width: 60, colour: true).rendered().contains("\u{1B}[32m✓"))
        let broken = ExplanationText(explanation, width: 60, colour: false).rendered().split(separator: "\n")
            .filter { $0.contains("Ethereum") || $0.contains("base 10") || $0.contains("confidence") }
        #expect(!broken.isEmpty && broken.allSatisfy { $0.count <= 60 })
    }
}
