import BriefModel
import BriefReading

/// Parts the blocks of a section into runs: lists of items, lines that stand together, quoted lines.
///
/// A run ends at a heading, a table, a rule, a line that is a label of its own, a footer, and where items and lines
/// meet. The first run of items and the first run of lines stand under the section's heading.
struct HeadlineRuns {
    let document: Document
    let labels: HeadlineLabels

    private var text: [UInt8] { document.text }

    /// - Parameter taken: Blocks that were read already.
    func runs(in section: Int, _ blocks: [Int], taken: Set<Int>) -> [HeadlineRun] {
        var runs: [HeadlineRun] = []
        var open: HeadlineRun?
        var pending: Range<Int>?
        /// A label that a line or two part from its list.
        var spare: Range<Int>?
        /// The label of the last list of the section.
        var lists: Range<Int>?
        /// The label of a review whose lines stand below the names of papers.
        var review: Range<Int>?
        var isUnderPaper = false
        var isHeaded = (marked: false, bare: false)
        func close() {
            if let run = open { runs.append(run) }
            open = nil
        }
        for index in blocks {
            let block = document.blocks[index]
            switch block.kind {
            case .heading:
                close()
                (pending, spare, lists) = (nil, nil, nil)
                continue
            case .table(let table):
                close()
                pending = label(atEndOf: document.tables[table])
                continue
            case .byline:
                // Who wrote one item of a list of lines parts it from the next.
                if open?.isMarked ?? false { close() } else { open?.isClose = false }
                pending = isLabel(block) ? block.text : nil
                continue
            case .item, .paragraph, .field, .quote: break
            }
            // The members of an object are no list.
            if document.format == .json, let key = block.key, isMember(block, key), !taken.contains(index) {
                close()
                continue
            }
            let isRead = taken.contains(index)
            if isRead || labels.endsList(text, block.text) {
                close()
                // What follows a label and its value is another matter.
                pending = nil
                isHeaded = (isHeaded.marked, true)
                continue
            }
            if isLabel(block) {
                close()
                (pending, review) = (block.text, block.text)
                continue
            }
            if block.label == nil, isPaper(block.text) {
                review = open?.label ?? review ?? heading(of: section)
                close()
                pending = review
                isUnderPaper = true
                continue
            }
            let isMarked = block.label != nil || opensWithMark(block)
            let depth = depth(block)
            if let run = open, isMarked, run.isMarked, depth > run.depth { continue }
            if let run = open, joins(run, index, isMarked: isMarked, depth) {
                if let last = run.blocks.last, open?.isClose == nil { open?.isClose = touches(last, index) }
                open?.blocks.append(index)
                continue
            }
            close()
            var run = HeadlineRun(blocks: [index], isMarked: isMarked, depth: depth)
            // Lines that were read as one paragraph or quote.
            if !isMarked, isUnderPaper || text[block.text].contains(0x0A) { run.isClose = true }
            isUnderPaper = false
            let isFirst = isMarked ? !isHeaded.marked : !isHeaded.bare
            // Below a list its heading is spent.
            isHeaded = (isHeaded.marked || isMarked, true)
            let heading = isFirst ? heading(of: section) : nil
            run.label = pending ?? surest(intro(of: block), heading)
            run.isTitled = run.label == heading && isTitle(section)
            if isMarked, !isSure(run.label), let title = spare ?? departments(section, after: runs.last, lists) {
                (run.label, run.isTitled, run.isDepartment) = (title, true, spare == nil)
            }
            if isMarked, isSure(run.label) { lists = run.label }
            spare = isMarked ? nil : pending ?? spare
            pending = nil
            open = run
        }
        close()
        return runs
    }

    /// Of what introduces a list and the heading over it what announces headlines.
    private func surest(_ intro: Range<Int>?, _ heading: Range<Int>?) -> Range<Int>? {
        guard let intro, let heading else { return intro ?? heading }
        guard labels.strength(of: text, intro) == nil, !labels.isOfOther(text, intro) else { return intro }
        return labels.strength(of: text, heading) ?? .faint >= .likely ? heading : intro
    }

    /// A cell of the last row that is nothing but a label: rows that stand over a list look like a table.
    private func label(atEndOf table: Table) -> Range<Int>? {
        table.rows.last?.first { labels.strength(of: text, $0) == .strong }
    }

    /// What stands over a section; over one that is named after a paper what the papers are listed under.
    func heading(of section: Int) -> Range<Int>? {
        guard let heading = document.sections[section].heading else { return nil }
        guard let parent = document.sections[section].parent else { return heading }
        if let review, heading != review, labels.strength(of: text, heading) ?? .faint < .likely,
            !labels.isOfOther(text, heading)
        {
            return review
        }
        guard isPaper(heading) else { return heading }
        // The papers stand below the label, or behind it on its own level.
        for other in stride(from: section - 1, to: parent, by: -1) where document.sections[other].parent == parent {
            guard let label = document.sections[other].heading, !isPaper(label) else { continue }
            return labels.strength(of: text, label) ?? .faint >= .likely ? label : heading
        }
        return self.heading(of: parent) ?? heading
    }

    /// The title of a text that goes through the papers: its headings are their names.
    private let review: Range<Int>?

    init(document: Document, labels: HeadlineLabels) {
        self.document = document
        self.labels = labels
        review = document.sections.prefix(3).lazy.compactMap(\.heading).first { labels.isReview(document.text, $0) }
    }

    /// Of an object, and not its title.
    private func isMember(_ block: Block, _ key: Range<Int>) -> Bool {
        block.kind == .field && !HeadlineTable.isTitle(text, key)
    }

    /// An emoji or a shape stands for a bullet.
    private func opensWithMark(_ block: Block) -> Bool {
        guard block.kind != .quote, !text[block.text].contains(0x0A) else { return false }
        let start = block.text.lowerBound
        return HeadlineText(document: document).afterMarks(start, block.text.upperBound) > start
    }

    private func isSure(_ label: Range<Int>?) -> Bool {
        label.flatMap { labels.strength(of: text, $0) } ?? .faint >= .likely
    }

    /// What a list stands under that is a department of a list of news: a short line above it or the heading of its
    /// section names it and tells nothing else ("Market headlines": "Companies", "Politics").
    private func departments(_ section: Int, after above: HeadlineRun?, _ label: Range<Int>?) -> Range<Int>? {
        if let label {
            guard let above, !above.isMarked, above.blocks.count == 1,
                isDepartment(document.blocks[above.blocks[0]].text)
            else { return nil }
            return label
        }
        guard let title = listTitle, let heading = document.sections[section].heading, heading != title,
            isDepartment(heading)
        else { return nil }
        return title
    }

    private func isDepartment(_ name: Range<Int>) -> Bool {
        name.count <= 32 && (labels.isSubject(text, name) || !labels.isOfOther(text, name))
            && text[name].last != UInt8(ascii: ".")
    }

    /// The title of a text that is a list of news in departments: a heading, or the line it opens with.
    private var listTitle: Range<Int>? {
        let headings = document.sections.prefix(4).compactMap(\.heading)
        let opening = document.blocks.prefix(2).filter { $0.section == 0 && $0.label == nil }.map(\.text)
        return (opening + headings).first { labels.strength(of: text, $0) == .strong }
    }

    /// Nothing but the name of a newspaper, perhaps with a colon behind it.
    private func isPaper(_ range: Range<Int>) -> Bool {
        var name = Sentence.trimmed(range, in: text)
        if text[name].last == UInt8(ascii: ":") { name = name.lowerBound..<name.upperBound - 1 }
        guard (3...40).contains(name.count), labels.isSource(text, name) else { return false }
        // "News", "Newswire" are labels.
        return labels.strength(of: text, name) ?? .faint == .faint
    }

    /// The heading of the whole text names all of it, not a list.
    func isTitle(_ section: Int) -> Bool {
        guard let heading = document.sections[section].heading else { return true }
        return document.sections[section].parent == 0 && document.metadata.title == document.readable(heading)
    }

    /// Nothing but a label: "5) Headlines", "📰 News", "Elsewhere:".
    private func isLabel(_ block: Block) -> Bool {
        guard block.text.count <= 60, let strength = labels.strength(of: text, block.text) else { return false }
        return strength >= .likely || text[block.text].last == UInt8(ascii: ":")
    }

    private func intro(of block: Block) -> Range<Int>? {
        guard let intro = block.intro else { return nil }
        if case .heading = document.blocks[intro].kind { return nil }
        return document.blocks[intro].text
    }

    private func depth(_ block: Block) -> Int {
        if case .item(let depth) = block.kind { depth } else { 0 }
    }

    private func joins(_ run: HeadlineRun, _ index: Int, isMarked: Bool, _ depth: Int) -> Bool {
        guard let last = run.blocks.last, run.isMarked == isMarked, run.depth == depth else { return false }
        let (one, other) = (document.blocks[last].kind, document.blocks[index].kind)
        if isRuled(last, index) || (one == .quote) != (other == .quote) { return false }
        if isMarked { return true }
        if let isClose = run.isClose { return isClose == touches(last, index) }
        // A paragraph above a list of lines is none of them.
        return touches(last, index)
            || HeadlineText(document: document).looksLikeHeadline(document.blocks[last].text)
                && !text[document.blocks[index].text].contains(0x0A)
    }

    private func touches(_ one: Int, _ next: Int) -> Bool {
        gap(one, next).map { text[$0].count { $0 == 0x0A } < 2 } ?? false
    }

    /// "━━━━", "-----", "***" between two blocks.
    private func isRuled(_ one: Int, _ next: Int) -> Bool {
        guard let gap = gap(one, next), gap.count >= 4 else { return false }
        var count = 0
        for index in gap {
            let byte = text[index]
            // The bytes of one emoji are one mark.
            if byte & 0xC0 == 0x80 { continue }
            count = byte >= 0x80 || "-=_*~#".utf8.contains(byte) ? count + 1 : 0
            if count >= 4 { return true }
        }
        return false
    }

    private func gap(_ one: Int, _ next: Int) -> Range<Int>? {
        let (end, start) = (document.blocks[one].text.upperBound, document.blocks[next].text.lowerBound)
        return end <= start ? end..<start : nil
    }
}
