/// Tells English, Chinese and Japanese apart by counting scripts and stop words in the first 64 KiB.
enum LanguageGuess {
    /// `en`, `zh`, `ja` or `und`.
    static func language(of text: [UInt8]) -> String {
        var (han, kana, letters) = (0, 0, 0)
        var (words, stopWordCount) = (0, 0)
        var index = 0
        let end = min(text.count, 65_536)
        while index < end {
            let byte = text[index]
            if byte.isLetter {
                let start = index
                var word: UInt32 = 0
                while index < end, text[index].isLetter {
                    word = word << 8 | UInt32(text[index] | 0x20)
                    index += 1
                }
                letters += index - start
                words += 1
                if index - start <= 4, stopWords.contains(word) { stopWordCount += 1 }
            } else if byte < 0x80 {
                index += 1
            } else {
                let (scalar, length) = text.scalar(at: index)
                if scalar.isHan { han += 1 } else if scalar.isKana { kana += 1 }
                index += length
            }
        }
        if (han + kana) * 3 > letters / 2, han + kana > 0 { return kana * 8 > han ? "ja" : "zh" }
        return stopWordCount * 25 >= words && stopWordCount > 0 ? "en" : "und"
    }

    /// Their letters in one number, the first in the highest byte.
    private static let stopWords: [UInt32] = [
        "the", "of", "and", "to", "in", "from", "for", "with", "is", "by", "on", "was",
    ].map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}
