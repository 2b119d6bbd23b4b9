import BriefModel

/// Tells changes and prices from the other figures of a line by the words beside them.
struct MoverFigures {
    let analysis: Analysis
    let text: [UInt8]
    /// Words before this token belong to the name.
    var floor = 0

    /// A percentage that no word beside it makes another figure.
    func isChange(_ index: Int) -> Bool {
        guard let quantity = analysis.quantity(at: index), quantity.kind == .percent, quantity.unit != "pp",
            quantity.value != nil
        else { return false }
        return !isLabelledOther(index) && !isLevel(index, quantity)
    }

    /// "升至60.2%", "to 41%": unsigned behind such a word it is where something stands.
    private func isLevel(_ index: Int, _ quantity: Quantity) -> Bool {
        quantity.sign == .none && index > floor
            && Self.levels.phrase(in: text, analysis.tokens[index - 1].text) != nil
    }

    private static let levels = FoldedNeedles(["至", "到", "to", "auf", "à", "hasta", "até"])

    /// A number where the text says that numbers are percentages: with a sign, or the only figure.
    func isBareChange(_ index: Int, isAlone: Bool) -> Bool {
        guard let quantity = analysis.quantity(at: index), quantity.kind == .number, !quantity.hasScale,
            quantity.value != nil
        else { return false }
        return (quantity.sign != .none || isAlone) && !isLabelledOther(index)
    }

    /// An amount of money without a magnitude is a price unless a word says high, volume, target, …
    func isPrice(_ index: Int) -> Bool {
        guard let quantity = analysis.quantity(at: index), !quantity.hasScale, quantity.value != nil,
            quantity.kind == .money || quantity.kind == .asset && Self.quotes.contains(quantity.unit ?? ""),
            quantity.sign == .none
        else { return false }
        return !isLabelledOther(index) && !isAfterBy(index) && !isDifference(index)
    }

    /// "前日比145円": right behind the word of a change in money.
    private func isDifference(_ index: Int) -> Bool {
        index > floor && analysis.cue(at: index - 1)?.value(of: .column) == .points
    }

    /// Tokens that venues quote others in.
    private static let quotes: Set<String> = ["USDT", "USDC", "FDUSD", "BUSD", "DAI", "TUSD"]

    /// A bare number that may be a price where prices are listed: unsigned and without a magnitude.
    func isBarePrice(_ index: Int) -> Bool {
        guard let quantity = analysis.quantity(at: index), !quantity.hasScale, quantity.value != nil,
            quantity.kind == .number, quantity.sign == .none
        else { return false }
        return !isLabelledOther(index)
    }

    /// A signed amount or number: a move in money or points.
    func isPoints(_ index: Int) -> Bool {
        guard let quantity = analysis.quantity(at: index), !quantity.hasScale, quantity.value != nil,
            quantity.kind == .money || quantity.kind == .number
        else { return false }
        return quantity.sign == .plus || quantity.sign == .minus
    }

    /// A value whose direction stands in a word beside it: "down 4%", "4% lower", "▼ 4%".
    func signed(_ value: ExactDecimal, at index: Int) -> ExactDecimal {
        guard !value.isNegative, analysis.quantity(at: index)?.sign == Quantity.Sign.none else { return value }
        return side(of: index) == .loser ? -value : value
    }

    /// What a word or mark right beside a figure says about its direction.
    func side(of index: Int) -> Mover.Direction? {
        for neighbour in [index - 1, index - 2, index + 1] where analysis.tokens.indices.contains(neighbour) {
            if analysis.tokens[neighbour].isQuantity { continue }
            if analysis.cue(at: neighbour)?.has(.down) ?? false { return .loser }
            if analysis.cue(at: neighbour)?.has(.up) ?? false { return .gainer }
            let word = text[analysis.tokens[neighbour].text]
            if let mark = MoverMark(word) { return mark.direction }
            if neighbour < index, word.elementsEqual("off".utf8) { return .loser }
        }
        return nil
    }

    /// The period that a word beside a figure states: "24h: +3%", "+12% (7d)".
    func horizon(of index: Int) -> String? {
        var back = index - 1
        while back >= 0, back >= index - 3, !analysis.tokens[back].isQuantity, analysis.tokens[back].mark != .comma {
            if let period = analysis.cue(at: back)?.period { return period }
            if analysis.tokens[back].mark == .closing { break }
            back -= 1
        }
        var next = index + 1
        while next < analysis.tokens.count, next <= index + 3, !analysis.tokens[next].isQuantity {
            if analysis.tokens[next].mark == .comma || analysis.tokens[next].mark == .semicolon { break }
            if let cue = analysis.cue(at: next), let period = cue.period {
                // "7d: +3%" names the next figure.
                let after = cue.tokens.upperBound
                let isNext =
                    after < analysis.tokens.count
                    && (analysis.tokens[after].mark == .colon || analysis.tokens[after].isQuantity)
                return isNext ? nil : period
            }
            next += 1
        }
        return nil
    }

    private func isAfterBy(_ index: Int) -> Bool {
        index > 0 && text[analysis.tokens[index - 1].text].elementsEqual("by".utf8)
    }

    private func isLabelledOther(_ index: Int) -> Bool {
        for back in 1...3 where index - back >= floor {
            let before = index - back
            if analysis.tokens[before].isQuantity || analysis.tokens[before].mark == .comma { break }
            guard let cue = analysis.cue(at: before) else { continue }
            if cue.value(of: .priceLabel) == .last { break }
            if cue.value(of: .priceLabel) == .skip || (cue.has(.percentNull) && !cue.has(.up)) { return true }
        }
        guard index + 1 < analysis.tokens.count, let cue = analysis.cue(at: index + 1) else { return false }
        if cue.value(of: .preposition) == .of { return true }
        return cue.has(.percentNull) && !cue.has(.share)
    }
}
