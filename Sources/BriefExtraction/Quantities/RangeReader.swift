import BriefModel

/// Joins two figures to a range: "between $1.5 and $2 billion", `$68.1k-$71.9k`, `4.25%-4.50%`, "10 to 20 dollars".
struct RangeReader {
    let text: ByteWindow
    let lexicon: QuantityLexicon
    let reader: FigureReader

    private enum Connector {
        case dash, to, and
    }

    func range(from first: Amount) -> Quantity? {
        guard let (connector, place) = connector(after: first.end), isAllowed(connector, first),
            let second = reader.amount(at: place), second.sign == .none,
            belongs(second, to: first, connector, at: place),
            let joined = joined(first, second, connector)
        else { return nil }
        return joined
    }

    private func connector(after end: Int) -> (Connector, Int)? {
        let next = text.skippingSpaces(end, atMost: 2)
        if text[next] == UInt8(ascii: "-") {
            if next > end, text[next + 1] != 0x20 { return nil }
            return (.dash, text.skippingSpaces(next + 1, atMost: 2))
        }
        if text[next] == UInt8(ascii: "~") { return (.dash, text.skippingSpaces(next + 1, atMost: 2)) }
        if text[next] >= 0xE2 {
            let isDash = ["–", "—", "至", "到", "～", "〜"].contains { text.has($0, at: next) }
            return isDash ? (.dash, text.skippingSpaces(next + 3, atMost: 2)) : nil
        }
        guard next > end, let word = lexicon.match(text, at: next, [.to, .and]) else { return nil }
        return (word.meaning.kind == .to ? .to : .and, text.skippingSpaces(word.end))
    }

    /// "$5 to 30 users", "$5m - 30 users": the second figure counts something else.
    private func belongs(_ second: Amount, to first: Amount, _ connector: Connector, at place: Int) -> Bool {
        guard first.unit != nil, second.unit == nil, second.numeral.scale == 0 else { return true }
        if connector == .dash { return place - first.end <= 3 && !text[place - 1].isSpace }
        return !text[text.skippingSpaces(second.end)].isLetter
    }

    /// "and" needs "between"; "to" must not tell a change ("rose $3m to $5m", "from $3m to $5m").
    private func isAllowed(_ connector: Connector, _ first: Amount) -> Bool {
        let before = text.startOfLetters(before: text.skippingSpacesBack(first.start))
        let word = lexicon.match(text, at: before, [.between, .from, .change])?.meaning.kind
        switch connector {
        case .dash: return first.sign == .none
        case .and: return word == .between
        case .to:
            return !(first.isYear && word != .from) && first.sign == .none && word != .change
                && !(word == .from && first.unit != nil)
        }
    }

    private func joined(_ first: Amount, _ second: Amount, _ connector: Connector) -> Quantity? {
        var first = first
        guard let units = sharedUnit(first, second) else { return nil }
        shareScale(&first, with: second)
        let power = units.shared?.power ?? 0
        let low = first.numeral.value.scaled(byPowerOfTen: power)
        let high = second.numeral.value.scaled(byPowerOfTen: power)
        guard low <= high, first.unit != nil || second.unit != nil || second.numeral.scale > 0 else { return nil }
        let builder = QuantityBuilder(text: text, lexicon: lexicon)
        var second = second
        second.unit = units.shared
        var result = builder.quantity(second)
        result.value = nil
        result.range = low...high
        result.decimals = min(first.numeral.decimals, second.numeral.decimals) - power
        result.hasScale = second.numeral.scale != 0
        result.text = start(first, connector)..<second.end
        return result
    }

    /// The unit of both ends: the same, or stated at one of them only; `nil` when they do not go together.
    private func sharedUnit(_ first: Amount, _ second: Amount) -> (shared: StatedUnit?, Void)? {
        guard let left = first.unit else { return second.unitIsBefore ? nil : (second.unit, ()) }
        guard let right = second.unit else { return first.unitIsBefore ? (left, ()) : nil }
        guard left.kind == right.kind, left.power == right.power,
            left.id == right.id || left.candidates.contains(right.id) || right.candidates.contains(left.id)
        else { return nil }
        return (left.candidates.isEmpty ? left : right, ())
    }

    /// The magnitude said once counts for both ends when the first has none of its own and is not the larger figure.
    private func shareScale(_ first: inout Amount, with second: Amount) {
        let hasOwnUnit = first.unit != nil && !first.unitIsBefore
        guard first.numeral.scale == 0, second.numeral.scale > 0, !hasOwnUnit || first.unit?.kind == .percent,
            first.numeral.value < ExactDecimal(1000), first.numeral.value <= second.numeral.stated
        else { return }
        first.numeral.multiply(byPowerOfTen: second.numeral.scale, end: first.numeral.end)
    }

    /// "between" and "from" belong to the range.
    private func start(_ first: Amount, _ connector: Connector) -> Int {
        let before = text.startOfLetters(before: text.skippingSpacesBack(first.start))
        guard connector != .dash, before < first.start, lexicon.match(text, at: before, [.between, .from]) != nil else {
            return first.start
        }
        return before
    }
}
