import BriefReading

/// Cuts off who wrote a headline and when: "… (Reuters)", "… - Bloomberg, 06:12", "Reuters: …".
extension HeadlineText {
    func withoutSource(_ range: Range<Int>) -> Range<Int> {
        let text = document.text
        var line = range
        var (isDone, isTimed) = (false, false)
        while !isDone {
            let before = line
            line = trimmed(line.lowerBound..<timeStart(line))
            isTimed = isTimed || line != before
            if let bracket = bracket(line), isCredit(bracket.inner) || isPaged(bracket.inner) {
                line = trimmed(line.lowerBound..<bracket.start)
            } else if let gap = lastGap(line),
                isCredit(gap.upperBound..<line.upperBound)
                    || isPaged(gap.upperBound..<line.upperBound)
                    || isTimed && isName(Sentence.trimmed(gap.upperBound..<line.upperBound, in: text))
            {
                line = trimmed(line.lowerBound..<gap.lowerBound)
            } else if let dash = lastDash(line), isCredit(dash.upperBound..<line.upperBound) {
                line = trimmed(line.lowerBound..<dash.lowerBound)
            } else if let comma = text[line].lastIndex(of: UInt8(ascii: ",")), isCredit(comma + 1..<line.upperBound) {
                line = trimmed(line.lowerBound..<comma)
            }
            isDone = line == before || line.isEmpty
        }
        if let colon = text[line].prefix(24).firstIndex(of: UInt8(ascii: ":")), isSource(line.lowerBound..<colon) {
            line = trimmed(colon + 1..<line.upperBound)
        }
        return line.count >= 8 ? line : range
    }

    /// A source, a time, an age, a page, or several of them: "Reuters, 2h", "S. 4".
    private func isCredit(_ range: Range<Int>) -> Bool {
        let credit = Sentence.trimmed(range, in: document.text)
        if isSource(credit) { return true }
        guard let labels, (2...40).contains(credit.count) else { return false }
        let stamp = HeadlineStamp(text: document.text, labels: labels)
        if stamp.isStamp(credit) { return true }
        guard let mark = credit.last(where: { Self.parting.contains(document.text[$0]) }) else { return false }
        let (name, rest) = (credit.lowerBound..<mark, mark + 1..<credit.upperBound)
        return stamp.isStamp(rest) && isName(Sentence.trimmed(name, in: document.text))
    }

    /// A name with a time, an age or a page right behind it: "Handelsbote S. 4", "KBX 14:31".
    private func isPaged(_ range: Range<Int>) -> Bool {
        let credit = Sentence.trimmed(range, in: document.text)
        guard let labels, (4...40).contains(credit.count) else { return false }
        let stamp = HeadlineStamp(text: document.text, labels: labels)
        return credit.contains { space in
            document.text[space] == 0x20 && space > credit.lowerBound
                && stamp.isStamp(space + 1..<credit.upperBound)
                && isName(Sentence.trimmed(credit.lowerBound..<space, in: document.text))
        }
    }

    private static let parting = Array(",|/;".utf8)

    /// One to four words in capitals: a paper or a person.
    private func isName(_ range: Range<Int>) -> Bool {
        let words = document.text[range].split(separator: 0x20)
        return (1...4).contains(words.count) && words.allSatisfy { !($0.first?.isASCIILower ?? true) }
    }

    /// Two spaces and more, or a tab, behind which the last cell of a line begins.
    func lastGap(_ line: Range<Int>) -> Range<Int>? {
        let text = document.text
        var end = line.upperBound - 1
        while end > line.lowerBound + 1, line.upperBound - end <= 40 {
            if text[end] == 0x09 || text[end] == 0x20 && text[end - 1] == 0x20 {
                var start = end
                while start > line.lowerBound, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
                return start..<end + 1
            }
            end -= 1
        }
        return nil
    }

    private func isSource(_ range: Range<Int>) -> Bool {
        let name = Sentence.trimmed(range, in: document.text)
        guard (2...32).contains(name.count) else { return false }
        return labels?.isSource(document.text, name) ?? false
    }

    /// Where the bracket at the end of a line opens.
    func bracketStart(_ line: Range<Int>) -> Int? {
        let text = document.text
        guard let last = text[line].last, last == UInt8(ascii: ")") || last == UInt8(ascii: "]") else { return nil }
        let open = text[line].lastIndex(of: last == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "["))
        return open.flatMap { $0 > line.lowerBound ? $0 : nil }
    }

    /// The bracket that closes a line, of whatever width, and what stands in it.
    func bracket(_ line: Range<Int>) -> (start: Int, inner: Range<Int>)? {
        if let open = bracketStart(line) { return (open, open + 1..<line.upperBound - 1) }
        let text = document.text
        guard text[line].suffix(3).elementsEqual("）".utf8) else { return nil }
        let end = line.upperBound - 3
        let start = (max(line.lowerBound, end - 60)..<end).last { text[$0..<end].starts(with: "（".utf8) }
        return start.flatMap { $0 > line.lowerBound ? ($0, $0 + 3..<end) : nil }
    }

    /// " - ", " – ", " — ", " | "
    func lastDash(_ line: Range<Int>) -> Range<Int>? {
        let text = document.text
        var index = line.upperBound - 1
        while index > line.lowerBound, line.upperBound - index <= 40 {
            if text[index] == 0x20,
                index + 1 < line.upperBound, !text[index + 1].isASCIIAlphanumeric,
                let dash = HeadlineText.dashes.first(where: { starts($0, at: index, upTo: line.upperBound) })
            {
                return index..<index + dash.count
            }
            index -= 1
        }
        return nil
    }

    private static let dashes = [" - ", " – ", " — ", " -- ", " | ", " / ", " · ", " • "].map { Array($0.utf8) }

    /// Where ", 06:12", "06:12 GMT", "2h ago" at the end begins.
    private func timeStart(_ line: Range<Int>) -> Int {
        let text = document.text
        if let labels, let age = HeadlineStamp(text: text, labels: labels).ageStart(line) { return age }
        var word = line.upperBound
        while word > line.lowerBound, text[word - 1] > 0x20 { word -= 1 }
        let last = text[word..<line.upperBound]
        let isZone = (2...4).contains(last.count) && last.allSatisfy(\.isASCIIUpper)
        if isZone || last.elementsEqual("ago".utf8) {
            let end = word > line.lowerBound ? word - 1 : word
            var start = end
            while start > line.lowerBound, text[start - 1] > 0x20 { start -= 1 }
            let time = text[start..<end]
            return isClock(time) || last.count == 3 && time.first?.isASCIIDigit ?? false && !isZone
                ? start : line.upperBound
        }
        return isClock(last) ? word : line.upperBound
    }

    private func isClock(_ word: ArraySlice<UInt8>) -> Bool {
        let time = word.drop { $0 == UInt8(ascii: "(") }.prefix { $0 != UInt8(ascii: ")") }
        return (4...5).contains(time.count) && time.dropLast(2).last == UInt8(ascii: ":")
            && time.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
    }
}
