import BriefModel
import BriefReading

/// Cuts the words of a headline out of a line: no times, bullets, links around them; several in one line are parted.
struct HeadlineText {
    let document: Document
    /// Knows the names of newspapers and wires.
    var labels: HeadlineLabels?
    var text: [UInt8] { document.text }

    init(document: Document, labels: HeadlineLabels? = nil) {
        self.document = document
        self.labels = labels
    }

    /// The headlines of a line that is all headline, or of the value behind a label.
    func parts(of range: Range<Int>, isValue: Bool) -> [Range<Int>] {
        let line = trimmed(range)
        if let titles = quotedTitles(line) { return titles }
        var parts: [Range<Int>] = []
        var start = line.lowerBound
        for separator in separators(in: line, isValue: isValue) {
            parts.append(trimmed(start..<separator.lowerBound))
            start = separator.upperBound
        }
        parts.append(trimmed(start..<line.upperBound))
        if parts.count > 1 {
            if parts.allSatisfy(isLongEnough) { return parts.map(bare) }
            // "Headline | Reuters | 06:12": what is short beside one headline is not part of it.
            let long = parts.filter(isLongEnough)
            if long.count == 1, parts.allSatisfy({ isLongEnough($0) || $0.count <= 24 }) {
                return [bare(long[0])]
            }
        }
        return isWords(line) ? [bare(line)] : []
    }

    /// Titles in quotation marks one behind the other, and nothing else: `"Why banks wait" "Who pays for the grid?"`.
    private func quotedTitles(_ line: Range<Int>) -> [Range<Int>]? {
        var titles: [Range<Int>] = []
        var index = line.lowerBound
        while index < line.upperBound {
            guard let pair = Self.quotes.first(where: { starts($0.open, at: index, upTo: line.upperBound) }) else {
                return nil
            }
            let start = index + pair.open.count
            guard let end = place(of: pair.close, in: start..<line.upperBound), isLongEnough(start..<end) else {
                return nil
            }
            // 《》 are part of a title.
            titles.append(pair.open == Self.quotes.last?.open ? index..<end + pair.close.count : start..<end)
            index = end + pair.close.count
            while index < line.upperBound,
                " ,;".utf8.contains(text[index]) || starts(Self.enumerationComma, at: index, upTo: line.upperBound)
            {
                index += text[index] < 0x80 ? 1 : Self.enumerationComma.count
            }
        }
        return titles.count > 1 ? titles : nil
    }

    /// 、
    private static let enumerationComma = Array("、".utf8)

    /// Without its source and the marks of quotation around it.
    private func bare(_ range: Range<Int>) -> Range<Int> {
        let line = withoutSource(range)
        return unquoted(line) ?? line
    }

    /// What is between quotation marks around a whole line; `nil` where there are none.
    func unquoted(_ line: Range<Int>) -> Range<Int>? {
        // 《》 are part of a title.
        guard let first = text[line].first, first == UInt8(ascii: "\"") || first >= 0x80,
            let pair = Self.quotes.dropLast().first(where: { text[line].starts(with: $0.open) })
        else { return nil }
        let inner = line.lowerBound + pair.open.count..<max(line.lowerBound + pair.open.count, line.upperBound)
        guard let end = place(of: pair.close, in: inner), end + pair.close.count == line.upperBound else {
            return nil
        }
        return inner.lowerBound..<end
    }

    /// The title of a flash, "【title】text"; behind a short tag ("【快讯】title") the rest of the line.
    func flashTitle(_ range: Range<Int>) -> Range<Int>? {
        let line = trimmed(range)
        guard text[line].first == 0xE3,
            let pair = Self.flashes.first(where: { text[line].starts(with: $0.open) })
        else { return nil }
        let start = line.lowerBound + pair.open.count
        guard let end = place(of: pair.close, in: start..<line.upperBound) else { return nil }
        if isLongEnough(start..<end) { return trimmed(start..<end) }
        let rest = trimmed(end + pair.close.count..<line.upperBound)
        return isLongEnough(rest) ? rest : nil
    }

    private func place(of mark: [UInt8], in range: Range<Int>) -> Int? {
        range.first { text[$0] == mark[0] && text[$0..<range.upperBound].starts(with: mark) }
    }

    private static let flashes = [("【", "】"), ("〖", "〗"), ("〔", "〕")]
        .map { (open: Array($0.0.utf8), close: Array($0.1.utf8)) }

    /// Could be a headline: a few words, no second sentence.
    func looksLikeHeadline(_ range: Range<Int>) -> Bool {
        let line = trimmed(range)
        return line.count <= 240 && isLongEnough(line) && !hasSecondSentence(line)
    }

    /// What stands between quotation marks.
    func quoted(in range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var open: (start: Int, close: [UInt8])?
        var index = range.lowerBound
        while index < range.upperBound {
            if let current = open {
                if starts(current.close, at: index, upTo: range.upperBound) {
                    found.append(current.start..<index)
                    open = nil
                }
            } else if text[index] == UInt8(ascii: "\"") || text[index] >= 0x80,
                let pair = Self.quotes.first(where: { starts($0.open, at: index, upTo: range.upperBound) })
            {
                open = (index + pair.open.count, pair.close)
                index += pair.open.count
                continue
            }
            index += 1
        }
        return found
    }

    private static let quotes = [("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»"), ("「", "」"), ("《", "》")]
        .map { (open: Array($0.0.utf8), close: Array($0.1.utf8)) }

    /// Without the full stop that closes a sentence.
    func withoutStop(_ range: Range<Int>) -> Range<Int> {
        let sentence = trimmed(range)
        if text[sentence].last == UInt8(ascii: ".") { return sentence.lowerBound..<sentence.upperBound - 1 }
        return text[sentence].reversed().starts(with: "。".utf8.reversed())
            ? sentence.lowerBound..<sentence.upperBound - 3 : sentence
    }

    /// Cashtags, and tickers in brackets: `$SOL`, `(NASDAQ: TSLA)`.
    func symbols(in range: Range<Int>) -> [String] {
        let tags = SymbolScanner(text: text, range: range).symbols().filter {
            $0.kind == .cashtag && text[$0.text.lowerBound] == 0x24
        }
        .map { $0.text.lowerBound + 1..<$0.text.upperBound }
        let bracketed = BracketTickers.all(in: text, range).map { bracket in
            let inner = bracket.lowerBound + 1..<bracket.upperBound - 1
            let start = text[inner].lastIndex { $0 == UInt8(ascii: ":") || $0 == 0x20 }.map { $0 + 1 }
            return (start ?? inner.lowerBound)..<inner.upperBound
        }
        return (tags + bracketed).sorted { $0.lowerBound < $1.lowerBound }.map(document.string)
    }

    /// The tickers of a cell: "BTC, ETH", "$SOL".
    func listed(in cell: Range<Int>) -> [String] {
        document.string(cell).split { !($0.isLetter || $0.isNumber || $0 == ".") }.map(String.init)
            .filter { $0.utf8.count <= 8 }
    }

    /// Three words, or six CJK characters.
    private func isLongEnough(_ range: Range<Int>) -> Bool {
        var words = 0
        for word in Words(in: text, range: range) where text[word.lowerBound] >= 0xE3 || isWordByte(word.lowerBound) {
            words += text[word.lowerBound] >= 0xE3 ? 1 : 2
            if words >= 6 { return true }
        }
        return false
    }

    /// At least eight bytes with a letter: a number, a dash or a "more" is no headline.
    private func isWords(_ range: Range<Int>) -> Bool {
        range.count >= 8 && text[range].contains { $0.isASCIILetter || $0 >= 0x80 }
    }

    private func isWordByte(_ index: Int) -> Bool { text[index].isASCIIAlphanumeric || text[index] >= 0xC3 }

    private func hasSecondSentence(_ range: Range<Int>) -> Bool {
        for index in range.dropFirst(3).dropLast(2) where text[index] == UInt8(ascii: ".") {
            if text[index + 1] == 0x20, text[index + 2].isASCIIUpper, text[index - 1].isASCIILower,
                text[index - 2].isASCIILower, text[index - 3].isASCIILower
            {
                return true
            }
        }
        return false
    }

    /// Bullets and bars between headlines; behind a label also semicolons.
    private func separators(in range: Range<Int>, isValue: Bool) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            // They begin with a space, a semicolon or U+FFxx.
            guard text[index] == 0x20 || text[index] == 0xEF || text[index] == UInt8(ascii: ";"),
                index + 1 < range.upperBound, !text[index + 1].isASCIIAlphanumeric
            else {
                index += 1
                continue
            }
            let mark =
                Self.marks.first { starts($0, at: index, upTo: range.upperBound) }
                ?? (isValue ? Self.valueMarks.first { starts($0, at: index, upTo: range.upperBound) } : nil)
            if let mark { found.append(index..<index + mark.count) }
            index += mark?.count ?? 1
        }
        return found
    }

    private static let marks = [" • ", " · ", " | ", " ▪ ", " ● ", " // ", " ■ ", " ◆ ", "｜"].map { Array($0.utf8) }
    private static let valueMarks = ["; ", "；", " / "].map { Array($0.utf8) }

    /// Without white space, marks, clock times, arrows and links at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        var isDone = false
        while !isDone, start < end {
            let before = (start, end)
            start = afterMarks(start, end)
            while start < end, Self.isEdge(text[start]) || ":-+#".utf8.contains(text[start]) { start += 1 }
            if start < end, text[start] >= 0x80 {
                for mark in Self.outer where starts(mark, at: start, upTo: end) { start += mark.count }
            }
            start = afterClock(start, end)
            start = afterNumber(start, end)
            while end > start, Self.isEdge(text[end - 1]) || ";+".utf8.contains(text[end - 1]) { end -= 1 }
            end = beforeLeader(start, end)
            if end > start, text[end - 1] >= 0x80 {
                for mark in Self.outer where starts(mark, at: max(start, end - mark.count), upTo: end) {
                    end -= mark.count
                }
            }
            end = beforeMarks(start, end)
            end = beforeLink(start, end)
            isDone = before == (start, end)
        }
        return start..<max(start, end)
    }

    /// White space, `|`, `>`, `*`
    private static func isEdge(_ byte: UInt8) -> Bool {
        byte.isWhite || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "*")
    }

    /// Whether a mark stands at a place.
    func starts(_ mark: [UInt8], at place: Int, upTo end: Int) -> Bool {
        guard place + mark.count <= end else { return false }
        for offset in mark.indices where text[place + offset] != mark[offset] { return false }
        return true
    }

    private static let outer = ["\u{3000}", "：", "»", "›", "•", "·", "–", "—", "；"].map { Array($0.utf8) }

    /// "[1] "
    private func afterNumber(_ start: Int, _ end: Int) -> Int {
        guard start < end, text[start] == UInt8(ascii: "[") else { return start }
        let digits = text[start + 1..<end].prefix { $0.isASCIIDigit }
        guard (1...2).contains(digits.count), digits.endIndex < end, text[digits.endIndex] == UInt8(ascii: "]") else {
            return start
        }
        return digits.endIndex + 1
    }

    /// "… https://example.org/a", "… (https://…)"
    private func beforeLink(_ start: Int, _ end: Int) -> Int {
        var word = end
        while word > start, !text[word - 1].isWhite { word -= 1 }
        guard word > start, end - word >= 7 else { return end }
        let last = text[word..<end].drop {
            $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[")
        }
        return last.starts(with: "http://".utf8) || last.starts(with: "https://".utf8) ? word : end
    }
}
