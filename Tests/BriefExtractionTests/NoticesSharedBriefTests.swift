import BriefModel
import BriefReading
import Foundation
import Testing

@testable import BriefExtraction

/// A scraped page with one instrument among articles and teasers; not part of the repository.
private let sharedBrief = FileManager.default.contents(atPath: "../shared/brief/seed.txt").map { Array($0) }

@Suite(.enabled(if: sharedBrief != nil)) struct `The notice of the shared brief` {
    @Test func `has all its fields`() throws {
        let (reading, document) = try NoticesFixture().read(try #require(sharedBrief))
        #expect(reading.candidates.count == 1)
        let found = try #require(reading.candidates.first)
        let expected = ExpectedNotice(
            number: "Yinfa [2026] No. 42",
            issuers: ["PBoC", "NDRC", "MIIT", "MPS", "SAMR", "CBIRC", "CSRC", "SAFE"], jurisdiction: "CN",
            published: "none",
            effective: "on-issuance", repeals: ["Yinfa [2021] No. 237"],
            cites: ["NDRC Energy-saving Building [2021] No. 1283"],
            sections: 6, provisions: 19, respondents: [], penalties: [])
        let differences = expected.differences(from: found.notice)
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
        #expect(found.notice.title?.hasPrefix("Notice of the People's Bank of China, National") == true)
        #expect(found.notice.title?.hasSuffix("Related to Virtual Currency and Others") == true)
        #expect(
            found.notice.topics == [.rwaTokenization, .stablecoin, .cryptoTrading, .aml, .banking, .mining],
            "\(found.notice.topics)")
        #expect(found.notice.clauses.map(\.ordinal) == Array(1...19))
        #expect(found.notice.clauses.first { $0.ordinal == 13 }?.modality == .conditionalProhibition)
        #expect(found.notice.clauses.first { $0.ordinal == 8 }?.modality == .prohibition)
        #expect(found.notice.clauses.last?.label == "(19)")
        #expect(reading.warnings.map(\.code) == [.countConflict], "\(reading.warnings)")
        let span = try #require(reading.warnings.first?.span)
        #expect(document.string(span.range) == "Eight Other Departments")
    }
}
