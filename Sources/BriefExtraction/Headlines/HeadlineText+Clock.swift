import BriefReading

/// Finds the clock times that open a line.
extension HeadlineText {
    /// A clock time opens the line.
    func hasClock(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound, text[start].isWhite || "-*>".utf8.contains(text[start]) { start += 1 }
        return afterClock(start, range.upperBound) > start
    }

    /// The minutes of a clock time that opens a line behind nothing but marks, and where it ends: "📌 20:41", "[06:10]",
    /// "18:31:07", "11:40 Uhr".
    func clock(_ line: Range<Int>) -> (minutes: Int, end: Int)? {
        var start = line.lowerBound
        while start < line.upperBound, !text[start].isASCIIAlphanumeric {
            // Words of other scripts are no marks.
            if (0xC3...0xED).contains(text[start]), text[start] != 0xE2 { return nil }
            start += 1
        }
        let hours = text[start..<line.upperBound].prefix { $0.isASCIIDigit }
        var end = hours.endIndex
        guard (1...2).contains(hours.count), end + 2 < line.upperBound, text[end] == UInt8(ascii: ":"),
            text[end + 1].isASCIIDigit, text[end + 2].isASCIIDigit
        else { return nil }
        func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        let minutes = value(hours) * 60 + value(text[end + 1...end + 2])
        end += 3
        if end + 2 < line.upperBound, text[end] == UInt8(ascii: ":"), text[end + 1].isASCIIDigit { end += 3 }
        while end < line.upperBound, "])".utf8.contains(text[end]) { end += 1 }
        guard minutes < 1440, end == line.upperBound || text[end].isWhite || text[end] >= 0xE3 else { return nil }
        var next = end
        while next < line.upperBound, text[next].isWhite { next += 1 }
        for zone in Self.zones where text[next..<line.upperBound].starts(with: zone) { end = next + zone.count }
        return (minutes, end)
    }

    private static let zones = [
        "Uhr ", "Uhr: ", "uur ", "GMT ", "UTC ", "ET ", "EST ", "EDT ", "CT ", "PT ", "CET ", "CEST ", "BST ", "IST ",
        "HKT ", "SGT ", "JST ", "KST ", "MEZ ", "MESZ ", "BRT ", "AM ", "PM ", "am ", "pm ", "a.m. ", "p.m. ",
    ]
    .map { Array($0.utf8) }

    /// "08:15 ", "08:15 GMT " and nothing else.
    func afterClock(_ start: Int, _ end: Int) -> Int {
        guard start < end, text[start] == UInt8(ascii: "[") || text[start] == UInt8(ascii: "(") else {
            return afterBareClock(start, end)
        }
        // "[08:15] ", "(08:15 GMT) "
        let inner = start + 1
        guard let close = text[inner..<min(end, inner + 12)].firstIndex(where: { "])".utf8.contains($0) }),
            isClock(inner..<close) || isAge(inner..<close)
        else { return start }
        return close + 1
    }

    /// "2h", "vor 5 Min."
    private func isAge(_ range: Range<Int>) -> Bool {
        guard let labels, let first = text[range].first, first.isASCIIDigit || first >= 0xC3 || !first.isASCIIUpper,
            text[range].contains(where: \.isASCIIDigit), text[range].contains(where: { !$0.isASCIIDigit })
        else { return false }
        return HeadlineStamp(text: text, labels: labels).isStamp(range)
    }

    /// Two numbers around a colon, perhaps with a zone.
    private func isClock(_ range: Range<Int>) -> Bool {
        let digits = text[range].prefix { $0.isASCIIDigit }.count
        guard (1...2).contains(digits), range.count >= digits + 3, text[range.lowerBound + digits] == UInt8(ascii: ":")
        else { return false }
        return text[range].dropFirst(digits + 1).prefix(2).allSatisfy(\.isASCIIDigit)
            && !text[range].contains(where: \.isASCIILower)
    }

    private func afterBareClock(_ start: Int, _ end: Int) -> Int {
        guard start < end, text[start].isASCIIDigit else { return start }
        let digits = text[start..<end].prefix { $0.isASCIIDigit }.count
        guard (1...2).contains(digits), start + digits + 3 < end,
            text[start + digits] == UInt8(ascii: ":") || text[start + digits] == UInt8(ascii: "h"),
            text[start + digits + 1].isASCIIDigit, text[start + digits + 2].isASCIIDigit,
            text[start + digits + 3].isWhite || text[start + digits + 3] >= 0xE3
        else { return start }
        if text[start + digits + 3] >= 0xE3 { return start + digits + 3 }
        let next = start + digits + 4
        let zone = Self.zones.first { text[next..<end].starts(with: $0) }
        return next + (zone?.count ?? 0)
    }
}
