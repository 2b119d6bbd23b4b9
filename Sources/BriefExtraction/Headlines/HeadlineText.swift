import BriefModel
import BriefReading

/// Cuts the words of a headline out of a line: no times, bullets, links around them; several in one line are parted.
struct HeadlineText {
    let document: Document
    /// Knows the names of newspapers and wires.
    var labels: HeadlineLabels?
    private var text: [UInt8] { document.text }

    init(document: Document, labels: HeadlineLabels? = nil) {
        self.document = document
        self.labels = labels
    }

    /// The headlines of a line that is all headline, or of the value behind a label.
    func parts(of range: Range<Int>, isValue: Bool) -> [Range<Int>] {
        let line = trimmed(range)
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

    /// Without its source and the marks of quotation around it.
    private func bare(_ range: Range<Int>) -> Range<Int> {
        let line = withoutSource(range)
        return unquoted(line) ?? line
    }

    /// What is between quotation marks around a whole line; `nil` where there are none.
    func unquoted(_ line: Range<Int>) -> Range<Int>? {
        // 《》 are part of a title.
        guard let pair = Self.quotes.dropLast().first(where: { text[line].starts(with: $0.open) }) else { return nil }
        let inner = line.lowerBound + pair.open.count..<max(line.lowerBound + pair.open.count, line.upperBound)
        guard let end = place(of: pair.close, in: inner), end + pair.close.count == line.upperBound else {
            return nil
        }
        return inner.lowerBound..<end
    }

    /// The title of a flash, "【title】text"; behind a short tag ("【快讯】title") the rest of the line.
    func flashTitle(_ range: Range<Int>) -> Range<Int>? {
        let line = trimmed(range)
        guard let pair = Self.flashes.first(where: { text[line].starts(with: $0.open) }) else { return nil }
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
            let rest = text[index..<range.upperBound]
            if let current = open {
                if rest.starts(with: current.close) {
                    found.append(current.start..<index)
                    open = nil
                }
            } else if let pair = Self.quotes.first(where: { rest.starts(with: $0.open) }) {
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
            let rest = text[index..<range.upperBound]
            let mark =
                Self.marks.first { rest.starts(with: $0) }
                ?? (isValue ? Self.valueMarks.first { rest.starts(with: $0) } : nil)
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
            while start < end, text[start].isWhite || ":-|>*+#".utf8.contains(text[start]) { start += 1 }
            for mark in Self.outer where text[start..<end].starts(with: mark) { start += mark.count }
            start = afterClock(start, end)
            start = afterNumber(start, end)
            while end > start, text[end - 1].isWhite || "|>*;+".utf8.contains(text[end - 1]) { end -= 1 }
            end = beforeLeader(start, end)
            for mark in Self.outer where text[start..<end].reversed().starts(with: mark.reversed()) {
                end -= mark.count
            }
            end = beforeMarks(start, end)
            end = beforeLink(start, end)
            isDone = before == (start, end)
        }
        return start..<max(start, end)
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
    private func afterClock(_ start: Int, _ end: Int) -> Int {
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

    /// "… https://example.org/a", "… (https://…)"
    private func beforeLink(_ start: Int, _ end: Int) -> Int {
        var word = end
        while word > start, !text[word - 1].isWhite { word -= 1 }
        guard word > start else { return end }
        let last = text[word..<end].drop {
            $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[")
        }
        return last.starts(with: "http://".utf8) || last.starts(with: "https://".utf8) ? word : end
    }
}
