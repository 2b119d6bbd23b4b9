extension HTMLTokenizer {
    /// How a comment in a script hides its end tag.
    private enum Escape {
        case none
        /// After `<!--`: the end tag still counts.
        case escaped
        /// After `<!--` and `<script`: the end tag closes the inner one.
        case doubleEscaped
    }

    /// Script data states: text up to the end tag that closes the script.
    mutating func scanScript() -> Stop {
        var escape = Escape.none
        // Dashes just read, at most two; `-->` ends both escapes.
        var dashes = 0
        var index = position
        while index < end {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "-"):
                dashes = min(dashes + 1, 2)
                index += 1
            case UInt8(ascii: ">"):
                if dashes == 2 { escape = .none }
                dashes = 0
                index += 1
            case UInt8(ascii: "<"):
                if escape != .doubleEscaped, isClosingTag(at: index) { return closeModel(at: index) }
                (index, dashes) = afterLessThan(at: index, &escape)
            default:
                dashes = 0
                index += 1
            }
        }
        position = end
        return stop(at: end)
    }

    /// The less-than sign states; returns the offset to go on from and the dashes that stand before it.
    private func afterLessThan(at start: Int, _ escape: inout Escape) -> (next: Int, dashes: Int) {
        switch escape {
        case .none:
            if bytes.hasWord("<!--", at: start, before: end) {
                escape = .escaped
                return (start + 4, 2)
            }
        case .escaped:
            if isScriptName(at: start + 1) { escape = .doubleEscaped }
        case .doubleEscaped:
            if start + 1 < end, bytes[start + 1] == UInt8(ascii: "/"), isScriptName(at: start + 2) { escape = .escaped }
        }
        return (start + 1, 0)
    }

    private func isScriptName(at start: Int) -> Bool {
        bytes.hasWord("script", at: start, before: end) && start + 6 < end && bytes[start + 6].endsTagName
    }
}
