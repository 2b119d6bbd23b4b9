import BriefModel
import BriefReading

/// Finds movers that are set as cards: a line with a name, lines with price and change below it, with or without labels.
struct MoverCards {
    private struct Card {
        var name: MoverName
        var section: Int
        var scope: Scope
        var figures: [(quantity: Quantity, isPrice: Bool, isChange: Bool)] = []
    }

    let document: Document
    let setting: MoverSetting
    private var open: Card?
    private var done: [Card] = []

    init(document: Document, setting: MoverSetting) {
        self.document = document
        self.setting = setting
    }

    /// Takes the next block, with whether another reader found a mover in it.
    mutating func take(_ block: Block, _ analysis: Analysis, _ scope: Scope, isRead: Bool) {
        let isPriced = isRead && scope.isAboutMovers && pricedName(analysis) != nil
        guard !isRead || isPriced, block.text.count <= 60, !scope.isAboutFlows else {
            close()
            return
        }
        if let key = block.key {
            takeField(block, key, analysis, scope)
        } else if analysis.quantities.isEmpty || isLongName(analysis) {
            takeName(0..<analysis.tokens.count, block, analysis, scope)
        } else if scope.isAboutMovers, let name = pricedName(analysis) {
            takeName(name, block, analysis, scope)
            if open != nil { addFigures(analysis, isPrice: true, isChange: false) }
        } else if open != nil, isFigures(analysis) {
            addFigures(analysis, isPrice: false, isChange: false)
        } else if let end = nameAbove(analysis) {
            takeName(0..<end, block, analysis, scope)
            addFigures(analysis, isPrice: true, isChange: false)
        } else {
            close()
        }
    }

    /// "Nordwerk AG   EUR 7.918": the end of a name that only its price stands behind, the move below.
    private func nameAbove(_ analysis: Analysis) -> Int? {
        guard analysis.quantities.count == 1, let price = analysis.quantities.first, price.kind == .money,
            price.sign == .none, !price.hasScale, let last = analysis.tokens.indices.last,
            analysis.tokens[last].isQuantity, last > 0, analysis.tokens[last - 1].kind == .word,
            analysis.tokens[last - 1].isCapitalized
        else { return nil }
        return last
    }

    private mutating func takeField(_ block: Block, _ key: Range<Int>, _ analysis: Analysis, _ scope: Scope) {
        let label = analysis.cues.filter { cue in
            analysis.text(of: cue.tokens).map { $0.upperBound <= key.upperBound } ?? false
        }
        let start = analysis.tokens.firstIndex { $0.text.lowerBound > key.upperBound } ?? analysis.tokens.count
        func says(_ kind: Sense.Class, _ value: SenseValue? = nil) -> Bool {
            label.contains { cue in cue.senses.contains { $0.kind == kind && (value == nil || $0.value == value) } }
        }
        if says(.priceLabel, .last) {
            addFigures(analysis, isPrice: true, isChange: false)
        } else if says(.change) || says(.column, .percent) {
            addFigures(analysis, isPrice: false, isChange: true)
        } else if says(.name) || says(.symbol) || says(.column, .name) || says(.column, .symbol) || says(.share) {
            if analysis.quantities.isEmpty { takeName(start..<analysis.tokens.count, block, analysis, scope) }
        } else if !says(.priceLabel) && !says(.null) && !says(.percentNull) && !says(.horizon) {
            close()
        }
    }

    private mutating func takeName(_ tokens: Range<Int>, _ block: Block, _ analysis: Analysis, _ scope: Scope) {
        let words = tokens.filter { analysis.tokens[$0].kind == .word || analysis.tokens[$0].kind == .cashtag }
        let isLabel = words.contains { index in
            guard let cue = analysis.cue(at: index), analysis.tokens[index].entity == nil else { return false }
            return cue.hasAny([.gainers, .losers, .movers, .percentNull, .flowTopic, .priceLabel])
        }
        guard (1...5).contains(words.count), !isLabel,
            let name = MoverName(tokens, of: analysis, document: document, isLoose: false)
        else {
            close()
            return
        }
        if var card = open, card.figures.isEmpty, card.name.name == nil || isShort(card.name),
            isShort(name) != isShort(card.name)
        {
            // Name above ticker, or ticker above name.
            let (ticker, long) = isShort(name) ? (name, card.name) : (card.name, name)
            card.name.symbol = ticker.symbol
            card.name.name = long.symbol
            card.name.isCertain = true
            card.name.range =
                min(
                    name.range.lowerBound, card.name.range.lowerBound)..<max(
                    name.range.upperBound, card.name.range.upperBound)
            open = card
            return
        }
        close()
        open = Card(name: name, section: block.section, scope: scope)
    }

    /// "1K x Alder" below its ticker: more letters than figures have.
    private func isLongName(_ analysis: Analysis) -> Bool {
        guard let card = open, card.figures.isEmpty, isShort(card.name) else { return false }
        return analysis.tokens.count { $0.kind == .word && $0.isCapitalized && $0.text.count > 2 } >= 1
            && !analysis.quantities.contains { $0.kind == .percent || $0.kind == .money }
    }

    /// "Kelp Foods   EUR 7.918": words of a name and one price behind them.
    private func pricedName(_ analysis: Analysis) -> Range<Int>? {
        guard analysis.quantities.count == 1, let price = analysis.quantities.first,
            price.kind == .money || price.kind == .number, price.sign == .none, !price.hasScale,
            let place = analysis.tokens.firstIndex(where: \.isQuantity), (1...6).contains(place),
            place + 1 == analysis.tokens.count,
            (0..<place).allSatisfy({ index in
                analysis.tokens[index].kind == .mark || analysis.tokens[index].isCapitalized
            }), analysis.tokens[0].kind != .mark
        else { return nil }
        return 0..<place
    }

    /// Capitals and digits alone, as tickers are.
    private func isShort(_ name: MoverName) -> Bool {
        let symbol = name.symbol.utf8
        return symbol.count <= 12 && symbol.allSatisfy { $0.isASCIIUpper || $0.isASCIIDigit }
    }

    /// Nothing but figures, marks and words such as "last" or "24h".
    private func isFigures(_ analysis: Analysis) -> Bool {
        analysis.tokens.indices.allSatisfy { index in
            guard analysis.tokens[index].kind == .word else { return analysis.tokens[index].kind != .cashtag }
            return analysis.cue(at: index)?.hasAny([.priceLabel, .change, .horizon, .up, .down, .column]) ?? false
        }
    }

    private mutating func addFigures(_ analysis: Analysis, isPrice: Bool, isChange: Bool) {
        let figures = MoverFigures(analysis: analysis, text: document.text)
        for index in analysis.tokens.indices {
            guard var quantity = analysis.quantity(at: index), quantity.value != nil else { continue }
            if quantity.kind == .percent, !figures.isChange(index) { continue }
            if quantity.kind == .percent, quantity.sign == .none, let side = figures.side(of: index) {
                quantity.sign = side == .loser ? .minus : .plus
            }
            let isOther = quantity.kind != .percent && !figures.isPrice(index) && !figures.isBarePrice(index)
            if isOther { continue }
            open?.figures.append((quantity, isPrice, isChange))
        }
    }

    private mutating func close() {
        if let card = open, !card.figures.isEmpty { done.append(card) }
        open = nil
    }

    /// The movers of all cards: one alone counts only in a list of movers.
    mutating func movers() -> [MoverCandidate] {
        close()
        let found = done.compactMap { card in mover(card).map { ($0, card) } }
        return found.filter { $0.1.scope.isAboutMovers || found.count > 1 }.map(\.0)
    }

    private func mover(_ card: Card) -> MoverCandidate? {
        guard let change = card.figures.first(where: { $0.quantity.kind == .percent && !$0.isPrice })?.quantity,
            let value = change.signedValue, change.sign != .none || card.scope.moverDirection != nil
        else { return nil }
        let price =
            card.figures.first { $0.isPrice && $0.quantity.kind != .percent }
            ?? card.figures.first { $0.quantity.kind == .money && $0.quantity.sign == .none && !$0.isChange }
            ?? card.figures.first { $0.quantity.kind == .number && $0.quantity.sign == .none && !$0.isChange }
        guard price != nil || card.scope.isAboutMovers else { return nil }
        let reading = MoverDirection(value: value, quantity: change, scope: card.scope)
        var mover = Mover(symbol: card.name.symbol, name: card.name.name, direction: reading.direction)
        mover.assetID = card.name.id
        mover.changePercent = reading.change
        mover.horizon = card.scope.horizon ?? setting.horizon ?? "P1D"
        var places = [card.name.range, change.text]
        if let price = price?.quantity {
            mover.price = price.value
            mover.priceUnit =
                setting.unit(of: price, exchange: card.name.exchange)
                ?? (card.scope.unitPower == 0 ? card.scope.unit ?? setting.currency : nil)
            places.append(price.text)
        }
        let start = places.map(\.lowerBound).min() ?? change.text.lowerBound
        return MoverCandidate(
            mover: mover, figure: change.text, evidence: start..<(places.map(\.upperBound).max() ?? start),
            rule: "mover.card", confidence: 80, flags: card.name.isIndex ? [.index] : [], section: card.section)
    }
}
