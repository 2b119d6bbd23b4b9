import BriefModel

/// Finds the last price that a sentence states beside a move, never a target, a high or the price it came from.
struct MoverPrice {
    let sentence: FigureSentence
    /// Of two currencies: the price is a bare number.
    var ofPair = false

    private var analysis: Analysis { sentence.analysis }

    /// "to $143.20", "at 402p", "(… auf 1.742,50 EUR)" behind the move; else "closed at $34.10, up 3%" before it.
    func price(of figure: Int, cue: Cue, subject: Range<Int>?) -> Quantity? {
        behind(max(figure, cue.tokens.upperBound - 1)) ?? before(min(figure, cue.tokens.lowerBound), subject)
    }

    private func behind(_ figure: Int) -> Quantity? {
        var index = figure + 1
        var words = 0
        while index < sentence.tokens.upperBound, words < 12 {
            let token = analysis.tokens[index]
            if token.mark == .semicolon || token.mark == .stop { return nil }
            if sentence.amounts.contains(index), analysis.quantity(at: index)?.kind == .percent {
                // "$3.64, or 12.0%, to $34.10": the same move in other words.
                guard isOr(index - 1) else { return nil }
            }
            if let quantity = analysis.quantity(at: index), isPrice(quantity) {
                if isLed(index, from: figure) || isHanPrice(index, figure) { return quantity }
                if isBracketed(index) { return quantity }
            }
            if analysis.cue(at: index)?.value(of: .barrier) == .hard { return nil }
            if token.kind == .word { words += 1 }
            index += 1
        }
        return nil
    }

    /// "Bitcoin changed hands at $91,870, 1.4% lower", "$BTC last $90,512, down 1.8%"
    private func before(_ start: Int, _ subject: Range<Int>?) -> Quantity? {
        let first = max(subject?.upperBound ?? sentence.tokens.lowerBound, start - 8)
        guard first < start else { return nil }
        for index in (first..<start).reversed() {
            guard let quantity = analysis.quantity(at: index) else {
                if analysis.tokens[index].mark == .semicolon { return nil }
                continue
            }
            guard quantity.kind != .percent else { return nil }
            guard isPrice(quantity) else { continue }
            let lead = max(first, index - 3)..<index
            let isLast = lead.contains { analysis.cue(at: $0)?.value(of: .priceLabel) == .last }
            // "402p (-3.3%)"
            let isBracketed = index == start - 2 && analysis.tokens[start - 1].mark == .opening
            let isAt = index > first && isWord(index - 1, ["at", "bei", "auf", "@"])
            return isLast || isAt || isBracketed || index == first ? quantity : nil
        }
        return nil
    }

    private func isPrice(_ quantity: Quantity) -> Bool {
        (quantity.kind == .money || ofPair && quantity.kind == .number && quantity.decimals > 0) && !quantity.hasScale
            && quantity.value != nil && quantity.sign == .none
    }

    /// Right behind "to" or "at", with nothing like "target" or "from" before it.
    private func isLed(_ index: Int, from figure: Int) -> Bool {
        for place in (max(figure + 1, index - 3)..<index).reversed() {
            if analysis.tokens[place].isQuantity { return false }
            if analysis.tokens[place].mark == .comma, place < index - 1 { return false }
            if isWord(place, ["from", "target", "than", "by", "of"]) { return false }
            if place == index - 1, isWord(place, ["a", "の", "し", "て"]) { return endsPhrase(index) }
            if isWord(
                place,
                [
                    "to", "at", "auf", "bei", "@", "à", "zu", "near", "around", "hasta", "até", "para", "aos", "op",
                    "fino",
                    "至", "报", "報", "到", "于", "於", "收", "见", "見",
                ])
            {
                return !(max(figure + 1, place - 3)..<place).contains {
                    analysis.cue(at: $0)?.value(of: .priceLabel) == .skip
                }
            }
        }
        return false
    }

    /// Nothing that the sum counts follows: "a 36,40 euros." is a price, "a $12 dividend" none.
    private func endsPhrase(_ index: Int) -> Bool {
        let next = index + 1
        guard next < sentence.tokens.upperBound, analysis.tokens[next].kind == .word,
            sentence.text[analysis.tokens[next].text.lowerBound] < 0x80
        else { return true }
        return analysis.hasAny([.barrier, .connector, .preposition, .relative, .auxiliary, .ellipsis], at: next)
    }

    /// "상승한 78,300원": right behind a verb of Korean.
    private func isHanPrice(_ index: Int, _ figure: Int) -> Bool {
        index == figure + 1 && sentence.text[analysis.tokens[figure].text.lowerBound] >= 0xEA
            && analysis.hasAny(SenseClasses.moveCues, at: figure)
    }

    /// "(+4.2%, $143.20)", "+22.4% ($0.118)": beside the figure in its bracket or in the next one.
    private func isBracketed(_ index: Int) -> Bool {
        guard index >= 2, index + 1 < sentence.tokens.upperBound, analysis.tokens[index + 1].mark == .closing else {
            return false
        }
        let before = analysis.tokens[index - 1].mark
        return (before == .opening || before == .comma || before == .semicolon)
            && analysis.tokens[index - 2].isQuantity
    }

    private func isOr(_ index: Int) -> Bool { isWord(index, ["or"]) || analysis.tokens[index].mark == .opening }

    private func isWord(_ index: Int, _ words: [String]) -> Bool {
        let word = sentence.text[analysis.tokens[index].text]
        return words.contains { word.elementsEqual($0.utf8) }
    }
}
