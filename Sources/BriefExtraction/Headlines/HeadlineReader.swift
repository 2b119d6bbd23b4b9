import BriefModel
import BriefReading

/// Finds the items of headline lists, and the titles of teasers of related texts.
///
/// A list counts by a sum: how surely the words over it announce headlines, and how far its lines are made like
/// headlines (`HeadlineForm`). Words that announce them surely need little form, and where nothing announces them the
/// form must be beyond doubt.
struct HeadlineReader {
    let document: Document
    let labels: HeadlineLabels
    /// Where flows, moves and instruments are stated, in order.
    let facts: [Int]

    private let map: HeadlineMap
    let cutter: HeadlineText
    private let builder: HeadlineRuns

    init(document: Document, labels: HeadlineLabels, facts: [Int]) {
        self.document = document
        self.labels = labels
        self.facts = facts.sorted()
        map = HeadlineMap(document: document)
        cutter = HeadlineText(document: document, labels: labels)
        builder = HeadlineRuns(document: document, labels: labels)
    }

    func headlines() -> [HeadlineCandidate] {
        var found: [HeadlineCandidate] = []
        for section in document.sections.indices {
            let blocks = map.members[section]
            switch document.sections[section].role {
            case .related where strength(ofSection: section) == .strong: found += bodyHeadlines(section, blocks)
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
        found = withStamped(withPosted(withTimed(found)))
        // The title of an object may be read from its list and from itself.
        var seen: Set<Range<Int>> = []
        return found.sorted { $0.evidence.lowerBound < $1.evidence.lowerBound }.filter {
            seen.insert($0.evidence).inserted
        }
    }

    private func bodyHeadlines(_ section: Int, _ blocks: [Int]) -> [HeadlineCandidate] {
        var found: [HeadlineCandidate] = []
        var taken: Set<Int> = []
        for index in blocks {
            if let value = labelledValue(index) {
                taken.insert(index)
                found += candidates(value, section, rule: "headline.label", isValue: true)
            } else {
                let told = HeadlineProse(document: document, labels: labels).parts(of: index)
                if !told.isEmpty { taken.insert(index) }
                found += told.map { candidate($0, section, rule: "headline.label", confidence: 80) }
            }
        }
        for run in builder.runs(in: section, blocks, taken: taken) { found += headlines(in: run, section) }
        let strength = strength(ofSection: section)
        for index in blocks {
            guard case .table(let table) = document.blocks[index].kind else { continue }
            let intro = document.blocks[index].intro.flatMap {
                labels.strength(of: document.text, document.blocks[$0].text)
            }
            let isListed = max(strength ?? .weak, intro ?? .weak) >= .likely
            let rows = HeadlineTable(document: document, table: document.tables[table]).headlines(isListed: isListed)
            let titles = sources.cut(rows.map(\.text))
            found += zip(rows, titles).flatMap { row, title in
                candidates(title, section, rule: "headline.table", isValue: false).map { candidate in
                    var candidate = candidate
                    if let symbols = row.symbols { candidate.headline.symbols = cutter.listed(in: symbols) }
                    return candidate
                }
            }
        }
        if found.isEmpty { found += storyTitles(section) }
        return found
    }

    private var sources: HeadlineSources { HeadlineSources(document: document, cutter: cutter, labels: labels) }

    // MARK: Labels

    private func strength(ofSection section: Int) -> HeadlineLabels.Strength? {
        builder.heading(of: section).flatMap { labels.strength(of: document.text, $0) }
    }

    /// "Related news: …": its label is its section's heading.
    private func isAside(_ block: Block) -> Bool { document.sections[block.section].heading == block.key }

    /// "Top News: …", "Headlines: a; b; c"
    private func labelledValue(_ index: Int) -> Range<Int>? {
        let block = document.blocks[index]
        if case .heading = block.kind { return titleBehindLabel(index) }
        guard let key = block.key, block.kind != .byline, key.upperBound < block.text.upperBound else { return nil }
        let value = key.upperBound..<block.text.upperBound
        // The colon of a clock time.
        if let last = document.text[key].last, last.isASCIIDigit,
            let next = document.text[value].first(where: { $0 != UInt8(ascii: ":") }), next.isASCIIDigit
        {
            return nil
        }
        if labels.strength(of: document.text, key) == .strong, !isMetadata(index, key) {
            return document.text[value].contains { !$0.isWhite && $0 != UInt8(ascii: ":") } ? value : nil
        }
        // The title of an object in a list of news.
        guard block.kind == .field, HeadlineTable.isTitle(document.text, key),
            let parent = document.sections[block.section].parent,
            strength(ofSection: parent) == .strong || isStory(block.section, of: parent)
        else { return nil }
        return value
    }

    /// "Top story: …" as a heading.
    private func titleBehindLabel(_ index: Int) -> Range<Int>? {
        let heading = document.blocks[index].text
        guard let colon = document.text[heading].prefix(48).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let (label, value) = (heading.lowerBound..<colon, colon + 1..<heading.upperBound)
        guard labels.strength(of: document.text, label) == .strong, !HeadlineMap.isHeadline(document.text, label),
            labels.strength(of: document.text, value) == nil,
            HeadlineForm(value, in: document.text, cutter: cutter, labels: labels).isHeadline
        else { return nil }
        return value
    }

    /// The file calls itself a list of news.
    private var isNews: Bool {
        guard let title = document.metadata.title else { return false }
        let bytes = Array(title.utf8)
        return labels.strength(of: bytes, bytes.indices) == .strong
    }

    /// An object of several that has a title and says where its story stands, or in a list of news when.
    private func isStory(_ section: Int, of parent: Int) -> Bool {
        document.format == .json && map.children[parent].count >= 2
            && map.members[section].contains { index in
                document.blocks[index].key.map {
                    HeadlineTable.isSource(document.text, $0) || isNews && HeadlineTable.isStamp(document.text, $0)
                } ?? false
            }
            && !map.members[section].contains { statesFact(document.blocks[$0].text) }
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

    // MARK: Runs

    private func headlines(in run: HeadlineRun, _ section: Int) -> [HeadlineCandidate] {
        var lines: [Range<Int>] = []
        for index in run.blocks {
            let block = document.blocks[index]
            lines += HeadlineLines(document: document).headed(block.text, isItem: block.label != nil)
        }
        let strength = run.label.flatMap { labels.strength(of: document.text, $0) }
        let quoted = lines.filter { cutter.unquoted(cutter.trimmed($0)) != nil }
        // Between quoted lines stand the names of those who wrote them.
        if quoted.count > 1, quoted.count * 2 >= lines.count { lines = quoted }
        let flashes = lines.map(cutter.flashTitle)
        let isWire = lines.count > 2 && zip(lines, flashes).allSatisfy { $1 != nil || cutter.hasClock($0) }
        lines = zip(lines, flashes).map { $1 ?? $0 }
        lines = HeadlineLinks(document: document, cutter: cutter).cut(lines)
        // Before sources are looked for: a name has no figures; a link may.
        let isLoose = strength ?? .faint < .strong && !isWire
        if isLoose, lines.count(where: surelyHasAmount) * 2 > lines.count { return [] }
        lines = sources.cut(lines)
        if strength == .strong { lines = withoutBlurbs(lines) }
        // A day or a time that stands over a list is none of its items.
        let stamp = HeadlineStamp(text: document.text, labels: labels)
        lines.removeAll { stamp.isStamp(cutter.trimmed($0)) }
        let stated = lines.filter(statesFact)
        let figured = lines.count { HeadlineForm.hasAmount($0, in: document.text) }
        // Highlights of results and of a day tell figures, line by line.
        let isSure = strength == .strong && !run.isDepartment
        if !isSure, !isWire, figured * 2 > lines.count { return [] }
        // A fact among headlines that nothing announces surely is no headline; a wire tells all in headlines.
        let isFew = stated.count * 2 < lines.count
        if run.isDepartment, !isFew { return [] }
        if strength != .strong, isFew, !isWire { lines.removeAll(where: statesFact) }
        let facts =
            isWire && isFew ? 0 : Double(lines.count(where: statesFact)) / Double(max(lines.count, 1))
        var used = lines.map { HeadlineForm($0, in: document.text, cutter: cutter, labels: labels) }
        // Lines end at the first that is running text.
        if !run.isMarked, let end = used.firstIndex(where: { !$0.isShort }) {
            lines.removeSubrange(end...)
            used.removeSubrange(end...)
        }
        // One line alone is a list only where it tells something.
        if lines.count == 1, run.isDepartment || !run.isMarked, !used[0].hasVerb, !run.isTitled || run.isDepartment {
            return []
        }
        guard !lines.isEmpty else { return [] }
        let isTitled = lines.count > 2 && flashes.allSatisfy { $0 != nil }
        let isFlash = isTitled || lines.count > 1 && used.allSatisfy(\.isShouted)
        let announced: Double =
            switch strength {
            case .strong: run.isTitled ? 1.5 : 3
            case .likely: run.isTitled ? 1 : 1.5
            case .weak: 1
            case .faint: 0.5
            case nil: run.label.map { labels.isOfOther(document.text, $0) } ?? false ? -3 : 0
            }
        let count = Double(lines.count)
        func share(_ isTrue: (HeadlineForm) -> Bool) -> Double { Double(used.count(where: isTrue)) / count }
        let score =
            announced + (run.isMarked || isFlash ? 0.5 : 0) + (isTitled ? 2 : isWire ? 1 : share(\.isWired)) + 2
            * share(\.hasVerb) - 2
            * share(\.hasStop) - 3 * facts
            - 2 * share(\.isData)
        guard score >= 2 else { return [] }
        if strength != .strong || run.isTitled {
            // Without a sure label all lines must be headlines, and more than one.
            let isAny = strength == .likely && !run.isTitled || run.isDepartment
            let least = run.label == nil && !isFlash ? 3 : isAny ? 1 : 2
            guard lines.count >= least, used.allSatisfy({ $0.isShort && $0.hasHead }) else { return [] }
        }
        let confidence = max(strength.map { 60 + 10 * $0.rawValue } ?? 55, isFlash ? 80 : 0)
        return lines.flatMap { line in
            cutter.parts(of: line, isValue: false).map {
                candidate($0, section, rule: "headline.list", confidence: confidence)
            }
        }
    }

    private func surelyHasAmount(_ line: Range<Int>) -> Bool {
        HeadlineForm.hasAmount(line, in: document.text) && !document.text.finds("://", within: line)
    }

    /// Of lines that are mostly a title with a sentence or two about it the title alone.
    private func withoutBlurbs(_ lines: [Range<Int>]) -> [Range<Int>] {
        let parted = lines.map { Sentence.ranges(in: document.text, range: cutter.trimmed($0)) }
        guard parted.count(where: { $0.count > 1 }) * 2 >= lines.count else { return lines }
        return zip(lines, parted).map { line, sentences in sentences.first.map(cutter.withoutStop) ?? line }
    }

    /// Headings of stories under a heading such as "Top stories", and the titles of a feed's short items.
    private func storyTitles(_ section: Int) -> [HeadlineCandidate] {
        let children = section == 0 && document.format == .feed ? map.entries : map.children[section]
        let titles = children.compactMap { map.headings[$0] }
        guard titles.count == children.count, titles.count >= 2 else { return [] }
        let forms = titles.map {
            HeadlineForm(document.blocks[$0].text, in: document.text, cutter: cutter, labels: labels)
        }
        guard forms.allSatisfy(\.isShort) else { return [] }
        let verbs = forms.count(where: \.hasVerb)
        if document.format != .feed || section != 0 {
            let areTeasers = verbs * 2 >= titles.count && children.allSatisfy(isTeaser)
            guard let strength = strength(ofSection: section), strength == .strong || areTeasers,
                !builder.isTitle(section) || strength == .strong && areTeasers
            else { return [] }
        } else if verbs * 3 < titles.count || children.count(where: isTeaser) * 2 < children.count {
            return []
        }
        return titles.flatMap { index in
            candidates(
                document.blocks[index].text, document.blocks[index].section, rule: "headline.story", isValue: false)
        }
    }

    /// A story of a sentence or two that states nothing that is read elsewhere.
    private func isTeaser(_ section: Int) -> Bool {
        let blocks = map.members[section]
        return blocks.reduce(0) { $0 + document.blocks[$1].text.count } <= 480
            && !blocks.contains { statesFact(document.blocks[$0].text) }
    }

    func statesFact(_ range: Range<Int>) -> Bool {
        let next = facts.partitioningIndex { $0 >= range.lowerBound }
        return next < facts.count && facts[next] < range.upperBound
    }

    private func candidates(
        _ range: Range<Int>, _ section: Int, rule: String, isValue: Bool
    ) -> [HeadlineCandidate] {
        cutter.parts(of: range, isValue: isValue).map { candidate($0, section, rule: rule, confidence: 90) }
    }

    func candidate(
        _ range: Range<Int>, _ section: Int, rule: String, confidence: Int
    ) -> HeadlineCandidate {
        HeadlineCandidate(
            headline: Headline(text: document.readable(range), symbols: cutter.symbols(in: range)), evidence: range,
            rule: rule, confidence: confidence, section: section)
    }
}
