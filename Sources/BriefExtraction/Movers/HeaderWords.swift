import BriefReading

/// The words of a column's header with their senses; `chg_24h_pct`, `changePct` and `%Chg` are cut into words too.
struct HeaderWords {
    private(set) var senses: [Sense] = []
    private(set) var words: [String] = []
    /// Words that no pack knows.
    private(set) var foreignCount = 0
    private(set) var hasPercent = false

    init(_ header: Range<Int>, text: [UInt8], cues: CueTable) {
        let tokens = HeaderWords.cut(header, text).map { range in
            Token(kind: .word, text: range, word: cues.vocabulary.id(of: text, in: range))
        }
        var index = 0
        while index < tokens.count {
            let word = text[tokens[index].text]
            words.append(String(decoding: word, as: UTF8.self).lowercased())
            if word.elementsEqual("%".utf8) || word.elementsEqual("％".utf8) { hasPercent = true }
            guard let found = cues.longest(at: index, in: tokens) else {
                if word.contains(where: { $0.isASCIILetter || $0 >= 0xC3 }) { foreignCount += 1 }
                index += 1
                continue
            }
            senses += Array(found.senses)
            for further in index + 1..<found.tokens.upperBound {
                words.append(String(decoding: text[tokens[further].text], as: UTF8.self).lowercased())
            }
            index = found.tokens.upperBound
        }
        // "day%", "(%)": a sign that is no figure's.
        hasPercent =
            hasPercent
            || header.contains {
                text[$0] == UInt8(ascii: "%") && ($0 == header.lowerBound || !text[$0 - 1].isASCIIDigit)
            }
            || words.contains { ["pct", "percent", "prozent", "perc", "percentage"].contains($0) }
    }

    /// A word for change itself stands there, not only a percent sign.
    var saysChange: Bool {
        words.contains { ["change", "chg", "chng", "move", "return", "changed", "perf", "performance"].contains($0) }
    }

    var period: String? { senses.first { $0.kind == .horizon }?.value.text }
    func has(_ kind: Sense.Class) -> Bool { senses.contains { $0.kind == kind } }
    func has(_ kind: Sense.Class, _ value: SenseValue) -> Bool {
        senses.contains { $0.kind == kind && $0.value == value }
    }

    /// "change24h", "chg7d": a period behind a word of letters is a word of its own.
    private static func isPeriodStart(_ index: Int, since start: Int, _ word: Range<Int>, _ text: [UInt8]) -> Bool {
        guard text[index].isASCIIDigit, text[index - 1].isASCIILower, index >= start + 3 else { return false }
        let digits = text[index..<word.upperBound].prefix { $0.isASCIIDigit }
        return digits.endIndex < word.upperBound && text[digits.endIndex].isASCIILower
    }

    /// Words at changes between letters, digits, cases and marks; digits keep the letter behind them ("24h").
    private static func cut(_ header: Range<Int>, _ text: [UInt8]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        for word in Words(in: text, range: header) {
            var start = word.lowerBound
            for index in word.dropFirst()
            where text[index].isASCIIUpper && text[index - 1].isASCIILower
                || isPeriodStart(index, since: start, word, text)
            {
                pieces.append(start..<index)
                start = index
            }
            pieces.append(start..<word.upperBound)
        }
        return pieces
    }
}
