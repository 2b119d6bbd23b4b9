public import BriefExtraction
import BriefModel
import BriefReading
import Foundation

/// How well the records of one half of the corpus agree with its labels.
public struct CorpusScore: Sendable {
    public static let kinds = ["flow", "mover", "notice", "headline"]

    public let half: CorpusHalf
    public private(set) var briefs = 0
    public private(set) var nonBriefs = 0
    public private(set) var tallies: [String: Tally] = [:]
    /// Records on texts that are no briefs.
    public private(set) var falseRecords = 0
    /// Amounts whose digits are right and whose power of ten is not.
    public private(set) var powersOfTen = 0
    /// Records whose quote is not the bytes at their offsets.
    public private(set) var misquoted = 0
    /// What is missing, too much or different, a line each with the brief's name.
    public private(set) var complaints: [String] = []

    /// - Parameter names: only briefs whose name contains it; empty for all.
    public init(of half: CorpusHalf, by extractor: BriefExtractor, names: String = "") throws {
        self.half = half
        for kind in Self.kinds { tallies[kind] = Tally() }
        for brief in LabelledBrief.all(in: half) where names.isEmpty || brief.name.contains(names) {
            try count(brief, by: extractor)
        }
    }

    private mutating func count(_ labelled: LabelledBrief, by extractor: BriefExtractor) throws {
        let document = try BriefReader().read(try labelled.bytes, name: labelled.name)
        let brief = extractor.brief(of: document, file: labelled.name, received: try labelled.received)
        for record in brief.records {
            let span = record.evidence.span
            let bytes = document.parts.first { $0.name == span.part }?.bytes
            guard let bytes, record.evidence.quote == String(decoding: bytes[span.range], as: UTF8.self) else {
                misquoted += 1
                continue
            }
        }
        let json = try JSONSerialization.jsonObject(with: Data(brief.json)) as? [String: Any] ?? [:]
        let found = (json["records"] as? [[String: Any]] ?? []).map(Fact.init)
        let labels = try labelled.labels
        briefs += 1
        if labels.isEmpty {
            nonBriefs += 1
            falseRecords += found.count
            complaints += found.map { "\(labelled.name): FALSE \($0.line)" }
        }
        count(Comparison(labels: labels, found: found), name: labelled.name)
    }

    private mutating func count(_ comparison: Comparison, name: String) {
        for pair in comparison.right {
            tallies[pair.label.kind]?.count(pair)
            for field in FieldScore.compared(pair.label, pair.found) where !field.agrees {
                let (wanted, got) = (pair.label.fields[field.name] ?? "", pair.found.fields[field.name] ?? "")
                complaints.append("\(name): field \(pair.label.kind).\(field.name): \(wanted), found \(got)")
            }
        }
        for fact in comparison.missed {
            tallies[fact.kind]?.missed += 1
            complaints.append("\(name): MISSED \(fact.line)")
        }
        for fact in comparison.wrong {
            tallies[fact.kind]?.wrong += 1
            complaints.append("\(name): WRONG \(fact.line)")
        }
        powersOfTen += comparison.powersOfTen.count
        complaints += comparison.powersOfTen.map { "\(name): POWER OF TEN \($0.label.line), found \($0.found.line)" }
    }
}
