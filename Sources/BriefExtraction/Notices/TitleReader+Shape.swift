import BriefModel
import BriefReading

/// What a title may be, and where it ends.
extension TitleReader {
    /// The range without trailing stops and brackets that it does not open, if it can be a title.
    func titleLike(_ range: Range<Int>) -> Range<Int>? {
        let trimmed = withoutVerb(trimmedTitle(withoutNumber(Sentence.trimmed(range, in: text))))
        guard trimmed.count - notice.numbers(in: trimmed).reduce(0, { $0 + $1.range.count }) >= 6 else { return nil }
        return trimmed.count >= 6 && trimmed.count <= 1_000 ? withoutMarks(withoutFile(trimmed)) : nil
    }

    /// 《…》, and 证监会：《…》: what the marks hold is the title.
    private func withoutMarks(_ range: Range<Int>) -> Range<Int> {
        guard text[range].suffix(3).elementsEqual("》".utf8), let quote = quotes.first(in: range),
            quote.upperBound + 3 == range.upperBound
        else { return range }
        let before = text[range.lowerBound..<quote.lowerBound]
        let isNamed = before.count <= 48 && before.dropLast(3).suffix(3).elementsEqual("：".utf8)
        return before.count <= 3 || isNamed ? quote : range
    }

    /// A number that opens or closes the lines of a title is not part of it.
    func withoutNumber(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        let numbers = notice.numbers(in: range)
        if let first = numbers.first, first.range.lowerBound == low, first.role == .about, first.range.upperBound < high
        {
            var next = first.range.upperBound
            while next < high, text[next] <= 0x20 || ":-|".utf8.contains(text[next]) { next += 1 }
            while next + 2 < high, text[next] == 0xE2, text[next + 1] == 0x80 { next += 3 }
            while next < high, text[next] <= 0x20 { next += 1 }
            let isWord = next < high && isCapital(next)
            if isWord, high - next >= 12 { low = next }
        }
        if let last = numbers.last, last.range.upperBound == high, last.role == .about, last.range.lowerBound > low,
            text[last.range.lowerBound - 1] == 0x0A || text[last.range.lowerBound - 1] <= 0x20 && text[low] >= 0xE3
        {
            high = last.range.lowerBound
            while high > low, text[high - 1] <= 0x20 { high -= 1 }
        }
        return low..<high
    }

    func trimmedTitle(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";")].contains(text[end - 1])
        { end -= 1 }
        return range.lowerBound..<end
    }

    /// 訂定「…規定」: the quotation is the title.
    private func withoutVerb(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 24, text[range.lowerBound] >= 0xE3, let quote = quotes.first(in: range),
            quote.lowerBound - range.lowerBound <= 18,
            ["訂定", "制定", "修正發布", "發布", "公布", "发布", "印发", "制订"].contains(where: { text[range].starts(with: $0.utf8) })
        else { return range }
        return quote
    }

    /// A title without the size of the file that it links to: "… (PDF, 214 KB)".
    func withoutFile(_ range: Range<Int>) -> Range<Int> {
        guard text[range].last == UInt8(ascii: ")"), let open = text[range].lastIndex(of: UInt8(ascii: "(")) else {
            return range
        }
        let words = oneLine(text[open..<range.upperBound]).lowercased()
        let isFile = ["(pdf", "(doc", "(xls", "(html", "(zip", "(word", "(link"].contains { words.hasPrefix($0) }
        guard isFile, open - range.lowerBound > 8 else { return range }
        return Sentence.trimmed(range.lowerBound..<open, in: text)
    }

    func firstSentence(_ range: Range<Int>) -> Range<Int> {
        Sentence.ranges(in: text, range: range).first ?? range
    }

    /// Up to a comma, a semicolon or a relative word.
    func clause(_ range: Range<Int>) -> Range<Int> {
        let whole = wholeClause(range)
        return titleCase(whole) ?? whole
    }

    /// "Operating Principles of Service Providers raises …": of a title in capitals up to the first small word that joins
    /// nothing.
    private func titleCase(_ range: Range<Int>) -> Range<Int>? {
        var capitals = 0
        var position = range.lowerBound
        var last = position
        for word in text[range].split(separator: 0x20) {
            let isCapital =
                word.first.map { $0.isASCIIUpper || $0.isASCIIDigit || $0 >= 0x80 || "(\"'".utf8.contains($0) } ?? false
            if isCapital {
                capitals += 1
                last = word.endIndex
            } else if !Self.joining.contains(String(decoding: word, as: UTF8.self)) {
                position = word.startIndex
                return capitals >= 3 ? range.lowerBound..<last : nil
            }
        }
        return nil
    }

    private static let joining: Set<String> = [
        "of", "the", "for", "and", "on", "in", "to", "by", "with", "a", "an", "or", "from", "as", "at", "under", "into",
        "over", "de", "la", "du", "des", "e", "y", "et", "und", "per", "via", "within", "between", "through",
    ]

    private func wholeClause(_ range: Range<Int>) -> Range<Int> {
        var position = range.lowerBound
        while position < range.upperBound {
            if text[position] == UInt8(ascii: ",") || text[position] == UInt8(ascii: ";") { break }
            for word in [
                " which ", " that ", " on Monday", " on Tuesday", " on Wednesday", " on Thursday", " on Friday",
                " today", " yesterday", " dated ", " and said ", " and will ", " takes effect", " comes into",
                " come into", " applies from", " will ", " was ", " were ", " has ", " asks ", " says ", " requires ",
                " reminds ", " which,", " vom ", " from 1", " by ", " (", " effective ", " with effect ", " —",
                " –",
            ]
            where text[position] == 0x20 && text[position..<range.upperBound].starts(with: word.utf8) {
                return range.lowerBound..<position
            }
            // "… for remittance providers on 10 June 2026"
            if text[position] == 0x20, isDateNext(position, upTo: range.upperBound) {
                return range.lowerBound..<position
            }
            position += 1
        }
        return range.lowerBound..<position
    }

    func isDateNext(_ position: Int, upTo end: Int) -> Bool {
        for word in [" on ", " am ", " le ", " em ", " el ", " il ", " in "]
        where text[position..<end].starts(with: word.utf8) {
            let start = position + word.utf8.count
            return notice.dates(in: start..<end).first.map { $0.text.lowerBound - start <= 4 } ?? false
        }
        return false
    }

    func isCapital(_ position: Int) -> Bool { (0x41...0x5A).contains(text[position]) || text[position] >= 0x80 }
}
