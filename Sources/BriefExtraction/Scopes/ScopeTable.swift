import BriefModel
import BriefReading

/// The scopes of all sections of a document, inner ones complete with what outer ones say.
struct ScopeTable {
    private let sections: [Scope]
    /// Of each block: its section, the line that introduces its list, the words before its colon.
    private let blocks: [Scope]

    init(document: Document, analyzer: Analyzer, received: CalendarDate, trace: ScopeTrace? = nil) {
        let reader = ScopeReader(analyzer: analyzer, document: document, received: received)
        var own = document.sections.map { section in
            var scope = section.heading.map { reader.scope(of: $0) } ?? Scope()
            scope.isRelated = section.role == .related
            return scope
        }
        ScopeTable.addDatelines(to: &own, document: document, reader: reader, trace: trace)
        trace?.sections = own
        var complete: [Scope] = []
        for (index, section) in document.sections.enumerated() {
            // A parent stands before its children.
            let outer = section.parent.flatMap { $0 < index ? complete[$0] : nil } ?? Scope()
            complete.append(own[index].inside(outer))
        }
        if let published = document.metadata.published {
            let date = ScopedDate(date: published.date, inferred: true)
            trace?.published = date
            for index in complete.indices where complete[index].date == nil && !complete[index].isRelated {
                complete[index].date = date
            }
        }
        self.sections = complete
        var intros: [Int: Scope] = [:]
        self.blocks = document.blocks.enumerated().map { index, block in
            var scope = complete[block.section]
            if let intro = block.intro {
                let introduced = intros[intro] ?? reader.scope(of: document.blocks[intro].text)
                intros[intro] = introduced
                trace?.intros[intro] = introduced
                scope = introduced.inside(scope)
            }
            if let key = block.key {
                let labelled = reader.scope(of: key)
                trace?.keys[index] = labelled
                scope = labelled.inside(scope)
            }
            return scope
        }
        trace?.blocks = blocks
    }

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
            guard dates.count == 1, let date = dates.first else { continue }
            let keyLength = block.key.map { $0.count + 2 } ?? 0
            guard date.text.count * 2 > block.text.count - keyLength else { continue }
            scopes[block.section].date = date.scoped(received: reader.received)
            trace?.datelines[block.section] = block.text
        }
    }
}
