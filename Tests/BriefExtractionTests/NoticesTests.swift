import BriefModel
import BriefReading
import Testing

@testable import BriefExtraction

@Suite struct Notices {
    private static let fixture = Result { try NoticesFixture() }

    @Test(arguments: NoticesSamples.positive)
    func `are read from texts about an instrument`(sample: NoticesSamples.Sample) throws {
        let (reading, _) = try Self.fixture.get().read(sample.text)
        #expect(reading.candidates.count == sample.notices.count)
        for (found, expected) in zip(reading.candidates, sample.notices) {
            let differences = expected.differences(from: found.notice)
            #expect(differences.isEmpty, "\(sample.name): \(differences.joined(separator: "; "))")
        }
    }

    @Test(arguments: NoticesSamples.negative)
    func `are not read from other texts`(text: String) throws {
        let (reading, _) = try Self.fixture.get().read(text)
        #expect(
            reading.candidates.isEmpty, "\(reading.candidates.map { ($0.notice.number, $0.notice.title, $0.rule) })")
    }

    @Test func `warn of gaps and doubles in the numbering`() throws {
        let text = """
            Monetary Authority of Singapore

            MAS Notice PSN09

            Notice on Record Keeping for Token Custodians

            1. A custodian must keep records of each wallet.

            2. A custodian must reconcile balances each day.

            4. A custodian must not lend client tokens.

            4. A custodian may use a delegate.

            This Notice shall take effect on 1 March 2027.
            """
        let (reading, _) = try Self.fixture.get().read(text)
        #expect(reading.warnings.map(\.code) == [.numberingGap, .numberingDuplicate])
    }

    @Test func `warn of a count of issuers that the names do not bear out`() throws {
        let text = """
            Central Bank and Four Other Departments Tighten Rules

            Today the "Notice of the People's Bank of China, the Ministry of Public Security and the China Securities Regulatory Commission on Preventing Token Fraud (Yinfa [2027] No. 8)" was published. The notice of the central bank and ten other departments (Yinfa [2020] No. 3) is hereby repealed.
            """
        let (reading, document) = try Self.fixture.get().read(text)
        #expect(reading.candidates.first?.notice.issuers.count == 3)
        #expect(reading.candidates.first?.notice.repeals == ["Yinfa [2020] No. 3"])
        #expect(reading.warnings.map(\.code) == [.countConflict])
        #expect(reading.warnings.first?.span.map { document.string($0.range) } == "Four Other Departments")
    }

    @Test func `are read the same twice`() throws {
        for sample in NoticesSamples.positive {
            let first = try Self.fixture.get().read(sample.text).0
            let second = try Self.fixture.get().read(sample.text).0
            #expect(first.candidates.map(\.notice) == second.candidates.map(\.notice))
            #expect(first.warnings == second.warnings)
        }
    }

    @Test(arguments: [
        ("(IX)", 9), ("(15)", 15), ("第三条", 3), ("第二十一条", 21), ("（十二）", 12), ("一、", 1), ("Article 4", 4), ("§ 7", 7),
        ("①", 1), ("１．", 1), ("IV.", 4), ("(b)", 2),
    ])
    func `have labels with values`(marker: String, value: Int) throws {
        let bytes = Array(marker.utf8)
        let label = try #require(NoticeLabel(marker: 0..<bytes.count, in: bytes))
        #expect(label.readings.contains { $0.value == value })
    }

    @Test func `have labels that continue one list in any style`() {
        var sequence = LabelSequence()
        let markers = ["I.", "(I)", "(II)", "II.", "(III)", "(IV)", "(5)", "(6)", "III.", "(VII)", "(h)", "(9)", "(X)"]
        for marker in markers {
            let bytes = Array(marker.utf8)
            if let label = NoticeLabel(marker: 0..<bytes.count, in: bytes) { sequence.add(label, block: 0) }
        }
        #expect(sequence.items.filter { $0.depth == 0 }.map(\.value) == [1, 2, 3])
        #expect(sequence.items.filter { $0.depth == 1 }.map(\.value) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
        #expect(sequence.items.allSatisfy { $0.fault == nil })
    }

    @Test func `have nested lists that begin again`() {
        var sequence = LabelSequence()
        for marker in ["1.", "(a)", "(b)", "2.", "(a)", "(i)", "(ii)", "(b)", "(c)"] {
            let bytes = Array(marker.utf8)
            if let label = NoticeLabel(marker: 0..<bytes.count, in: bytes) { sequence.add(label, block: 0) }
        }
        #expect(sequence.items.map(\.depth) == [0, 1, 1, 0, 1, 2, 2, 1, 1])
        #expect(sequence.items.allSatisfy { $0.fault == nil })
    }
}
