/// Tells English, Chinese and Japanese apart by counting scripts and stop words in the first 64 KiB.
enum LanguageGuess {
    /// `en`, `zh`, `ja` or `und`.
    static func language(of text: [UInt8]) -> String {
        var (han, kana, letters) = (0, 0, 0)
        var (words, stopWords) = (0, 0)
        var index = 0
        let end = min(text.count, 65_536)
        while index < end {
            let byte = text[index]
            if byte.isLetter {
                let start = index
                while index < end, text[index].isLetter { index += 1 }
                letters += index - start
                words += 1
                if index - start <= 4, isStopWord(text, start..<index) { stopWords += 1 }
            } else if byte < 0x80 {
                index += 1
            } else {
                let (scalar, length) = text.scalar(at: index)
                if scalar.isHan { han += 1 } else if scalar.isKana { kana += 1 }
                index += length
            }
        }
        if (han + kana) * 3 > letters / 2, han + kana > 0 { return kana * 8 > han ? "ja" : "zh" }
        return stopWords * 25 >= words && stopWords > 0 ? "en" : "und"
    }

    private static func isStopWord(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        stopWords.contains { text.equals($0, in: range) }
    }

    private static let stopWords = ["the", "of", "and", "to", "in", "from", "for", "with", "is", "by", "on", "was"]
        .map { Array($0.utf8) }
}
