/// Which lines are headings, and how deep.
extension TextAssembler {
    private static let widestHeading = 130

    /// Opens a section at a level.
    mutating func openHeading(_ range: Range<Int>, level: Int, label: Label? = nil, role: Section.Role? = nil) {
        openLabels.removeAll { $0.level >= level }
        if let related = relatedLevel, level <= related { relatedLevel = nil }
        let words = label.map { $0.textStart..<range.upperBound } ?? range
        builder.openSection(heading: words, level: level, role: role, label: label?.range)
        intro = builder.blocks.count - 1
        lists.close()
        if title == nil, role == nil {
            title = words
            if builder.metadata.title == nil { builder.metadata.title = readable(words) }
        }
    }

    /// "You may also like": when teasers follow, all after it are pointers to other texts; else it is part of the page.
    mutating func takeRelated(_ line: Line) -> Bool {
        if let key = key(index), key.value < line.range.upperBound,
            Phrases.isRelated(text, key.key)
        {
            builder.addAside(line.range, key: key.key, role: .related)
            index += 1
            isInHead = false
            return true
        }
        guard Phrases.isRelated(text, line.range) else { return false }
        let next = index + 1
        guard next < lines.count, !isLongText(next) || label(next) != nil else {
            index += 1
            return true
        }
        openHeading(line.range, level: topLevel, role: .related)
        relatedLevel = topLevel
        intro = nil
        index += 1
        return true
    }

    private func isLongText(_ index: Int) -> Bool {
        let shape = shape(index)
        return shape.columns > TextAssembler.widestHeading || shape.endsInStop && shape.columns > 80
    }

    mutating func takeHeading(_ line: Line) -> Bool {
        if let level = underline(index) {
            openHeading(line.range, level: topLevel + level)
            index += 2
            return true
        }
        if let label = label(index) { return takeBulletedHeading(line, label) || takeLabelledHeading(line, label) }
        if let words = HeadingMarks.words(text, line.range), index + 1 < lines.count, line.hint == .none {
            openHeading(words, level: plainLevel)
            index += 1
            return true
        }
        let shape = shape(index)
        guard canBeHeading(line, shape) else { return false }
        let isAboveCells =
            shape.columns <= 48 && !shape.hasFigure && isClose(index + 1)
            && CellLines.find(text, lines, from: index + 1) != nil
        guard line.hasBlankBefore || isInHead || index > 0 && isRule(index - 1) || isAboveCells else { return false }
        if let title, text[title].elementsEqual(text[line.range]) { return false }
        if isAboveCells {
            openHeading(line.range, level: plainLevel)
            index += 1
            return true
        }
        let isAlone = !isClose(index + 1)
        guard isAlone ? standsAlone(line, shape) : leads(shape) else { return false }
        openHeading(line.range, level: plainLevel)
        index += 1
        return true
    }

    /// The level of a heading that nothing marks as one: the title, a teaser, or a part of the text.
    private var plainLevel: Int {
        if let relatedLevel { return relatedLevel + 1 }
        return title == nil ? topLevel : max(topLevel, markedLevel) + 1
    }

    private func canBeHeading(_ line: Line, _ shape: LineShape) -> Bool {
        shape.hasLetter && !shape.startsLowercase && !shape.endsInStop && !shape.endsInColon
            && shape.columns <= TextAssembler.widestHeading && !hasValue(line, shape)
            && !startsWithMark(line)
    }

    private func startsWithMark(_ line: Line) -> Bool {
        let first = text[line.range.lowerBound]
        return first == 0x22 || first == 0x3E || first == 0x7C || first == 0x2B || first == 0x2D || first == 0x24
            || first == 0x28
    }

    /// A `key: value` line; a colon within a long title is none.
    private func hasValue(_ line: Line, _ shape: LineShape) -> Bool {
        guard let key = key(index) else { return false }
        let isTitle = shape.words >= 6 && (!shape.hasFigure || shape.isTitleCase) && key.value < line.range.upperBound
        return !isTitle || MetadataKeys.kind(text, key.key) != nil
    }

    /// A line between empty lines.
    private func standsAlone(_ line: Line, _ shape: LineShape) -> Bool {
        let next = index + 1
        guard next < lines.count else { return relatedLevel != nil && shape.isTitleCase }
        if relatedLevel != nil { return startsTeaser(shape) }
        if title == nil, isInHead { return true }
        if shape.words > 16, !shape.isTitleCase { return false }
        guard shape.hasFigure else { return true }
        let after = self.shape(next)
        let isSeries = after.hasFigure && !after.endsInStop && !after.isLong && label(next) == nil
        return shape.words >= 5 && !isSeries && shape.isTitleCase
    }

    /// In a section of teasers a title is followed by its text, so the line after a title is text unless it looks like
    /// a title as well.
    private func startsTeaser(_ shape: LineShape) -> Bool {
        guard let last = builder.blocks.last, case .heading(let level) = last.kind, let relatedLevel,
            level == relatedLevel + 1
        else { return true }
        return shape.isTitleCase
    }

    /// A short line close above what it names: items, a table, lines with figures, or running text.
    private func leads(_ shape: LineShape) -> Bool {
        let next = index + 1
        if title == nil, isInHead, bylineKind(next) != nil { return true }
        guard !shape.hasFigure || isDate(index) || title == nil && isInHead && isDated(index), shape.columns <= 80
        else {
            return false
        }
        if joins(next) { return false }
        if label(next) != nil || mayStartTable(next) { return true }
        let after = self.shape(next)
        return after.hasFigure || after.columns > 100
            || !shape.hasLowercase && !after.startsLowercase && shape.columns > 3
    }

    private func isDate(_ index: Int) -> Bool {
        StatedTimeReader.first(in: text, lines[index].range)?.range == lines[index].range
    }

    /// "FUND FLOWS — week ended 7 January 2026": words and a date, no other figure.
    private func isDated(_ index: Int) -> Bool {
        let line = lines[index].range
        guard let date = StatedTimeReader.first(in: text, line)?.range else { return false }
        return !text[line.lowerBound..<date.lowerBound].contains(where: \.isDigit)
            && !text[date.upperBound..<line.upperBound].contains(where: \.isDigit)
    }

    /// The line below is `====` (0) or `----` (1) and about as long.
    private func underline(_ index: Int) -> Int? {
        guard isClose(index + 1), isRule(index + 1), lines[index].hint == .none, label(index) == nil else { return nil }
        let rule = lines[index + 1].range
        let width = shape(index).columns
        let mark = text[rule.lowerBound]
        guard mark == 0x3D || mark == 0x2D, text[rule].allSatisfy({ $0 == mark }), rule.count * 2 >= width,
            ColumnTable.cells(text, lines[index]).count < 2, lines[index].hasBlankBefore
        else { return nil }
        return mark == 0x3D ? 0 : 1
    }

    /// "II. Sound Work Mechanism": short, without a final stop, and followed by something that is not its sibling.
    private mutating func takeLabelledHeading(_ line: Line, _ label: Label) -> Bool {
        guard !label.isBullet,
            label.namesSections || label.family == .numberDot || label.family == .hanBracket
                || label.family == .article
        else { return false }
        let words = label.textStart..<line.range.upperBound
        let shape = LineShape(text, words)
        guard !shape.endsInStop, !shape.endsInColon, !shape.endsInFigure, shape.hasLetter,
            shape.columns <= TextAssembler.widestHeading, !isClose(index + 1) || label.namesSections,
            index + 1 < lines.count, InlineList.markers(text, in: words, after: label).isEmpty,
            KeyReader.key(text, in: words) == nil
        else { return false }
        let next = self.label(index + 1)
        if next?.family == label.family { return false }
        if !label.namesSections, next == nil, !line.hasBlankBefore || shape.hasFigure { return false }
        if !label.namesSections, let next, next.isBullet == false, lists.continues(label) { return false }
        let level = openLabels.first { $0.family == label.family }?.level ?? builder.currentLevel + 1
        openHeading(line.range, level: level, label: label)
        openLabels.append((label.family, level))
        if label.needsNeighbour { lastLetter = label.value }
        index += 1
        return true
    }
}
