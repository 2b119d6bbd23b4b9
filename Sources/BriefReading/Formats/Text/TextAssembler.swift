import BriefModel

/// Makes blocks of lines: the one place that knows what plain text looks like. Formats with markup hand it their text
/// with hints, so a list or a heading is recognized alike wherever it stands.
struct TextAssembler {
    let text: [UInt8]
    let lines: [Line]
    private let window: LineWindow
    var builder: DocumentBuilder
    var index = 0
    var lists: ListState
    /// The labelled headings that are open, outermost first.
    var openLabels: [(family: Label.Family, level: Int)] = []
    /// The level of the "You may also like" heading that is open.
    var relatedLevel: Int?
    /// The level that the text's own headings start at: 1 in a file, deeper within a section of something else.
    let topLevel: Int
    /// A block that may introduce what comes directly after it.
    var intro: Int?
    /// The heading of the text, once seen.
    var title: Range<Int>?
    /// The level of the heading that markup marked last; what only looks like one stands below it.
    var markedLevel = 0
    /// Nothing but headings and bylines so far.
    var isInHead = true
    /// No line before this one starts a table.
    private var tableFree = 0
    /// The value of the last accepted letter label.
    var lastLetter: Int?

    private init(_ text: [UInt8], lines: [Line], builder: DocumentBuilder, limits: ReadingLimits) {
        self.text = text
        self.lines = lines
        self.window = LineWindow(text)
        self.builder = builder
        self.lists = ListState(deepest: limits.depth)
        self.topLevel = builder.currentLevel + 1
    }

    /// Reads a range of the text into the builder's current section; `hints` says what markup knows about some lines,
    /// by the offset of their first byte, in order.
    static func read(
        _ text: [UInt8], in range: Range<Int>, hints: [(start: Int, hint: Line.Hint)] = [], limits: ReadingLimits,
        findsLinks: Bool = true, into builder: inout DocumentBuilder
    ) {
        var (lines, end) = LineScanner.lines(text, in: range, limit: limits.blocks * 4)
        var next = 0
        for index in lines.indices {
            while next < hints.count, hints[next].start < Int(lines[index].start) { next += 1 }
            if next < hints.count, hints[next].start == Int(lines[index].start) { lines[index].hint = hints[next].hint }
        }
        let section = builder.current
        var assembler = TextAssembler(text, lines: lines, builder: builder, limits: limits)
        // One owner only, so that adding a block copies no array.
        builder = DocumentBuilder(limits: limits)
        assembler.run()
        if assembler.index < lines.count { end = Int(lines[assembler.index].start) }
        builder = assembler.builder
        builder.resume(section)
        if !text.trimmed(end..<range.upperBound).isEmpty {
            builder.warnings.append(
                (.truncated, "the text is read up to here (limit of blocks)", end..<range.upperBound))
        }
        guard findsLinks else { return }
        for link in LinkScanner.links(text, in: range, limit: limits.blocks) {
            builder.links.append((String(decoding: text[link], as: UTF8.self), nil, link))
        }
    }

    private mutating func run() {
        while index < lines.count, !builder.isFull {
            let line = lines[index]
            if takeMarked(line) || takeNavigation() || takeRule() || takeRelated(line) || takeLog(line)
                || takeFields(line) || takeTable() || takeSpaced() || takeCellLines() || takeByline(line)
                || takeHeading(line) || takeItem(line)
            {
                continue
            }
            takeParagraph(line)
        }
    }

    func shape(_ index: Int) -> LineShape { window.facts(index, lines[index]).shape }

    /// The words before a colon that opens the line, and where the value starts.
    func key(_ index: Int) -> (key: Range<Int>, value: Int)? { window.facts(index, lines[index]).key }

    /// Is there a line at that index that is set close to the one above it?
    func isClose(_ index: Int) -> Bool { index < lines.count && !lines[index].hasBlankBefore }

    /// May a table start at a line? Looks at that line and the next one only.
    func mayStartTable(_ index: Int) -> Bool {
        index < lines.count && shape(index).hasGap && ColumnTable.mayStart(text, lines, at: index)
    }

    /// The label of a line, if it has one that its surroundings do not contradict.
    func label(_ index: Int) -> Label? {
        guard lines[index].hint == .none, let label = window.facts(index, lines[index]).label else { return nil }
        guard label.needsNeighbour, let value = label.value, lastLetter != value - 1 else { return label }
        guard value == 1 else { return nil }
        for later in index + 1..<max(index + 1, min(index + 12, lines.count)) {
            if let next = LabelReader.label(text, in: lines[later].range), next.family == label.family, next.value == 2
            {
                return label
            }
        }
        return nil
    }

    /// A line of markup whose kind is known.
    private mutating func takeMarked(_ line: Line) -> Bool {
        switch line.hint {
        case .none:
            guard isQuoted(index) else { return false }
            var last = index
            while isClose(last + 1), isQuoted(last + 1) { last += 1 }
            let range = text.trimmed(line.range.lowerBound + 1..<lines[last].range.upperBound)
            index = last
            if !range.isEmpty { builder.add(.quote, range) }
        case .heading(let level):
            openHeading(line.range, level: Int(level) + topLevel - 1)
            markedLevel = Int(level) + topLevel - 1
        case .quote:
            var last = index
            while isClose(last + 1), lines[last + 1].hint == .quote { last += 1 }
            builder.add(.quote, line.range.lowerBound..<lines[last].range.upperBound)
            index = last
            isInHead = false
        }
        index += 1
        return true
    }

    /// `> …`, as mail quotes.
    func isQuoted(_ index: Int) -> Bool {
        let range = lines[index].range
        guard text[range.lowerBound] == 0x3E else { return false }
        return range.count == 1 || text[range.lowerBound + 1] == 0x20 || text[range.lowerBound + 1] == 0x3E
    }

    /// "0", "Share", "copy": a run of such lines around at least one word of a share bar is left out.
    private mutating func takeNavigation() -> Bool {
        var end = index
        var words = 0
        while end < lines.count {
            let range = lines[end].range
            if Phrases.isNavigation(text, range) {
                words += 1
            } else if end - index >= 4 + words || range.count > 4 || !text[range].allSatisfy(\.isDigit) {
                break
            }
            end += 1
        }
        guard words > 0 else { return false }
        index = end
        return true
    }

    /// A line of dashes or the like parts the text; the frame of a box does not part it from its title.
    private mutating func takeRule() -> Bool {
        if ColumnTable.isFrame(text, lines[index].range), lines[index].hint == .none {
            index += 1
            return true
        }
        guard isRule(index) else { return false }
        index += 1
        intro = nil
        return true
    }

    func isRule(_ index: Int) -> Bool {
        guard index < lines.count, lines[index].hint == .none else { return false }
        let range = lines[index].range
        guard range.count >= 3 else { return false }
        if text[range.lowerBound] >= 0x80 {
            let first = text.scalar(at: range.lowerBound)
            guard (0x2500...0x257F).contains(first.value) || (0x2010...0x2015).contains(first.value) else {
                return false
            }
            var place = range.lowerBound
            while place < range.upperBound {
                let (value, length) = text.scalar(at: place)
                let isStroke = (0x2500...0x257F).contains(value) || (0x2010...0x2015).contains(value) || value == 0x20
                // "━━━━ ◆ ━━━━": an ornament within it is no word.
                guard
                    isStroke || (0x2022...0x2BFF).contains(value) || (0x1F300...0x1FAFF).contains(value)
                        || value == 0xFE0F || value == 0x3000
                else { return false }
                place += max(1, length)
            }
            return true
        }
        let isMark = "-=_*~#+".utf8.contains(text[range.lowerBound])
        return isMark
            && text[range].allSatisfy { $0 == text[range.lowerBound] || $0 == 0x20 || $0 == 0x2B || $0 == 0x7C }
    }

    /// A table whose cells stand one below the other.
    private mutating func takeCellLines() -> Bool {
        guard let found = CellLines.find(text, lines, from: index) else { return false }
        let caption = caption(of: intro)
        let range = lines[index].range.lowerBound..<lines[found.end - 1].range.upperBound
        builder.addTable(found.rows, headerRows: found.headerRows, caption: caption, text: range, intro: intro)
        index = found.end
        intro = nil
        isInHead = false
        lists.forgetIntro()
        return true
    }

    /// A table whose cells single spaces part.
    private mutating func takeSpaced() -> Bool {
        guard let found = SpacedTable.find(text, lines, from: index) else { return false }
        let caption = caption(of: intro)
        let range = lines[index].range.lowerBound..<lines[found.end - 1].range.upperBound
        builder.addTable(found.rows, headerRows: 1, caption: caption, text: range, intro: intro)
        index = found.end
        intro = nil
        isInHead = false
        lists.forgetIntro()
        return true
    }

    private mutating func takeTable() -> Bool {
        guard index >= tableFree, shape(index).hasGap else { return false }
        let (table, end) = ColumnTable.find(text, lines, from: index)
        tableFree = end
        guard let found = table else { return false }
        let caption = caption(of: intro)
        let range = lines[index].range.lowerBound..<lines[found.end - 1].range.upperBound
        builder.addTable(found.rows, headerRows: found.headerRows, caption: caption, text: range, intro: intro)
        index = found.end
        intro = nil
        isInHead = false
        lists.forgetIntro()
        return true
    }
}
