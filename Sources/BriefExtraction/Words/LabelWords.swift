import BriefReading

/// Cuts a label (a column header, a key) into words: `net_inflow_usd_m`, `netInflowUsd` and "Net inflow (US$m)" alike.
struct LabelWords {
    let text: [UInt8]
    let vocabulary: Vocabulary

    /// The words of a stretch; a word that the packs know as it is stays whole.
    func words(in range: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        for word in Words(in: text, range: range) {
            if word.count == 1, text[word.lowerBound] == UInt8(ascii: "_") { continue }
            if vocabulary.id(of: text, in: word) != Vocabulary.unknown {
                words.append(word)
            } else {
                words += parts(of: word)
            }
        }
        return words
    }

    /// At hyphens, where a capital follows a small letter, and before a period behind letters (`Pct24h`).
    private func parts(of word: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = word.lowerBound
        for index in word.dropFirst() {
            let (before, byte) = (text[index - 1], text[index])
            if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
                if start < index { parts.append(start..<index) }
                start = index + 1
            } else if before.isASCIILower, byte.isASCIIUpper || byte.isASCIIDigit && index - start >= 3 {
                parts.append(start..<index)
                start = index
            }
        }
        if start < word.upperBound { parts.append(start..<word.upperBound) }
        return parts
    }
}

extension Analyzer {
    /// A label cut into words, with its dates, names and cues; figures in it are no quantities.
    func label(_ range: Range<Int>, of document: Document) -> Analysis {
        let text = document.text
        var scan = Scan(range: range)
        scan.names = lexicon.matches(in: text, range: range)
        scan.dates = dates.dates(in: text, range: range)
        let cutter = LabelWords(text: text, vocabulary: cues.vocabulary)
        var tokens: [Token] = []
        var position = range.lowerBound
        func appendWords(upTo end: Int) {
            guard position < end else { return }
            for word in cutter.words(in: position..<end) {
                let first = text[word.lowerBound]
                let isWord = first.isASCIIAlphanumeric || (first >= 0xC3 && word.count > 1)
                tokens.append(
                    Token(
                        kind: isWord ? .word : .mark, text: word, mark: isWord ? nil : Token.Mark(text, word),
                        word: cues.vocabulary.id(of: text, in: word),
                        isCapitalized: first.isASCIIUpper || first >= 0xC3))
            }
        }
        for claim in scan.claims where claim.text.lowerBound >= position {
            appendWords(upTo: claim.text.lowerBound)
            tokens.append(claim)
            position = claim.text.upperBound
        }
        appendWords(upTo: range.upperBound)
        Analyzer.markNames(scan.names, in: &tokens)
        return Analysis(
            scan: scan, tokens: tokens, cues: findCues(in: tokens), sentences: nil, units: quantities.lexicon,
            fuel: fuel)
    }
}
