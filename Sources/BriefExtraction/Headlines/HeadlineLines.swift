import BriefReading

/// Parts lines of a headline list that were read as one paragraph: a long line that runs into the next looks like wrapped
/// text.
struct HeadlineLines {
    let document: Document

    /// The lines of a stretch of text, wrapped ones joined.
    ///
    /// Text is wrapped where the next word did not fit; so a line ends where it would have fitted, or where the next
    /// line starts like a headline.
    func lines(of range: Range<Int>) -> [Range<Int>] {
        let raw = rawLines(of: range)
        guard raw.count > 1, let width = raw.map(\.count).max() else { return [range] }
        var lines: [Range<Int>] = []
        for line in raw {
            guard let above = lines.last else {
                lines.append(line)
                continue
            }
            let lastRaw = raw.last { $0.upperBound == above.upperBound } ?? above
            if goesOn(lastRaw, line, width: width) {
                lines[lines.count - 1] = above.lowerBound..<line.upperBound
            } else {
                lines.append(line)
            }
        }
        return lines
    }

    /// The lines of a block; of a title with a sentence or two below it the title alone.
    func headed(_ range: Range<Int>, isItem: Bool) -> [Range<Int>] {
        let raw = rawLines(of: range)
        guard let first = raw.first, raw.count > 1 else { return raw.first.map { isCredit($0) ? [] : [$0] } ?? [] }
        let cutter = HeadlineText(document: document)
        let rest = raw[1].lowerBound..<range.upperBound
        let last = document.text[Sentence.trimmed(rest, in: document.text)].last
        let head = document.text[Sentence.trimmed(first, in: document.text)].last
        if last == UInt8(ascii: "."), head != UInt8(ascii: "."), head != UInt8(ascii: ","), !endsOpen(first),
            cutter.looksLikeHeadline(first), let next = document.text[rest].first(where: { !$0.isWhite }),
            !next.isASCIILower
        {
            return [first]
        }
        return isItem ? [range] : lines(of: range)
    }

    private func rawLines(of range: Range<Int>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where document.text[index] == UInt8(ascii: "\n") {
            if start < index { lines.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { lines.append(start..<range.upperBound) }
        // Who wrote it, and how long it takes to read.
        let told = lines.filter { !isCredit($0) }
        return told.isEmpty ? lines : told
    }

    /// "By Ann Lee | 3 min read"
    private func isCredit(_ line: Range<Int>) -> Bool {
        let text = document.text
        var (start, end) = (line.lowerBound, line.upperBound)
        while start < end, text[start].isWhite { start += 1 }
        let isNamed =
            end - start >= 3 && text[start] == UInt8(ascii: "B") && text[start + 1] == UInt8(ascii: "y")
            && text[start + 2] == 0x20
        if isNamed, end - start <= 90 { return true }
        while end > start, text[end - 1].isWhite { end -= 1 }
        return end - start >= 8 && text[end - 1] == UInt8(ascii: "d") && text.finds("min read", within: end - 8..<end)
    }

    private func goesOn(_ above: Range<Int>, _ below: Range<Int>, width: Int) -> Bool {
        let text = document.text
        guard let first = text[below].first(where: { !$0.isWhite }) else { return true }
        // "b. …", "p3 …" count what follows.
        let head = text[below].drop { $0.isWhite }.prefix(2)
        if first.isASCIILower { return !(head.last.map { $0.isASCIIDigit || ".)".utf8.contains($0) } ?? false) }
        let word = text[below].drop { $0.isWhite }.prefix { !$0.isWhite }.count
        if above.count + 1 + word <= width { return false }
        return endsOpen(above)
    }

    /// In a comma or a small word.
    private func endsOpen(_ line: Range<Int>) -> Bool {
        guard let last = document.text[line].last(where: { !$0.isWhite }) else { return true }
        if last == UInt8(ascii: ",") { return true }
        let word = document.text[line].reversed().drop { $0.isWhite }.prefix { $0.isASCIILetter }
        return Self.open.contains(word.reversed().map(\.lowercasedASCII))
    }

    private static let open = Set(
        [
            "of", "to", "the", "a", "an", "and", "or", "in", "on", "at", "by", "for", "from", "with", "as", "its",
            "after",
        ]
        .map { Array($0.utf8) })
}
