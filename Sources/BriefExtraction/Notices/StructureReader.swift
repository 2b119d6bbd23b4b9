import BriefModel
import BriefReading

/// Reads the sections, provisions and clauses of a full instrument, and checks its numbering by value.
struct StructureReader {
    struct Structure {
        var sections: Int?
        var provisions: Int?
        var clauses: [Notice.Clause] = []
        var warnings: [BriefWarning] = []
        /// Where the instrument's text ends.
        var end: Int
    }

    let notice: NoticeText

    private var text: [UInt8] { notice.text }
    private var blocks: [Block] { notice.document.blocks }

    /// The structure of what follows a block.
    func structure(from first: Int, upTo limit: Int) -> Structure {
        let last = lastBlock(from: first, upTo: limit)
        var structure = Structure(end: last.map { blocks[$0].text.upperBound } ?? text.count)
        guard let last else { return structure }
        var sequence = LabelSequence()
        for index in first...last where !notice.isAside(index) {
            if let label = label(of: index) { sequence.add(label, block: index) }
        }
        let items = sequence.items
        guard items.count >= 2, speaksOfItself(in: first...last) else { return structure }
        let depth = provisionDepth(items)
        let provisions = items.filter { $0.depth == depth && $0.fault != .duplicate }
        guard provisions.count >= 2 else { return structure }
        structure.provisions = provisions.count
        if depth > 0 { structure.sections = items.filter { $0.depth == depth - 1 && $0.fault != .duplicate }.count }
        structure.warnings = items.filter { $0.depth <= depth }.compactMap(warning)
        structure.clauses = clauses(items.filter { $0.depth <= depth }, depth: depth, last: last)
        return structure
    }

    /// The last block of the instrument: what says when it takes effect, or the end of the text.
    private func lastBlock(from first: Int, upTo limit: Int) -> Int? {
        guard first < blocks.count else { return nil }
        var closing: Int?
        for index in first..<blocks.count
        where blocks[index].text.upperBound <= limit && !notice.isAside(index) && label(of: index) == nil {
            if isClosing(index) { closing = index }
        }
        return closing
            ?? blocks.indices.last { !notice.isAside($0) && $0 >= first && blocks[$0].text.upperBound <= limit }
    }

    /// "This Notice shall enter into force …" without a label of its own.
    private func isClosing(_ index: Int) -> Bool {
        let block = blocks[index].text
        guard let own = notice.cues([.reflexive], in: block).first, own.range.lowerBound - block.lowerBound < 12 else {
            return false
        }
        return !notice.cues([.effect, .onIssuance, .neutral], in: block).isEmpty
    }

    private func speaksOfItself(in range: ClosedRange<Int>) -> Bool {
        let span = blocks[range.lowerBound].text.lowerBound..<blocks[range.upperBound].text.upperBound
        return !notice.cues([.reflexive, .fullText, .onIssuance], in: span).isEmpty
    }

    private func label(of index: Int) -> NoticeLabel? {
        if let marker = blocks[index].label {
            if let label = NoticeLabel(marker: marker, in: text) { return label }
            return NoticeLabel.leading(
                in: text, range: marker.lowerBound..<max(marker.upperBound, blocks[index].text.upperBound))
        }
        return NoticeLabel.leading(in: text, range: blocks[index].text)
    }

    // MARK: Depth

    /// Articles are provisions; else the second level when the first one only has headings; else the first.
    private func provisionDepth(_ items: [LabelSequence.Item]) -> Int {
        if let article = items.first(where: { $0.label.wrapping == .article }) { return article.depth }
        let outer = items.filter { $0.depth == 0 }
        let inner = items.filter { $0.depth == 1 }
        guard inner.count >= outer.count, inner.count >= 2 else { return 0 }
        let headings = outer.filter { isHeadingLike($0.block) }
        return headings.count * 2 > outer.count ? 1 : 0
    }

    private func isHeadingLike(_ index: Int) -> Bool {
        if notice.isHeading(index) { return true }
        let block = Sentence.trimmed(blocks[index].text, in: text)
        guard block.count <= 160, let last = text[block].last else { return false }
        return ![UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), 0x82, 0x9B].contains(last)
    }

    private func warning(_ item: LabelSequence.Item) -> BriefWarning? {
        let printed = oneLine(text[item.label.range])
        let span = notice.document.source(of: item.label.range)
        switch item.fault {
        case .gap(let value):
            return BriefWarning(
                code: .numberingGap, message: "the numbering goes from \(value) to \(item.value) at \(printed)",
                span: span)
        case .duplicate:
            return BriefWarning(
                code: .numberingDuplicate, message: "the numbering has \(item.value) again at \(printed)", span: span)
        case nil: return nil
        }
    }

    // MARK: Clauses

    private func clauses(_ items: [LabelSequence.Item], depth: Int, last: Int) -> [Notice.Clause] {
        var clauses: [Notice.Clause] = []
        for (index, item) in items.enumerated() where item.depth == depth && item.fault != .duplicate {
            var end = index + 1 < items.count ? items[index + 1].block - 1 : last
            while end > item.block, label(of: end) == nil, isClosing(end) || notice.isHeading(end) { end -= 1 }
            let span = item.label.range.lowerBound..<max(item.label.range.upperBound, blocks[end].text.upperBound)
            let (modality, cue) = ModalityReader(notice: notice).strongest(in: item.block...end)
            clauses.append(
                Notice.Clause(
                    label: oneLine(text[item.label.range]), ordinal: item.value, heading: heading(of: item),
                    span: notice.document.source(of: span), modality: modality, cue: cue))
        }
        return clauses
    }

    /// The opening words up to the first stop, when they are short and no sentence of their own.
    private func heading(of item: LabelSequence.Item) -> String? {
        let block = blocks[item.block].text
        let start = max(item.label.range.upperBound, block.lowerBound)
        guard start < block.upperBound else { return nil }
        let body = Sentence.trimmed(start..<block.upperBound, in: text)
        if isHeadingLike(item.block), notice.words(in: body) <= 24 { return oneLine(text[body]) }
        guard let first = Sentence.ranges(in: text, range: body).first, first != body, notice.words(in: first) <= 14,
            notice.cues([.obligation, .prohibition, .permission], in: first).isEmpty
        else { return nil }
        let heading = oneLine(text[first])
        return heading.hasSuffix(".") || heading.hasSuffix("。") ? String(heading.dropLast()) : heading
    }
}
