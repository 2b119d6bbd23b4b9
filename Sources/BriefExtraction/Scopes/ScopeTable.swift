import BriefModel
import BriefReading

/// The scopes of all sections of a document, inner ones complete with what outer ones say.
struct ScopeTable {
    private let sections: [Scope]
    /// Of each block: its section, the line that introduces its list, the words before its colon.
    private let blocks: [Scope]
    /// The day of writing, where the text states it.
    let written: CalendarDate?

    init(document: Document, analyzer: Analyzer, received: CalendarDate, trace: ScopeTrace? = nil) {
        var reader = ScopeReader(analyzer: analyzer, document: document, received: received)
        let head =
            document.metadata.published.map { ScopedDate(date: $0.date, inferred: true) }
            ?? ScopeTable.headDate(of: document, reader: reader)
        written = head?.date
        reader.written = written
        var own = document.sections.map { section in
            var scope = section.heading.map { reader.scope(of: $0) } ?? Scope()
            scope.isRelated = section.role == .related
            return scope
        }
        ScopeTable.addDatelines(to: &own, document: document, reader: reader, trace: trace)
        StatedUnits(document: document, reader: reader).add(to: &own)
        trace?.sections = own
        var complete: [Scope] = []
        for (index, section) in document.sections.enumerated() {
            // A parent stands before its children.
            let outer = section.parent.flatMap { $0 < index ? complete[$0] : nil } ?? Scope()
            complete.append(own[index].inside(outer))
        }
        if let date = head {
            if document.metadata.published != nil { trace?.published = date }
            for index in complete.indices where complete[index].date == nil && !complete[index].isRelated {
                complete[index].date = date
            }
        }
        self.sections = complete
        var intros: [Int: Scope] = [:]
        var blocks: [Scope] = []
        for (index, block) in document.blocks.enumerated() {
            var scope = complete[block.section]
            if let intro = block.intro {
                // What introduces the line that introduces this one says on.
                if intro < index, document.blocks[intro].intro != nil { scope = blocks[intro] }
                let introduced = intros[intro] ?? reader.scope(ofIntro: document.blocks[intro].text, inside: scope)
                intros[intro] = introduced
                trace?.intros[intro] = introduced
                scope = introduced.inside(scope)
            }
            if let key = block.key {
                let labelled = reader.scope(ofKey: key, inside: scope)
                trace?.keys[index] = labelled
                scope = labelled.inside(scope)
            }
            blocks.append(scope)
        }
        self.blocks = blocks
        trace?.blocks = blocks
    }

    /// The day that the head of a file states: a line with a full date, or "TORONTO, June 18 - …".
    private static func headDate(of document: Document, reader: ScopeReader) -> ScopedDate? {
        for block in document.blocks.prefix(6) {
            if case .table = block.kind { return nil }
            let line = document.text[block.text].firstIndex(of: 0x0A) ?? block.text.upperBound
            let range = block.text.lowerBound..<min(line, block.text.lowerBound + 140)
            let dates = reader.analyzer.dates.dates(in: document.text, range: range)
            guard let date = dates.first(where: { !$0.isWeekday }), let scoped = date.scoped(received: reader.received)
            else {
                continue
            }
            let rest = document.text[date.text.upperBound..<range.upperBound].drop {
                $0 == 0x20 || $0 == UInt8(ascii: ")")
            }
            // "Lyon, 5 May 2026. Funds took": a stop ends a dateline where the date follows the place.
            let before = document.text[range.lowerBound..<date.text.lowerBound].last { $0 != 0x20 }
            let isPlaced = before == nil || before == UInt8(ascii: ",")
            let marks = isPlaced ? Self.datelineMarks + [". ", ".-", ".–", ".—"] : Self.datelineMarks
            let isDateline =
                marks.contains { rest.starts(with: $0.utf8) }
                && date.text.lowerBound - range.lowerBound <= 40
            let head = document.text[block.text.lowerBound..<line]
            let isHead =
                head.count <= 120 && !head.contains(UInt8(ascii: ";")) && head.last != UInt8(ascii: ".")
            // "Posted 7 May 2026 15:52, edited 7 May 2026 16:01", "Thursday 7 May 2026"
            let isOne = dates.allSatisfy { $0.value == date.value || $0.isWeekday }
            if date.isFullDay, isDateline || (isHead && isOne) {
                return ScopedDate(date: scoped.date, inferred: true)
            }
        }
        return nil
    }

    private static let datelineMarks = ["-", "–", "—", ":", "("]

    func scope(ofBlock index: Int) -> Scope { blocks[index] }

    func scope(ofSection index: Int) -> Scope { sections[index] }

    /// A line that is little more than a date ("Date: 6 February 2026") dates its section.
    private static func addDatelines(
        to scopes: inout [Scope], document: Document, reader: ScopeReader, trace: ScopeTrace?
    ) {
        for block in document.blocks where block.text.count <= 80 && scopes[block.section].date == nil {
            guard block.kind == .paragraph || block.kind == .field || block.kind == .byline,
                document.text[block.text].contains(where: { $0.isASCIIDigit })
            else { continue }
            let dates = reader.analyzer.dates.dates(in: document.text, range: block.text)
            guard let date = dates.first(where: { !$0.isWeekday }) ?? dates.first,
                dates.allSatisfy({ $0.value == date.value || $0.isWeekday })
            else { continue }
            let keyLength = block.key.map { $0.count + 2 } ?? 0
            guard date.text.count * 2 > block.text.count - keyLength else { continue }
            scopes[block.section].date = date.scoped(received: reader.received)
            trace?.datelines[block.section] = block.text
        }
    }
}
