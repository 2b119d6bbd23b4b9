import BriefModel
import BriefReading

/// Finds the movers of running text: a figure, the verb that makes it a move, and the asset that it is about.
struct ProseMovers {
    let document: Document
    let analysis: Analysis
    let scope: Scope
    let setting: MoverSetting
    let section: Int
    let trace: BlockTrace?
    private(set) var movers: [MoverCandidate] = []
    private(set) var refused: [Int: Unrecognized.Reason] = [:]
    /// The asset named last: what "it" and "the stock" are.
    private var lastName: MoverName?
    private var lastSide: Mover.Direction?
    /// Who the paragraph opened with.
    private var lead: MoverName?
    /// The text opens with the name of what it is about.
    private var hasLead = false

    init(
        document: Document, analysis: Analysis, scope: Scope, setting: MoverSetting, section: Int,
        trace: BlockTrace? = nil
    ) {
        self.trace = trace
        self.document = document
        self.analysis = analysis
        self.scope = scope
        self.setting = setting
        self.section = section
    }

    /// The name that "it" means in the next paragraph, when this one was about one asset.
    var subject: MoverName? { lastName }

    /// - Parameter subject: what "it" means at the start.
    mutating func read(after subject: MoverName? = nil) {
        let percents = analysis.tokens.indices.filter {
            guard let index = analysis.quantityIndex(at: $0) else { return false }
            let quantity = analysis.quantities[index]
            return quantity.kind == .percent && quantity.unit != "pp" && quantity.value != nil
        }
        guard !percents.isEmpty || mayNameMovers else { return }
        lastName = subject
        readLead()
        let isTradeText = analysis.tokens.contains {
            $0.kind == .word && SentenceMoves.tradeWords.phrase(in: document.text, $0.text) != nil
        }
        for tokens in analysis.sentences {
            let names = ProperNames(in: tokens, of: analysis, text: document.text)
            let sentence = FigureSentence(
                tokens, of: analysis, text: document.text, amounts: percents, governors: SenseClasses.moveCues,
                trace: trace)
            var reader = SentenceMoves(
                document: document, sentence: sentence, names: names, scope: scope, setting: setting, section: section,
                lastName: lastName, hasLead: hasLead, isTradeText: isTradeText)
            if lead == nil { lead = reader.openingName }
            reader.leadName = lead
            reader.read()
            movers += reader.movers
            refused.merge(reader.refused) { _, later in later }
            let named = NamedMovers(sentence: sentence, names: names).found(before: lastSide)
                .filter { setting.isMarketText || scope.isAboutMovers || isTicker($0.name) }
            for found in named { add(found) }
            lastName = reader.lastName ?? lastName
            if let side = named.first?.side ?? reader.movers.last?.mover.direction { lastSide = side }
        }
    }

    /// A block without percentages has movers only where words list them, or where an amount of money is a move.
    private var mayNameMovers: Bool {
        if analysis.allClasses.intersects([.gainers, .losers]) { return true }
        guard analysis.quantities.contains(where: { $0.kind == .money }) else { return false }
        return analysis.allClasses.intersects(SenseClasses.moveCues)
            || analysis.tokens.contains { $0.kind == .word && document.text.reads("off", in: $0.text) }
    }

    /// "NAME - The chip designer jumped …": the name before the dash or colon is what the text is about.
    private mutating func readLead() {
        guard let name = ProperNames.opening(of: analysis, text: document.text), name.lowerBound == 0,
            name.upperBound + 1 < analysis.tokens.count
        else { return }
        let mark = analysis.tokens[name.upperBound]
        let isDash = ["-", "–", "—", ":", "|", "--"].contains { document.text[mark.text].elementsEqual($0.utf8) }
        guard mark.kind == .mark, isDash,
            mark.text.lowerBound > analysis.tokens[name.upperBound - 1].text.upperBound || mark.mark == .colon
        else { return }
        lastName = MoverName(name, of: analysis, document: document)
        hasLead = lastName != nil
        guard mark.mark == .colon, lastName?.isCertain == false, let first = analysis.sentences.first else { return }
        // "Upgrades: Name (TICK) to Buy": a label, and who the line is about.
        let names = ProperNames(in: first, of: analysis, text: document.text)
        if let span = names.span(startingAt: name.upperBound + 1),
            let named = MoverName(span, of: analysis, document: document), named.isCertain, named.name != nil,
            !named.isIndex
        {
            lastName = named
        }
    }

    private mutating func add(_ found: NamedMovers.Found) {
        guard let name = MoverName(found.name, of: analysis, document: document), !isKnown(name.symbol),
            !found.name.allSatisfy({ analysis.name(at: $0)?.entry(of: .market) != nil })
        else { return }
        var mover = Mover(symbol: name.symbol, name: name.name, direction: found.side)
        mover.assetID = name.id
        mover.horizon = scope.horizon ?? setting.horizon ?? "P1D"
        var flags: RecordFlags = name.isIndex ? [.index] : []
        if isSector(found.name) { flags.insert(.index) }
        movers.append(
            MoverCandidate(
                mover: mover, figure: name.range, evidence: name.range, rule: "mover.named", confidence: 75,
                flags: flags, section: section))
    }

    private func isTicker(_ name: Range<Int>) -> Bool {
        MoverName(name, of: analysis, document: document)?.isCertain ?? false
    }

    private func isKnown(_ symbol: String) -> Bool {
        movers.contains { $0.mover.symbol == symbol }
    }

    private func isSector(_ name: Range<Int>) -> Bool {
        guard let sentence = analysis.sentences.first(where: { $0.contains(name.lowerBound) }) else { return false }
        return sentence.contains { index in
            let word = document.text[analysis.tokens[index].text]
            return word.elementsEqual("sector".utf8) || word.elementsEqual("sectors".utf8)
        }
    }
}
