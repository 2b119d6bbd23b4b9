import BriefModel
import BriefReading

/// Reads the moves of one sentence, percentage by percentage, and those stated in money alone.
struct SentenceMoves {
    let document: Document
    let sentence: FigureSentence
    let names: ProperNames
    let scope: Scope
    let setting: MoverSetting
    let section: Int
    var movers: [MoverCandidate] = []
    private(set) var refused: [Int: Unrecognized.Reason] = [:]
    /// The asset named last.
    var lastName: MoverName?
    var lastMove: (name: MoverName, isDown: Bool, figure: Int)?
    private let pairs: Respectively
    /// "NAME - The chip designer …": a noun with an article means the name.
    let hasLead: Bool
    /// Trade figures fill the paragraph.
    let isTradeText: Bool
    /// Who the paragraph opens with: what "the stock" is where no asset was named.
    var leadName: MoverName?

    init(
        document: Document, sentence: FigureSentence, names: ProperNames, scope: Scope, setting: MoverSetting,
        section: Int, lastName: MoverName?, hasLead: Bool = false, isTradeText: Bool = false
    ) {
        self.isTradeText = isTradeText
        self.document = document
        self.sentence = sentence
        self.names = names
        self.scope = scope
        self.setting = setting
        self.section = section
        self.lastName = lastName
        self.hasLead = hasLead
        pairs = Respectively(sentence: sentence)
    }

    var analysis: Analysis { sentence.analysis }

    mutating func read() {
        for percent in sentence.amounts { read(percent) }
        readMoney()
        if lastMove == nil, let name = onlyAsset ?? closingName { lastName = name }
    }

    private mutating func read(_ percent: Int) {
        guard let index = analysis.quantityIndex(at: percent) else { return }
        let clause = sentence.clause(around: percent)
        let trace = sentence.trace
        if let word = sentence.first(.hypothetical, in: clause.lowerBound..<percent), !isMonth(word) {
            trace?.veto("a word before it in its clause says that it did not happen", on: percent, at: word.tokens)
            refused[index] = .hypothetical
            return
        }
        guard !isLevel(percent), !isShareOf(percent), !isThreshold(analysis.quantities[index]) else {
            trace?.veto("it says where something stands", on: percent)
            refused[index] = .noCue
            return
        }
        guard let (name, span, cue) = move(of: percent) else {
            trace?.veto("no cue reaches 4.00, or nobody is named", on: percent)
            refused[index] = .notAMove
            return
        }
        if let span { trace?.named(span, percent) }
        guard isAsset(name, span) else {
            trace?.veto("nothing says that this is an asset", on: percent, at: span)
            refused[index] = .notAMove
            return
        }
        guard !isOtherFigure(percent, cue, span), !isOfOther(percent, cue), !isUnderOtherLabel(percent, cue) else {
            trace?.veto("it is a figure of something else", on: percent)
            refused[index] = .notAMove
            return
        }
        add(percent, name, span, cue)
    }

    /// Name, its place in this sentence (`nil` for one named before) and the cue of a percentage.
    private func move(of percent: Int) -> (MoverName, Range<Int>?, Cue)? {
        if let bracketed = bracketMove(percent) ?? listingMove(percent) ?? bareMove(percent) { return bracketed }
        let search = MoveSearch(sentence: sentence)
        if let cue = search.cue(for: percent) {
            if let paired = pairs.name(for: percent), let name = name(pairedSpan(paired)) {
                return (name, pairedSpan(paired), cue)
            }
            if lastMove != nil, let name = gapName(percent), name.lowerBound >= cue.tokens.upperBound,
                let read = self.name(name)
            {
                return (read, name, cue)
            }
            let subject = MoveSubject(sentence: sentence, names: names, hasLead: hasLead)
            switch subject.subject(of: cue, figure: percent) {
            case .name(let span):
                let own = partner(of: percent, last: span) ?? span
                return name(own).map { ($0, own, cue) }
            case .anaphor where lastMove == nil && subject.opensWithStranger(before: cue.tokens.lowerBound):
                return names.hanLead(in: sentence.tokens.lowerBound..<cue.tokens.lowerBound).flatMap { span in
                    name(span).map { ($0, span, cue) }
                }
            case .anaphor:
                return ((lastMove == nil ? closingName : nil) ?? lastName ?? (isOfShare(cue) ? leadName : nil)).map {
                    ($0, nil, cue)
                }
            case .same: return (lastMove?.name ?? lastName).map { ($0, nil, cue) }
            case .other where closes(percent) && isAlone(from: lastMove?.figure ?? percent, to: percent):
                return (lastMove?.name).map { ($0, nil, cue) }
            case .other: return onlyName(before: cue).flatMap { span in name(span).map { ($0, span, cue) } }
            }
        }
        // "A rose 3% and B 2%": the verb of the move before.
        if let last = lastMove, let span = gapName(percent), let name = name(span) {
            let kind: Sense.Class = last.isDown ? .down : .up
            return (name, span, Cue(tokens: percent..<percent, senses: Senses(Sense(kind: kind, value: .sign))))
        }
        return nil
    }

    func name(_ span: Range<Int>) -> MoverName? {
        MoverName(span, of: analysis, document: document)
    }

    /// "SOL (+5.2%)", "SOL −3%": a percentage right behind a name, with a sign or under a word that says which way.
    private func bracketMove(_ percent: Int) -> (MoverName, Range<Int>?, Cue)? {
        guard let quantity = analysis.quantity(at: percent) else { return nil }
        var end = percent
        while end > sentence.tokens.lowerBound, analysis.tokens[end - 1].kind == .mark,
            !analysis.tokens[end - 1].isInName,
            MoverMark(document.text[analysis.tokens[end - 1].text]) != nil || analysis.tokens[end - 1].mark == .opening
                || sign(end - 1) != nil
                || analysis.tokens[end - 1].mark == .colon
        { end -= 1 }
        if quantity.sign != .none, end < percent { end = beforePrice(end) }
        guard let span = names.span(endingAt: end), let name = name(span) else { return nil }
        var kind: Sense.Class?
        if quantity.sign != .none {
            kind = quantity.sign == .plus ? .up : .down
        } else if end < percent, let sign = sign(percent - 1) {
            // "(+ 2,5 Prozent"
            kind = sign
        } else if let mark = MoverFigures(analysis: analysis, text: document.text).side(of: percent),
            end == percent - 1,
            analysis.tokens[percent - 1].kind == .mark
        {
            kind = mark == .gainer ? .up : .down
        } else if end < percent, let side = sideLeft(of: span.lowerBound) {
            kind = side == .gainer ? .up : .down
        }
        return kind.map { (name, span, Cue(tokens: percent..<percent, senses: Senses(Sense(kind: $0, value: .sign)))) }
    }

    /// What the nearest word left of a list says: "the gainers included A (2%)", "A (2%) and B (1%) fell".
    private func sideLeft(of place: Int) -> Mover.Direction? {
        for index in (sentence.tokens.lowerBound..<place).reversed() {
            guard let cue = analysis.cue(at: index), analysis.tokens[index].entity == nil else { continue }
            if cue.has(.losers) || cue.has(.down) { return .loser }
            if cue.has(.gainers) || cue.has(.up) { return .gainer }
        }
        return scope.moverDirection
    }

    /// "to 5%", "at 5%" without a sign is where something stands, not how far it moved.
    private func isLevel(_ percent: Int) -> Bool {
        guard percent > sentence.tokens.lowerBound, analysis.quantity(at: percent)?.sign == Quantity.Sign.none else {
            return false
        }
        return isWord(percent - 1, ["to", "at", "from", "of", "auf", "bei", "than", "zu", "an", "with", "a", "stake"])
            && !(isWord(percent - 1, ["of", "a", "an"]) && isNearMove(percent))
    }

    /// "a rise of 5%", "a 5% jump"
    private func isNearMove(_ percent: Int) -> Bool {
        let around = max(sentence.tokens.lowerBound, percent - 6)..<min(sentence.tokens.upperBound, percent + 3)
        return sentence.contains(.up, in: around) || sentence.contains(.down, in: around)
    }

    /// "18% of revenue", "9% more than a year earlier", "a 22% chance"
    private func isShareOf(_ percent: Int) -> Bool {
        let next = percent + 1
        guard next < sentence.tokens.upperBound else { return false }
        if analysis.isCoupon(percent, document.text) { return true }
        if isWord(
            next,
            [
                "of", "more", "less", "fewer", "above", "below", "der", "des", "owned", "annualized", "annualised",
                "cheaper", "faster", "discount", "premium", "stake", "menos", "más", "mais", "moins", "weniger", "mehr",
            ])
        {
            return true
        }
        guard let cue = analysis.cue(at: next), analysis.tokens[next].mark == nil else { return false }
        return cue.has(.percentNull) && !cue.has(.index) && !cue.hasAny(SenseClasses.moveCues)
    }

    /// A ticker, a known asset, the word "shares" beside it, a list of movers, or a capitalized name in a market text.
    func isAsset(_ name: MoverName, _ span: Range<Int>?) -> Bool {
        if name.isCertain || name.isIndex { return true }
        guard let span else { return true }
        let isPlace = span.allSatisfy { index in
            guard let entity = analysis.name(at: index) else { return false }
            return entity.entry(of: .market) != nil || entity.entry(of: .authority) != nil
        }
        if isPlace { return false }
        if scope.isAboutMovers || setting.isMarketText { return true }
        if isMacro { return false }
        let around =
            max(sentence.tokens.lowerBound, span.lowerBound - 3)..<min(sentence.tokens.upperBound, span.upperBound + 3)
        // What is named beside an asset in one sentence is another.
        return sentence.contains(.share, in: around) || lastMove != nil
            || sentence.contains(.gainers, in: sentence.tokens)
            || sentence.contains(.losers, in: sentence.tokens)
    }

    /// The percentage is of revenue, a stake, inflation, …
    func isOtherFigure(_ percent: Int, _ cue: Cue, _ span: Range<Int>?) -> Bool {
        func isOther(_ index: Int) -> Bool {
            guard let cue = analysis.cue(at: index) else { return false }
            return cue.has(.percentNull) && !cue.has(.index) && !cue.has(.commodity) && !cue.has(.up)
        }
        if let span {
            if span.contains(where: isOther), !isNameOfWords(span, cue) { return true }
            let start = min(span.upperBound, cue.tokens.lowerBound)
            let between = start..<max(start, min(cue.tokens.lowerBound, percent))
            if between.contains(where: isOther), sentence.commaCount(in: between) < 2 { return true }
        }
        let beside = min(cue.tokens.upperBound, percent)..<percent
        return beside.contains { isOther($0) }
    }

    private mutating func add(_ percent: Int, _ name: MoverName, _ span: Range<Int>?, _ cue: Cue) {
        guard let quantity = analysis.quantity(at: percent), let value = quantity.signedValue else { return }
        let isDown = cue.has(.down) && !(cue.has(.up) && quantity.sign == .plus)
        let change = quantity.sign == .none && isDown ? -value.magnitude : value
        var mover = Mover(symbol: name.symbol, name: name.name, direction: change.isNegative ? .loser : .gainer)
        mover.changePercent = change
        if span == nil, closes(percent), let last = movers.indices.last, movers[last].mover.symbol == name.symbol {
            movers[last].flags.insert(.priorPeriod)
            movers[last].mover.price = nil
            movers[last].mover.priceUnit = nil
        }
        append(mover, name, span, cue, figure: percent, quantity: quantity)
        lastMove = (name, change.isNegative, percent)
        lastName = name
    }

    mutating func append(
        _ start: Mover, _ name: MoverName, _ span: Range<Int>?, _ cue: Cue, figure: Int, quantity: Quantity,
        price stated: Quantity? = nil
    ) {
        var mover = start
        mover.assetID = name.id
        let context = MoverContext(sentence: sentence, scope: scope, setting: setting)
        let stated = (price: stated, horizon: context.statedHorizon(of: figure, cue: cue))
        mover.horizon = stated.horizon ?? context.mainHorizon
        var places = [quantity.text]
        if span != nil { places.append(name.range) }
        if let place = analysis.text(of: cue.tokens) { places.append(place) }
        let isEarlier = context.isPrior(figure, cue: cue, subject: span)
        let isPrior = mover.horizon != context.mainHorizon || isEarlier
        if let price = stated.price {
            mover.price = price.value
            mover.priceUnit = setting.unit(of: price, exchange: name.exchange)
            places.append(price.text)
        } else if !isEarlier, !name.isIndex,
            let price = MoverPrice(sentence: sentence, ofPair: name.symbol.utf8.contains(UInt8(ascii: "/"))).price(
                of: figure, cue: cue, subject: span)
        {
            mover.price = price.value
            mover.priceUnit = setting.unit(of: price, exchange: name.exchange)
            places.append(price.text)
        }
        var flags: RecordFlags = name.isIndex || isSector || isBourse(name) ? [.index] : []
        if isPrior { flags.insert(.priorPeriod) }
        let first = places.map(\.lowerBound).min() ?? quantity.text.lowerBound
        movers.append(
            MoverCandidate(
                mover: mover, figure: quantity.text, evidence: first..<(places.map(\.upperBound).max() ?? first),
                rule: "mover.prose", confidence: name.isCertain ? 85 : 70, flags: flags, section: section,
                date: FlowContext(sentence: sentence, scope: scope).date(of: figure), statedHorizon: stated.horizon,
                isOtherPeriod: isPrior && !isEarlier))
    }

    /// The one asset that a sentence without a move names: "Top of the list was X. It rose 5%."
    private var onlyAsset: MoverName? {
        let assets = names.spans.compactMap { name($0) }.filter { $0.isCertain || $0.isIndex }
        return assets.count == 1 ? assets[0] : nil
    }

    func isWord(_ index: Int, _ words: [String]) -> Bool {
        document.text.reads(anyOf: words, in: analysis.tokens[index].text)
    }
}
