import BriefModel
import BriefReading

/// Moves that a sentence states in money, with the price they led to.
extension SentenceMoves {
    /// "firmed 6p to 218p", "gave up 22p to £15.08": a move in money, with the price it led to.
    mutating func readMoney() {
        for index in sentence.tokens where analysis.tokens[index].isQuantity {
            guard let quantity = analysis.quantity(at: index), quantity.kind == .money, !quantity.hasScale,
                quantity.sign == .none, !isBesidePercent(index)
            else { continue }
            if sentence.contains(.hypothetical, in: sentence.tokens) { return }
            let money = FigureSentence(sentence, for: index)
            guard let cue = MoveSearch(sentence: money).cue(for: index), isBeside(cue, index),
                let price = price(of: quantity, index, cue, money)
            else { continue }
            var found: (MoverName, Range<Int>?)?
            switch MoveSubject(sentence: money, names: names, hasLead: hasLead).subject(of: cue, figure: index) {
            case .name(let span): found = name(span).map { ($0, span) }
            case .anaphor: found = lastName.map { ($0, nil) }
            case .same: found = (lastMove?.name ?? lastName).map { ($0, nil) }
            case .other: found = nil
            }
            guard let (name, span) = found, isAsset(name, span), !isOtherFigure(index, cue, span) else { continue }
            // "slumped 9.4%, off 31p to 299p": the same move again gives the price.
            if let last = movers.lastIndex(where: { $0.mover.symbol == name.symbol && $0.mover.changePercent != nil }) {
                if movers[last].mover.price == nil {
                    movers[last].mover.price = price.value
                    movers[last].mover.priceUnit = setting.unit(of: price, exchange: name.exchange)
                }
                continue
            }
            let mover = Mover(symbol: name.symbol, name: name.name, direction: cue.has(.down) ? .loser : .gainer)
            append(mover, name, span, cue, figure: index, quantity: quantity, price: price)
            lastMove = (name, cue.has(.down), index)
            lastName = name
        }
    }

    /// The price behind a move in money; "3p to 86.2p" reads as a range, of which the end is the price.
    func price(of quantity: Quantity, _ index: Int, _ cue: Cue, _ money: FigureSentence) -> Quantity? {
        if let range = quantity.range {
            guard cue.tokens.upperBound == index else { return nil }
            var price = quantity
            price.range = nil
            price.value = range.upperBound
            return price
        }
        guard let price = MoverPrice(sentence: money).price(of: index, cue: cue, subject: nil), price != quantity else {
            return nil
        }
        return price
    }

    /// "jumped $3.64, or 12.0%": another wording of a percentage.
    func isBesidePercent(_ index: Int) -> Bool {
        let around = max(sentence.tokens.lowerBound, index - 4)..<min(sentence.tokens.upperBound, index + 5)
        return around.contains { place in
            guard analysis.tokens[place].isQuantity, sentence.amounts.contains(place), place != index else {
                return false
            }
            let between = min(place, index)..<max(place, index)
            return between.contains { isWord($0, ["or"]) || analysis.tokens[$0].mark == .opening }
        }
    }

    func isBeside(_ cue: Cue, _ index: Int) -> Bool {
        let (left, right) = (cue.tokens.upperBound, cue.tokens.lowerBound)
        return left <= index ? index - left <= 1 : right - index <= 2
    }
}
