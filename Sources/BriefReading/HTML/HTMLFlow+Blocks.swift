import BriefModel

extension HTMLFlow {
    private static let longestHeading = 130
    private static let longestByline = 200
    /// A paragraph of that length that is not mostly links is text of the page, not a teaser.
    private static let longText = 160

    /// Ends the block at hand and adds what it is.
    mutating func flush() {
        if context.base == .term {
            guard let written = writer.close(separator: nil) else { return }
            pendingTerm = written.text
            return
        }
        guard writer.isOpen else { return }
        let isPreformatted = context.isPreformatted
        guard let written = writer.close() else { return }
        if written.term == nil, let term = pendingTerm {
            pendingTerm = nil
            builder.add(.paragraph, term)
        }
        let isItem = pendingItem
        pendingItem = false
        settleRelated(before: written, isItem: isItem)
        switch context.base {
        case .heading(let level): addHeading(written.text, level: level)
        case .quote: add(.quote, written)
        case .byline where written.text.count <= HTMLFlow.longestByline: addByline(written)
        default:
            if let term = written.term {
                add(.field, written, key: KeyReader.key(text, in: term)?.key ?? text.trimmed(term))
            } else if isItem || written.label != nil {
                addItem(written)
            } else if isPreformatted, text[written.text].contains(0x0A) {
                TextAssembler.read(text, in: written.text, limits: limits, into: &builder)
            } else {
                addParagraph(written)
            }
        }
    }

    var text: [UInt8] { writer.arena.text }

    /// A heading element; what names the parts of a page around the text gives its section that role.
    private mutating func addHeading(_ range: Range<Int>, level: Int) {
        headingLevel = level
        openLabels.removeAll()
        openSection(range, level: headingLevel, role: HTMLPhrases.role(of: text, range))
    }

    private mutating func openSection(_ range: Range<Int>, level: Int, role: Section.Role? = nil) {
        let label = LabelReader.label(text, in: range).flatMap { $0.isBullet || $0.value == nil ? nil : $0 }
        let words = label.map { $0.textStart..<range.upperBound } ?? range
        builder.openSection(heading: words, level: level, role: role, label: label?.range)
        intro = builder.blocks.count - 1
        relatedSection = nil
    }

    private mutating func add(
        _ kind: Block.Kind, _ written: HTMLTextWriter.Written, key: Range<Int>? = nil
    ) {
        builder.add(kind, written.text, label: written.label, key: key)
        intro = endsInColon(written.text) ? builder.blocks.count - 1 : nil
        isInHead = false
    }

    private mutating func addByline(_ written: HTMLTextWriter.Written) {
        builder.add(.byline, written.text, key: KeyReader.key(text, in: written.text)?.key)
        intro = nil
        guard builder.currentRole == .body, builder.metadata.published == nil else { return }
        builder.metadata.published = StatedTimeReader.first(in: text, written.text)?.time
    }

    /// An item of a list, or several where a list runs on within it.
    private mutating func addItem(_ written: HTMLTextWriter.Written) {
        let depth = max(lists.count - 1, 0)
        let printed = written.label == nil ? LabelReader.label(text, in: written.text) : nil
        let range = printed.map { $0.textStart..<written.text.upperBound } ?? written.text
        let label = written.label ?? (printed?.isBullet == true ? nil : printed?.range)
        let key = KeyReader.key(text, in: range)?.key
        builder.add(.item(depth: depth), range, label: label, key: key, intro: lists.last?.intro)
        intro = endsInColon(range) ? builder.blocks.count - 1 : nil
        isInHead = false
    }

    private mutating func addParagraph(_ written: HTMLTextWriter.Written) {
        let range = written.text
        if Phrases.isNavigation(text, range) { return }
        if HTMLPhrases.role(of: text, range) == .related {
            // "Read more" behind a teaser is a link; a line of its own announces teasers.
            if written.linked == 0 { pendingRelated = range }
            return
        }
        if isByline(range) { return addByline(written) }
        if written.lineBreaks > 0, let lines = factLines(range) {
            for line in lines { addParagraph(line) }
            return
        }
        if let level = plainHeadingLevel(written) {
            openSection(range, level: level)
        } else {
            addParagraph(range)
        }
    }

    private mutating func addParagraph(_ range: Range<Int>) {
        if let label = LabelReader.label(text, in: range), !label.needsNeighbour {
            let words = label.textStart..<range.upperBound
            let listIntro = intro
            emit(words, .item(depth: 0), label: label, intro: listIntro)
            intro = endsInColon(words) ? builder.blocks.count - 1 : listIntro
        } else {
            emit(range, .paragraph, label: nil, intro: nil)
            intro = endsInColon(range) ? builder.blocks.count - 1 : nil
        }
        isInHead = false
    }

    private mutating func emit(_ range: Range<Int>, _ kind: Block.Kind, label: Label?, intro: Int?) {
        let markers = InlineList.markers(text, in: range, after: label)
        let head = text.trimmed(range.lowerBound..<(markers.first?.label.lowerBound ?? range.upperBound))
        var intro = intro
        if !head.isEmpty {
            let key = KeyReader.key(text, in: head)?.key
            let isField = kind == .paragraph && markers.isEmpty && key.map { isFieldValue(head, after: $0) } == true
            let block = builder.add(isField ? .field : kind, head, label: label?.range, key: key, intro: intro)
            if label == nil { intro = block }
        }
        for (position, marker) in markers.enumerated() {
            let end = position + 1 < markers.count ? markers[position + 1].label.lowerBound : range.upperBound
            let item = text.trimmed(marker.textStart..<end)
            builder.add(
                .item(depth: 0), item, label: marker.label, key: KeyReader.key(text, in: item)?.key, intro: intro)
        }
    }

    /// A short key with a short value that is no sentence.
    private func isFieldValue(_ range: Range<Int>, after key: Range<Int>) -> Bool {
        guard key.count <= 48, range.upperBound - key.upperBound <= 160 else { return false }
        let shape = LineShape(text, range)
        return !shape.endsInColon && (!shape.endsInStop || shape.words < 8)
    }

    /// The level of a paragraph that is a heading without the tag: short and bold throughout, or labelled as a section is.
    private mutating func plainHeadingLevel(_ written: HTMLTextWriter.Written) -> Int? {
        let range = written.text
        guard range.count <= HTMLFlow.longestHeading, written.lineBreaks == 0 else { return nil }
        let shape = LineShape(text, range)
        guard !shape.endsInStop, shape.hasLetter, !shape.endsInFigure else { return nil }
        if let label = LabelReader.label(text, in: range), label.namesSections, !label.needsNeighbour,
            !shape.endsInColon,
            KeyReader.key(text, in: range) == nil
        {
            if let place = openLabels.firstIndex(where: { $0.family == label.family }) {
                openLabels.removeSubrange((place + 1)...)
                return openLabels[place].level
            }
            let level = max(headingLevel, openLabels.last?.level ?? 0) + 1
            openLabels.append((label.family, level))
            return level
        }
        let isBold = written.emphasized > 0 && written.emphasized >= range.count - 1
        let isMoney = text[range].contains { $0 == 0x24 || $0 == 0x25 }
        guard isBold, !isMoney, shape.words <= 14 else { return nil }
        return max(headingLevel, openLabels.last?.level ?? 0) + 1
    }

    /// The lines of a block with line breaks when each is a fact of its own: labelled, or a key with a value.
    private func factLines(_ range: Range<Int>) -> [Range<Int>]? {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let end = text[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
            let line = text.trimmed(start..<end)
            start = end + 1
            guard !line.isEmpty else { continue }
            guard LabelReader.label(text, in: line) != nil || KeyReader.key(text, in: line) != nil else { return nil }
            lines.append(line)
        }
        return lines.count > 1 ? lines : nil
    }

    /// "By …" or a date alone, between the title and the text.
    private func isByline(_ range: Range<Int>) -> Bool {
        guard isInHead, builder.currentRole == .body, range.count <= 120, !LineShape(text, range).endsInStop else {
            return false
        }
        if text.matches([0x62, 0x79, 0x20], at: range.lowerBound, before: range.upperBound), range.count > 4 {
            return text[range.lowerBound + 3].isUpper
        }
        guard range.count <= 60, let date = StatedTimeReader.first(in: text, range) else { return false }
        return date.range.lowerBound == range.lowerBound && range.upperBound - date.range.upperBound <= 12
    }

    /// Decides what a "Related reading" line was, now that what follows it is known.
    private mutating func settleRelated(before written: HTMLTextWriter.Written, isItem: Bool) {
        let isLong = written.text.count > HTMLFlow.longText && written.linked * 2 < written.text.count && !isItem
        if let heading = pendingRelated {
            pendingRelated = nil
            if !isLong, builder.currentRole == .body {
                let parent = builder.current
                builder.openSection(heading: heading, level: builder.currentLevel + 1, role: .related)
                relatedSection = parent
            }
        } else if let parent = relatedSection, isLong, context.base == .text {
            builder.resume(parent)
            relatedSection = nil
        }
    }

    func endsInColon(_ range: Range<Int>) -> Bool {
        guard let last = text.scalar(before: range.upperBound, in: range) else { return false }
        return last.value == 0x3A || last.value == 0xFF1A
    }
}
