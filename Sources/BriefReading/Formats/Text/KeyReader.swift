/// Finds the key of a `key: value` line or of a lead-in.
enum KeyReader {
    /// The words before a colon that opens the text, and where the value starts (at the end when nothing follows).
    ///
    /// A colon in a time, ratio or URL, after more than 60 bytes or nine words, or behind a sentence is none.
    static func key(_ text: [UInt8], in range: Range<Int>) -> (key: Range<Int>, value: Int)? {
        var index = range.lowerBound
        var words = 1
        let limit = min(range.upperBound, range.lowerBound + 72)
        while index < limit {
            let byte = text[index]
            switch byte {
            case 0x3A:
                guard let value = value(text, after: index, in: range) else { return nil }
                return key(text, range.lowerBound..<index, value)
            case 0xEF where text.scalar(at: index).value == 0xFF1A:
                return key(text, range.lowerBound..<index, index + 3)
            case 0x20 where text[index - 1] != 0x20:
                words += 1
                if words > 9 { return nil }
            case 0x2E, 0x3F, 0x21, 0x3B:
                if index + 1 >= range.upperBound || text[index + 1] == 0x20, !isAbbreviation(text, index) { return nil }
            case 0xE3 where text.scalar(at: index).value == 0x3002: return nil
            case 0x22, 0x7C: return nil
            default: break
            }
            index += 1
        }
        return nil
    }

    private static func key(_ text: [UInt8], _ range: Range<Int>, _ value: Int) -> (key: Range<Int>, value: Int)? {
        let key = text.trimmed(range)
        guard text[key].contains(where: { $0.isLetter || $0 >= 0x80 }), !isOpen(text, key) else { return nil }
        return (key, value)
    }

    /// "Net purchases (unit: …": the colon stands in a bracket.
    private static func isOpen(_ text: [UInt8], _ key: Range<Int>) -> Bool {
        guard
            let opening = key.last(where: {
                text[$0] == 0x28 || text[$0] == 0xEF && text.scalar(at: $0).value == 0xFF08
            })
        else { return false }
        return opening > key.lowerBound
            && !(opening..<key.upperBound).contains {
                text[$0] == 0x29 || text[$0] == 0xEF && text.scalar(at: $0).value == 0xFF09
            }
    }

    /// Where the value starts, `nil` when the colon belongs to a time or a URL.
    private static func value(_ text: [UInt8], after colon: Int, in range: Range<Int>) -> Int? {
        let next = colon + 1
        guard next < range.upperBound else { return next }
        if text.spaceLength(at: next, before: range.upperBound) > 0 { return next }
        if text[next] == 0x2F { return nil }
        let isBetweenDigits = text[next].isDigit && colon > range.lowerBound && text[colon - 1].isDigit
        return isBetweenDigits || text[next] == 0x3A ? nil : next
    }

    /// "U.S. flows: …", "No. 3: …": one or two letters before the stop.
    private static func isAbbreviation(_ text: [UInt8], _ stop: Int) -> Bool {
        text[stop] == 0x2E && stop >= 1
            && (stop < 3 || !text[stop - 2].isLetter || !text[stop - 3].isLetter)
    }
}
