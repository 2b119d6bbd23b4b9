/// Numbers of Chinese documents: a word mark, a year in brackets, a number (`银发〔2026〕42号`, `Yinfa [2026] No. 42`).
struct DocumentMarks: Sendable {
    private var known: [String: (id: String, issuer: String?)] = [:]

    /// A mark that is known already stays as it is.
    mutating func add(_ mark: String, id: String, issuer: String?) {
        if known[mark] == nil { known[mark] = (id, issuer) }
    }

    func known(_ mark: String) -> (id: String, issuer: String?)? { known[mark] }

    private static let openings: [[UInt8]] = ["〔", "［", "[", "（", "("].map { Array($0.utf8) }
    private static let closings: [[UInt8]] = ["〕", "］", "]", "）", ")"].map { Array($0.utf8) }

    /// True for the first byte of an opening bracket.
    @inline(__always)
    static func mayOpen(_ byte: UInt8) -> Bool { byte == 0x5B || byte == 0x28 || byte == 0xE3 || byte == 0xEF }

    /// The number whose year bracket opens at a place; it may reach back to the start of the range.
    func match(atBracket open: Int, in text: [UInt8], range: Range<Int>) -> DocumentNumberMatch? {
        guard let yearStart = Self.after(Self.openings, in: text, at: open, upTo: range.upperBound),
            let yearEnd = Self.digitsEnd(in: text, from: yearStart, upTo: range.upperBound), yearEnd - yearStart == 4,
            text[yearStart] == 0x31 || text[yearStart] == 0x32,
            let closed = Self.after(Self.closings, in: text, at: yearEnd, upTo: range.upperBound)
        else { return nil }
        let year = String(decoding: text[yearStart..<yearEnd], as: UTF8.self)
        var position = closed
        Self.skipBlanks(in: text, &position, upTo: range.upperBound)
        var isNumbered = false
        for word in ["No. ", "No.", "No ", "Nos. ", "第", "#"] {
            if let next = Self.after([Array(word.utf8)], in: text, at: position, upTo: range.upperBound) {
                (position, isNumbered) = (next, true)
                break
            }
        }
        Self.skipBlanks(in: text, &position, upTo: range.upperBound)
        guard let numberEnd = Self.digitsEnd(in: text, from: position, upTo: range.upperBound),
            numberEnd - position <= 5
        else { return nil }
        let number = String(decoding: text[position..<numberEnd], as: UTF8.self)
        let sign = Self.after(["号", "號"].map { Array($0.utf8) }, in: text, at: numberEnd, upTo: range.upperBound)
        guard let start = markStart(before: open, in: text, from: range.lowerBound) else {
            // 〔2026〕第9号 below 公告: the letterhead says whose it is.
            guard sign != nil, isNumbered || text[open] >= 0x80 else { return nil }
            return bare(open..<(sign ?? numberEnd), year: year, number: number, in: text)
        }
        let mark = oneLine(text[start..<open])
        guard isNumbered || sign != nil || known[mark] != nil else { return nil }
        let entry = known[mark] ?? (id: "cn/\(mark)", issuer: nil)
        let end = sign ?? numberEnd
        guard !WordEdge.isWord(at: end, in: text, upTo: range.upperBound) else { return nil }
        return DocumentNumberMatch(
            range: start..<end, name: oneLine(text[start..<end]), id: "\(entry.id)/\(year)/\(number)",
            series: "cn-document", issuer: entry.issuer, role: .about)
    }

    private func bare(_ range: Range<Int>, year: String, number: String, in text: [UInt8]) -> DocumentNumberMatch {
        DocumentNumberMatch(
            range: range, name: oneLine(text[range]), id: "cn//\(year)/\(number)", series: "cn-document", issuer: nil,
            role: .about)
    }

    /// Where the mark before the bracket begins: the longest known one, else a run of Chinese signs or capitalized words.
    func markStart(before open: Int, in text: [UInt8], from floor: Int) -> Int? {
        var end = open
        while end > floor, text[end - 1] <= 0x20 { end -= 1 }
        guard end > floor else { return nil }
        let isChinese = text[end - 1] >= 0x80
        if isChinese, let known = knownStart(before: end, in: text, from: floor) { return known }
        let farthest =
            isChinese ? chineseStart(before: end, in: text, from: floor) : wordStart(before: end, in: text, from: floor)
        guard farthest < end else { return nil }
        var start = farthest
        while start < end {
            if known[oneLine(text[start..<end])] != nil { return start }
            start += 1
            while start < end, isChinese ? text[start] & 0xC0 == 0x80 : text[start - 1] > 0x20 { start += 1 }
        }
        return farthest
    }

    /// The start of the longest known mark that ends at a place, at most twenty signs back.
    private func knownStart(before end: Int, in text: [UInt8], from floor: Int) -> Int? {
        var best: Int?
        var start = end - 3
        while start >= floor, end - start <= 60, (0xE4...0xE9).contains(text[start]) {
            if known[oneLine(text[start..<end])] != nil { best = start }
            start -= 3
        }
        return best
    }

    /// At most eight Chinese signs back; signs that end the words before a mark (号, 和, 的, 及) stop it.
    private func chineseStart(before end: Int, in text: [UInt8], from floor: Int) -> Int {
        let stops = ["号", "和", "的", "及", "、", "，", "。", "《", "》", "（", "）", "：", "据", "照"].map { Array($0.utf8) }
        var start = end
        while start - 3 >= floor, end - start < 24, (0xE4...0xE9).contains(text[start - 3]),
            !stops.contains(where: { text[(start - 3)..<start].elementsEqual($0) })
        {
            start -= 3
        }
        return start
    }

    /// At most four words back, as long as they begin with a capital.
    private func wordStart(before end: Int, in text: [UInt8], from floor: Int) -> Int {
        var start = end
        for _ in 0..<4 {
            var word = start
            while word > floor, text[word - 1] <= 0x20 { word -= 1 }
            let last = word
            while word > floor, WordEdge.isASCIIWord(text[word - 1]) || text[word - 1] == UInt8(ascii: "-") {
                word -= 1
            }
            guard word < last, (0x41...0x5A).contains(text[word]) else { break }
            start = word
        }
        return start
    }

    private static func after(_ words: [[UInt8]], in text: [UInt8], at start: Int, upTo end: Int) -> Int? {
        for word in words where start + word.count <= end && text[start..<start + word.count].elementsEqual(word) {
            return start + word.count
        }
        return nil
    }

    private static func digitsEnd(in text: [UInt8], from start: Int, upTo end: Int) -> Int? {
        var stop = start
        while stop < end, stop - start < 6, (0x30...0x39).contains(text[stop]) { stop += 1 }
        return stop > start ? stop : nil
    }

    private static func skipBlanks(in text: [UInt8], _ position: inout Int, upTo end: Int) {
        while position < end, text[position] == 0x20 { position += 1 }
    }
}
