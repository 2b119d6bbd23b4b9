/// Tells lines that stand for themselves from lines that are wrapped.
///
/// Notes of desks and bots list a statement a line, without stops: a line of a block whose lines are all short ends a
/// sentence behind a figure or a name. Running text fills its lines and goes on.
struct LineEnds {
    private let text: [UInt8]
    private let tokens: [Token]
    /// All lines are too short to be wrapped ones.
    private let isNarrow: Bool
    private let isList: Bool

    /// Bytes; mails and terminals wrap at 60 to 80.
    private static let (narrow, wide) = (46, 110)

    init(text: [UInt8], tokens: [Token]) {
        self.text = text
        self.tokens = tokens
        var (longest, lines) = (0, 1)
        if let first = tokens.first, let last = tokens.last {
            var start = first.text.lowerBound
            for place in start..<last.text.upperBound where text[place] == 0x0A {
                longest = max(longest, place - start)
                start = place + 1
                lines += 1
            }
            longest = max(longest, last.text.upperBound - start)
        }
        isNarrow = longest <= Self.narrow
        isList = lines > 1 && longest <= Self.wide
    }

    /// Whether the line that this token ends is a statement of its own.
    func isHard(after index: Int) -> Bool {
        guard isList, index + 1 < tokens.count else { return false }
        let gap = tokens[index].text.upperBound..<tokens[index + 1].text.lowerBound
        guard !gap.isEmpty, text[gap].contains(0x0A), !tokens[index + 1].isQuantity else { return false }
        // A wrapped line goes on in small letters, but for the odd name.
        let next = tokens[index + 1]
        let opensBracket = next.mark == .opening && text[next.text.lowerBound] != UInt8(ascii: "[")
        guard isNarrow || next.isCapitalized || next.entity != nil || next.kind == .mark && !opensBracket else {
            return false
        }
        switch tokens[index].kind {
        case .quantity, .opaque, .cashtag, .date: return true
        case .mark: return tokens[index].mark == .closing || tokens[index].mark == .colon
        case .word: return tokens[index].entity != nil && startsLine(index) || isDirection(index)
        }
    }

    /// "5 BTC out" ends a line.
    private func isDirection(_ index: Int) -> Bool {
        index > 0 && tokens[index - 1].isQuantity && text.reads(anyOf: ["in", "out"], in: tokens[index].text)
    }

    /// Nothing but this token, or the name that it ends, stands on its line.
    private func startsLine(_ index: Int) -> Bool {
        var first = index
        while first > 0, tokens[first - 1].entity == tokens[index].entity { first -= 1 }
        guard first > 0 else { return true }
        return text[tokens[first - 1].text.upperBound..<tokens[first].text.lowerBound].contains(0x0A)
    }
}
