/// Items, paragraphs and fields.
extension TextAssembler {
    mutating func takeItem(_ line: Line) -> Bool {
        guard var label = label(index) else { return false }
        label = lists.reading(label, in: text)
        if label.needsNeighbour { lastLetter = label.value }
        let last = lastLine(from: index, textIndent: Int(line.indent) + label.textStart - line.range.lowerBound)
        let (depth, intro) = lists.add(label, indent: Int(line.indent), intro: intro)
        let range = label.textStart..<lines[last].range.upperBound
        emit(range, .item(depth: depth), label: label, intro: intro)
        self.intro = endsInColon(range) || headsItems(range, from: index, last: last) ? builder.blocks.count - 1 : nil
        index = last + 1
        isInHead = false
        return true
    }

    /// A few words above items that are set deeper: "– Risers" above "· Kelp +4%".
    private func headsItems(_ range: Range<Int>, from first: Int, last: Int) -> Bool {
        let next = last + 1
        guard range.count <= 64, isClose(next), lines[next].indent > lines[first].indent, label(next) != nil else {
            return false
        }
        let shape = LineShape(text, range)
        return shape.words <= 8 && !shape.endsInStop && !shape.endsInFigure
    }

    /// "Price: $3.07   24h: +4%": fields that wide gaps part.
    mutating func takeFields(_ line: Line) -> Bool {
        guard shape(index).hasGap, line.hint == .none, label(index) == nil, line.range.count <= 160 else {
            return false
        }
        let cells = ColumnTable.cells(text, line).map(\.range)
        guard (2...6).contains(cells.count),
            cells.allSatisfy({ cell in
                KeyReader.key(text, in: cell).map { $0.key.count <= 32 && isFigure($0.value..<cell.upperBound) }
                    ?? false
            })
        else { return false }
        for cell in cells {
            builder.add(.field, cell, key: KeyReader.key(text, in: cell)?.key, intro: nil)
        }
        index += 1
        intro = nil
        isInHead = false
        lists.forgetIntro()
        return true
    }

    /// A sign or a digit opens it, and it is short.
    private func isFigure(_ value: Range<Int>) -> Bool {
        let value = text.trimmed(value)
        guard !value.isEmpty, value.count <= 32, text[value].contains(where: \.isDigit) else { return false }
        let first = text[value.lowerBound]
        return !first.isLetter && (first < 0xE3 || first >= 0xEF)
    }

    /// "08:06  kim   KLP opens -4%, last 3.07": lines of a chat or a log with a time, who wrote and what.
    mutating func takeLog(_ line: Line) -> Bool {
        guard text[line.range.lowerBound].isDigit || text[line.range.lowerBound] == 0x5B, entry(index) != nil else {
            return false
        }
        var last = index
        while last + 1 < lines.count, last - index < 400, isClose(last + 1), entry(last + 1) != nil { last += 1 }
        guard last - index >= 2 else { return false }
        for place in index...last {
            guard let words = entry(place) else { continue }
            let label =
                lines[place].range
                .lowerBound..<text.trimmed(lines[place].range.lowerBound..<words.lowerBound).upperBound
            builder.add(.item(depth: 0), words, label: label, key: KeyReader.key(text, in: words)?.key)
        }
        index = last + 1
        intro = nil
        isInHead = false
        lists.close()
        return true
    }

    /// What was written: the third of the cells of a line, behind a time and a name without spaces.
    private func entry(_ place: Int) -> Range<Int>? {
        let line = lines[place]
        guard line.hint == .none, shape(place).hasGap else { return nil }
        let cells = ColumnTable.cells(text, line).map(\.range)
        guard cells.count >= 3, isClock(cells[0]), cells[1].count <= 16, !text[cells[1]].contains(0x20),
            text[cells[1]].allSatisfy({
                $0.isLower || $0.isDigit || $0 == 0x5F || $0 == 0x3A || $0 == 0x3C || $0 == 0x3E
            }),
            text[cells[1]].contains(where: \.isLower)
        else { return nil }
        return cells[2].lowerBound..<line.range.upperBound
    }

    /// "08:06", "[08:06:12]"
    private func isClock(_ cell: Range<Int>) -> Bool {
        let bare = text[cell].filter { $0 != 0x5B && $0 != 0x5D }
        let digits = bare.count(where: \.isDigit)
        return (4...6).contains(digits) && (1...2).contains(bare.count { $0 == 0x3A })
            && bare.count == digits + bare.count { $0 == 0x3A }
    }

    mutating func takeParagraph(_ line: Line) {
        let introBefore = isClose(index) || intro.map { endsInColon(builder.blocks[$0].text) } == true ? intro : nil
        let last = lastLine(from: index, textIndent: nil)
        let range = line.range.lowerBound..<lines[last].range.upperBound
        if let introBefore, isClose(index), KeyReader.key(text, in: range) == nil || range.count < 120,
            range.count < 200, !shape(last).endsInStop
        {
            emitUnmarkedItem(range, line, intro: introBefore)
            // "Net inflows, US$m" between a heading and a table: what names the table.
            if endsInColon(range) || isAboveTable(range, last: last) { intro = builder.blocks.count - 1 }
        } else {
            lists.forgetIntro()
            emit(range, .paragraph, label: nil, intro: nil)
            let endsWithField = builder.blocks.last?.kind == .field
            let introduces =
                endsInColon(range) || !endsWithField && isAboveTable(range, last: last)
            intro = introduces ? builder.blocks.count - 1 : nil
        }
        index = last + 1
        let key = KeyReader.key(text, in: range)?.key
        if key.flatMap({ MetadataKeys.kind(text, $0) }) == nil { isInHead = false }
    }

    private func isAboveTable(_ range: Range<Int>, last: Int) -> Bool {
        range.count <= 120 && mayStartTable(isFrame(last + 1) ? last + 2 : last + 1)
    }

    /// What names a table: the block above it, with the short lines that stand close above that one.
    func caption(of intro: Int?) -> Range<Int>? {
        guard let intro else { return nil }
        let block = builder.blocks[intro]
        var start = block.text.lowerBound
        var above = intro - 1
        while above >= 0, above > intro - 4, case let other = builder.blocks[above], other.section == block.section,
            other.kind == .paragraph || other.kind == .item(depth: 0), other.label == nil, other.text.count <= 120,
            text[other.text.upperBound..<start].count(where: { $0 == 0x0A }) == 1
        {
            start = other.text.lowerBound
            above -= 1
        }
        return start..<block.text.upperBound
    }

    private func isFrame(_ index: Int) -> Bool {
        index < lines.count && ColumnTable.isFrame(text, lines[index].range)
    }

    /// A short line right below the one that introduces it: an item without a marker. The intro stays for the next one.
    private mutating func emitUnmarkedItem(_ range: Range<Int>, _ line: Line, intro: Int) {
        if endsInColon(range) {
            emit(range, .paragraph, label: nil, intro: nil)
        } else if KeyReader.key(text, in: range) != nil {
            emit(range, .paragraph, label: nil, intro: intro)
        } else {
            builder.add(.item(depth: 0), range, intro: intro)
        }
    }

    /// Adds a block, or several where a list runs on within it.
    mutating func emit(_ range: Range<Int>, _ kind: Block.Kind, label: Label?, intro: Int?) {
        let markers = InlineList.markers(text, in: range, after: label)
        let depth = if case .item(let depth) = kind { depth } else { 0 }
        let head = text.trimmed(range.lowerBound..<(markers.first?.label.lowerBound ?? range.upperBound))
        var intro = intro
        if !head.isEmpty {
            let key = KeyReader.key(text, in: head)?.key
            let isField = kind == .paragraph && markers.isEmpty && key.map { reads(head, asFieldOf: $0) } == true
            let block = builder.add(isField ? .field : kind, head, label: label?.range, key: key, intro: intro)
            if label == nil { intro = block }
            if isField, let key { note(head, key: key) }
        }
        for (position, marker) in markers.enumerated() {
            let end = position + 1 < markers.count ? markers[position + 1].label.lowerBound : range.upperBound
            let item = text.trimmed(marker.textStart..<end)
            let key = KeyReader.key(text, in: item)?.key
            builder.add(.item(depth: depth), item, label: marker.label, key: key, intro: intro)
        }
    }

    /// A short key with a short value that is no sentence.
    private func reads(_ range: Range<Int>, asFieldOf key: Range<Int>) -> Bool {
        guard key.count <= 48, range.upperBound - key.upperBound <= 160, !endsInColon(range) else { return false }
        let value = LineShape(text, range)
        return !value.endsInStop || value.words < 8
    }

    /// Keeps what the first lines of a file say about it.
    private mutating func note(_ range: Range<Int>, key: Range<Int>) {
        guard isInHead, let kind = MetadataKeys.kind(text, key),
            let start = KeyReader.key(text, in: range)?.value
        else { return }
        noteMetadata(kind, text.trimmed(start..<range.upperBound))
    }

    func endsInColon(_ range: Range<Int>) -> Bool {
        guard let last = text.scalar(before: range.upperBound, in: range) else { return false }
        return last.value == 0x3A || last.value == 0xFF1A
    }

    /// The last line of the text that starts at a line; `textIndent` is where the text of an item starts.
    private func lastLine(from first: Int, textIndent: Int?) -> Int {
        var last = first
        while last + 1 < lines.count,
            joins(last + 1) && !(textIndent != nil && isOutdented(last + 1, below: first))
                || isHanging(last + 1, below: first, textIndent)
        { last += 1 }
        return last
    }

    /// A line that stands further out than the item above it and starts anew: what comes after a list that is set in.
    private func isOutdented(_ index: Int, below first: Int) -> Bool {
        lines[index].indent < lines[first].indent && !shape(index).startsLowercase
    }

    /// A line that is set under the text of the item above it.
    private func isHanging(_ index: Int, below first: Int, _ textIndent: Int?) -> Bool {
        guard let textIndent, isClose(index), Int(lines[index].indent) > Int(lines[first].indent),
            Int(lines[index].indent) + 1 >= textIndent || Int(lines[index].indent) >= Int(lines[first].indent) + 2
        else { return false }
        return startsNothing(index)
    }

    /// Does the line go on with the text of the line above it?
    ///
    /// Only when it starts in lower case, or both are long and the upper one does not end in a stop or a figure: a
    /// line that is joined in error swallows a fact.
    func joins(_ index: Int) -> Bool {
        guard index > 0, isClose(index), lines[index - 1].hint == .none, startsNothing(index) else { return false }
        let above = shape(index - 1)
        let below = shape(index)
        if above.endsInColon { return false }
        // A note set in below a line of its own: "        tx details".
        if Int(lines[index].indent) >= Int(lines[index - 1].indent) + 6, !above.endsInFigure,
            !endsInFunctionWord(index - 1), text[lines[index - 1].range.upperBound - 1] != 0x2C
        {
            return false
        }
        // "inflow 120 BTC" below "outflow 15 BTC", or below the name that it is of.
        let isField = below.hasFigure && below.words <= 4 && below.columns <= 32 && above.columns <= 32
        if below.startsLowercase, isField, above.words <= (above.hasFigure ? 4 : 2), !endsInFunctionWord(index - 1),
            !above.startsLowercase || above.hasFigure
        {
            return false
        }
        if below.startsLowercase { return !(above.columns < 30 && above.endsInStop) }
        if above.endsInStop && !above.endsOpen || above.endsInFigure { return false }
        if endsInFunctionWord(index - 1) { return true }
        if above.isLong { return below.isLong || above.endsOpen && (below.endsInStop || below.columns < 20) }
        return above.columns >= 30 && above.endsOpen && below.endsInStop && below.words >= 3
    }

    /// "… a total of": no sentence and no name ends like that.
    private func endsInFunctionWord(_ index: Int) -> Bool {
        let range = lines[index].range
        var start = range.upperBound
        while start > range.lowerBound, text[start - 1].isLower, range.upperBound - start < 6 { start -= 1 }
        guard start > range.lowerBound, text[start - 1] == 0x20 else { return false }
        return TextAssembler.functionWords.contains(start..<range.upperBound, in: text)
    }

    private static let functionWords = FoldedWords([
        "of", "to", "the", "a", "an", "and", "or", "in", "on", "at", "by", "for", "from", "with", "into", "than",
        "that", "its",
    ])

    /// Neither a label, a key, a table nor a heading starts here.
    private func startsNothing(_ index: Int) -> Bool {
        guard lines[index].hint == .none, !isQuoted(index), label(index) == nil, !isRule(index), !isFrame(index),
            bylineKind(index) == nil
        else {
            return false
        }
        if opensWithTime(index) { return false }
        if let key = key(index), !text[lines[index].range.lowerBound].isLower {
            return key.key.count > 40
        }
        return !mayStartTable(index)
    }

    /// "[13:04] …": a message of a chat, an entry of a log.
    private func opensWithTime(_ index: Int) -> Bool {
        let range = lines[index].range
        guard range.count > 6, text[range.lowerBound] == 0x5B else { return false }
        let digits = text[range.lowerBound + 1..<range.upperBound].prefix { $0.isDigit }
        return (1...2).contains(digits.count) && digits.endIndex + 1 < range.upperBound
            && text[digits.endIndex] == 0x3A && text[digits.endIndex + 1].isDigit
    }
}
