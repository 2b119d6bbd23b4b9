import BriefModel

/// Collects blocks, sections and tables over a text in reading order and keeps them within limits.
struct DocumentBuilder {
    private(set) var blocks: [Block] = []
    private(set) var sections = [Section()]
    private(set) var tables: [Table] = []
    var links: [(url: String, text: Range<Int>?, span: Range<Int>)] = []
    var metadata = Metadata()
    /// Warnings with places in the text; `finish` turns them into places in the file.
    var warnings: [(code: BriefWarning.Code, message: String, text: Range<Int>?)] = []
    /// The section that new blocks stand in.
    private(set) var current = 0
    private let limits: ReadingLimits
    private var cells = 0

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    var isFull: Bool { blocks.count >= limits.blocks || cells >= limits.cells }

    var currentLevel: Int { sections[current].level }
    var currentRole: Section.Role { sections[current].role }

    /// The section around the current one that has a level below the given one.
    private func parent(forLevel level: Int) -> Int {
        var index = current
        while sections[index].level >= level, let parent = sections[index].parent { index = parent }
        return index
    }

    /// Closes the sections of that level and deeper, opens a new one and adds its heading as a block.
    mutating func openSection(heading: Range<Int>, level: Int, role: Section.Role? = nil, label: Range<Int>? = nil) {
        let parent = parent(forLevel: level)
        let role = role ?? sections[parent].role
        sections.append(Section(heading: heading, level: level, parent: parent, role: role))
        current = sections.count - 1
        blocks.append(Block(kind: .heading(level: level), text: heading, section: current, label: label))
    }

    /// Opens a section without a heading for a part of a page (a menu, a footer); headings in it stay in it until the
    /// caller resumes the section before.
    mutating func openRegion(_ role: Section.Role) {
        sections.append(Section(level: 0, parent: current, role: role))
        current = sections.count - 1
    }

    /// Closes the sections of that level and deeper.
    mutating func closeSections(toLevel level: Int) {
        current = parent(forLevel: level)
    }

    /// Makes another section the current one; what was open stays known to the caller.
    mutating func resume(_ section: Int) {
        current = section
    }

    @discardableResult
    mutating func add(
        _ kind: Block.Kind, _ text: Range<Int>, label: Range<Int>? = nil, key: Range<Int>? = nil, intro: Int? = nil
    ) -> Int {
        blocks.append(Block(kind: kind, text: text, section: current, label: label, key: key, intro: intro))
        return blocks.count - 1
    }

    /// Adds one paragraph in a section of its own ("Related reading: …") and goes on where it was.
    mutating func addAside(_ text: Range<Int>, key: Range<Int>, role: Section.Role) {
        sections.append(Section(heading: key, level: currentLevel + 1, parent: current, role: role))
        blocks.append(Block(kind: .paragraph, text: text, section: sections.count - 1, key: key))
    }

    mutating func addTable(
        _ rows: [[Range<Int>]], headerRows: Int, caption: Range<Int>?, text: Range<Int>, intro: Int? = nil
    ) {
        tables.append(Table(caption: caption, rows: rows, headerRows: headerRows, section: current))
        cells += rows.reduce(0) { $0 + $1.count }
        add(.table(tables.count - 1), text, intro: intro)
    }

    /// Takes in what another builder collected over a text that stands at an offset of this one's; its outermost section
    /// becomes the current one.
    mutating func append(_ other: DocumentBuilder, textAt offset: Int) {
        let (firstSection, firstBlock, firstTable) = (sections.count - 1, blocks.count, tables.count)
        func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + offset..<range.upperBound + offset }
        func section(_ index: Int) -> Int { index == 0 ? current : index + firstSection }
        for inner in other.sections.dropFirst() {
            sections.append(
                Section(
                    heading: inner.heading.map(moved), level: inner.level, parent: inner.parent.map(section),
                    role: inner.role))
        }
        for block in other.blocks {
            var kind = block.kind
            if case .table(let index) = kind { kind = .table(index + firstTable) }
            blocks.append(
                Block(
                    kind: kind, text: moved(block.text), section: section(block.section),
                    label: block.label.map(moved), key: block.key.map(moved), intro: block.intro.map { $0 + firstBlock }
                ))
        }
        for table in other.tables {
            tables.append(
                Table(
                    caption: table.caption.map(moved), rows: table.rows.map { $0.map(moved) },
                    headerRows: table.headerRows, section: section(table.section)))
        }
        cells += other.cells
        links += other.links.map { ($0.url, $0.text.map(moved), moved($0.span)) }
        warnings += other.warnings.map { ($0.code, $0.message, $0.text.map(moved)) }
    }

    /// The document over its text, with links and warnings placed in the file.
    consuming func finish(
        format: BriefFormat, text: [UInt8], map: OffsetMap, parts: [DocumentPart], language: String? = nil
    ) -> Document {
        Document(
            format: format, language: language ?? LanguageGuess.language(of: text), text: text, map: map, parts: parts,
            blocks: blocks, sections: sections, tables: tables,
            links: links.map { link in
                Link(
                    url: link.url, text: link.text.map { Document.readable(text[$0]) },
                    span: map.span(of: link.span, parts: parts))
            }, metadata: metadata,
            warnings: warnings.map { warning in
                BriefWarning(
                    code: warning.code, message: warning.message,
                    span: warning.text.map { map.span(of: $0, parts: parts) })
            })
    }
}
