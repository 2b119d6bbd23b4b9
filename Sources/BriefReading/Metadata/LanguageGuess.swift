/// Tells languages apart by counting scripts and stop words in the first 64 KiB.
enum LanguageGuess {
    /// `en`, `zh`, `ja`, `hi`, `de`, `fr`, `es`, `pt`, `it` or `und`.
    static func language(of text: [UInt8]) -> String {
        var (han, kana, letters, accents) = (0, 0, 0, 0)
        var (words, devanagari, insideCount) = (0, 0, 0)
        var stopWordCounts = Array(repeating: 0, count: languages.count)
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
                guard index - start <= 4, let spoken = stopWords[word] else { continue }
                if word == inside { insideCount += 1 }
                for language in languages.indices where spoken & 1 << UInt8(language) != 0 {
                    stopWordCounts[language] += 1
                }
            } else if byte < 0x80 {
                index += 1
            } else {
                let (scalar, length) = text.scalar(at: index)
                if (0xC0...0x17F).contains(scalar) { accents += 1 }
                if scalar.isHan {
                    han += 1
                } else if scalar.isKana {
                    kana += 1
                } else if (0x900...0x97F).contains(scalar) {
                    devanagari += 1
                }
                index += length
            }
        }
        if (han + kana) * 3 > letters / 2, han + kana > 0 { return kana * 20 > han ? "ja" : "zh" }
        if devanagari > letters / 2 { return "hi" }
        guard let most = stopWordCounts.max(), most > 0, most * 25 >= words,
            let best = stopWordCounts.firstIndex(of: most)
        else { return "und" }
        // A table with umlauts and one "in" is not English; "in" alone is many languages' word.
        if best == 0, most <= 2, accents >= 3 || insideCount == most { return "und" }
        // Short words of other languages are names and abbreviations in English ones.
        let isClear = best == 0 || (most >= 4 || most >= 2 && accents >= 3) && most >= stopWordCounts[0] * 2
        return isClear ? languages[best] : stopWordCounts[0] > 0 && accents < 3 ? "en" : "und"
    }

    private static let inside: UInt32 = 0x696E

    /// English first, so that it wins a draw.
    private static let languages = ["en", "de", "fr", "es", "pt", "it"]

    /// Frequent words, their letters in one number, the first in the highest byte; of each the languages, a bit each.
    private static let stopWords: [UInt32: UInt8] = {
        let lists = [
            "the of and to in from for with is by on was",
            "der die und das mit von ist den im auf bei ein am zum in aus nach ab um",
            "les des et est dans pour une sur avec du la le par au", "los las del por con una que el en la y se al",
            "os das dos uma com para em ao da do que na no", "il che per con una del nel di gli dei alla",
        ]
        var words: [UInt32: UInt8] = [:]
        for (language, list) in lists.enumerated() {
            for word in list.split(separator: " ") {
                words[word.utf8.reduce(0) { $0 << 8 | UInt32($1) }, default: 0] |= 1 << UInt8(language)
            }
        }
        return words
    }()
}
