import BriefExtraction
import BriefModel
import BriefReading
import Foundation
import Testing

@Suite struct `An explanation` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BriefExtractor()
    }

    @Test(arguments: SampleBrief.all)
    func `is of the very records that a normal run makes`(sample: SampleBrief) throws {
        guard let document = try? BriefReader().read(try sample.bytes, name: sample.file.lastPathComponent) else {
            return
        }
        let received = try #require(Instant(rfc3339: "2026-02-06T12:00:00Z"))
        let explanation = extractor.explanation(of: document, file: "sample", received: received)
        #expect(
            explanation.brief.json == extractor.brief(of: document, file: "sample", received: received).json)
    }

    @Test(arguments: SampleBrief.all)
    func `shows each record and each figure that became none`(sample: SampleBrief) throws {
        guard let document = try? BriefReader().read(try sample.bytes, name: sample.file.lastPathComponent) else {
            return
        }
        let received = try #require(Instant(rfc3339: "2026-02-06T12:00:00Z"))
        let explanation = extractor.explanation(of: document, file: "sample", received: received)
        let shown = explanation.shownRecords
        for record in explanation.brief.records { #expect(shown.contains(record.id), "\(record.rule)") }
        let told = explanation.figures.compactMap { figure in
            figure.outcomes.compactMap { if case .unrecognized(let reason) = $0 { reason } else { nil } }.first
        }
        #expect(told.count == explanation.brief.unrecognized.count)
    }
}

extension Explanation {
    var figures: [Figure] { blocks.flatMap { $0.sentences.flatMap(\.figures) + ($0.table?.figures ?? []) } }

    /// All that some figure, block or number is said to have become.
    var shownRecords: Set<RecordID> {
        var shown = Set(blocks.flatMap(\.records))
        for case .record(let id) in figures.flatMap(\.outcomes) { shown.insert(id) }
        shown.formUnion(notices.numbers.flatMap(\.records))
        return shown.union(notices.sentences.flatMap(\.records))
    }
}
