/// Knows what lists print beside a headline to say when, where and how long it is: "2 h ago", "vor 5 Min.", "S. 4",
/// "Tue 08:15 GMT", "4 min read".
struct HeadlineStamp {
    let text: [UInt8]
    let labels: HeadlineLabels

    /// Nothing but times, ages and pages.
    ///
    /// - Parameter isAge: only what tells how long ago it was or how long it takes to read.
    func isStamp(_ range: Range<Int>, isAge: Bool = false) -> Bool {
        guard range.count <= 40 else { return false }
        let window = ByteWindow(text, range)
        var (hasFigure, hasWord, hasAge, isTimed) = (false, false, false, false)
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = text[position]
            if byte.isASCIIDigit {
                let digits = text[position..<range.upperBound].prefix { $0.isASCIIDigit || ":./-".utf8.contains($0) }
                hasFigure = true
                isTimed = isTimed || isTime(digits)
                position = digits.endIndex
            } else if (0x41...0x46).contains(byte), position + 1 < range.upperBound, text[position + 1].isASCIIDigit,
                position == range.lowerBound || !text[position - 1].isASCIIAlphanumeric
            {
                // "B3": a page of a section.
                hasWord = true
                position += 1
            } else if let match = labels.stamp(window, at: position, in: range) {
                hasWord = true
                hasAge = hasAge || match.isAge
                position = match.end
            } else if byte <= 0x20 || ",.:;()[]|/-+~<>".utf8.contains(byte) {
                position += 1
            } else if byte == 0xC2 || byte == 0xE2 && position + 1 < range.upperBound && text[position + 1] == 0x80 {
                // Middle dots, dashes, spaces.
                position += byte == 0xC2 ? 2 : 3
            } else {
                return false
            }
        }
        if isAge { return hasFigure && hasAge }
        return hasFigure && (hasWord || isTimed)
    }

    /// "08:15", "3/6", "2026-06-03", "8.15"
    private func isTime(_ digits: ArraySlice<UInt8>) -> Bool {
        guard digits.count >= 3, let mark = digits.firstIndex(where: { !$0.isASCIIDigit }) else { return false }
        return digits[mark] == UInt8(ascii: ":") && digits.count <= 8
            || digits[mark] != UInt8(ascii: ".") && digits.count >= 8
    }

    /// The figures and words at the end of a line that say how old it is, without a mark before them.
    func ageStart(_ line: Range<Int>) -> Int? {
        var start = line.upperBound
        var found: Int?
        for _ in 0..<5 {
            while start > line.lowerBound, text[start - 1] <= 0x20 { start -= 1 }
            while start > line.lowerBound, text[start - 1] > 0x20 { start -= 1 }
            guard start > line.lowerBound, start + 40 >= line.upperBound else { break }
            if isStamp(start..<line.upperBound, isAge: true) { found = start }
        }
        return found
    }
}
