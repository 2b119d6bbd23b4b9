import BriefExtraction
import BriefModel
import BriefReading
import CorpusScore
import Testing

@Suite struct `The corpus` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BriefExtractor()
    }

    @Test(arguments: [(CorpusHalf.development, 0.97), (.scored, 0.93)])
    func `is read as its labels say`(half: CorpusHalf, bar: Double) throws {
        let score = try CorpusScore(of: half, by: extractor)
        print((CorpusScore.header + score.rows + [score.summary]).joined(separator: "\n"))
        for kind in CorpusScore.kinds {
            #expect(try #require(score.tallies[kind]).f1 >= bar, "\(kind) of the \(half.rawValue) half")
        }
        #expect(score.falseRecords == 0)
        #expect(score.powersOfTen == 0)
        #expect(score.misquoted == 0)
        #expect(score.briefs >= 80)
        #expect(score.nonBriefs >= 15)
    }

    @Test func `gives the same bytes in any order`() throws {
        let briefs = CorpusHalf.allCases.flatMap(LabelledBrief.all)
        func output(_ brief: LabelledBrief) throws -> [UInt8] {
            let document = try BriefReader().read(try brief.bytes, name: brief.name)
            return extractor.brief(of: document, file: brief.name, received: try brief.received, mentions: true).json
        }
        let first = try briefs.map(output)
        let order = briefs.indices.shuffled()
        let second = try order.map { try output(briefs[$0]) }
        #expect(order.indices.allSatisfy { second[$0] == first[order[$0]] })
    }
}
