import BriefModel

/// What a reader must know about a record, in words.
package enum RecordWords {
    private static let words: [(RecordFlags, String)] = [
        (.conflict, "conflict"), (.priorPeriod, "prior period"), (.cumulative, "cumulative"), (.total, "total"),
        (.index, "index"), (.quoted, "quoted"), (.related, "related article"), (.inferredSubject, "subject inferred"),
    ]
    private static let leastConfidence = Confidence(hundredths: 60)

    /// The flags that the rest of the line does not show.
    static func notes(on record: Record) -> [String] {
        var notes = words.filter { record.flags.contains($0.0) }.map(\.1)
        if record.flags.contains(.ambiguousDirection) { notes.append("direction unclear") }
        if record.confidence < leastConfidence { notes.append("confidence \(record.confidence)") }
        return notes
    }

    /// `2026-02-06`, `~2026-02-06` when a part of it was not in the text.
    static func date(of record: Record) -> String {
        record.date.map { (record.dateInferred ? "~" : "") + $0.description } ?? ""
    }

    /// `1 figure`, `2 figures`
    package static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }
}
