import BriefModel
import BriefReading

/// Finds the items of headline lists, and the titles of teasers of related texts.
struct HeadlineReader {
    let document: Document
    let labels: HeadlineLabels
    /// Blocks that state flows or moves: under a faint label they make a list one of facts.
    let factBlocks: Set<Int>

    private let map: HeadlineMap

    init(document: Document, labels: HeadlineLabels, factBlocks: Set<Int>) {
        self.document = document
        self.labels = labels
        self.factBlocks = factBlocks
        map = HeadlineMap(document: document)
    }

    func headlines() -> [HeadlineCandidate] {
        var found: [HeadlineCandidate] = []
        for section in document.sections.indices {
            let blocks = map.members[section]
            switch document.sections[section].role {
            case .related:
                found += TeaserReader(document: document, labels: labels).teasers(in: section, blocks)
                for index in blocks {
                    guard let value = labelledValue(index), !isAside(document.blocks[index]) else { continue }
                    found += candidates(value, section, rule: "headline.label", isValue: true)
                }
            case .body: found += bodyHeadlines(section, blocks)
            case .navigation, .comments: break
            }
        }
        return found.sorted { $0.evidence.lowerBound < $1.evidence.lowerBound }
    }

    private func bodyHeadlines(_ section: Int, _ blocks: [Int]) -> [HeadlineCandidate] {
        var found: [HeadlineCandidate] = []
        var taken: Set<Int> = []
        func take(_ list: [Int], rule: String) {
            for index in list where taken.insert(index).inserted {
                let block = document.blocks[index]
                let lines = block.label == nil ? HeadlineLines(document: document).lines(of: block.text) : [block.text]
                for line in lines { found += candidates(line, section, rule: rule, isValue: false) }
            }
        }
        // "Top News: …", "Headlines: a; b; c"
        for index in blocks {
            guard let value = labelledValue(index) else { continue }
            taken.insert(index)
            found += candidates(value, section, rule: "headline.label", isValue: true)
        }
        let introduced = introducedLists(blocks)
        for list in introduced { take(list, rule: "headline.list") }
        for index in blocks {
            if case .table(let table) = document.blocks[index].kind {
                found += HeadlineTable(document: document, table: document.tables[table])
                    .headlines(isListed: strength(ofSection: section) != nil)
                    .flatMap { candidates($0, section, rule: "headline.table", isValue: false) }
            }
        }
        if let strength = strength(ofSection: section) {
            take(list(under: strength, section, blocks.filter { !taken.contains($0) }), rule: "headline.list")
            if found.isEmpty { found += storyTitles(section) }
        }
        return found
    }

    // MARK: Labels

    private func strength(ofSection section: Int) -> HeadlineLabels.Strength? {
        guard let heading = document.sections[section].heading else { return nil }
        return labels.strength(of: document.text, heading)
    }

    /// "Related news: …": its label is its section's heading.
    private func isAside(_ block: Block) -> Bool { document.sections[block.section].heading == block.key }

    private func labelledValue(_ index: Int) -> Range<Int>? {
        let block = document.blocks[index]
        if case .heading = block.kind { return nil }
        guard let key = block.key, block.kind != .byline, key.upperBound < block.text.upperBound else { return nil }
        let value = key.upperBound..<block.text.upperBound
        if labels.strength(of: document.text, key) == .strong, !isMetadata(index, key) {
            return document.text[value].contains { !$0.isWhite && $0 != UInt8(ascii: ":") } ? value : nil
        }
        // The title of an object in a list of news.
        guard block.kind == .field, HeadlineTable.isTitle(document.text, key),
            let parent = document.sections[block.section].parent, strength(ofSection: parent) == .strong
        else { return nil }
        return value
    }

    /// "Headline: …" at the head of a file names the file.
    private func isMetadata(_ index: Int, _ key: Range<Int>) -> Bool {
        guard HeadlineMap.isHeadline(document.text, key) else { return false }
        let block = document.blocks[index]
        if document.format == .json {
            return map.headlineFields < 2 && strength(ofSection: block.section) == nil
        }
        return index < 4 && block.section <= 1
    }

    /// What an item or a line introduces that is nothing but a label: "5) Headlines", "Elsewhere:", "📰 News".
    private func introducedLists(_ blocks: [Int]) -> [[Int]] {
        var lists: [Int: [Int]] = [:]
        var open: (label: Int, depth: Int, last: Int)?
        for index in blocks {
            let block = document.blocks[index]
            if case .heading = block.kind { continue }
            var owner = block.intro.flatMap { $0 == map.headings[block.section] ? nil : $0 }
            if let current = open {
                if case .item(let depth) = block.kind, depth > current.depth {
                    owner = current.label
                } else if isLine(block), touches(current.last, index), isHeadlineLine(index),
                    !labels.endsList(document.text, block.text)
                {
                    owner = current.label
                } else {
                    open = nil
                }
                open?.last = index
            }
            if let strength = labels.strength(of: document.text, block.text), strength >= .likely,
                block.text.count <= 48
            {
                if case .item(let depth) = block.kind { open = (index, depth, index) }
                if isLine(block) { open = (index, -1, index) }
                continue
            }
            guard let owner, owner != index,
                let strength = labels.strength(of: document.text, document.blocks[owner].text),
                strength >= .likely || isHeadlineLine(index)
            else { continue }
            lists[owner, default: []].append(index)
        }
        return lists.sorted { $0.key < $1.key }.map(\.value)
            .filter { list in list.count { factBlocks.contains($0) } * 3 <= list.count || list.count == 1 }
    }

    private func isLine(_ block: Block) -> Bool { block.kind == .paragraph || block.kind == .field }

    // MARK: Lists under a heading

    /// The items of a section, or without items its first run of lines.
    private func list(under strength: HeadlineLabels.Strength, _ section: Int, _ blocks: [Int]) -> [Int] {
        let items = blocks.filter { if case .item = document.blocks[$0].kind { true } else { false } }
        let depth = items.map(depth).min() ?? 0
        let outer = items.filter { self.depth($0) == depth }
            .prefix { !labels.endsList(document.text, document.blocks[$0].text) }
        let isMarked = outer.contains { document.blocks[$0].label != nil }
        let list = isMarked ? Array(outer) : lines(blocks)
        guard strength != .strong || isTitle(section) else { return list }
        let facts = list.count { factBlocks.contains($0) }
        guard facts * 3 <= list.count else { return [] }
        let isFaint = strength == .weak || isTitle(section)
        return isFaint && (list.count < 2 || !list.allSatisfy(isHeadlineLine)) ? [] : list
    }

    private func depth(_ index: Int) -> Int {
        if case .item(let depth) = document.blocks[index].kind { depth } else { 0 }
    }

    /// Set close to each other they end at the first gap, else at the first that looks like running text.
    private func lines(_ blocks: [Int]) -> [Int] {
        var lines: [Int] = []
        var isClose: Bool?
        for index in blocks {
            switch document.blocks[index].kind {
            case .heading, .byline: continue
            case .paragraph, .field, .item: break
            case .quote, .table: return lines
            }
            guard isHeadlineLine(index), !labels.endsList(document.text, document.blocks[index].text) else {
                return lines
            }
            if let last = lines.last {
                let touches = touches(last, index)
                if isClose == true, !touches { return lines }
                if isClose == nil { isClose = touches }
            }
            lines.append(index)
        }
        return lines
    }

    private func touches(_ one: Int, _ next: Int) -> Bool {
        let (end, start) = (document.blocks[one].text.upperBound, document.blocks[next].text.lowerBound)
        return end <= start && document.text[end..<start].count { $0 == 0x0A } < 2
    }

    private func isHeadlineLine(_ index: Int) -> Bool {
        HeadlineText(document: document).looksLikeHeadline(document.blocks[index].text)
    }

    /// The heading of the whole text names all of it, not a list.
    private func isTitle(_ section: Int) -> Bool {
        guard let heading = document.sections[section].heading else { return true }
        return document.sections[section].parent == 0 && document.metadata.title == document.readable(heading)
    }

    /// Headings of stories under a heading such as "Top stories".
    private func storyTitles(_ section: Int) -> [HeadlineCandidate] {
        guard !isTitle(section), strength(ofSection: section) == .strong else { return [] }
        let children = map.children[section]
        let titles = children.compactMap { map.headings[$0] }.filter(isHeadlineLine)
        guard titles.count == children.count, titles.count >= 2 else { return [] }
        return titles.flatMap { index in
            candidates(
                document.blocks[index].text, document.blocks[index].section, rule: "headline.story", isValue: false)
        }
    }

    private func candidates(
        _ range: Range<Int>, _ section: Int, rule: String, isValue: Bool
    ) -> [HeadlineCandidate] {
        let cutter = HeadlineText(document: document)
        return cutter.parts(of: range, isValue: isValue).map { part in
            HeadlineCandidate(
                headline: Headline(text: document.readable(part), symbols: cutter.symbols(in: part)), evidence: part,
                rule: rule, confidence: 90, section: section)
        }
    }
}
