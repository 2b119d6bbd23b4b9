/// Brackets behind a name: a code, or what tells it from its like.
extension HanSubject {
    /// The bracket that closes here opened there, with nothing but words between.
    func opening(ofBracketAt index: Int) -> Int? {
        guard sentence.analysis.tokens[index].mark == .closing else { return nil }
        var open = index - 1
        while open > sentence.tokens.lowerBound, index - open < 14 {
            let token = sentence.analysis.tokens[open]
            if token.mark == .opening { return open }
            // The code of a share: `（09988）`.
            if token.isQuantity && !(open == index - 1 && isPlainNumber(open)) || token.mark == .semicolon
                || token.mark == .stop
            {
                return nil
            }
            open -= 1
        }
        return nil
    }

    private func isPlainNumber(_ index: Int) -> Bool {
        guard let quantity = sentence.analysis.quantity(at: index), quantity.kind == .number else { return false }
        return !quantity.hasScale && quantity.sign == .none
    }

    /// `港股通（沪）`: a short word in brackets right behind a name tells it from its like.
    func named(withBracket bracket: ClosedRange<Int>) -> Range<Int>? {
        guard bracket.count <= 6, bracket.lowerBound > sentence.tokens.lowerBound,
            !bracket.contains(where: {
                sentence.analysis.tokens[$0].kind == .date || sentence.analysis.tokens[$0].isQuantity || isFiller($0)
            }),
            let name = phrase(leftOf: bracket.lowerBound, overMarks: false), name.upperBound == bracket.lowerBound
        else { return nil }
        return name.lowerBound..<bracket.upperBound + 1
    }
}
