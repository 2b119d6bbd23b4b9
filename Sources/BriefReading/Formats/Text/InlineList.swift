/// Finds lists that run on in one line: "1. … 2. … 3. …".
enum InlineList {
    struct Marker: Hashable {
        /// `2.`
        var label: Range<Int>
        var textStart: Int
    }

    /// The markers in order when at least two follow each other by value, else none.
    ///
    /// The first is 1, or the one after the number that already labels the text. A marker stands alone between white
    /// space (or sentence marks of CJK text) and is followed by what a text starts with, so decimals, dates, versions
    /// and "fell to 2. then" are none. A 1 within the text must follow a sentence mark or a colon.
    static func markers(_ text: [UInt8], in range: Range<Int>, after label: Label?) -> [Marker] {
        var markers: [Marker] = []
        var next = (label?.value ?? 0) + 1
        if let label, label.family != .numberDot, label.family != .numberClose, label.family != .bracket { return [] }
        let bytes = text.span
        var index = range.lowerBound
        while index < range.upperBound {
            guard bytes[index].isDigit else {
                index += 1
                continue
            }
            let start = index
            while index < range.upperBound, bytes[index].isDigit { index += 1 }
            guard index - start <= 2, Numerals.decimal(text, in: start..<index) == next,
                let marker = marker(text, digits: start..<index, in: range),
                isPlausible(text, marker, isFirst: next == 1, in: range)
            else { continue }
            markers.append(marker)
            next += 1
            index = marker.textStart
        }
        return markers.count + (label == nil ? 0 : 1) >= 2 ? markers : []
    }

    private static func marker(_ text: [UInt8], digits: Range<Int>, in range: Range<Int>) -> Marker? {
        guard digits.upperBound < range.upperBound else { return nil }
        var start = digits.lowerBound
        var end = digits.upperBound
        let (scalar, length) = text.scalar(at: end)
        let isBracketed = start > range.lowerBound && text[start - 1] == 0x28
        switch scalar {
        case 0x2E where !isBracketed, 0x29: end += 1
        case 0x3001, 0xFF0E, 0xFF09: end += length
        default: return nil
        }
        if scalar == 0x29, isBracketed { start -= 1 }
        guard end < range.upperBound else { return nil }
        let space = text.spaceLength(at: end, before: range.upperBound)
        if scalar < 0x80, space == 0, text[end] < 0x80 { return nil }
        var textStart = end
        while textStart < range.upperBound {
            let space = text.spaceLength(at: textStart, before: range.upperBound)
            if space == 0 { break }
            textStart += space
        }
        guard textStart < range.upperBound, !text[textStart].isLower else { return nil }
        return Marker(label: start..<end, textStart: textStart)
    }

    /// Is what stands before it an end of something?
    private static func isPlausible(_ text: [UInt8], _ marker: Marker, isFirst: Bool, in range: Range<Int>) -> Bool {
        let before = text.trimmed(range.lowerBound..<marker.label.lowerBound)
        guard let last = text.scalar(before: before.upperBound, in: before) else { return true }
        let isMark = marks.contains(last.value)
        if isFirst { return isMark }
        guard before.upperBound < marker.label.lowerBound || isMark || last.value >= 0x2E80 else { return false }
        var start = before.upperBound
        while start > before.lowerBound, text[start - 1].isLetter { start -= 1 }
        return !prepositions.contains(text[start..<before.upperBound].map(\.lowercased))
    }

    private static let marks: Set<UInt32> = [
        0x2E, 0x3A, 0x3B, 0x21, 0x3F, 0x2C, 0x29, 0x22, 0x2014, 0x2013, 0x3002, 0xFF1A, 0xFF1B, 0xFF0C, 0xFF01, 0xFF1F,
        0xFF09, 0x201D, 0x3001,
    ]
    private static let prepositions = Set(
        [
            "to", "of", "no", "by", "from", "than", "about", "over", "top", "version", "phase", "tier", "level", "and",
            "or",
        ]
        .map { Array($0.utf8) })
}
