import BriefModel
import BriefReading

/// What the block before leaves to the next one: headers of a table, the asset that it was about.
struct MoverTrail {
    var columns: MoverColumns?
    var subject: MoverName?
    var section: Int?
    /// The side that a line such as "Top losers" gave to the lines after it.
    var side: Mover.Direction?
    /// That line says that numbers are percentages.
    var countsPercent = false
}

/// Reads the movers of a block of text: as a line of a list where it is one, else as prose.
struct BlockMovers {
    let document: Document
    let analysis: Analysis
    let block: Block
    private(set) var scope: Scope
    let setting: MoverSetting
    let trace: BlockTrace?
    private(set) var movers: [MoverCandidate] = []
    private(set) var refused: [Int: Unrecognized.Reason] = [:]

    init(
        document: Document, analysis: Analysis, block: Block, scope: Scope, setting: MoverSetting,
        trace: BlockTrace? = nil
    ) {
        self.trace = trace
        self.document = document
        self.analysis = analysis
        self.block = block
        self.scope = scope
        self.setting = setting
    }

    mutating func read(_ trail: inout MoverTrail) {
        if case .heading = block.kind {
            trail.subject = loneName
            trail.section = block.section
            trail.side = nil
            // A heading may stand between two tables of one board.
            return
        }
        readLines(&trail)
        trail.section = block.section
        if movers.isEmpty {
            trail.side = labelSide
            trail.countsPercent = trail.side != nil && MoverSetting.statesPercent(document.text, block.text)
        }
    }

    private mutating func readLines(_ trail: inout MoverTrail) {
        // A line that names the next rows does not part two tables of one board.
        if block.text.count > 80 || !analysis.quantities.isEmpty { trail.columns = nil }
        if trail.section != block.section { trail.side = nil }
        if let side = trail.side, !scope.isAboutMovers, block.text.count <= 120,
            analysis.quantities.contains(where: { $0.kind == .percent || trail.countsPercent && $0.kind == .number })
        {
            scope.isAboutMovers = true
            scope.moverDirection = side
        }
        if case .item = block.kind, let label = block.label, setting.signedSections.contains(block.section),
            let side = MoverSetting.side(of: document.text[label]),
            analysis.quantities.contains(where: { $0.kind == .percent })
        {
            scope.isAboutMovers = true
            scope.moverDirection = side
        }
        let key = labelKey
        var line = LineMovers(
            document: document, analysis: analysis, scope: scope, setting: setting, section: block.section)
        // "2. Biggest gainers: $A, $B" numbers the list, not its members.
        line.rank = key == nil ? rank : nil
        line.isKeyed = key != nil
        // "⚖️ RULES": an emoji that is no arrow makes a line a heading of its own.
        if case .item = block.kind { line.isListed = !hasEmojiLabel }
        if let intro = block.intro, analysis.quantities.contains(where: { $0.kind == .number }) {
            line.countsPercent =
                trail.countsPercent || MoverSetting.statesPercent(document.text, document.blocks[intro].text)
        }
        line.start = key.map { key in analysis.tokens.firstIndex { $0.text.lowerBound > key.upperBound } ?? 0 } ?? 0
        if trail.side != nil, trail.countsPercent { line.countsPercent = true }
        if line.start == 0, let rank = leadingRank {
            line.start = 1
            line.rank = rank
            line.isListed = true
        }
        movers = line.movers()
        if movers.isEmpty, key == nil, let key = block.key {
            // "Prices: BTC $71,204 (+1.2%), …": behind words that are no name.
            line.start = analysis.tokens.firstIndex { $0.text.lowerBound > key.upperBound } ?? 0
            if line.start > 0 { movers = line.movers() }
        }
        if !movers.isEmpty, let better = sentences(trail) {
            movers = better.movers
            refused = better.refused
            trail.subject = better.subject
            return
        }
        guard movers.isEmpty else {
            trace?.list =
                scope.isAboutMovers ? "a list, since the scope lists movers" : "a list: names with signed figures"
            trail.subject = nil
            readBehindList()
            return
        }
        var prose = ProseMovers(
            document: document, analysis: analysis, scope: scope, setting: setting, section: block.section,
            trace: trace)
        prose.read(after: trail.section == block.section ? trail.subject : nil)
        movers = prose.movers
        refused = prose.refused
        trail.subject = prose.movers.isEmpty ? loneName : prose.subject
    }

    /// The share that a line without figures names by its ticker and nothing else: what stands below is about it.
    private var loneName: MoverName? {
        guard block.text.count <= 80, !analysis.quantities.contains(where: { $0.kind != .number }),
            let first = analysis.tokens.indices.first(where: { analysis.tokens[$0].kind == .word }),
            let last = analysis.tokens.last, last.closesBracket(document.text) || last.mark == .closing,
            let name = MoverName(first..<analysis.tokens.count, of: analysis, document: document, isLoose: true),
            name.isCertain, name.name != nil
        else { return nil }
        return name
    }

    /// Chinese and Japanese sentences look like lists, since their names have no capitals: read as prose where that finds
    /// as much.
    private func sentences(_ trail: MoverTrail) -> ProseMovers? {
        guard document.text[block.text].suffix(3).elementsEqual("。".utf8) else { return nil }
        var prose = ProseMovers(
            document: document, analysis: analysis, scope: scope, setting: setting, section: block.section, trace: trace
        )
        prose.read(after: trail.section == block.section ? trail.subject : nil)
        return prose.movers.count >= movers.count ? prose : nil
    }

    private var hasEmojiLabel: Bool {
        guard let label = block.label, MoverMark(document.text[label]) == nil, let first = document.text[label].first
        else {
            return false
        }
        let second = label.count > 1 ? document.text[label.lowerBound + 1] : 0
        return first == 0xF0 || first == 0xE2 && (0x98...0x9E).contains(second)
    }

    /// A line that begins as a list may go on as prose: what stands behind its last mover is read as such.
    private mutating func readBehindList() {
        let end = movers.map(\.figure.upperBound).max() ?? 0
        let isLeft = analysis.quantities.contains { $0.kind == .percent && $0.text.lowerBound >= end }
        // Where all is in capitals they tell no names.
        let hasCase = document.text[block.text].contains(where: \.isASCIILower)
        guard isLeft, hasCase else { return }
        var prose = ProseMovers(
            document: document, analysis: analysis, scope: scope, setting: setting, section: block.section, trace: trace
        )
        prose.read()
        let known = Set(movers.map(\.mover.symbol))
        movers += prose.movers.filter { $0.figure.lowerBound >= end && !known.contains($0.mover.symbol) }
    }

    /// The side that a short line without figures states for the lines below it: "📉 Top losers (24h)".
    private var labelSide: Mover.Direction? {
        guard block.text.count <= 60, !analysis.quantities.contains(where: { $0.kind != .number }) else { return nil }
        let words = analysis.tokens.indices.filter { analysis.tokens[$0].kind == .word }
        let strange = words.count { analysis.cue(at: $0) == nil && !analysis.tokens[$0].isCapitalized }
        guard strange <= 1, analysis.tokens.last?.mark != .stop else { return nil }
        // "Up" and nothing else above a list.
        if let only = analysis.cues.first, analysis.cues.count == 1, words.count == only.tokens.count,
            only.has(.up) != only.has(.down), only.hasAny(SenseClasses.moveCues)
        {
            return only.has(.up) ? .gainer : .loser
        }
        let sides = analysis.cues.compactMap { cue -> Mover.Direction? in
            cue.has(.gainers) ? .gainer : cue.has(.losers) ? .loser : nil
        }
        return Set(sides).count == 1 ? sides[0] : nil
    }

    /// The words before a colon, when these are a label and not the asset's name.
    private var labelKey: Range<Int>? {
        guard let key = block.key else { return nil }
        let isLabel = analysis.tokens.indices.contains { index in
            guard analysis.tokens[index].text.upperBound <= key.upperBound, let cue = analysis.cue(at: index) else {
                return false
            }
            return cue.has(.gainers) || cue.has(.losers) || cue.has(.movers)
        }
        return isLabel ? key : nil
    }

    /// "Premium to NAV: AAA 0.3%, BBB −0.1%": the key says that other figures follow.
    private var isOtherKey: Bool {
        guard let key = block.key else { return false }
        let cues = analysis.cues.filter { cue in
            analysis.text(of: cue.tokens).map { $0.upperBound <= key.upperBound } ?? false
        }
        return cues.contains { cue in
            // "Nordland Holdings: +3%"
            cue.has(.percentNull) && !cue.hasAny([.index, .commodity])
                && LineMovers.houses.phrase(in: document.text, analysis.text(of: cue.tokens) ?? 0..<0) == nil
        }
            && !cues.contains { $0.hasAny([.gainers, .losers, .movers, .change, .share, .up, .down, .index]) }
            && !analysis.tokens.contains { $0.text.upperBound <= key.upperBound && $0.entity != nil }
    }

    /// The number that a wide gap parts from the name behind it: "1　…".
    private var leadingRank: Int? {
        guard analysis.tokens.count > 2, let number = analysis.quantity(at: 0), number.kind == .number,
            !number.hasScale,
            number.sign == .none, number.text.count <= 2, analysis.tokens[1].kind == .word
        else { return nil }
        let gap = document.text[number.text.upperBound..<analysis.tokens[1].text.lowerBound]
        guard gap.count >= 2, gap.allSatisfy({ $0.isWhite }) || gap.elementsEqual("　".utf8) else { return nil }
        return Int(String(decoding: document.text[number.text], as: UTF8.self))
    }

    /// The number of a list item.
    private var rank: Int? {
        guard case .item = block.kind, let label = block.label else { return nil }
        let digits = document.text[label].filter(\.isASCIIDigit)
        return digits.isEmpty || digits.count > 3 ? nil : Int(String(decoding: digits, as: UTF8.self))
    }
}
