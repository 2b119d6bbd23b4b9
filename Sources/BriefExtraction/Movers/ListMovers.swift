import BriefModel
import BriefReading

/// Finds movers in lines that list them: "1. Solana (SOL) +12.4% $143.20", "Top losers: ADA −4%, DOT −3.1%".
struct ListMovers {
    let document: Document
    let analysis: Analysis
    let block: Block
    let scope: Scope
    var trace: BlockTrace?

    /// A piece of the line about one asset: its name and its figures.
    private struct Piece {
        var name: Range<Int>
        var figures: [Int] = []
    }

    func movers() -> [MoverCandidate] {
        let pieces = pieces(from: start)
        guard scope.isAboutMovers ? !pieces.isEmpty : isSignedList(pieces) else { return [] }
        trace?.list =
            scope.isAboutMovers ? "a list, since the scope lists movers" : "a list: sure names with signed percentages"
        if scope.isTwoSided, pieces.count == 2, pieces.allSatisfy(\.figures.isEmpty) { return twoSided(pieces) }
        return pieces.compactMap(mover)
    }

    /// Behind the words before a colon, when these are a label and not the asset's name.
    private var start: Int {
        guard let key = block.key, isLabel(key) else { return 0 }
        return analysis.tokens.firstIndex { $0.text.lowerBound > key.upperBound } ?? 0
    }

    private func isLabel(_ key: Range<Int>) -> Bool {
        analysis.tokens.indices.contains { index in
            guard analysis.tokens[index].text.upperBound <= key.upperBound, let cue = analysis.cue(at: index) else {
                return false
            }
            return cue.has(.gainers) || cue.has(.losers) || cue.has(.movers)
        }
    }

    /// Outside a list of movers a line counts when each piece is a sure name with a signed percentage and nothing else.
    private func isSignedList(_ pieces: [Piece]) -> Bool {
        guard !scope.isAboutFlows, !pieces.isEmpty, analysis.sentences.count == 1 else { return false }
        let words = analysis.tokens.filter { $0.kind == .word }.count
        return words <= pieces.count * 4
            && pieces.allSatisfy { piece in
                let percent = piece.figures.lazy.compactMap { analysis.quantity(at: $0) }.first { $0.kind == .percent }
                guard let percent, percent.sign != .none,
                    let name = MoverName(piece.name, of: analysis, document: document)
                else { return false }
                return name.isCertain
            }
    }

    /// Cuts at commas, semicolons and bars where a name begins; figures belong to the name before them.
    private func pieces(from start: Int) -> [Piece] {
        var pieces: [Piece] = []
        var nameStart: Int?
        var isOpen = false
        func close(_ end: Int) {
            if let first = nameStart, end > first { pieces.append(Piece(name: first..<end)) }
            nameStart = nil
        }
        for index in start..<max(start, analysis.tokens.count) {
            let token = analysis.tokens[index]
            if token.isQuantity {
                close(index)
                if !pieces.isEmpty { pieces[pieces.count - 1].figures.append(index) }
                isOpen = false
            } else if isSeparator(index) {
                close(index)
                isOpen = false
            } else if startsName(index), nameStart == nil, !isOpen {
                nameStart = index
                isOpen = true
            }
        }
        close(analysis.tokens.count)
        return pieces
    }

    private func isSeparator(_ index: Int) -> Bool {
        let token = analysis.tokens[index]
        switch token.mark {
        case .comma, .semicolon, .colon: return true
        case .inner: return document.text[token.text.lowerBound] == UInt8(ascii: "/")
        case nil: return document.text[token.text].elementsEqual("and".utf8)
        default: return false
        }
    }

    private func startsName(_ index: Int) -> Bool {
        let token = analysis.tokens[index]
        if token.kind == .cashtag { return true }
        guard token.kind == .word, token.isCapitalized || token.entity != nil else { return false }
        if token.entity != nil { return true }
        guard let cue = analysis.cue(at: index) else { return true }
        return !cue.hasAny([.priceLabel, .change, .gainers, .losers, .horizon, .movers])
    }

    private func twoSided(_ pieces: [Piece]) -> [MoverCandidate] {
        zip(pieces, [Mover.Direction.gainer, .loser]).compactMap { piece, direction in
            guard let name = MoverName(piece.name, of: analysis, document: document) else {
                return refused(piece, "its words are no name")
            }
            trace?.pieces.append(.init(name: piece.name, figures: [], remark: "one of two sides, in the label's order"))
            var mover = Mover(symbol: name.symbol, name: name.name, direction: direction)
            mover.assetID = name.id
            mover.horizon = scope.horizon ?? "P1D"
            return MoverCandidate(
                mover: mover, figure: name.range, evidence: name.range, rule: "mover.label-order", confidence: 50,
                flags: .ambiguousDirection, section: block.section)
        }
    }

    private func mover(_ piece: Piece) -> MoverCandidate? {
        guard let name = MoverName(piece.name, of: analysis, document: document) else {
            return refused(piece, "its words are no name")
        }
        var mover = Mover(symbol: name.symbol, name: name.name, direction: scope.moverDirection)
        mover.assetID = name.id
        mover.horizon = scope.horizon ?? "P1D"
        var places = [name.range]
        let labels = MoverFigures(analysis: analysis, text: document.text)
        if let change = piece.figures.first(where: { labels.isChange($0) }),
            let quantity = analysis.quantity(at: change),
            let value = quantity.signedValue
        {
            let reading = MoverDirection(value: labels.signed(value, at: change), quantity: quantity, scope: scope)
            mover.changePercent = reading.change
            mover.direction = reading.direction ?? scope.moverDirection
            places.append(quantity.text)
        }
        if let price = piece.figures.first(where: { labels.isPrice($0) }), let quantity = analysis.quantity(at: price) {
            mover.price = quantity.value
            mover.priceUnit = quantity.unit
            places.append(quantity.text)
        }
        guard mover.changePercent != nil || (piece.figures.isEmpty && scope.isAboutMovers) else {
            return refused(piece, "none of its figures is a change")
        }
        if mover.changePercent == nil, !name.isCertain, !isShort(piece.name) {
            return refused(piece, "too long for a name alone")
        }
        trace?.pieces.append(
            .init(
                name: piece.name, figures: piece.figures,
                remark: name.isCertain ? "a ticker or known asset" : "taken for an asset"))
        mover.rank = rank
        let start = places.map(\.lowerBound).min() ?? name.range.lowerBound
        return MoverCandidate(
            mover: mover, figure: places.count > 1 ? places[1] : name.range,
            evidence: start..<(places.map(\.upperBound).max() ?? start), rule: "mover.list",
            confidence: mover.changePercent == nil ? 70 : 90, flags: name.isIndex ? [.index] : [],
            section: block.section)
    }

    private func refused(_ piece: Piece, _ reason: StaticString) -> MoverCandidate? {
        trace?.pieces.append(.init(name: piece.name, figures: piece.figures, remark: reason))
        return nil
    }

    /// A name alone is a mover only where it could be one: a few words.
    private func isShort(_ name: Range<Int>) -> Bool {
        name.filter { analysis.tokens[$0].kind == .word }.count <= 3
    }

    /// The number of a list item.
    private var rank: Int? {
        guard case .item = block.kind, let label = block.label else { return nil }
        let digits = document.text[label].filter(\.isASCIIDigit)
        return digits.isEmpty || digits.count > 3 ? nil : Int(String(decoding: digits, as: UTF8.self))
    }
}
