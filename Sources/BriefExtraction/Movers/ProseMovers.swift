import BriefModel
import BriefReading

/// Finds the movers of running text: a percentage, the verb that makes it a move, and the asset before it.
struct ProseMovers {
    let document: Document
    let analysis: Analysis
    let scope: Scope
    let section: Int
    /// The document speaks of shares or coins throughout: a bare company name may be an asset.
    let isMarketText: Bool
    private let trace: BlockTrace?
    private(set) var movers: [MoverCandidate] = []
    private(set) var refused: [Int: Unrecognized.Reason] = [:]

    init(
        document: Document, analysis: Analysis, scope: Scope, section: Int, isMarketText: Bool,
        trace: BlockTrace? = nil
    ) {
        self.trace = trace
        self.document = document
        self.analysis = analysis
        self.scope = scope
        self.section = section
        self.isMarketText = isMarketText
    }

    mutating func read() {
        let percents = Set(
            analysis.tokens.indices.filter {
                guard let quantity = analysis.quantity(at: $0) else { return false }
                return quantity.kind == .percent && quantity.unit != "pp" && quantity.value != nil
            })
        guard !percents.isEmpty else { return }
        for tokens in analysis.sentences {
            let sentence = FigureSentence(
                tokens, of: analysis, text: document.text, amounts: percents, governors: SenseClasses.moveCues,
                trace: trace)
            for percent in sentence.amounts { read(percent, in: sentence) }
        }
    }

    private mutating func read(_ percent: Int, in sentence: FigureSentence) {
        guard let index = analysis.quantityIndex(at: percent) else { return }
        if let word = sentence.hypothetical(before: percent) {
            trace?.veto("a word before it in its clause says that it did not happen", on: percent, at: word.tokens)
            refused[index] = .hypothetical
            return
        }
        guard let move = MoveSearch(sentence: sentence).move(for: percent) else {
            trace?.veto("no cue reaches 4.00, and no signed figure stands behind a name", on: percent)
            refused[index] = .noCue
            return
        }
        if isLevel(percent) {
            trace?.veto("it says where something stands", on: percent, at: percent - 1..<percent)
            refused[index] = .noCue
            return
        }
        guard let tokens = move.subject, let name = MoverName(tokens, of: analysis, document: document) else {
            trace?.veto("nobody is named", on: percent, at: move.subject)
            refused[index] = .notAMove
            return
        }
        trace?.named(tokens, percent)
        guard let evidence = assetEvidence(of: name, tokens, sentence) else {
            trace?.veto("nothing says that this is an asset", on: percent, at: tokens)
            refused[index] = .notAMove
            return
        }
        if let word = otherFigure(tokens, percent, move, sentence) {
            trace?.veto("it is a figure of something else", on: percent, at: word.tokens)
            refused[index] = .notAMove
            return
        }
        trace?.remark(evidence, on: percent, at: tokens)
        add(percent, move, name, sentence)
    }

    /// "to 5%", "at 5%" without a sign is where something stands, not how far it moved.
    private func isLevel(_ percent: Int) -> Bool {
        guard percent > 0, analysis.quantity(at: percent)?.sign == Quantity.Sign.none else { return false }
        return analysis.has(.level, at: percent - 1)
    }

    /// A ticker, a known asset, the word "shares" beside it, a list of movers, or a capitalized name in a market text.
    private func assetEvidence(
        of name: MoverName, _ tokens: Range<Int>, _ sentence: FigureSentence
    ) -> StaticString? {
        if name.isCertain { return "a ticker or known asset" }
        if name.isIndex { return "an index" }
        if scope.isAboutMovers { return "an asset, since the scope lists movers" }
        let around =
            max(
                sentence.tokens.lowerBound, tokens.lowerBound - 3)..<min(
                sentence.tokens.upperBound, tokens.upperBound + 3)
        if sentence.contains(.share, in: around) { return "an asset, since the word \"shares\" or its like is near" }
        let isPlace = tokens.contains { analysis.name(at: $0)?.entry(of: .market) != nil }
        return isMarketText && !isPlace ? "taken for an asset in a text about markets" : nil
    }

    /// The percentage is of revenue, a stake, inflation, ….
    private func otherFigure(
        _ tokens: Range<Int>, _ percent: Int, _ move: MoveSearch.Move, _ sentence: FigureSentence
    ) -> Cue? {
        if let word = sentence.first(.percentNull, in: tokens), !sentence.contains(.index, in: tokens) { return word }
        let start = min(tokens.upperBound, move.cue.tokens.lowerBound)
        let between = start..<max(start, move.cue.tokens.lowerBound)
        if let word = sentence.first(.percentNull, in: between) { return word }
        let next = percent + 1..<min(percent + 3, sentence.tokens.upperBound)
        return sentence.first(.percentNull, in: next)
    }

    private mutating func add(_ percent: Int, _ move: MoveSearch.Move, _ name: MoverName, _ sentence: FigureSentence) {
        guard let quantity = analysis.quantity(at: percent), let value = quantity.signedValue else { return }
        let isDown = move.cue.has(.down) && !(move.cue.has(.up) && quantity.sign == .plus)
        let change = quantity.sign == .none && isDown ? -value.magnitude : value
        var mover = Mover(symbol: name.symbol, name: name.name, direction: change.isNegative ? .loser : .gainer)
        mover.assetID = name.id
        mover.changePercent = change
        let context = FlowContext(sentence: sentence, scope: scope)
        mover.horizon = context.horizon(of: percent) ?? "P1D"
        var places = [name.range, quantity.text]
        if let cue = analysis.text(of: move.cue.tokens) { places.append(cue) }
        if let price = price(after: percent, sentence) {
            mover.price = price.value
            mover.priceUnit = price.unit
            places.append(price.text)
        }
        var flags: RecordFlags = name.isIndex ? [.index] : []
        if mover.horizon != "P1D"
            || !context.flags(of: percent, subject: nil).isDisjoint(with: [.priorPeriod, .cumulative])
        {
            flags.insert(.priorPeriod)
        }
        let start = places.map(\.lowerBound).min() ?? quantity.text.lowerBound
        movers.append(
            MoverCandidate(
                mover: mover, figure: quantity.text, evidence: start..<(places.map(\.upperBound).max() ?? start),
                rule: "mover.prose", confidence: name.isCertain ? 85 : 70, flags: flags, section: section,
                date: context.date(of: percent)))
    }

    /// "to $143.20", "at 143.20 dollars": the next figure, when it is an amount without magnitude behind such a word.
    private func price(after percent: Int, _ sentence: FigureSentence) -> Quantity? {
        let ahead = percent + 1..<min(percent + 7, sentence.tokens.upperBound)
        guard let index = ahead.first(where: { analysis.tokens[$0].isQuantity }),
            let quantity = analysis.quantity(at: index),
            quantity.kind == .money, !quantity.hasScale, quantity.value != nil
        else { return nil }
        let isStated = (percent + 1..<index).contains { analysis.has(.level, at: $0) }
        return isStated ? quantity : nil
    }
}
