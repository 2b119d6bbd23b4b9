import BriefModel
import BriefReading

/// Finds movers in lines that list them: "1. Solana (SOL) +12.4% $143.20", "Top losers: ADA −4%, DOT −3.1%".
struct LineMovers {
    let document: Document
    let analysis: Analysis
    let scope: Scope
    let setting: MoverSetting
    let section: Int
    /// The number printed before the line.
    var rank: Int?
    /// The line is an item of a list, a row or a labelled line: a name alone may be a mover.
    var isListed = false
    /// Where the line begins to be read, behind a key.
    var start = 0
    /// The line above the list says that its numbers are percentages.
    var countsPercent = false
    /// The key before that says that movers follow.
    var isKeyed = false

    func movers() -> [MoverCandidate] {
        guard mayList else { return [] }
        let line = MoverLine(analysis: analysis, text: document.text, from: start)
        guard !line.startsWithWords, !line.pieces.isEmpty else { return [] }
        if scope.isTwoSided, line.pieces.count == 2, line.pieces.allSatisfy({ $0.figures.isEmpty && $0.side == nil }) {
            return twoSided(line.pieces)
        }
        let isKnown = scope.isAboutMovers || line.isLabelled || isKeyed
        // A line that goes astray is read as far as it is a list.
        let sound = Array(line.pieces.prefix { !$0.hasForeignWords })
        guard let first = sound.first, isKnown || isSigned(first) else { return [] }
        if sound.allSatisfy({ $0.figures.isEmpty }) {
            guard isKnown, sound.count == line.pieces.count, isListed || line.isLabelled || isKeyed else { return [] }
            return names(sound, isLabelled: line.isLabelled || isKeyed)
        }
        var found: [MoverCandidate] = []
        for (index, piece) in sound.enumerated() {
            if index > 0, isSentence(piece) { continue }
            let movers = movers(of: piece, isKnown: isKnown)
            if movers.isEmpty, !isKnown { break }
            found += movers
        }
        return found
    }

    /// "Orders hit 17%." behind a mover: words whose last is in small letters, and a figure without a sign.
    private func isSentence(_ piece: MoverLine.Piece) -> Bool {
        guard piece.side == nil, piece.name.count > 1, let last = piece.name.last, let first = piece.figures.first,
            piece.figures.count == 1, analysis.quantity(at: first)?.sign == Quantity.Sign.none
        else { return false }
        let word = analysis.tokens[last]
        return word.kind == .word && document.text[word.text].allSatisfy(\.isASCIILower)
    }

    /// Something says that movers are listed, or there is a figure that may be a move.
    private var mayList: Bool {
        scope.isAboutMovers || scope.isTwoSided || isKeyed || !analysis.quantities.isEmpty
            || analysis.allClasses.intersects([.gainers, .losers, .movers, .up, .down])
    }

    /// Outside a list of movers a line counts when a name opens it and its figure right behind has a sign or an arrow.
    private func isSigned(_ piece: MoverLine.Piece) -> Bool {
        guard !scope.isAboutFlows, let name = name(of: piece.name), !isOther(piece.name) else { return false }
        let figures = MoverFigures(analysis: analysis, text: document.text, floor: piece.name.upperBound)
        if isMoveInMoney(piece, figures) { return name.isCertain || setting.isMarketText }
        // "1h 0.0% | 24h +0.8%": a figure that stood still has no sign.
        let change = piece.figures.first { figures.isChange($0) && analysis.quantity(at: $0)?.value?.isZero == false }
        guard let change, let quantity = analysis.quantity(at: change),
            quantity.sign != .none || piece.side != nil
                || (figures.side(of: change) != nil && !piece.hasTail && !analysis.tokens.contains { $0.mark == .stop })
        else { return false }
        let isShort =
            piece.name.filter { analysis.tokens[$0].kind == .word && !analysis.tokens[$0].isInName }.count <= 5
        return isShort && (name.isCertain || name.isIndex || setting.isMarketText)
    }

    /// "Acme 44p (+5.5p)": a price and a signed sum in the same money, without a percentage.
    private func isMoveInMoney(_ piece: MoverLine.Piece, _ figures: MoverFigures) -> Bool {
        guard piece.figures.count == 2, !piece.hasTail, let first = analysis.quantity(at: piece.figures[0]),
            let second = analysis.quantity(at: piece.figures[1]), first.kind == .money, second.kind == .money,
            first.unit == second.unit, !first.hasScale, !second.hasScale
        else { return false }
        return (first.sign == .none) != (second.sign == .none)
    }

    private func isOther(_ tokens: Range<Int>) -> Bool {
        // "Nordland Holdings"
        if let last = tokens.last, Self.houses.phrase(in: document.text, analysis.tokens[last].text) != nil,
            isNameOfWords(tokens)
        {
            return false
        }
        return tokens.contains { index in
            guard let cue = analysis.cue(at: index) else { return false }
            return cue.hasAny([.percentNull, .total]) && !cue.has(.index) && !cue.has(.commodity)
        }
    }

    /// Words of other figures that names of companies end in.
    static let houses = FoldedNeedles([
        "holdings", "holding", "capital", "energy", "resources", "power", "trust",
    ])

    /// Under a heading of movers "Malabar Gold Loans" is a name, "Volume" is none.
    private func isAllOther(_ tokens: Range<Int>) -> Bool {
        // "BTC dominance", "repo rate": the last word says what the figure is.
        if let last = tokens.last(where: { analysis.tokens[$0].kind == .word && !analysis.tokens[$0].isInName }),
            let cue = analysis.cue(at: last), cue.has(.percentNull), !cue.has(.index), !cue.has(.commodity),
            !analysis.tokens[last].isCapitalized || document.text[analysis.tokens[last].text.lowerBound] >= 0xE3
                || (cue.has(.null) && !isNameOfWords(tokens))
        {
            return true
        }
        return allAreOther(tokens)
    }

    /// "Nordland Energy": capitals throughout, and not all of them words of other figures.
    private func isNameOfWords(_ tokens: Range<Int>) -> Bool {
        let words = tokens.filter { analysis.tokens[$0].kind == .word && !analysis.tokens[$0].isInName }
        return words.count > 1 && words.allSatisfy { analysis.tokens[$0].isCapitalized }
            && words.contains { analysis.cue(at: $0) == nil }
            && words.allSatisfy { !(analysis.cue(at: $0)?.has(.priceLabel) ?? false) }
    }

    private func allAreOther(_ tokens: Range<Int>) -> Bool {
        tokens.allSatisfy { index in
            guard analysis.tokens[index].kind == .word, let cue = analysis.cue(at: index) else { return false }
            return cue.hasAny([.percentNull, .total, .null]) && !cue.has(.index) && !cue.has(.commodity)
        }
    }

    /// "Liquidations came to 5 (71%)": a noun of other figures with small words behind it.
    private func isPhrase(_ tokens: Range<Int>) -> Bool {
        guard let first = tokens.first, tokens.count > 1, let cue = analysis.cue(at: first),
            cue.tokens.lowerBound == first,
            cue.hasAny([.null, .percentNull]), !cue.hasAny([.index, .commodity, .fund, .exchange])
        else { return false }
        return tokens.dropFirst().contains { !analysis.tokens[$0].isCapitalized && analysis.tokens[$0].kind == .word }
    }

    /// "Meridian competitor Halvard AM": what stands behind the last word in small letters is the name.
    private func name(of whole: Range<Int>) -> MoverName? {
        var tokens = whole
        // "ALERT KLP spot", "KLP opens": what a desk sets before and behind a ticker.
        if tokens.count > 1, Self.calls.phrase(in: document.text, analysis.tokens[tokens.lowerBound].text) != nil {
            tokens = tokens.lowerBound + 1..<tokens.upperBound
        }
        if tokens.count > 1, tokens.count <= 3, isPlainTicker(tokens.lowerBound),
            tokens.dropFirst().allSatisfy({ isPlainWord($0) })
        {
            tokens = tokens.lowerBound..<tokens.lowerBound + 1
        }
        var start = tokens.lowerBound
        for index in tokens.dropLast() {
            let token = analysis.tokens[index]
            guard token.kind == .word, !token.isInName, token.entity == nil, token.text.count > 3,
                document.text[token.text].allSatisfy({ $0.isASCIILower || $0 == UInt8(ascii: "-") }),
                !(analysis.cue(at: index)?.has(.commodity) ?? false),
                analysis.tokens[index + 1].isCapitalized, analysis.tokens[index + 1].kind == .word,
                analysis.cue(at: index)?.sense(.preposition) == nil
            else { continue }
            if analysis.cue(at: index)?.has(.descriptor) ?? false || index > tokens.lowerBound { start = index + 1 }
        }
        return MoverName(start..<tokens.upperBound, of: analysis, document: document, isLoose: true)
    }

    private func movers(of piece: MoverLine.Piece, isKnown: Bool) -> [MoverCandidate] {
        guard let name = name(of: piece.name), isKnown ? !isAllOther(piece.name) : !isOther(piece.name),
            !isPhrase(piece.name), !isMeasure(piece.name)
        else {
            return []
        }
        let figures = MoverFigures(analysis: analysis, text: document.text, floor: piece.name.upperBound)
        var changes = piece.figures.filter { figures.isChange($0) }
        if changes.isEmpty, isKnown, countsPercent || setting.countsPercent(in: section) {
            changes = piece.figures.filter { figures.isBareChange($0, isAlone: piece.figures.count == 1) }
        }
        let side = piece.side ?? scope.moverDirection
        guard !changes.isEmpty else { return pointsMover(piece, name, figures, side).map { [$0] } ?? [] }
        let main =
            changes.first { figures.horizon(of: $0) == scope.horizon ?? "P1D" }
            ?? changes.first { figures.horizon(of: $0) == nil } ?? changes[0]
        let price = price(of: piece, figures).flatMap { price in
            changes.contains { analysis.quantity(at: $0)?.text == price.text } ? nil : price
        }
        return changes.compactMap { change in
            let horizon = figures.horizon(of: change)
            // A second percentage without a period of its own is something else.
            if change != main, horizon == nil { return nil }
            guard let quantity = analysis.quantity(at: change), let value = quantity.signedValue else { return nil }
            var inner = scope
            inner.moverDirection = figures.side(of: change) == nil ? side : nil
            let reading = MoverDirection(value: figures.signed(value, at: change), quantity: quantity, scope: inner)
            var mover = Mover(symbol: name.symbol, name: name.name, direction: reading.direction)
            mover.changePercent = reading.change
            return candidate(
                mover, name, figure: quantity.text, places: [quantity.text], price: change == main ? price : nil,
                horizon: horizon ?? scope.horizon, isPrior: change != main)
        }
    }

    /// "Tynecoach +3p 86.2p": a move in money or points alone.
    private func pointsMover(
        _ piece: MoverLine.Piece, _ name: MoverName, _ figures: MoverFigures, _ side: Mover.Direction?
    ) -> MoverCandidate? {
        // "+44 020 …": no figure starts with a nought before digits.
        let isPhone = piece.figures.contains { index in
            let figure = document.text[analysis.tokens[index].text]
            return figure.first == UInt8(ascii: "0") && figure.dropFirst().first?.isASCIIDigit ?? false
        }
        guard !isPhone else { return nil }
        guard scope.isAboutMovers || side != nil || isMoveInMoney(piece, figures),
            let points = piece.figures.first(where: { figures.isPoints($0) }),
            let quantity = analysis.quantity(at: points)
        else {
            guard scope.isAboutMovers, side != nil, isListed || isKeyed && name.isCertain, !piece.figures.isEmpty,
                name.isCertain || !piece.hasTail,
                let price = price(of: piece, figures), piece.figures.count == 1
            else { return nil }
            return candidate(
                Mover(symbol: name.symbol, name: name.name, direction: side), name, figure: name.range, places: [],
                price: price, horizon: scope.horizon, isPrior: false)
        }
        let mover = Mover(
            symbol: name.symbol, name: name.name, direction: quantity.sign == .minus ? .loser : .gainer)
        return candidate(
            mover, name, figure: quantity.text, places: [quantity.text], price: price(of: piece, figures),
            horizon: scope.horizon, isPrior: false)
    }

    private func price(of piece: MoverLine.Piece, _ figures: MoverFigures) -> Quantity? {
        let money = piece.figures.first { figures.isPrice($0) }
        let bare = scope.isAboutMovers || setting.isMarketText ? piece.figures.first { figures.isBarePrice($0) } : nil
        return (money ?? bare).flatMap { analysis.quantity(at: $0) }
    }

    private func candidate(
        _ start: Mover, _ name: MoverName, figure: Range<Int>, places: [Range<Int>], price: Quantity?, horizon: String?,
        isPrior: Bool
    ) -> MoverCandidate {
        var mover = start
        var places = places + [name.range]
        mover.assetID = name.id
        mover.rank = rank
        mover.horizon = horizon ?? setting.horizon ?? "P1D"
        if let price {
            mover.price = price.value
            mover.priceUnit =
                setting.unit(of: price, exchange: name.exchange)
                ?? (name.isIndex ? nil : scope.unitPower == 0 ? scope.unit ?? setting.currency : nil)
            places.append(price.text)
        }
        let first = places.map(\.lowerBound).min() ?? figure.lowerBound
        var flags: RecordFlags = name.isIndex ? [.index] : []
        if isPrior { flags.insert(.priorPeriod) }
        return MoverCandidate(
            mover: mover, figure: figure, evidence: first..<(places.map(\.upperBound).max() ?? first),
            rule: "mover.list", confidence: mover.changePercent == nil ? 70 : 90, flags: flags, section: section)
    }

    /// Names without figures: all of a label's list, or the whole of an item.
    private func names(_ pieces: [MoverLine.Piece], isLabelled: Bool) -> [MoverCandidate] {
        // "⚖️ RULES": a mark before a name alone makes it a heading.
        if let first = analysis.tokens.first, first.mark == .other, MoverMark(document.text[first.text]) == nil,
            !isLabelled
        {
            return []
        }
        return pieces.compactMap { piece in
            guard let side = piece.side ?? scope.moverDirection, let name = name(of: piece.name),
                name.isCertain || isShort(piece.name), !isAllOther(piece.name), isLabelled || pieces.count == 1
            else { return nil }
            return candidate(
                Mover(symbol: name.symbol, name: name.name, direction: side), name, figure: name.range, places: [],
                price: nil, horizon: scope.horizon, isPrior: false)
        }
    }

    /// A name alone is a mover only where it could be one: a few words, none in small letters.
    private func isShort(_ name: Range<Int>) -> Bool {
        let words = name.filter { analysis.tokens[$0].kind == .word }
        return words.count <= 4 && words.allSatisfy { analysis.tokens[$0].isCapitalized }
    }

    private func twoSided(_ pieces: [MoverLine.Piece]) -> [MoverCandidate] {
        zip(pieces, [Mover.Direction.gainer, .loser]).compactMap { piece, direction in
            guard let name = name(of: piece.name) else { return nil }
            var found = candidate(
                Mover(symbol: name.symbol, name: name.name, direction: direction), name, figure: name.range,
                places: [], price: nil, horizon: scope.horizon, isPrior: false)
            found.rule = "mover.label-order"
            found.confidence = 50
            found.flags.insert(.ambiguousDirection)
            return found
        }
    }
}
