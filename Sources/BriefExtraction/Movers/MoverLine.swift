import BriefModel
import BriefReading

/// Cuts a line that lists assets into pieces: "Up: $A +8%, $B +6%", "Tesla (TSLA) $240.10 −3.2%", "A, B and C".
///
/// A piece is a name and the figures right behind it; labels ("Gainers:", "▼") give the pieces after them a side.
struct MoverLine {
    struct Piece {
        var name: Range<Int>
        /// Token indices of its figures.
        var figures: [Int] = []
        /// The side that a label before it states.
        var side: Mover.Direction?
        /// Words that belong to neither name nor figures stand between them.
        var hasForeignWords = false
        /// Words follow its figures.
        var hasTail = false
    }

    private(set) var pieces: [Piece] = []
    /// A label ("Top losers", "Up") opens the line.
    private(set) var isLabelled = false
    /// Words before the first name that are no label.
    private(set) var startsWithWords = false

    let analysis: Analysis
    let text: [UInt8]
    private let hasCashtag: Bool
    private let hasPercent: Bool
    private(set) var index: Int
    private var side: Mover.Direction?

    init(analysis: Analysis, text: [UInt8], from start: Int, side: Mover.Direction? = nil) {
        self.analysis = analysis
        self.text = text
        self.index = start
        self.side = side
        hasCashtag = analysis.tokens.contains { $0.kind == .cashtag }
        hasPercent = analysis.quantities.contains { $0.kind == .percent }
        read()
    }

    private var tokens: [Token] { analysis.tokens }

    private mutating func read() {
        while index < tokens.count {
            if takeLabel() { continue }
            if startsName(index) {
                if let end = groupLabel {
                    index = end
                    continue
                }
                takePiece()
            } else if isSeparator(index) {
                index += 1
            } else if tokens[index].kind == .word || tokens[index].isQuantity {
                // Words that nobody asked for: before the first name they spoil the line, later they end it.
                if pieces.isEmpty { startsWithWords = true }
                guard !pieces.isEmpty else { return }
                pieces[pieces.count - 1].hasTail = true
                index += 1
                skipToSeparator()
            } else {
                index += 1
            }
        }
    }

    /// "Gainers:", "Up", "▼", "📉 Top losers": what stands before names and says which way they went.
    private mutating func takeLabel() -> Bool {
        if let marked = MoverMark(text[tokens[index].text]) {
            side = marked.direction
            index += 1
            return true
        }
        guard let cue = analysis.cue(at: index), cue.tokens.lowerBound == index else { return false }
        let isHeading = cue.has(.gainers) || cue.has(.losers) || cue.has(.movers)
        let isSide = cue.hasAny(SenseClasses.moveCues)
        guard isHeading || isSide else { return false }
        var end = cue.tokens.upperBound
        // "Top Nifty gainers today (24h):" runs to the colon.
        while end < tokens.count, end < cue.tokens.upperBound + 5, tokens[end].mark != .colon, !tokens[end].isQuantity,
            tokens[end].kind != .cashtag
        { end += 1 }
        let hasColon = end < tokens.count && tokens[end].mark == .colon
        let next = cue.tokens.upperBound
        // "VERLIERER IM DAX" is a heading: without figures only tags may follow bare.
        let isNamed = next < tokens.count && startsName(next) && hasPercent
        let isBare = pieces.isEmpty && next < tokens.count && (tokens[next].kind == .cashtag || isNamed)
        guard hasColon || isBare || (isHeading && next == tokens.count) else { return false }
        if cue.has(.gainers) || cue.has(.up) { side = .gainer }
        if cue.has(.losers) || cue.has(.down) { side = .loser }
        isLabelled = isLabelled || pieces.isEmpty
        index = hasColon ? end + 1 : next
        return true
    }

    private mutating func takePiece() {
        let start = index
        index = endOfName(from: start)
        var piece = Piece(name: start..<index, side: side)
        var hasFigure = false
        while index < tokens.count {
            let token = tokens[index]
            if let marked = MoverMark(text[token.text]) {
                // "A ▲ 3%": the mark belongs to the figure behind it.
                guard index + 1 < tokens.count, tokens[index + 1].isQuantity else { break }
                if piece.side == nil { piece.side = marked.direction }
            } else if token.isQuantity, !isNumericTag(index) {
                piece.figures.append(index)
                hasFigure = true
            } else if isUnitSlash(index) {
                // "$11,842/t": what the price is for.
                index += 2
                continue
            } else if endsPiece(index, hasFigure: hasFigure) {
                break
            } else if token.kind == .word, !isLabelWord(index) || (!hasFigure && isVerb(index)) {
                if hasFigure {
                    piece.hasTail = true
                    skipToSeparator()
                    break
                }
                piece.hasForeignWords = true
            }
            index += 1
        }
        pieces.append(piece)
    }

    /// A separator behind which the next name stands, or another sentence.
    private func endsPiece(_ place: Int, hasFigure: Bool) -> Bool {
        guard isSeparator(place) else { return false }
        let next = place + 1
        guard next < tokens.count else { return true }
        // "BTC: $71,204 | 24h: +1.2% | 7d: −3.4%": bars part the figures of one name too.
        let isBar = text[tokens[place].text.lowerBound] == UInt8(ascii: "|") || tokens[place].mark == .other
        if isBar, tokens[next].isQuantity || isPeriodLabel(next) { return false }
        if tokens[place].mark == .semicolon || tokens[place].mark == .stop { return true }
        if isInBracket(place) { return false }
        return isLabelStart(next) || startsName(next)
    }

    private func isInBracket(_ place: Int) -> Bool {
        var index = place - 1
        while index >= 0, index > place - 12 {
            if tokens[index].mark == .closing { return false }
            if tokens[index].mark == .opening { return true }
            index -= 1
        }
        return false
    }

    private func isLabelStart(_ place: Int) -> Bool {
        if MoverMark(text[tokens[place].text]) != nil { return true }
        return analysis.cue(at: place).map { $0.has(.gainers) || $0.has(.losers) } ?? false
    }

    private func isSeparator(_ place: Int) -> Bool {
        let token = tokens[place]
        switch token.mark {
        case .comma, .semicolon: return true
        case .stop: return !isAbbreviation(place) && !isLeader(place)
        case .inner: return text[token.text.lowerBound] == UInt8(ascii: "/")
        case nil: return Self.joiners.phrase(in: text, token.text) != nil
        case .other: return Self.dots.phrase(in: text, token.text) != nil
        default: return false
        }
    }

    /// Words that stand between a name and its figures without adding anything.
    private func isLabelWord(_ place: Int) -> Bool {
        if Self.particleWords.phrase(in: text, tokens[place].text) != nil { return true }
        guard let cue = analysis.cue(at: place) else { return false }
        return cue.hasAny([
            .up, .down, .level, .priceLabel, .change, .share, .horizon, .auxiliary, .carrier, .connector, .preposition,
            .determiner, .column, .percentNull, .null,
        ])
    }

    /// A verb makes a sentence, which is no line of a list: "X rose 5%"; "X up 5%" is one.
    private func isVerb(_ place: Int) -> Bool {
        guard let cue = analysis.cue(at: place), tokens[place].entity == nil else { return false }
        if cue.has(.priceLabel) || cue.has(.change) { return false }
        if cue.hasAny([.carrier, .auxiliary]) { return true }
        guard cue.hasAny(SenseClasses.moveCues) else { return false }
        let word = tokens[place].text
        return Self.plainSides.phrase(in: text, word) == nil && text[word.lowerBound] < 0xE0
    }

    private mutating func skipToSeparator() {
        while index < tokens.count {
            let mark = tokens[index].mark
            if mark == .semicolon || mark == .stop || isLabelStart(index) || isDot(index) { return }
            index += 1
        }
    }

    private func isDot(_ place: Int) -> Bool {
        tokens[place].mark == .other && Self.dots.phrase(in: text, tokens[place].text) != nil
    }

    // MARK: names

    private func startsName(_ place: Int) -> Bool {
        let token = tokens[place]
        if token.kind == .cashtag || isNumericTag(place) { return true }
        guard token.kind == .word else { return false }
        if token.entity != nil { return true }
        guard let cue = analysis.cue(at: place) else {
            return MoverName.startsLikeName(token, text) || (place + 1 < tokens.count && isFigureSoon(place + 1))
        }
        if cue.has(.commodity) || cue.has(.index) {
            // "11.3 Mrd. Euro" is an amount.
            return !(max(0, place - 2)..<place).contains {
                tokens[$0].isQuantity && analysis.quantity(at: $0)?.kind == .number && pieces.isEmpty
            }
        }
        if cue.hasAny([.anaphor, .share]), place == 0 || !token.isCapitalized || cue.tokens.count > 1 { return false }
        if cue.hasAny([.priceLabel, .change, .gainers, .losers, .horizon, .movers, .determiner, .preposition, .reject])
        {
            // "Lead   2,010   -1.1%"
            if token.isCapitalized, cue.tokens.count == 1, place + 1 < tokens.count, tokens[place + 1].isQuantity,
                !cue.hasAny([.priceLabel, .change, .gainers, .losers, .horizon, .movers, .percentNull, .null, .total])
            {
                return true
            }
            // "Target Corp", "Gap Inc": a word that could be a label leads a name of several words.
            return token.isCapitalized && cue.tokens.count == 1 && place + 1 < tokens.count
                && tokens[place + 1].kind == .word && tokens[place + 1].isCapitalized
                && analysis.cue(at: place + 1) == nil && !cue.hasAny([.gainers, .losers, .movers, .determiner])
        }
        if cue.hasAny(SenseClasses.moveCues) { return token.isCapitalized && !isLowSide(place) }
        return token.isCapitalized
    }

    /// `$42` in a list of cashtags without figures is a tag too.
    private func isNumericTag(_ place: Int) -> Bool {
        guard hasCashtag, !hasPercent, let quantity = analysis.quantity(at: place), quantity.kind == .money,
            quantity.text.count <= 5, text[quantity.text.lowerBound] == UInt8(ascii: "$"), quantity.decimals == 0,
            !quantity.hasScale
        else { return false }
        return (place == 0 || tokens[place - 1].mark == .comma || tokens[place - 1].mark == .colon)
    }

    private func isLowSide(_ place: Int) -> Bool {
        place + 1 >= tokens.count || tokens[place + 1].kind != .word || !tokens[place + 1].isCapitalized
    }

    private func endOfName(from start: Int) -> Int {
        var end = start + 1
        while end < tokens.count, end - start < 12, goesOn(end, from: start) { end += 1 }
        return end
    }

    private func goesOn(_ place: Int, from start: Int) -> Bool {
        let token = tokens[place]
        if token.isInName { return true }
        switch token.kind {
        case .quantity: return isNameNumber(place, from: start) || isCoupon(place) || isMaturity(place)
        case .cashtag: return tokens[start].kind != .cashtag
        case .date: return isMaturity(place)
        case .opaque: return false
        case .mark:
            if token.mark == .stop { return isAbbreviation(place) }
            return token.mark == .inner && text[token.text.lowerBound] != UInt8(ascii: "/")
                && isTight(place) || isAmpersand(place)
        case .word: break
        }
        if isSeparator(place) || isCents(token) { return false }
        if Self.ends.phrase(in: text, token.text) != nil || isTopicMark(place, from: start) { return false }
        if token.entity != nil, token.entity == tokens[place - 1].entity { return true }
        guard let cue = analysis.cue(at: place) else { return true }
        if cue.has(.commodity) || cue.has(.index) { return true }
        let isPlain = cue.hasAny([.up, .down, .level, .priceLabel, .change, .horizon, .auxiliary, .carrier, .column])
        if isPlain, !token.isCapitalized || tokens[start].kind == .cashtag { return false }
        // In capitals throughout the case says nothing.
        if isPlain, cue.tokens.upperBound < tokens.count,
            tokens[cue.tokens.upperBound].isQuantity
                || text[token.text.lowerBound] >= 0xE3 && analysis.has(.level, at: cue.tokens.upperBound)
        {
            return false
        }
        return true
    }
}
